import { describe, expect, it } from "vitest";
import type { StatusNumber } from "../dossier/model.ts";
import { at, clocks, full, keys, procedure, whole } from "./assess.fixture.ts";

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
