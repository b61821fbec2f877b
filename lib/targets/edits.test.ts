import { expect, test } from "vitest";
import { withOwn, withPoints, withTyped } from "./edits.ts";
import { type DayPoints, noTargetsYet, type TypedValue } from "./schema.ts";

const value = (at: number, over: Partial<TypedValue> = {}): TypedValue => ({
  id: "satisfaction",
  value: 9000,
  by: "Văn phòng",
  at,
  ...over,
});
const day = (on: string, total: number): DayPoints => ({
  day: on,
  parts: { publicity: 0, progress: 0, online: 0, digitised: 0, payment: 0, satisfaction: null },
  total,
  rank: null,
  by: "Văn phòng",
  at: 1,
});

test("a value is added; of one target the oldest go, of the others none", () => {
  let state = withTyped(noTargetsYet(), value(1, { id: "feedback" }))!;
  for (let at = 1; at <= 100; at += 1) state = withTyped(state, value(at))!;
  expect(state.typed.filter((it) => it.id === "feedback").length).toBe(1);
  const kept = state.typed.filter((it) => it.id === "satisfaction").map((it) => it.at);
  expect(kept).toEqual(Array.from({ length: 80 }, (_, i) => i + 21));
});

test("a value that the schema refuses changes nothing", () => {
  expect(withTyped(noTargetsYet(), value(1, { value: 10_001 }))).toBeNull();
  expect(withTyped(noTargetsYet(), value(1, { by: "0912345678" }))).toBeNull();
});

test("a day's points take the place of that day's, and stand in the order of days", () => {
  let state = withPoints(noTargetsYet(), day("2026-11-20", 1))!;
  state = withPoints(state, day("2026-11-18", 2))!;
  expect(state.points.map((it) => it.day)).toEqual(["2026-11-18", "2026-11-20"]);
  state = withPoints(state, day("2026-11-20", 3))!;
  expect(state.points.map((it) => [it.day, it.total])).toEqual([
    ["2026-11-18", 2],
    ["2026-11-20", 3],
  ]);
  expect(withPoints(state, day("2026-11-31", 1))).toBeNull();
});

test("of more than 800 days the earliest go", () => {
  const points = Array.from({ length: 800 }, (_, i) =>
    day(new Date(i * 86_400_000).toISOString().slice(0, 10), i),
  );
  const state = withPoints({ ...noTargetsYet(), points }, day("2026-11-20", 1))!;
  expect([state.points.length, state.points[0]!.day, state.points.at(-1)!.day]).toEqual([
    800,
    "1970-01-02",
    "2026-11-20",
  ]);
});

test("own numbers and last year's results are set, and taken away again", () => {
  const set = withOwn(noTargetsYet(), "online", { own: 5500, lastYear: 6000 })!;
  expect([set.own, set.lastYear]).toEqual([{ online: 5500 }, { online: 6000 }]);
  const both = withOwn(set, "reuse", { own: null, lastYear: 100 })!;
  expect([both.own, both.lastYear]).toEqual([{ online: 5500 }, { online: 6000, reuse: 100 }]);
  expect(withOwn(both, "online", { own: null, lastYear: null })!.own).toEqual({});
  expect(withOwn(set, "online", { own: 10_001, lastYear: null })).toBeNull();
});
