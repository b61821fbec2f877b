import { describe, expect, it } from "vitest";
import { makeCalendar } from "../calendar/calendar.ts";
import { shippedSpec } from "../calendar/shipped.ts";
import { momentOf, parseMoment } from "../dossier/moment.ts";
import { due, full, keys, plainRules, whole } from "./assess.fixture.ts";
import { type DueInput, dueFrom } from "./due.ts";
import { explainDays } from "./explain.ts";

const calendar = makeCalendar(shippedSpec());
const input = (received: string, more: Partial<DueInput> = {}): DueInput => ({
  received: parseMoment(received)!,
  counting: "same-day",
  amount: 1,
  resume: "shift",
  cutoff: null,
  pauses: [],
  ...more,
});
const at = (text: string) => parseMoment(`${text}:00+07:00`)!.minute!;
const answer = (it: DueInput) => {
  const result = dueFrom(calendar, it);
  return result.kind === "due" ? momentOf(result.due).slice(0, 16) : result;
};

describe("the same day", () => {
  it.each([
    ["2026-11-16T08:00", null, "2026-11-16T17:00"],
    ["2026-11-16T12:15", null, "2026-11-16T17:00"],
    ["2026-11-16T06:00", null, "2026-11-16T17:00"],
    ["2026-11-16T17:00", null, "2026-11-16T17:00"],
    ["2026-11-16T17:01", null, "2026-11-17T17:00"],
    ["2026-11-15T09:00", null, "2026-11-16T17:00"],
    ["2026-11-16T15:00", 900, "2026-11-16T17:00"],
    ["2026-11-16T15:01", 900, "2026-11-17T17:00"],
    // A Friday afternoon before the Day of Culture on Tuesday: Monday 23/11 is worked.
    ["2026-11-20T16:00", 900, "2026-11-23T17:00"],
    ["2026-11-23T16:00", 900, "2026-11-25T17:00"],
  ])("received %s, cut-off %s: %s", (received, cutoff, expected) => {
    expect(answer(input(`${received}:00+07:00`, { cutoff }))).toBe(expected);
  });

  it("needs no hour, unless one decides", () => {
    expect(answer(input("2026-11-16"))).toBe("2026-11-16T17:00");
    expect(answer(input("2026-11-15"))).toBe("2026-11-16T17:00");
    expect(answer(input("2026-11-16", { cutoff: 900 }))).toEqual({ kind: "fault", what: "time" });
  });

  it("moves by the time of a pause to the close of that day, or begins anew on the day that a pause ends", () => {
    const pauses = [{ from: at("2026-11-16T09:00"), to: at("2026-11-18T10:00") }];
    const received = "2026-11-16T08:00:00+07:00";
    // 16 working hours were stopped: a day of 7½ hours, another, and an hour.
    expect(answer(input(received, { pauses }))).toBe("2026-11-19T17:00");
    expect(answer(input(received, { pauses, resume: "restart" }))).toBe("2026-11-18T17:00");
  });

  it("says what it is, and counts the hours of the day", () => {
    const it = input("2026-11-15T09:00:00+07:00");
    const result = dueFrom(calendar, it);
    expect(result).toMatchObject({
      reasons: [{ key: "reasons_count_same_day" }, { key: "reasons_start_moved" }],
    });
    expect(explainDays(calendar, it, result).at(-1)).toMatchObject({
      day: "2026-11-16",
      minutes: 450,
      nth: null,
    });
  });
});

describe("a dossier of the same day", () => {
  const received = full("2026-11-16T15:20");

  it("has its own hour before the unit's", () => {
    const timeAllowed = { unit: "same-day", cutoff: "15:00" } as const;
    expect(due(whole({ receivedAt: received, timeAllowed }))).toBe("2026-11-17T17:00");
    expect(due(whole({ receivedAt: received, timeAllowed: { ...timeAllowed, cutoff: null } }))).toBe(
      "2026-11-16T17:00",
    );
    const rule = { counting: "working-hours", resume: "shift", cutoff: "15:00" } as const;
    const rules = { counting: { ...plainRules.counting, default: rule } };
    expect(
      due(whole({ receivedAt: received, timeAllowed: { ...timeAllowed, cutoff: null } }, { rules })),
    ).toBe("2026-11-17T17:00");
  });

  it("asks for the hour of receipt where it decides", () => {
    const timeAllowed = { unit: "same-day", cutoff: "15:00" } as const;
    expect(whole({ receivedAt: "2026-11-16", timeAllowed })).toMatchObject({
      state: "unknown",
      missing: ["reasons_missing_received_time"],
    });
  });

  it("is compared with the portal's date, and the missing cut-off found as the cause", () => {
    const timeAllowed = { unit: "same-day", cutoff: "15:00" } as const;
    const clock = whole({ receivedAt: received, timeAllowed, dueAt: full("2026-11-16T17:00") });
    expect(keys(clock)).toEqual(["reasons_shown", "reasons_earlier", "reasons_cause_no_cutoff"]);
  });
});
