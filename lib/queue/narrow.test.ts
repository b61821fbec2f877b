import { describe, expect, test } from "vitest";
import { makeCalendar, shippedSpec } from "../calendar/index.ts";
import type { Clock } from "../deadline/clock.ts";
import { dayFromIso, minuteOf } from "../dossier/moment.ts";
import { loadOf } from "./load.ts";
import { inOrder, type Narrowed, NOT_NARROWED, narrow, partsBy } from "./narrow.ts";
import type { QueueGroup, QueueItem } from "./types.ts";
import { GROUPS } from "./types.ts";
import { sumsOf } from "./view.ts";

const calendar = makeCalendar(shippedSpec());
const clock = (due: string | null, left: number | null, state: Clock["state"] = "running"): Clock =>
  ({ state, due: due === null ? null : minuteOf(due), left, provisional: false }) as Clock;
const item = (code: string, of: Partial<QueueItem> = {}): QueueItem =>
  ({
    code,
    procedureName: null,
    procedureCode: null,
    stepName: null,
    field: null,
    officer: null,
    unit: null,
    groups: [],
    step: clock(null, null),
    dossier: clock(null, null),
    clock: clock(null, null),
    ...of,
  }) as unknown as QueueItem;

const ITEMS = [
  item("H15-1", {
    officer: "Lê Thị Lan",
    stepName: "Thẩm định",
    procedureName: "Đăng ký khai sinh",
    groups: ["overdue"],
    step: clock("2026-11-23T09:00:00+07:00", 300),
    dossier: clock("2026-11-25T17:00:00+07:00", 900),
  }),
  item("H15-2", {
    officer: "LÊ THỊ LAN",
    stepName: "Ký duyệt",
    groups: ["today", "next-hours"] as QueueGroup[],
    step: clock("2026-11-25T09:00:00+07:00", 700),
    dossier: clock("2026-11-26T17:00:00+07:00", 800),
  }),
  item("H15-3", { stepName: "Ký duyệt", groups: ["paused"] }),
];
const codes = (to: Partial<Narrowed>) =>
  narrow(ITEMS, { ...NOT_NARROWED, ...to }, calendar).map((it) => it.code);

describe("narrowed", () => {
  test.each([
    ["by nothing", {}, ["H15-1", "H15-2", "H15-3"]],
    ["by a tile", { group: "paused" }, ["H15-3"]],
    ["by a day on which a step or a dossier is due", { day: dayFromIso("2026-11-25")! }, ["H15-1", "H15-2"]],
    [
      "by an officer, whatever the capitals",
      { by: { of: "officer", value: "Lê Thị Lan" } },
      ["H15-1", "H15-2"],
    ],
    ["by an officer that isn't known", { by: { of: "officer", value: null } }, ["H15-3"]],
    ["by words without their marks", { search: "KHAI sinh" }, ["H15-1"]],
    ["by the end of a code", { search: "15-2" }, ["H15-2"]],
    ["by words in different places", { search: "ky 3" }, ["H15-3"]],
    ["by two things at once", { group: "overdue", search: "ký duyệt" }, []],
  ] as [string, Partial<Narrowed>, string[]][])("%s", (_, to, expected) =>
    expect(codes(to)).toEqual(expected),
  );
});

test("told apart: the largest part first, what isn't known last, the overdue counted", () => {
  expect(partsBy(ITEMS, "officer")).toEqual([
    { value: "Lê Thị Lan", count: 2, overdue: 1 },
    { value: null, count: 1, overdue: 0 },
  ]);
  expect(partsBy(ITEMS, "step").map((it) => [it.value, it.count])).toEqual([
    ["Ký duyệt", 2],
    ["Thẩm định", 1],
  ]);
});

test("in order: by risk as they come, by what is left with the unknown last, by code", () => {
  const said = (order: Parameters<typeof inOrder>[1]) => inOrder(ITEMS, order).map((it) => it.code.at(-1));
  expect(said("risk")).toEqual(["1", "2", "3"]);
  expect(said("step")).toEqual(["1", "2", "3"]);
  expect(said("dossier")).toEqual(["2", "1", "3"]);
  expect(inOrder([...ITEMS].reverse(), "code").map((it) => it.code.at(-1))).toEqual(["1", "2", "3"]);
});

test("tiles, days and list are of the same dossiers", () => {
  const { counts, days } = sumsOf(ITEMS, calendar);
  for (const group of GROUPS) expect(codes({ group })).toHaveLength(counts[group]);
  const load = loadOf(days, calendar, minuteOf("2026-11-20T15:40:00+07:00")!);
  for (const { day, due, steps } of load) {
    const shown = narrow(ITEMS, { ...NOT_NARROWED, day: dayFromIso(day)! }, calendar);
    expect(shown.length).toBeGreaterThanOrEqual(Math.max(due, steps));
    expect(shown.length).toBeLessThanOrEqual(due + steps);
  }
  expect(load.map((it) => [it.due, it.steps]).slice(0, 5)).toEqual([
    [0, 0],
    [0, 1],
    [0, 0],
    [1, 1],
    [1, 0],
  ]);
});
