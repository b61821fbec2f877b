import { describe, expect, it } from "vitest";
import type { Dossier } from "../dossier/model.ts";
import { at, clocks, due, full, type Given, keys, procedure, step, type Values } from "./assess.fixture.ts";

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
    expect(shown("2026-11-18T16:00")).toEqual([
      "reasons_shown",
      "reasons_later",
      "reasons_cause_unseen_pause",
    ]);
    expect(shown("2026-11-18T11:00")).toEqual(["reasons_shown", "reasons_earlier"]);
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

  it("of the timeline leaves out the present one, and says whose each clock is and what it lacks", () => {
    const entry = (name: string, to: string | null) => ({
      name,
      from: full("2026-11-18T08:00"),
      to,
      dueAt: null,
      hours: 3,
    });
    const steps = [
      entry("Tiếp nhận", "2026-11-18"),
      entry("Thẩm định", "2026-02-30"),
      entry("Ký duyệt", null),
      { ...entry("Trả", full("2026-11-18T09:00")), hours: null },
    ];
    const all = clocks({ stepName: "Ký duyệt" }, { more: { steps } });
    expect(all.step).toMatchObject({ of: "step", name: "Ký duyệt", state: "today" });
    expect(all.steps.map(({ of, name, missing }) => [of, name, ...missing])).toEqual([
      ["step", "Tiếp nhận", "reasons_missing_finished_time"],
      ["step", "Thẩm định", "reasons_missing_finished_at"],
      ["step", "Trả", "reasons_missing_step_due"],
    ]);
    expect(clocks({ stepName: "Ký duyệt" }).step).toMatchObject({
      of: "step",
      name: "Ký duyệt",
      missing: ["reasons_missing_step_due"],
    });
    expect(clocks({ stepName: "Ký duyệt", status: 8 }).step).toMatchObject({
      of: "step",
      name: "Ký duyệt",
      state: "paused",
    });
    const ended = clocks({ stepName: "Ký duyệt", status: 10 }, { more: { steps } });
    expect(ended.step).toMatchObject({ of: "step", name: "Ký duyệt" });
    expect(ended.steps).toHaveLength(3);
  });

  it("without a name on the page is the only open one, or none", () => {
    const open = { name: "Ký duyệt", from: full("2026-11-18T08:00"), to: null, dueAt: null, hours: 3 };
    const notBegun = { ...open, name: "Trả", from: null };
    expect(clocks({}, { more: { steps: [open, notBegun] } }).step.name).toBe("Ký duyệt");
    expect(clocks({}, { more: { steps: [open, { ...open, name: "Trả" }] } }).step).toMatchObject({
      name: null,
      missing: ["reasons_missing_step"],
    });
  });
});
