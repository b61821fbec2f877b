import { describe, expect, test } from "vitest";
import { type ClockSeen, jumpToTell, lookAtClock, mayForget } from "./steady-clock.ts";

const DAY = 1440;
const NOW = 29_919_820;
/** The clock as it stands after looks at these moments. */
const looked = (...looks: number[]): ClockSeen =>
  looks.reduce<ClockSeen | null>((seen, at) => lookAtClock(seen, at), null)!;
const days = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n * DAY);
const STEADY = days(NOW - 6 * DAY, 7);

describe("a steady clock", () => {
  test("is believed after five days, and over a weekend, a feast and a minute put back", () => {
    expect(mayForget(looked(...days(NOW, 4)))).toBe(false);
    expect(mayForget(looked(...days(NOW, 5)))).toBe(true);
    for (const next of [NOW + 3 * DAY, NOW + 9 * DAY, NOW - 5])
      expect(looked(...STEADY, next)).toEqual({ at: next, jumped: null });
  });
  test("many looks on one day are one day", () => {
    expect(mayForget(looked(...Array.from({ length: 300 }, (_, n) => NOW - 600 + n)))).toBe(false);
  });
});

describe("a year ahead", () => {
  const year = NOW + 365 * DAY;
  test("nothing is forgotten, and it is told", () => {
    const seen = looked(...STEADY, ...days(year, 4));
    expect(mayForget(seen)).toBe(false);
    expect(jumpToTell(seen)).toEqual({ now: year + 3 * DAY, before: NOW });
  });
  test("it is believed once it has stood for five days", () => {
    const seen = looked(...STEADY, ...days(year, 5));
    expect([mayForget(seen), jumpToTell(seen)]).toEqual([true, null]);
  });
  test("put right again before that, all is as it was", () => {
    expect(looked(...STEADY, year, year + DAY, NOW + DAY)).toEqual({ at: NOW + DAY, jumped: null });
  });
  test("a jump in the jump begins anew", () => {
    expect(mayForget(looked(...STEADY, ...days(year, 4), ...days(year * 2, 1)))).toBe(false);
  });
});

test("a day back is told, and takes nothing", () => {
  const seen = looked(...STEADY, NOW - DAY);
  expect(mayForget(seen)).toBe(true);
  expect(jumpToTell(seen)).toEqual({ now: NOW - DAY, before: NOW });
});

test("three weeks of a machine switched off are not told, and nothing is forgotten on the first day after", () => {
  const seen = looked(...STEADY, NOW + 21 * DAY);
  expect([mayForget(seen), jumpToTell(seen)]).toEqual([false, null]);
});
