import { expect, test } from "vitest";
import { dayFromIso, isoDay } from "../dossier/moment.ts";
import { CHOICES, type Chosen, chosenAs, reportKindOf, stepped, weeksIn } from "./chosen.ts";

const day = (iso: string) => dayFromIso(iso)!;
const period = (from: string, to: string) => ({ from: day(from), to: day(to) });
const said = ({ from, to }: { from: number; to: number }) => `${isoDay(from)} ${isoDay(to)}`;
const TODAY = day("2026-11-20");

test.each<[Chosen["kind"], string, string, string, string]>([
  ["week", "2026-11-16 2026-11-22", "2026-11-09 2026-11-15", "2026-11-23 2026-11-29", "week"],
  ["month", "2026-11-01 2026-11-30", "2026-10-01 2026-10-31", "2026-12-01 2026-12-31", "month"],
  ["report-quarter", "2026-09-15 2026-12-14", "2026-06-15 2026-09-14", "2026-12-15 2027-03-14", "quarter"],
  ["quarter", "2026-10-01 2026-12-31", "2026-07-01 2026-09-30", "2027-01-01 2027-03-31", "quarter"],
  ["report-year", "2025-12-15 2026-12-14", "2024-12-15 2025-12-14", "2026-12-15 2027-12-14", "year"],
  ["free", "2026-11-01 2026-11-30", "2026-10-02 2026-10-31", "2026-12-01 2026-12-30", "peak"],
])("%s: this one, the one before, the one after", (kind, here, before, after, report) => {
  const chosen = chosenAs(kind, TODAY, period("2026-11-01", "2026-11-30"));
  expect(CHOICES).toContain(kind);
  expect(said(chosen.period)).toBe(here);
  expect(said(stepped(chosen, -1).period)).toBe(before);
  expect(said(stepped(chosen, 1).period)).toBe(after);
  expect(reportKindOf(chosen)).toBe(report);
});

test("weeks of a period begin with the first day that is known, end with today, and are cut off at its ends", () => {
  const year = period("2025-12-15", "2026-12-14");
  const weeks = (first: string, last: string) => weeksIn(year, day(first), day(last)).map(said);
  expect(weeks("2026-11-10", "2026-11-20")).toEqual(["2026-11-09 2026-11-15", "2026-11-16 2026-11-22"]);
  expect(weeks("2020-01-01", "2025-12-23")).toEqual(["2025-12-15 2025-12-21", "2025-12-22 2025-12-28"]);
  expect(weeks("2026-12-10", "2027-01-01")).toEqual(["2026-12-07 2026-12-13", "2026-12-14 2026-12-14"]);
  expect(weeks("2026-12-10", "2026-11-20")).toEqual([]);
  const quarter = period("2026-09-15", "2026-12-14");
  expect(said(weeksIn(quarter, 0, day("2026-09-16"))[0]!)).toBe("2026-09-15 2026-09-20");
});
