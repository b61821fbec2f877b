import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeCalendar } from "../calendar/calendar.ts";
import { shippedSpec } from "../calendar/shipped.ts";
import type { Procedure } from "../catalogue/model.ts";
import type { Dossier, DossierValues, StatusNumber } from "../dossier/model.ts";
import { minuteOf, momentOf } from "../dossier/moment.ts";
import { assess } from "./assess.ts";
import type { Clock } from "./clock.ts";
import { COUNTINGS } from "./counting.ts";
import type { DeadlineRules } from "./rules.ts";
import { runs } from "./runs.oracle.ts";

const calendar = makeCalendar({ ...shippedSpec(), open: [] });
const at = (text: string) => minuteOf(`${text}:00+07:00`)!;
const full = (text: string) => `${text}:00+07:00`;
const NOW = at("2026-11-18T10:00");

const plainRules: DeadlineRules = {
  counting: {
    default: { counting: "working-hours", resume: "shift", cutoff: null },
    portals: {},
    procedures: {},
  },
  soon: { minutes: 120 },
  intake: { hours: 8, working: true },
};

type Values = Partial<DossierValues>;
const where = { kind: "column", name: "Cột" } as const;

function dossier(values: Values, more: Partial<Dossier> = {}): Dossier {
  const read = Object.entries(values).map(([name, value]) => [name, { value, where, sure: 1, seenAt: NOW }]);
  return {
    portal: "https://motcua.example",
    code: "H15-261116-0001",
    firstSeenAt: NOW,
    lastSeenAt: NOW,
    address: null,
    values: Object.fromEntries(read) as Dossier["values"],
    steps: [],
    pauses: [],
    papers: [],
    doubts: [],
    ...more,
  };
}

const procedure: Procedure = {
  code: "1.004873",
  name: "Xác nhận",
  field: null,
  time: { amount: 3, unit: "working-days" },
  steps: [
    { name: "Thẩm định hồ sơ", hours: 8, role: null },
    { name: "Ký duyệt", hours: 4, role: null },
  ],
  papers: [],
  level: null,
  fee: null,
  source: "QĐ",
  sample: false,
};

interface Given {
  more?: Partial<Dossier>;
  procedure?: Procedure | null;
  rules?: Partial<DeadlineRules>;
  now?: number;
}
const clocks = (values: Values, given: Given = {}) =>
  assess(
    dossier(values, given.more),
    given.procedure ?? null,
    { ...plainRules, ...given.rules },
    calendar,
    given.now ?? NOW,
  );
const whole = (values: Values, given: Given = {}): Clock => clocks(values, given).dossier;
const step = (values: Values, given: Given = {}): Clock => clocks(values, given).step;
const due = (clock: Clock | null) => (clock?.due == null ? null : momentOf(clock.due).slice(0, 16));
const keys = (clock: Clock | null) => clock!.reasons.map((reason) => reason.key);

describe("a date on the portal", () => {
  it("is the clock's due date, and its close where it has no time of day", () => {
    expect(due(whole({ dueAt: full("2026-11-19T16:00") }))).toBe("2026-11-19T16:00");
    const clock = whole({ dueAt: "2026-11-19" });
    expect(due(clock)).toBe("2026-11-19T17:00");
    expect(clock).toMatchObject({ dueAsShown: "2026-11-19", provisional: false });
    expect(keys(clock)).toEqual(["reasons_shown", "reasons_close_of_day"]);
    expect(clock.reasons[0]!.where).toEqual(where);
  });

  it("on a day off is met on the next working day, and stays as shown", () => {
    const clock = whole({ dueAt: full("2026-11-21T09:15") });
    expect(due(clock)).toBe("2026-11-23T09:15");
    expect(clock.dueAsShown).toBe(full("2026-11-21T09:15"));
    expect(keys(clock)).toContain("reasons_shown_day_off");
    expect(due(whole({ dueAt: "2026-11-24" }))).toBe("2026-11-25T17:00");
    const keep = { rules: { dueOnDayOff: "keep" as const } };
    expect(due(whole({ dueAt: full("2026-11-21T09:15") }, keep))).toBe("2026-11-21T09:15");
    expect(due(whole({ dueAt: "2026-11-21" }, keep))).toBe("2026-11-21T23:59");
  });

  it("moved over a day that nobody has decided on is provisional", () => {
    const open = makeCalendar(shippedSpec());
    const clockOf = (dueAt: string) =>
      assess(dossier({ dueAt, stepDueAt: dueAt }), null, plainRules, open, NOW);
    expect(clockOf(full("2026-11-21T09:15"))).toMatchObject({
      dossier: { provisional: true },
      step: { provisional: true },
    });
    expect(clockOf(full("2026-11-23T09:15"))).toMatchObject({
      dossier: { provisional: false },
      step: { provisional: false },
    });
  });

  it("that cannot be is no date", () => {
    expect(whole({ dueAt: "2026-02-30" })).toMatchObject({ state: "unknown", due: null });
    expect(whole({ dueAt: "0001-01-01" })).toMatchObject({ state: "unknown", due: null });
  });

  it("that says 'none' is none, whatever the procedure says", () => {
    const clock = whole({ noDueDate: true, receivedAt: full("2026-11-16T08:00") }, { procedure });
    expect(clock).toMatchObject({ state: "unknown", due: null, missing: ["reasons_missing_no_due_date"] });
    expect(keys(clock)).toEqual(["reasons_no_due_date"]);
    expect(whole({ noDueDate: true, status: 8 })).toMatchObject({ state: "paused", due: null });
  });
});

describe("the portal's date beside ours", () => {
  const compare = (values: Values, given: Given = {}) => keys(whole(values, given)).slice(1);
  const received = full("2026-08-21T10:00");
  const days = { amount: 2, unit: "working-days" } as const;

  it("agrees, to the minute or to the day", () => {
    const hours = { receivedAt: received, timeAllowed: { amount: 8, unit: "working-hours" } as const };
    expect(compare({ ...hours, dueAt: full("2026-08-22T10:30") })).toEqual(["reasons_agrees"]);
    expect(compare({ ...hours, dueAt: "2026-08-22" })).toEqual(["reasons_close_of_day", "reasons_agrees"]);
  });

  const byDay = {
    counting: {
      ...plainRules.counting,
      default: { counting: "working-days-end-of-day", resume: "shift", cutoff: null },
    },
  } as const;
  it.each([
    ["2026-08-25T17:00", "reasons_later", ["reasons_cause_make_up"]],
    ["2026-08-23T17:00", "reasons_earlier", []],
    ["2026-08-24T18:00", "reasons_differs_no_work", []],
    ["2026-08-24T10:00", "reasons_earlier", ["reasons_cause_working_days_same_time"]],
    ["2026-08-24T11:00", "reasons_earlier", ["reasons_cause_working_hours"]],
    ["2026-08-24T16:11", "reasons_earlier", []],
  ])("of %s: %s, %j", (shown, differs, cause) => {
    const given = { receivedAt: received, timeAllowed: days, dueAt: full(shown) };
    const moved = shown.startsWith("2026-08-23") ? ["reasons_shown_day_off"] : [];
    expect(compare(given, { rules: byDay })).toEqual([...moved, differs, ...cause]);
  });

  it("names the make-up day, and the difference in working time", () => {
    const clock = whole(
      { receivedAt: received, timeAllowed: days, dueAt: full("2026-08-25T17:00") },
      { rules: byDay },
    );
    expect(clock.reasons.slice(1)).toEqual([
      { key: "reasons_later", args: [full("2026-08-24T17:00"), "PT450M"] },
      { key: "reasons_cause_make_up", args: ["2026-08-22"] },
    ]);
    expect(due(clock)).toBe("2026-08-25T17:00");
  });

  it("finds days off not taken out, pauses not counted, and the other resumption", () => {
    const monday = { receivedAt: full("2026-11-23T08:00"), timeAllowed: days };
    expect(compare({ ...monday, dueAt: full("2026-11-25T17:00") }, { rules: byDay })).toEqual([
      "reasons_earlier",
      "reasons_cause_days_off",
    ]);
    const paused = {
      rules: byDay,
      more: { pauses: [{ from: full("2026-11-17T08:00"), to: full("2026-11-18T09:00"), hasPaper: true }] },
    };
    const received16 = { receivedAt: full("2026-11-16T08:00"), timeAllowed: days };
    expect(compare({ ...received16, dueAt: full("2026-11-18T17:00") }, paused)).toEqual([
      "reasons_earlier",
      "reasons_cause_pauses_not_counted",
    ]);
    expect(compare({ ...received16, dueAt: full("2026-11-20T17:00") }, paused)).toEqual(["reasons_agrees"]);
    const restart = {
      counting: {
        ...plainRules.counting,
        default: { ...byDay.counting.default, resume: "restart" as const },
      },
    };
    const long = {
      pauses: [{ from: full("2026-11-17T08:00"), to: full("2026-11-17T09:00"), hasPaper: true }],
    };
    expect(
      compare({ ...received16, dueAt: full("2026-11-20T17:00") }, { rules: restart, more: long }),
    ).toEqual(["reasons_later"]);
    expect(
      compare({ ...received16, dueAt: full("2026-11-19T17:00") }, { rules: restart, more: long }),
    ).toEqual(["reasons_agrees"]);
  });

  it("finds a cut-off that the portal does not keep", () => {
    const cutoff = {
      counting: { ...plainRules.counting, default: { ...plainRules.counting.default, cutoff: "15:00" } },
    };
    const given = {
      receivedAt: full("2026-11-16T15:30"),
      timeAllowed: { amount: 2, unit: "working-hours" } as const,
    };
    expect(compare({ ...given, dueAt: full("2026-11-17T08:00") }, { rules: cutoff })).toEqual([
      "reasons_earlier",
      "reasons_cause_no_cutoff",
    ]);
  });

  it("is not compared where a pause cannot be placed, or lasts", () => {
    const given = { receivedAt: received, timeAllowed: days, dueAt: full("2026-08-25T17:00") };
    const vague = { pauses: [{ from: "2026-08-22", to: "2026-08-23", hasPaper: null }] };
    expect(compare(given, { rules: byDay, more: vague })).toEqual([]);
    expect(compare({ ...given, status: 8 }, { rules: byDay })).toEqual([]);
  });
});

describe("a date of our own", () => {
  const received = full("2026-11-16T08:00");
  it("stands in where the portal shows none", () => {
    const clock = whole({ receivedAt: received }, { procedure });
    // Three working days are 24 hours in a process.
    expect(due(clock)).toBe("2026-11-19T09:30");
    expect(clock).toMatchObject({ dueAsShown: null, from: at("2026-11-16T08:00") });
    expect(clock.reasons[2]).toMatchObject({ where: { kind: "catalogue", name: "Xác nhận" } });
  });

  it.each([
    [{ amount: 5, unit: "calendar-days" }, "working-hours", "2026-11-23T17:00"],
    [{ amount: 2, unit: "working-days" }, "working-days-end-of-day", "2026-11-18T17:00"],
    [{ amount: 16, unit: "working-hours" }, "working-days-end-of-day", "2026-11-18T17:00"],
    [{ amount: 4, unit: "working-hours" }, "working-days-end-of-day", "2026-11-16T14:00"],
    [{ amount: 0.5, unit: "working-days" }, "working-days-end-of-day", "2026-11-16T14:00"],
    [{ amount: 2, unit: "working-days" }, "working-days-same-time", "2026-11-18T08:00"],
    [{ amount: 2, unit: "working-days" }, "calendar-days", "2026-11-18T17:00"],
    [{ amount: 1.5, unit: "calendar-days" }, "working-hours", null],
    [{ amount: 0, unit: "working-days" }, "working-hours", null],
    [{ amount: Number.NaN, unit: "working-days" }, "working-hours", null],
    [{ amount: 9000, unit: "working-days" }, "working-hours", null],
  ] as const)("of %j by %s: %s", (timeAllowed, counting, expected) => {
    const rules = {
      counting: { ...plainRules.counting, default: { counting, resume: "shift" as const, cutoff: null } },
    };
    const clock = whole({ receivedAt: received, timeAllowed }, { rules });
    expect(due(clock)).toBe(expected);
    if (expected === null) expect(clock.state).toBe("unknown");
  });

  it("takes the page's time before the catalogue's, and none from a sample", () => {
    const timeAllowed = { amount: 8, unit: "working-hours" } as const;
    expect(due(whole({ receivedAt: received, timeAllowed }, { procedure }))).toBe("2026-11-17T08:30");
    const sample = { procedure: { ...procedure, sample: true } };
    expect(whole({ receivedAt: received }, sample).missing).toEqual(["reasons_missing_time_allowed"]);
  });

  it("is provisional over a year without a notice", () => {
    const values = {
      receivedAt: full("2026-12-30T08:00"),
      timeAllowed: { amount: 3, unit: "working-days" } as const,
    };
    const clock = whole(values, { now: at("2026-12-30T09:00") });
    expect(clock.provisional).toBe(true);
    expect(keys(clock)).toContain("reasons_provisional");
  });

  it("never guesses: what is missing is named", () => {
    expect(whole({}).missing).toEqual(["reasons_missing_received_at", "reasons_missing_time_allowed"]);
    expect(whole({ receivedAt: "2026-11-16" }, { procedure }).missing).toEqual([
      "reasons_missing_received_time",
    ]);
    const vague = { pauses: [{ from: "2026-11-17", to: null, hasPaper: null }] };
    expect(whole({ receivedAt: received, paused: false }, { procedure, more: vague }).missing).toEqual([
      "reasons_missing_pause_time",
    ]);
    const open = { pauses: [{ from: full("2026-11-17T08:00"), to: null, hasPaper: null }] };
    expect(whole({ receivedAt: received, paused: false }, { procedure, more: open }).missing).toEqual([
      "reasons_missing_pause_end",
    ]);
    expect(
      whole({ receivedAt: received, timeAllowed: { amount: 1e6, unit: "working-hours" } }).missing,
    ).toEqual(["reasons_missing_span"]);
  });

  it("needs no time of day for a counting by days", () => {
    const rules = {
      counting: {
        ...plainRules.counting,
        default: { counting: "working-days-end-of-day", resume: "shift", cutoff: null },
      },
    } as const;
    const clock = whole({ receivedAt: "2026-11-16" }, { procedure, rules });
    expect(due(clock)).toBe("2026-11-19T17:00");
    expect(clock.from).toBe(at("2026-11-17T07:30"));
    const late = { counting: { ...rules.counting, default: { ...rules.counting.default, cutoff: "15:00" } } };
    expect(whole({ receivedAt: "2026-11-16" }, { procedure, rules: late }).missing).toEqual([
      "reasons_missing_received_time",
    ]);
  });

  it("is counted as its portal, its procedure and its date have it", () => {
    const rule = (counting: "working-hours" | "working-days-end-of-day" | "calendar-days") =>
      ({ counting, resume: "shift", cutoff: null }) as const;
    const values = {
      receivedAt: received,
      procedureCode: "1.004873.H38",
      timeAllowed: { amount: 2, unit: "working-days" } as const,
    };
    const counted = (counting: Partial<DeadlineRules["counting"]>) =>
      due(whole(values, { rules: { counting: { ...plainRules.counting, ...counting } } }));
    expect(counted({})).toBe("2026-11-18T09:00");
    const portals = { "https://motcua.example": rule("working-days-end-of-day") };
    expect(counted({ portals })).toBe("2026-11-18T17:00");
    expect(counted({ portals: { "https://other.example": rule("calendar-days") } })).toBe("2026-11-18T09:00");
    const procedures = {
      "1.004873": { ...rule("working-hours"), counting: "working-days-same-time" as const },
    };
    expect(counted({ portals, procedures })).toBe("2026-11-18T08:00");
    const dated = [
      { from: "2026-11-17", to: null, portal: null, procedure: null, rule: rule("calendar-days") },
      {
        from: null,
        to: "2026-11-16",
        portal: null,
        procedure: "1.004873",
        rule: rule("working-days-end-of-day"),
      },
    ];
    expect(counted({ dated, procedures })).toBe("2026-11-18T17:00");
    expect(counted({ dated: [{ ...dated[1]!, portal: "https://other.example" }] })).toBe("2026-11-18T09:00");
    expect(counted({ dated: [{ ...dated[1]!, procedure: "1.004874" }] })).toBe("2026-11-18T09:00");
    expect(counted({ dated: [{ ...dated[1]!, to: "2026-11-15" }] })).toBe("2026-11-18T09:00");
  });
});

describe("the state", () => {
  const values = { receivedAt: full("2026-11-16T08:00"), dueAt: full("2026-11-19T09:30") };
  it.each([
    ["2026-11-16T08:00", "running", 1440, 0, "2026-11-18T17:00"],
    ["2026-11-18T16:59", "running", 121, 0.916, "2026-11-18T17:00"],
    ["2026-11-18T17:00", "soon", 120, 0.917, "2026-11-19T00:00"],
    ["2026-11-19T00:00", "today", 120, 0.917, "2026-11-19T09:31"],
    ["2026-11-19T09:30", "today", 0, 1, "2026-11-19T09:31"],
    ["2026-11-19T09:31", "late", -1, 1, null],
    ["2026-11-20T09:30", "late", -450, 1, null],
  ])("at %s is %s", (now, state, left, share, changes) => {
    const clock = whole(values, { now: at(now) });
    expect([clock.state, clock.left]).toEqual([state, left]);
    expect(clock.share).toBeCloseTo(share, 2);
    expect(clock.changesAt === null ? null : momentOf(clock.changesAt).slice(0, 16)).toBe(changes);
  });

  it("changes at the minute it says, and at none before", () => {
    const minute = fc.integer({ min: at("2026-11-10T00:00"), max: at("2026-12-10T00:00") });
    fc.assert(
      fc.property(minute, minute, fc.constantFrom(0, 60, 120, 900), (now, dueAt, soon) => {
        const state = (when: number) =>
          whole({ ...values, dueAt: momentOf(dueAt) }, { now: when, rules: { soon: { minutes: soon } } });
        const { state: before, changesAt } = state(now);
        if (changesAt === null) {
          expect(before).toBe("late");
          return;
        }
        expect(changesAt).toBeGreaterThan(now);
        expect(state(changesAt - 1).state).toBe(before);
        expect(state(changesAt).state).not.toBe(before);
      }),
      { numRuns: runs(500) },
    );
  });

  it("becomes 'soon' by the share used, where the unit has set one", () => {
    const rules = { soon: { minutes: 60, share: 0.5 } };
    expect(whole(values, { rules, now: at("2026-11-17T12:00") }).state).toBe("running");
    expect(whole(values, { rules, now: at("2026-11-17T16:00") }).state).toBe("soon");
    expect(whole({ dueAt: values.dueAt }, { rules, now: at("2026-11-17T16:00") }).state).toBe("running");
    expect(
      whole(values, { rules: { soon: { minutes: 0, share: 0 } }, now: at("2026-11-16T09:00") }).state,
    ).toBe("soon");
  });

  it("is 'today' on the last day on which anything can be done", () => {
    expect(whole({ dueAt: full("2026-11-23T07:30") }, { now: at("2026-11-20T08:00") }).state).toBe("today");
    expect(whole({ dueAt: full("2026-11-23T07:31") }, { now: at("2026-11-20T08:00") }).state).toBe("running");
  });

  it("has no share where the start is not known to the hour", () => {
    expect(whole({ ...values, receivedAt: "2026-11-16" })).toMatchObject({ from: null, share: null });
    expect(whole({ receivedAt: "2026-11-16", dueAt: "2026-11-19" })).toMatchObject({
      from: at("2026-11-17T07:30"),
    });
    expect(
      whole({ ...values, receivedAt: full("2026-11-19T12:00") }, { now: at("2026-11-19T09:00") }).share,
    ).toBe(0);
  });
});

describe("a pause", () => {
  const values = { receivedAt: full("2026-11-16T08:00"), dueAt: full("2026-11-19T09:30") };
  const open = (from: string, hasPaper: boolean | null = null) => ({
    more: { pauses: [{ from, to: null, hasPaper }] },
  });

  it("freezes what was left", () => {
    const clock = whole({ ...values, status: 8 }, open(full("2026-11-17T08:00")));
    expect(clock).toMatchObject({
      state: "paused",
      left: 990,
      pausedSince: at("2026-11-17T08:00"),
      changesAt: null,
    });
    expect(clock.share).toBeCloseTo(450 / 1440, 3);
  });

  it.each([5, 6, 8] as StatusNumber[])("is what status %i says, since an unknown time", (status) => {
    expect(whole({ ...values, status })).toMatchObject({
      state: "paused",
      left: null,
      share: null,
      pausedSince: null,
    });
  });

  it("is believed from the page's own word or an open entry, and denied by the page's own word", () => {
    expect(whole({ ...values, paused: true }).state).toBe("paused");
    expect(whole({ ...values, paused: false, status: 8 }).state).toBe("paused");
    expect(whole({ ...values, paused: false, status: 4 }).state).toBe("running");
    expect(whole(values, open(full("2026-11-17T08:00"))).state).toBe("paused");
    expect(whole({ ...values, paused: false }, open(full("2026-11-17T08:00"))).state).toBe("running");
    expect(
      whole(
        { ...values, status: 4 },
        { more: { pauses: [{ from: values.receivedAt, to: full("2026-11-17T08:00"), hasPaper: true }] } },
      ).state,
    ).toBe("running");
  });

  it("by its date alone is known to the day only", () => {
    expect(whole(values, open("2026-11-17"))).toMatchObject({
      state: "paused",
      left: null,
      pausedSince: at("2026-11-17T00:00"),
    });
  });

  it("stops our own date too, as it then stood", () => {
    const given = { procedure, ...open(full("2026-11-17T08:00")) };
    const clock = whole({ receivedAt: values.receivedAt }, given);
    expect(clock).toMatchObject({ state: "paused", left: 990, missing: [] });
    expect(keys(clock)).toContain("reasons_pause_open");
    expect(whole({ receivedAt: values.receivedAt, status: 8 }, { procedure })).toMatchObject({
      state: "paused",
      due: null,
    });
  });

  it("has a paper, has none, or nobody knows", () => {
    const paper = (hasPaper: boolean | null) =>
      clocks(values, open(full("2026-11-17T08:00"), hasPaper)).pausedWithoutPaper;
    expect([paper(true), paper(false), paper(null)]).toEqual([false, true, null]);
    expect(clocks({ ...values, status: 8 }).pausedWithoutPaper).toBeNull();
    expect(clocks(values).pausedWithoutPaper).toBeNull();
  });

  it("is drawn, by whole days where only dates are known, and left out where it cannot be", () => {
    const pauses = [
      { from: full("2026-11-16T09:00"), to: full("2026-11-16T10:00"), hasPaper: true },
      { from: "2026-11-17", to: "2026-11-17", hasPaper: null },
      { from: "2026-02-30", to: null, hasPaper: null },
      { from: "2026-11-17", to: "2026-02-30", hasPaper: null },
    ];
    expect(clocks(values, { more: { pauses } }).pauses).toEqual([
      { from: at("2026-11-16T09:00"), to: at("2026-11-16T10:00"), hasPaper: true },
      { from: at("2026-11-17T00:00"), to: at("2026-11-18T00:00"), hasPaper: null },
    ]);
  });
});

describe("an ended dossier", () => {
  const values = {
    receivedAt: full("2026-11-16T08:00"),
    dueAt: full("2026-11-19T09:30"),
    status: 10 as StatusNumber,
  };
  it.each([
    [full("2026-11-18T16:00"), "done-early"],
    [full("2026-11-19T09:30"), "done-on-time"],
    [full("2026-11-19T09:31"), "done-late"],
    [full("2026-11-20T07:30"), "done-late"],
    ["2026-11-18", "done-early"],
    ["2026-11-20", "done-late"],
    ["2026-11-19", "unknown"],
  ])("finished %s is %s", (finishedAt, state) => {
    expect(whole({ ...values, finishedAt }).state).toBe(state);
  });

  it("is on time on the whole due day where the portal gives no hour", () => {
    const day = { ...values, dueAt: "2026-11-19" };
    expect(whole({ ...day, finishedAt: full("2026-11-19T18:00") }).state).toBe("done-on-time");
    expect(whole({ ...day, finishedAt: "2026-11-19" }).state).toBe("done-on-time");
    expect(whole({ ...values, dueAt: full("2026-11-19T17:00"), finishedAt: "2026-11-19" }).state).toBe(
      "done-on-time",
    );
  });

  it("says what is missing", () => {
    expect(whole(values)).toMatchObject({ state: "unknown", missing: ["reasons_missing_finished_at"] });
    expect(whole({ ...values, finishedAt: "2026-11-19" }).missing).toEqual(["reasons_missing_finished_time"]);
    for (const status of [3, 7, 9] as StatusNumber[])
      expect(whole({ ...values, status }).state).toBe("unknown");
    expect(whole({ ...values, finishedAt: full("2026-11-18T16:00"), paused: true }).state).toBe("done-early");
    const ended = step({ ...values, stepDueAt: full("2026-11-18T16:00") });
    expect(ended).toMatchObject({ state: "unknown", missing: ["reasons_missing_step_over"] });
    expect(clocks({ ...values, finishedAt: full("2026-11-18T16:00") }).apology).toBeNull();
  });
});

describe("the step", () => {
  it("has the page's own date", () => {
    const clock = step({
      stepName: "Thẩm định",
      stepDueAt: full("2026-11-18T16:00"),
      stepStartedAt: full("2026-11-18T08:00"),
    });
    expect(clock).toMatchObject({
      of: "step",
      name: "Thẩm định",
      state: "today",
      left: 240,
      from: at("2026-11-18T08:00"),
    });
  });

  it("has the internal process's hours from its own start, where the page shows none", () => {
    const given = { stepName: "THẨM ĐỊNH  hồ sơ", stepStartedAt: full("2026-11-17T16:00") };
    const clock = step(given, { procedure });
    expect(due(clock)).toBe("2026-11-18T16:30");
    expect(clock.reasons[0]).toEqual({
      key: "reasons_step_hours",
      args: [8],
      where: { kind: "catalogue", name: "Xác nhận" },
    });
    expect(
      step({ stepName: "Tham dinh ho so", stepStartedAt: given.stepStartedAt }, { procedure }).state,
    ).toBe("unknown");
  });

  it("is read from the page's history", () => {
    const entry = { name: "Ký duyệt", from: full("2026-11-18T08:00"), to: null, dueAt: null, hours: 3 };
    const history = {
      more: { steps: [{ ...entry, name: "Thẩm định hồ sơ", to: full("2026-11-18T08:00") }, entry] },
    };
    expect(due(step({ stepName: "Ký duyệt" }, { ...history, procedure }))).toBe("2026-11-18T11:00");
    expect(due(step({}, history))).toBe("2026-11-18T11:00");
    const dated = { more: { steps: [{ ...entry, dueAt: full("2026-11-18T15:00") }] } };
    expect(due(step({ stepName: "Ký duyệt" }, dated))).toBe("2026-11-18T15:00");
    expect(step({ stepName: "Bước khác" }, history).missing).toEqual(["reasons_missing_step_due"]);
  });

  it("is compared with its hours where the page shows a date", () => {
    const given = { stepName: "Ký duyệt", stepStartedAt: full("2026-11-18T08:00") };
    const shown = (stepDueAt: string) => keys(step({ ...given, stepDueAt: full(stepDueAt) }, { procedure }));
    expect(shown("2026-11-18T14:00")).toEqual(["reasons_shown", "reasons_agrees"]);
    expect(shown("2026-11-18T16:00")).toEqual(["reasons_shown", "reasons_later"]);
    expect(keys(step({ ...given, stepDueAt: full("2026-11-18T16:00") }))).toEqual(["reasons_shown"]);
  });

  it("that has ended does not stand still with the dossier", () => {
    const ended = {
      name: "Tiếp nhận",
      from: full("2026-11-16T08:00"),
      to: full("2026-11-16T09:00"),
      dueAt: null,
      hours: 4,
    };
    const [clock] = clocks({ stepName: "Ký duyệt", status: 8 }, { more: { steps: [ended] } }).steps;
    expect(clock).toMatchObject({ state: "done-on-time", name: "Tiếp nhận" });
  });

  it("moves by pauses, and stands still with the dossier", () => {
    const given = { stepName: "Ký duyệt", stepStartedAt: full("2026-11-17T08:00") };
    const pause = (to: string | null) => ({
      procedure,
      more: { pauses: [{ from: full("2026-11-17T09:00"), to, hasPaper: true }] },
    });
    expect(due(step(given, pause(full("2026-11-17T10:00"))))).toBe("2026-11-17T15:00");
    expect(step(given, pause(null))).toMatchObject({ state: "paused", left: 180 });
    expect(step({ ...given, status: 8 }, { procedure })).toMatchObject({
      state: "paused",
      due: null,
      missing: [],
    });
  });

  it("names what is missing", () => {
    const missing = (values: Values, given: Given = {}) => step(values, given).missing;
    expect(missing({})).toEqual(["reasons_missing_step"]);
    expect(missing({ stepName: "Ký duyệt" })).toEqual(["reasons_missing_step_due"]);
    expect(missing({ stepName: "Ký duyệt" }, { procedure })).toEqual(["reasons_missing_step_start"]);
    expect(missing({ stepName: "Ký duyệt", stepStartedAt: "2026-11-18" }, { procedure })).toEqual([
      "reasons_missing_step_start_time",
    ]);
    const twice = { ...procedure, steps: [procedure.steps[1]!, procedure.steps[1]!] };
    expect(
      missing({ stepName: "Ký duyệt", stepStartedAt: full("2026-11-18T08:00") }, { procedure: twice }),
    ).toEqual(["reasons_missing_step_due"]);
    const endless = {
      more: { pauses: [{ from: full("2026-11-17T08:00"), to: null, hasPaper: null }] },
      procedure,
    };
    expect(
      missing({ stepName: "Ký duyệt", stepStartedAt: full("2026-11-17T07:30"), paused: false }, endless),
    ).toEqual(["reasons_missing_pause_end"]);
  });

  it("of the past is early, on time or late, each by its own hours", () => {
    const past = (to: string | null, hours: number | null = 4) => ({
      name: "Tiếp nhận",
      from: full("2026-11-16T08:00"),
      to,
      dueAt: null,
      hours,
    });
    const states = (steps: Dossier["steps"]) =>
      clocks({ stepName: "Ký duyệt" }, { more: { steps } }).steps.map((it) => it.state);
    expect(
      states([
        past(full("2026-11-16T14:00")),
        past(full("2026-11-16T14:01")),
        past(full("2026-11-16T08:01"), 12),
        past("2026-11-16", 8),
        past("2026-11-16", 3),
        past(null, 40),
        past(full("2026-11-16T09:00"), null),
        past("2026-02-30"),
      ]),
    ).toEqual([
      "done-on-time",
      "done-late",
      "done-early",
      "done-early",
      "unknown",
      "running",
      "unknown",
      "unknown",
    ]);
  });
});

describe("the clocks beside", () => {
  const online: Values = { status: 1, channel: "online", submittedAt: full("2026-11-17T16:00") };
  it("give an online dossier eight working hours to be taken in, or plain ones", () => {
    expect(due(clocks(online).intake)).toBe("2026-11-18T16:30");
    expect(clocks(online).intake).toMatchObject({ state: "today", left: 270 });
    expect(due(clocks(online, { rules: { intake: { hours: 8, working: false } } }).intake)).toBe(
      "2026-11-18T00:00",
    );
    expect(due(clocks(online, { rules: { intake: { hours: 0.5, working: true } } }).intake)).toBe(
      "2026-11-17T16:30",
    );
  });

  it("have no intake for what is not online, not new or received; and say what is missing", () => {
    expect(clocks({ ...online, channel: "direct" }).intake).toBeNull();
    expect(clocks({ ...online, status: 2 }).intake).toBeNull();
    expect(clocks({ ...online, receivedAt: full("2026-11-17T17:00") }).intake).toBeNull();
    expect(clocks({ status: 1 }).intake!.missing).toEqual(["reasons_missing_channel"]);
    expect(clocks({ status: 1, channel: "online" }).intake!.missing).toEqual([
      "reasons_missing_submitted_at",
    ]);
    expect(clocks({ ...online, submittedAt: "2026-11-17" }).intake!.missing).toEqual([
      "reasons_missing_submitted_time",
    ]);
  });

  it("give the citizen the unit's own time for a supplement", () => {
    const rules = { supplement: { days: 5, counting: "calendar-days" as const } };
    const asked = { more: { pauses: [{ from: full("2026-11-16T10:00"), to: null, hasPaper: true }] }, rules };
    expect(due(clocks({ status: 5 }, asked).supplement)).toBe("2026-11-23T17:00");
    expect(clocks({ status: 8 }, asked).supplement).toBeNull();
    expect(clocks({ status: 5 }).supplement).toBeNull();
    expect(clocks({ status: 5 }, { rules }).supplement!.missing).toEqual(["reasons_missing_pause_start"]);
  });

  it("want the apology a day before the due date at the latest", () => {
    expect(due(clocks({ dueAt: full("2026-11-23T10:00") }).apology)).toBe("2026-11-20T17:00");
    expect(clocks({ dueAt: full("2026-11-18T17:00") }).apology).toMatchObject({ state: "late" });
    expect(
      clocks({ receivedAt: full("2026-11-18T08:00"), dueAt: full("2026-11-18T17:00") }).apology,
    ).toBeNull();
    expect(clocks({ dueAt: full("2026-11-23T10:00"), status: 8 }).apology).toBeNull();
    expect(clocks({}).apology).toBeNull();
  });
});

describe("whatever a page shows", () => {
  const text = fc.oneof(
    fc.constantFrom(
      "2026-11-16",
      full("2026-11-16T08:00"),
      full("2026-11-24T12:00"),
      "2026-02-30",
      "",
      "9999-12-31",
      full("1970-01-01T00:00"),
      full("2149-12-31T23:59"),
    ),
    fc.string({ maxLength: 12 }),
  );
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const anything = fc.record({
    dueAt: maybe(text),
    receivedAt: maybe(text),
    submittedAt: maybe(text),
    stepDueAt: maybe(text),
    stepStartedAt: maybe(text),
    finishedAt: maybe(text),
    stepName: maybe(fc.constantFrom("Ký duyệt", "constructor", "")),
    status: maybe(fc.integer({ min: 1, max: 10 }) as fc.Arbitrary<StatusNumber>),
    paused: maybe(fc.boolean()),
    channel: maybe(fc.constantFrom("online" as const, "direct" as const)),
    timeAllowed: maybe(
      fc.record({
        amount: fc.oneof(fc.double(), fc.nat(50)),
        unit: fc.constantFrom("working-hours" as const, "working-days" as const, "calendar-days" as const),
      }),
    ),
    procedureCode: maybe(fc.constantFrom("1.004873", "constructor", "")),
  });
  const pauses = fc.array(fc.record({ from: text, to: fc.option(text), hasPaper: fc.option(fc.boolean()) }), {
    maxLength: 3,
  });
  const words = JSON.parse(readFileSync("locales/vi/reasons.json", "utf8")) as Record<string, string>;

  it("gives clocks that hold together, with words for all they say", () => {
    fc.assert(
      fc.property(
        anything,
        pauses,
        fc.constantFrom(...COUNTINGS),
        fc.boolean(),
        (values, list, counting, has) => {
          const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
          const rules = {
            counting: {
              ...plainRules.counting,
              default: { counting, resume: "restart" as const, cutoff: "15:00" },
            },
          };
          const all = clocks(known as Values, {
            more: { pauses: list },
            procedure: has ? procedure : null,
            rules,
          });
          for (const clock of [all.dossier, all.step, all.intake, all.apology, ...all.steps]) {
            if (!clock) continue;
            expect(clock.state === "unknown").toBe(clock.missing.length > 0);
            if (clock.state !== "unknown" && clock.state !== "paused") expect(clock.due).not.toBeNull();
            for (const { key } of clock.reasons) expect(words).toHaveProperty(key);
            for (const key of clock.missing) expect(words).toHaveProperty(key);
            if (clock.share !== null) expect(clock.share >= 0 && clock.share <= 1).toBe(true);
          }
        },
      ),
      { numRuns: runs(1500) },
    );
  });
});
