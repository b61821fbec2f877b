import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StatusNumber } from "../dossier/model.ts";
import { momentOf } from "../dossier/moment.ts";
import { at, clocks, full, step, whole } from "./assess.fixture.ts";
import { runs } from "./runs.oracle.ts";

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

  it("keeps what was left and used, where the hour of the finish is known", () => {
    const early = whole({ ...values, finishedAt: full("2026-11-18T17:00") });
    expect(early).toMatchObject({ left: 120, missing: [], changesAt: null, pausedSince: null });
    expect(early.share).toBeCloseTo(1320 / 1440, 5);
    expect(early.reasons.at(-1)).toMatchObject({ key: "reasons_finished", args: [full("2026-11-18T17:00")] });
    expect(whole({ ...values, finishedAt: "2026-11-18" })).toMatchObject({ left: null, share: null });
  });
});
