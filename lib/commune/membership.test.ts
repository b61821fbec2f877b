import { expect, test } from "vitest";
import { membershipOf } from "./membership.ts";

const named = {
  servers: ["wss://n1.example.gov.vn"],
  commune: "01234",
  officer: "lan",
  role: "officer" as const,
};
const made = { commune: "01234", officer: "lan", device: "a1b2c3d4", role: "officer" as const };
const seed = async () => new Uint8Array([1]);

test("there is a membership only where what is named is what the device's keys were made for", () => {
  expect(membershipOf(named, made, seed)).toEqual({ ...named, device: "a1b2c3d4", seed });
  expect(membershipOf(null, made, seed)).toBeNull();
  expect(membershipOf(named, null, seed)).toBeNull();
  expect(membershipOf({ ...named, commune: "01235" }, made, seed)).toBeNull();
  expect(membershipOf({ ...named, officer: "mai" }, made, seed)).toBeNull();
  expect(membershipOf({ ...named, role: "head" }, made, seed)).toBeNull();
});
