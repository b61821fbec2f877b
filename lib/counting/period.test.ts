import { expect, test } from "vitest";
import { dayFromIso, isoDay } from "../dossier/moment.ts";
import { type PeriodKind, periodAround } from "./period.ts";

const around = (kind: PeriodKind, day: string): string => {
  const { from, to } = periodAround(kind, dayFromIso(day)!);
  return `${isoDay(from)} ${isoDay(to)}`;
};

test.each<[PeriodKind, string, string]>([
  // 30/11/2026 is a Monday.
  ["week", "2026-11-30", "2026-11-30 2026-12-06"],
  ["week", "2026-12-06", "2026-11-30 2026-12-06"],
  ["week", "2026-11-29", "2026-11-23 2026-11-29"],
  ["month", "2028-02-29", "2028-02-01 2028-02-29"],
  ["month", "2026-12-01", "2026-12-01 2026-12-31"],
  ["quarter", "2026-01-01", "2026-01-01 2026-03-31"],
  ["quarter", "2026-06-30", "2026-04-01 2026-06-30"],
  ["quarter", "2026-12-31", "2026-10-01 2026-12-31"],
  // The first quarter of 2027 begins in December.
  ["report-quarter", "2026-12-14", "2026-09-15 2026-12-14"],
  ["report-quarter", "2026-12-15", "2026-12-15 2027-03-14"],
  ["report-quarter", "2027-01-01", "2026-12-15 2027-03-14"],
  ["report-quarter", "2027-03-14", "2026-12-15 2027-03-14"],
  ["report-quarter", "2027-03-15", "2027-03-15 2027-06-14"],
  ["report-quarter", "2026-08-20", "2026-06-15 2026-09-14"],
  ["report-year", "2026-12-14", "2025-12-15 2026-12-14"],
  ["report-year", "2026-12-15", "2026-12-15 2027-12-14"],
  ["report-year", "2026-12-01", "2025-12-15 2026-12-14"],
  ["report-year", "2026-01-01", "2025-12-15 2026-12-14"],
])("%s of %s", (kind, day, span) => {
  expect(around(kind, day)).toBe(span);
});

test("the periods of a kind follow each other without a gap, and each day lies in its own", () => {
  for (const kind of ["week", "month", "quarter", "report-quarter", "report-year"] as const) {
    let end = periodAround(kind, dayFromIso("2025-12-31")!).to;
    for (let i = 0; i < 20; i += 1) {
      const next = periodAround(kind, end + 1);
      expect(next.from, kind).toBe(end + 1);
      expect(periodAround(kind, next.to), kind).toEqual(next);
      end = next.to;
    }
  }
});
