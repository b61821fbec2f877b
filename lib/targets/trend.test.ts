import { expect, test } from "vitest";
import { dayFromIso } from "../dossier/moment.ts";
import { reportWith } from "./sample.ts";
import { trendOf } from "./trend.ts";

const MONDAY = dayFromIso("2026-11-23")!;
const week = (after: number, n: number, of: number) => ({
  day: MONDAY + 7 * after,
  ratios: reportWith({ online: { n, of } }).ratios,
});

test("each week's own and all up to it; a week without a report is a gap, no zero", () => {
  const weeks = trendOf("online", [week(3, 6, 10), week(0, 1, 4), week(1, 0, 0)]);
  const monday = MONDAY;
  expect(weeks).toEqual([
    { monday, own: { n: 1, of: 4 }, cumulated: { n: 1, of: 4 }, missing: 0 },
    { monday: monday + 7, own: { n: 0, of: 0 }, cumulated: { n: 1, of: 4 }, missing: 0 },
    { monday: monday + 14, own: null, cumulated: { n: 1, of: 4 }, missing: 1 },
    { monday: monday + 21, own: { n: 6, of: 10 }, cumulated: { n: 7, of: 14 }, missing: 1 },
  ]);
});

test("any day of a week is that week; of two reports of a week the later holds", () => {
  const late = { ...week(0, 3, 4), day: MONDAY + 6 };
  expect(trendOf("online", [week(0, 1, 4), late])).toEqual([
    expect.objectContaining({ own: { n: 3, of: 4 }, cumulated: { n: 3, of: 4 } }),
  ]);
});

test("no report, no weeks", () => expect(trendOf("online", [])).toEqual([]));
