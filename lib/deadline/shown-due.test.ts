import { describe, expect, it } from "vitest";
import { makeCalendar } from "../calendar/calendar.ts";
import { shippedSpec } from "../calendar/shipped.ts";
import { dossier, due, full, keys, NOW, plainRules, procedure, where, whole } from "./assess.fixture.ts";
import { assess } from "./assess.ts";

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
    const undecided = { day: "2026-11-23", state: "undecided" as const, source: "?" };
    const open = makeCalendar({ ...shippedSpec(), open: [undecided] });
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
    expect(clock).toMatchObject({ state: "no-limit", due: null, missing: [] });
    expect(keys(clock)).toEqual(["reasons_no_due_date"]);
    const listed = { ...procedure, time: { unit: "no-limit" } as const };
    const fromList = whole({ receivedAt: full("2026-11-16T08:00") }, { procedure: listed });
    expect(fromList).toMatchObject({ state: "no-limit", missing: [] });
    expect(keys(fromList)).toEqual(["reasons_no_due_date_listed"]);
    expect(whole({ dueAt: full("2026-11-16T08:00") }, { procedure: listed }).due).not.toBeNull();
    expect(whole({ noDueDate: true, status: 8 })).toMatchObject({ state: "paused", due: null });
  });
});
