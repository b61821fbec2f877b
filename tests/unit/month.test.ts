/** The simulated month is a month as an office has one: its log can be believed, and has everything in it that is to be counted. */
import { describe, expect, test } from "vitest";
import { isOpenDay } from "../../demo/portal/hours.ts";
import { type Happened, standingAt } from "../month/log.ts";
import { naiveReport } from "../month/naive-report.ts";
import { ASK, HEAD, OFFICERS } from "../month/office.ts";
import { FROM, simulate, TO } from "../month/simulate.ts";

const log = simulate(2_000);
const end = standingAt(log, TO);

test("a seed gives one month, another gives another", () => {
  expect(simulate(50)).toEqual(simulate(50));
  expect(simulate(50, 2)).not.toEqual(simulate(50));
});

describe("what is written down is in order", () => {
  test("time goes on, and nothing happens to a dossier that wasn't handed in or has ended", () => {
    const over = new Map<string, Happened["what"]>();
    let last = 0;
    for (const { at, code, what } of log) {
      expect(at).toBeGreaterThanOrEqual(last);
      last = at;
      const before = over.get(code);
      expect([code, what, before === undefined]).toEqual([code, what, what === "submitted"]);
      if (before === "ended") expect(["given", "apologised"]).toContain(what);
      if (what !== "apologised") over.set(code, what);
    }
  });

  test("steps follow each other, each of one officer in office hours", () => {
    for (const { steps } of standingAt(log, Number.MAX_SAFE_INTEGER))
      for (const [n, { from, to, officer }] of steps.entries()) {
        expect([...OFFICERS, HEAD]).toContain(officer);
        if (n > 0) expect(steps[n - 1]!.to).toBe(from);
        expect(to ?? from).toBeGreaterThanOrEqual(from);
        if (n > 0) expect(isOpenDay(Math.floor(from / 1440))).toBe(true);
      }
  });

  test("a stop ends before the next begins, and moves the dates by no less than nothing", () => {
    for (const { stops, received, due } of end) {
      for (const [n, { from, to }] of stops.entries()) {
        if (n > 0) expect(stops[n - 1]!.to).toBeLessThanOrEqual(from);
        if (to !== null) expect(to).toBeGreaterThanOrEqual(from);
      }
      if (received !== null) expect(due).toBeGreaterThan(received);
    }
  });
});

test("everything that is counted happens in it often enough to be miscounted", () => {
  const { total, weekly, form07a, ratios, waiting, lateSteps } = naiveReport(end, { from: FROM, to: TO }, TO);
  for (const column of ["c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12", "c13"])
    expect(total[column], column).toBeGreaterThan(5);
  for (const name of ["paused", "returned", "withdrawn", "supplementAskedAgain", "apologies"])
    expect(weekly[name], name).toBeGreaterThan(5);
  for (const name of ["c13", "c20", "c22", "c24", "apologyUnknown", "openApologyUnknown"])
    expect(form07a[name], name).toBeGreaterThan(1);
  for (const name of ["reused.n", "digitised.n", "paidOnline.n", "digitised.unknown"])
    expect(ratios[name], name).toBeGreaterThan(50);
  expect(waiting.within).toBeGreaterThan(1);
  expect(waiting.notOnline).toBeGreaterThan(1);
  expect(Object.keys(lateSteps).length).toBeGreaterThan(3);
  expect(end.some(({ steps }) => steps.filter(({ name }) => name === ASK).length > 1)).toBe(true);
});

test("the independent count keeps the forms' own sums", () => {
  const now = TO - 700;
  const { total, weekly, form07a } = naiveReport(standingAt(log, now), { from: FROM, to: TO }, now);
  const sum = (cells: Record<string, number>, ...columns: string[]) =>
    columns.reduce((all, it) => all + (cells[it] ?? 0), 0);
  expect(sum(total, "c4", "c5", "c6")).toBe(total.c3);
  expect(sum(total, "c7", "c11")).toBe(total.c3);
  expect(sum(weekly, "c4", "c5", "c6", "c7", "c8")).toBe(weekly.c3);
  expect(sum(weekly, "c10", "c11", "c12")).toBe(weekly.c9);
  expect(sum(form07a, "c12", "c13", "apologyUnknown")).toBe(form07a.c11);
});
