import { describe, expect, test } from "vitest";
import { makeCalendar, shippedSpec } from "../calendar/index.ts";
import { assess } from "../deadline/index.ts";
import { mergeSighting } from "../dossier/merge.ts";
import type { DossierValues, PauseSeen, Values } from "../dossier/model.ts";
import { minuteOf } from "../dossier/moment.ts";
import { rulesOf } from "../settings/calendar.ts";
import { defaultSettings } from "../settings/defaults.ts";
import { wholeOf } from "../whole/whole.ts";
import type { Known } from "./item.ts";
import { whoseOf } from "./mine.ts";
import { itemsOf, queueView as viewOf } from "./view.ts";

// A Friday at 15:40; Tuesday 24/11 is a day off.
const NOW = minuteOf("2026-11-20T15:40:00+07:00")!;
const calendar = makeCalendar(shippedSpec());
const rules = rulesOf(defaultSettings());
const BESIDE = {
  portals: [],
  notices: [],
  seen: wholeOf([], 0, () => true),
  left: [],
  whose: whoseOf([], true),
};
const queueView = (it: Known[], where: typeof around) => viewOf(itemsOf(it, where), where, BESIDE);
const around = { calendar, now: NOW, untouchedFrom: 3, usual: null };

let number = 0;
function known(
  values: Partial<DossierValues>,
  more: { pauses?: PauseSeen[]; seenAt?: number; code?: string } = {},
) {
  const readings = Object.fromEntries(
    Object.entries({ status: 4, ...values }).map(([name, value]) => [
      name,
      { value, where: { kind: "column", name }, sure: 1 },
    ]),
  ) as Values;
  const dossier = mergeSighting(null, {
    portal: "https://a.example",
    code: more.code ?? `H15-261120-${String(++number).padStart(4, "0")}`,
    seenAt: more.seenAt ?? NOW,
    page: "list",
    address: null,
    values: readings,
    steps: [],
    pauses: more.pauses ?? [],
    papers: [],
  });
  return { dossier, clocks: assess(dossier, null, rules, calendar, NOW) };
}
const groups = (it: ReturnType<typeof known>) => queueView([it], around).items[0]?.groups;

describe("which tile", () => {
  test.each([
    [
      "overdue by its step, though the dossier has time",
      { stepDueAt: "2026-11-20T15:00:00+07:00", dueAt: "2026-12-01" },
      ["overdue"],
    ],
    ["today", { dueAt: "2026-11-20T16:30:00+07:00" }, ["today", "next-hours"]],
    ["today: a date alone is the whole day", { dueAt: "2026-11-20" }, ["today", "next-hours"]],
    ["the next working day", { dueAt: "2026-11-23T16:00:00+07:00" }, ["tomorrow"]],
    [
      "the next working day, within four hours of work from now",
      { dueAt: "2026-11-23T09:00:00+07:00" },
      ["tomorrow", "next-hours"],
    ],
    ["the day after that", { dueAt: "2026-11-25T09:00:00+07:00" }, []],
    ["stopped", { status: 8, dueAt: "2026-11-19" }, ["paused"]],
    [
      "online, waiting",
      { status: 1, channel: "online", submittedAt: "2026-11-20T14:00:00+07:00" },
      ["tomorrow", "online-waiting"],
    ],
    [
      "online, the hours are over",
      { status: 1, channel: "online", submittedAt: "2026-11-19T09:00:00+07:00" },
      ["overdue", "online-waiting"],
    ],
    ["handed in directly and new: not an online one", { status: 1, channel: "direct" }, []],
    ["nothing known", {}, []],
  ] as [string, Partial<DossierValues>, string[]][])("%s", (_name, values, expected) => {
    expect(groups(known(values))).toEqual(expected);
  });
  test("over as a whole: until a letter of apology was made, which stays beside it", () => {
    const late = known({ dueAt: "2026-11-20T15:00:00+07:00" });
    expect(groups(late)).toEqual(["overdue", "apology"]);
    const letter = { at: NOW, newDue: NOW + 4_000, times: 1 };
    const apology = { portal: "https://a.example", code: late.dossier.code, by: null, due: null, ...letter };
    const [item] = queueView([{ ...late, apology }], around).items;
    expect(item).toMatchObject({ groups: ["overdue"], apology: letter, apologise: "late" });
    const tomorrow = queueView([known({ dueAt: "2026-11-23T16:00:00+07:00" })], around).items[0];
    expect(tomorrow).toMatchObject({ groups: ["tomorrow"], apology: null, apologise: "early" });
  });
  test("stopped without a paper, and with one", () => {
    const pause = { from: "2026-11-18T09:00:00+07:00", to: null };
    const values = { status: 8, dueAt: "2026-11-27" } as const;
    expect(groups(known(values, { pauses: [{ ...pause, hasPaper: false }] }))).toEqual([
      "paused",
      "paused-without-paper",
    ]);
    expect(groups(known(values, { pauses: [{ ...pause, hasPaper: true }] }))).toEqual(["paused"]);
    expect(groups(known(values, { pauses: [{ ...pause, hasPaper: null }] }))).toEqual(["paused"]);
  });
  test("untouched: since its step began, else since its receipt, else since its state was first seen", () => {
    const three = "2026-11-17T15:00:00+07:00";
    expect(groups(known({ stepStartedAt: three }))).toEqual(["untouched"]);
    expect(groups(known({ status: 2, receivedAt: three }))).toEqual(["untouched"]);
    expect(groups(known({ status: 4, receivedAt: three }))).toEqual([]);
    expect(groups(known({}, { seenAt: minuteOf(three)! }))).toEqual(["untouched"]);
    expect(groups(known({ stepStartedAt: "2026-11-17T16:00:00+07:00" }))).toEqual([]);
    expect(groups(known({ status: 8, stepStartedAt: three }))).toEqual(["paused"]);
  });
  test("what has ended is in none, and not in the list", () => {
    for (const status of [3, 7, 9, 10] as const)
      expect(queueView([known({ status, dueAt: "2026-11-01" })], around)).toMatchObject({
        open: 0,
        items: [],
        needsActionToday: 0,
      });
  });
});

test("the most urgent first: over by most, least left, stops without a paper, stops, unknown", () => {
  const pauses = [{ from: "2026-11-18T09:00:00+07:00", to: null, hasPaper: false }];
  const all = [
    known({}, { code: "a-unknown" }),
    known({ status: 8, dueAt: "2026-11-27" }, { code: "b-stopped" }),
    known({ status: 8, dueAt: "2026-11-27" }, { code: "c-no-paper", pauses }),
    known(
      { dueAt: "2026-11-20T16:30:00+07:00", stepDueAt: "2026-11-20T15:50:00+07:00" },
      { code: "f-step-first" },
    ),
    known({ dueAt: "2026-12-31" }, { code: "d-time-enough" }),
    known({ dueAt: "2026-11-20T15:00:00+07:00" }, { code: "e-over" }),
    known({ dueAt: "2026-11-18" }, { code: "g-most-over" }),
  ];
  const view = queueView(all, around);
  expect(view.items.map((it) => it.code)).toEqual([
    "g-most-over",
    "e-over",
    "f-step-first",
    "d-time-enough",
    "c-no-paper",
    "b-stopped",
    "a-unknown",
  ]);
  expect(view.items[2]?.clock.of).toBe("step");
  expect(view.counts).toMatchObject({ overdue: 2, today: 1, paused: 2, "paused-without-paper": 1 });
  expect([view.open, view.unknown]).toEqual([7, 1]);
  expect(view.needsActionToday).toBe(4);
});

test("ten working days ahead, the day off among them said, weekends left out", () => {
  const all = ["2026-11-20", "2026-11-25", "2026-11-25", "2026-11-28", "2026-11-18"].map((dueAt) =>
    known({ dueAt }),
  );
  const { load } = queueView(all, around);
  expect(load.filter((it) => it.working)).toHaveLength(10);
  expect(load.slice(0, 4).map((it) => [it.day, it.working, it.due])).toEqual([
    ["2026-11-20", true, 1],
    ["2026-11-23", true, 0],
    ["2026-11-24", false, 0],
    ["2026-11-25", true, 2],
  ]);
  // Due on a Saturday: met on the Monday after, as the clock says.
  expect(load.find((it) => it.day === "2026-11-30")?.due).toBe(1);
});

test("five thousand dossiers are counted quickly, and each stands in the list", () => {
  const one = known({ dueAt: "2026-11-25" });
  const many = Array.from({ length: 5000 }, (_, i) => ({
    ...one,
    dossier: { ...one.dossier, code: `c${i}` },
  }));
  const start = performance.now();
  const view = queueView(many, around);
  expect(performance.now() - start).toBeLessThan(1000);
  expect([view.open, view.items.length]).toEqual([5000, 5000]);
});
