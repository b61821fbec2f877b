import { expect, it } from "vitest";
import type { StatusNumber } from "./model.ts";
import { isEnded, isStatusNumber, isStopped, STATUS_NAMES, statusPhase } from "./status.ts";

it("sorts the ten national statuses by what they mean for the clock", () => {
  const all = Object.keys(STATUS_NAMES).map(Number) as StatusNumber[];
  expect(all).toHaveLength(10);
  expect(all.filter((status) => statusPhase(status) === "new")).toEqual([1]);
  expect(all.filter((status) => statusPhase(status) === "in-process")).toEqual([2, 4]);
  expect(all.filter(isStopped)).toEqual([5, 6, 8]);
  expect(all.filter(isEnded)).toEqual([3, 7, 9, 10]);
});

it("knows a status number from another value", () => {
  expect([0, 11, 1.5, "4", null].some(isStatusNumber)).toBe(false);
  expect(isStatusNumber(10)).toBe(true);
});
