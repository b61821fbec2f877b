import { expect, test } from "vitest";
import { dayFromIso } from "../dossier/moment.ts";
import { changeOf, sumOf } from "./day-points.ts";
import type { DayPoints } from "./schema.ts";

const PARTS = {
  publicity: 1520,
  progress: 1830,
  online: 700,
  digitised: 1645,
  payment: 1000,
  satisfaction: 1710,
};
const on = (day: string, over: Partial<DayPoints> = {}): DayPoints => ({
  day,
  parts: PARTS,
  total: 8405,
  rank: 12,
  by: "Văn phòng",
  at: 1,
  ...over,
});
const at = (day: string) => dayFromIso(day)!;
const lineOf = (change: ReturnType<typeof changeOf>, of: string) => change!.lines.find((it) => it.of === of);

test("each part, the total and the rank against the day before", () => {
  const before = on("2026-11-19");
  const now = on("2026-11-20", { parts: { ...PARTS, progress: 1790 }, total: 8365, rank: 15 });
  const change = changeOf([now, before], at("2026-11-20"));
  expect(change).toMatchObject({ day: at("2026-11-20"), against: at("2026-11-19"), missing: 0 });
  expect(lineOf(change, "progress")).toEqual({ of: "progress", now: 1790, before: 1830, change: -40 });
  expect(lineOf(change, "online")).toMatchObject({ change: 0 });
  expect(lineOf(change, "total")).toMatchObject({ change: -40 });
  expect(lineOf(change, "rank")).toEqual({ of: "rank", now: 15, before: 12, change: 3 });
  expect(change!.lines.length).toBe(8);
});

test("days that nobody copied are counted; the last one that was copied is what it is compared with", () => {
  const change = changeOf(
    [on("2026-11-10"), on("2026-11-17", { total: 8000 }), on("2026-11-21"), on("2026-11-20")],
    at("2026-11-20"),
  );
  expect(change).toMatchObject({ against: at("2026-11-17"), missing: 2 });
  expect(lineOf(change, "total")).toMatchObject({ change: 405 });
});

test("a part that one of the days lacks has no difference, and is no zero", () => {
  const lacking = on("2026-11-19", { parts: { ...PARTS, payment: null }, rank: null });
  const change = changeOf([lacking, on("2026-11-20")], at("2026-11-20"));
  expect(lineOf(change, "payment")).toEqual({ of: "payment", now: 1000, before: null, change: null });
  expect(lineOf(change, "rank")).toMatchObject({ before: null, change: null });
});

test("the first day has nothing to be compared with; a day that wasn't copied has no difference", () => {
  expect(changeOf([on("2026-11-20")], at("2026-11-20"))).toMatchObject({ against: null, missing: 0 });
  expect(changeOf([on("2026-11-20")], at("2026-11-21"))).toBeNull();
});

test("the six parts add up, where all are known", () => {
  expect(sumOf(PARTS)).toBe(8405);
  expect(sumOf({ ...PARTS, online: null })).toBeNull();
});
