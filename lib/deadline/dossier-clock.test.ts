import { describe, expect, it } from "vitest";
import { dayFromIso } from "../dossier/moment.ts";
import { at, due, full, keys, plainRules, procedure, whole } from "./assess.fixture.ts";
import { countingRule, cutoffOf, type DeadlineRules } from "./rules.ts";

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

  it("has no dated rule for a date of receipt that nobody knows", () => {
    const rule = plainRules.counting.default;
    const other = { ...rule, counting: "calendar-days" as const };
    const dated = (from: string | null, to: string | null) => ({
      ...plainRules,
      counting: { ...plainRules.counting, dated: [{ from, to, portal: null, procedure: null, rule: other }] },
    });
    const chosen = (from: string | null, to: string | null, received: string | null) =>
      countingRule(
        dated(from, to),
        "https://motcua.example",
        undefined,
        received === null ? null : dayFromIso(received),
      ).counting;
    expect(chosen(null, null, null)).toBe("calendar-days");
    expect(chosen("2026-01-01", null, null)).toBe("working-hours");
    expect(chosen(null, "2026-01-01", null)).toBe("working-hours");
    expect(chosen("2026-01-01", "2026-01-31", "2026-01-01")).toBe("calendar-days");
    expect(chosen("2026-01-01", "2026-01-31", "2026-01-31")).toBe("calendar-days");
    expect(chosen("2026-01-01", "2026-01-31", "2025-12-31")).toBe("working-hours");
    expect(chosen("2026-01-01", "2026-01-31", "2026-02-01")).toBe("working-hours");
    expect([null, "15:00"].map((cutoff) => cutoffOf({ ...rule, cutoff }))).toEqual([null, 900]);
  });
});
