import { describe, expect, it } from "vitest";
import { due, full, type Given, keys, plainRules, type Values, whole } from "./assess.fixture.ts";

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
    ["2026-08-24T18:00", "reasons_differs_no_work", ["reasons_cause_unseen_pause"]],
    ["2026-08-26T10:00", "reasons_later", ["reasons_cause_unseen_pause"]],
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

  it("differs by days where the portal shows no time of day", () => {
    const args = (dueAt: string) => {
      const given = { receivedAt: received, timeAllowed: days, dueAt };
      return whole(given, { rules: byDay })
        .reasons.filter(({ key }) => key.endsWith("_days"))
        .map(({ key, args }) => [key, ...args]);
    };
    expect(args("2026-08-26")).toEqual([["reasons_later_days", "2026-08-24", 2]]);
    expect(args("2026-08-21")).toEqual([["reasons_earlier_days", "2026-08-24", 3]]);
    expect(args("2026-08-24")).toEqual([]);
  });

  it("names the day off that was not taken out, not the make-up day beside it", () => {
    const given = {
      receivedAt: full("2026-08-21T10:00"),
      timeAllowed: { amount: 8, unit: "working-days" } as const,
    };
    // Ours counts the make-up Saturday and leaves out 31/8 to 2/9; the portal knows neither.
    const clock = whole(
      { ...given, dueAt: full("2026-09-02T17:00") },
      { rules: { ...byDay, dueOnDayOff: "keep" } },
    );
    expect(clock.reasons.slice(1)).toEqual([
      { key: "reasons_earlier", args: [full("2026-09-04T17:00"), "PT900M"] },
      { key: "reasons_cause_days_off", args: ["2026-08-31"] },
    ]);
  });

  it("finds the resumption that the portal has instead of ours", () => {
    const rule = (resume: "shift" | "restart") => ({
      counting: {
        ...plainRules.counting,
        default: { counting: "working-hours" as const, resume, cutoff: null },
      },
    });
    const pauses = [{ from: full("2026-11-16T09:00"), to: full("2026-11-16T10:00"), hasPaper: true }];
    const given = {
      receivedAt: full("2026-11-16T08:00"),
      timeAllowed: { amount: 2, unit: "working-hours" } as const,
    };
    const causes = (dueAt: string, resume: "shift" | "restart") =>
      compare({ ...given, dueAt: full(dueAt) }, { rules: rule(resume), more: { pauses } });
    // Anew from 10:00: an hour and a half to lunch, and half an hour after.
    expect(causes("2026-11-16T14:00", "shift")).toEqual(["reasons_later", "reasons_cause_restart"]);
    expect(causes("2026-11-16T14:00", "restart")).toEqual(["reasons_agrees"]);
    expect(causes("2026-11-16T11:00", "shift")).toEqual(["reasons_agrees"]);
    expect(causes("2026-11-16T11:00", "restart")).toEqual(["reasons_earlier", "reasons_cause_shift"]);
  });

  it("finds days where ours counts hours, and hours where ours counts days", () => {
    const hours = {
      receivedAt: full("2026-11-16T08:00"),
      timeAllowed: { amount: 16, unit: "working-hours" } as const,
    };
    expect(compare({ ...hours, dueAt: full("2026-11-18T17:00") })).toEqual([
      "reasons_later",
      "reasons_cause_working_days_end_of_day",
    ]);
    const odd = { ...hours, timeAllowed: { amount: 12, unit: "working-hours" } as const };
    expect(compare({ ...odd, dueAt: full("2026-11-18T17:00") })).toEqual([
      "reasons_later",
      "reasons_cause_unseen_pause",
    ]);
  });

  it("suspects an unseen pause by the day as well, and only for a later date", () => {
    const given = { receivedAt: received, timeAllowed: days };
    const causes = (dueAt: string) =>
      compare({ ...given, dueAt }, { rules: byDay }).filter((key) => key.includes("_cause_"));
    expect(causes("2026-08-27")).toEqual(["reasons_cause_unseen_pause"]);
    expect(causes("2026-08-20")).toEqual([]);
    expect(causes("2026-08-25")).toEqual(["reasons_cause_make_up"]);
  });
});
