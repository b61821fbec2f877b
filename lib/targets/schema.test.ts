import { describe, expect, test } from "vitest";
import { percentOf, readHundredths, writeHundredths } from "./hundredths.ts";
import { noTargetsYet, targetsSchema } from "./schema.ts";

const PARTS = {
  publicity: 1800,
  progress: 0,
  online: null,
  digitised: 2200,
  payment: 1000,
  satisfaction: 1800,
};
const day = { day: "2026-11-20", parts: PARTS, total: 10_000, rank: 1, by: "Văn phòng", at: 1 };
const value = { id: "satisfaction", value: 9100, by: " Văn phòng – Thống kê ", at: 1 };
const parse = (over: object) => targetsSchema.safeParse({ ...noTargetsYet(), ...over });

test("what nobody has typed into yet parses, and so does all that can be typed", () => {
  expect(parse({}).success).toBe(true);
  const full = parse({
    sets: ["letters"],
    own: { online: 5500 },
    lastYear: { satisfaction: 10_000 },
    rise: "points",
    typed: [value, { ...value, id: "complaints", value: 0 }],
    points: [day, { ...day, day: "2026-11-19", total: null, rank: null }],
  });
  expect(full.error).toBeUndefined();
  expect(full.data!.typed[0]!.by).toBe("Văn phòng – Thống kê");
});

describe("bounds", () => {
  test.each([
    ["an unknown set", { sets: ["annex2031"] }],
    ["an unknown target", { own: { everything: 100 } }],
    ["more than 100 %", { own: { online: 10_001 } }],
    ["less than 0 %", { lastYear: { online: -1 } }],
    ["a part of a hundredth", { own: { online: 50.5 } }],
    ["another way to rise", { rise: "twice" }],
    ["nobody typed it", { typed: [{ ...value, by: "  " }] }],
    ["a long somebody", { typed: [{ ...value, by: "a".repeat(61) }] }],
    ["a phone number for somebody", { typed: [{ ...value, by: "Lan 0912 345 678" }] }],
    ["an ID number for somebody", { points: [{ ...day, by: "001099012345" }] }],
    ["more points than a part has", { points: [{ ...day, parts: { ...PARTS, publicity: 1801 } }] }],
    ["a part left out", { points: [{ ...day, parts: { publicity: 1 } }] }],
    ["more than 100 points", { points: [{ ...day, total: 10_001 }] }],
    ["a rank of 0", { points: [{ ...day, rank: 0 }] }],
    ["a day that doesn't exist", { points: [{ ...day, day: "2026-02-30" }] }],
    ["a day twice", { points: [day, { ...day, total: 1 }] }],
    ["more values than anybody types", { typed: Array.from({ length: 2001 }, () => value) }],
  ])("%s isn't kept", (_, over) => expect(parse(over).success).toBe(false));
});

describe("hundredths", () => {
  test.each([
    ["15,2", 1520],
    ["15.25", 1525],
    ["80", 8000],
    [" 7,0 ", 700],
    ["15,239", 1523],
    ["15,2,3", null],
    ["-5", null],
    ["", null],
    ["1e3", null],
    ["123456", null],
  ])("«%s» is read as %s", (text, number) => expect(readHundredths(text)).toBe(number));
  test.each([
    [9500, "95"],
    [9420, "94,2"],
    [5638, "56,38"],
    [5, "0,05"],
    [-40, "−0,4"],
    [0, "0"],
  ])("%i is written %s", (number, text) => expect(writeHundredths(number, ",")).toBe(text));
  test("a share is cut off, never rounded up", () => {
    expect(percentOf({ n: 2, of: 3 })).toBe(6666);
    expect(percentOf({ n: 3, of: 3 })).toBe(10_000);
  });
});
