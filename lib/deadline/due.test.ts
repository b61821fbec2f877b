import { describe, expect, it } from "vitest";
import { makeCalendar } from "../calendar/calendar.ts";
import { shippedSpec } from "../calendar/shipped.ts";
import { momentOf } from "../dossier/moment.ts";
import { type DueInput, dueFrom, dueMinute } from "./due.ts";
import { ignoredField } from "./reasons.ts";
import { ask, at, pause } from "./sample.ts";

const own = [{ day: "2026-11-18", hours: ["08:00-10:00"], source: "Mất điện" }];
const calendar = makeCalendar({ ...shippedSpec(), open: [], own });
const full = (text: string) => `${text}:00+07:00`;
const answer = (input: DueInput) => {
  const result = dueFrom(calendar, input);
  if (result.kind === "fault") return result.what;
  return result.kind === "due" ? momentOf(result.due).slice(0, 16) : `${result.left} left`;
};
const why = (input: DueInput) => {
  const result = dueFrom(calendar, input);
  return result.kind === "fault" ? [] : result.reasons.map(({ key, args }) => [key, ...args]);
};

describe("what cannot be counted", () => {
  it.each([
    [ask("2026-11-16T08:00", "working-hours", 0), "amount"],
    [ask("2026-11-16T08:00", "working-hours", -5), "amount"],
    [ask("2026-11-16T08:00", "calendar-days", 1.5), "amount"],
    [ask("2026-11-16", "working-hours", 60), "time"],
    [ask("2026-11-16", "working-days-same-time", 480), "time"],
    [ask("2026-11-16", "calendar-days", 5, { cutoff: 900 }), "time"],
    [ask("2026-11-16T08:00", "working-hours", 1e12), "span"],
    [ask("2026-11-16T08:00", "working-hours", 450 * 2600), "span"],
    [ask("2026-11-16T08:00", "working-days-same-time", 480 * 3661), "span"],
    [ask("2026-11-16T08:00", "working-days-end-of-day", 2600), "span"],
    [ask("2026-11-16T08:00", "calendar-days", 3661), "span"],
    [ask("2199-12-30T08:00", "working-hours", 6000), "span"],
    [
      ask("2026-11-16T08:00", "working-hours", 60, {
        pauses: [pause("2026-11-16T08:10", "2040-01-01T08:00")],
      }),
      "span",
    ],
  ])("is a fault (%#)", (input, what) => {
    expect(answer(input)).toBe(what);
    expect(dueMinute(calendar, input)).toBeNull();
  });

  it("ends ten years on, at the same time of the same date", () => {
    expect(answer(ask("2026-11-19T17:00", "calendar-days", 3653))).toBe("2036-11-19T17:00");
    expect(answer(ask("2026-11-19T16:59", "calendar-days", 3653))).toBe("span");
    expect(answer(ask("2026-11-19", "calendar-days", 3653))).toBe("2036-11-19T17:00");
    expect(answer(ask("2028-02-29T17:00", "calendar-days", 3653))).toBe("2038-03-01T17:00");
    expect(answer(ask("2028-02-29T16:00", "calendar-days", 3653))).toBe("span");
  });
});

describe("the minute alone", () => {
  it("is the same as with its reasons, and none while a pause holds it", () => {
    const stops = [
      pause("2026-11-16T09:00", "2026-11-16T10:00"),
      pause("2026-11-10T09:00", "2026-11-10T10:00"),
      pause("2026-12-16T09:00", null),
    ];
    const late = ask("2026-11-16T15:30", "working-hours", 600, { cutoff: 900 });
    for (const input of [ask("2026-11-16T08:00", "working-hours", 600, { pauses: stops }), late]) {
      const result = dueFrom(calendar, input);
      expect(dueMinute(calendar, input)).toBe(result.kind === "due" ? result.due : "none");
    }
    const held = ask("2026-11-16T08:00", "working-hours", 600, { pauses: [pause("2026-11-16T09:00", null)] });
    expect(answer(held)).toBe("540 left");
    expect(dueMinute(calendar, held)).toBeNull();
  });
});

describe("pauses", () => {
  const with_ = (...pauses: DueInput["pauses"]) =>
    answer(ask("2026-11-16T08:00", "working-days-end-of-day", 1, { pauses }));
  const restart = (...pauses: DueInput["pauses"]) =>
    answer(ask("2026-11-16T08:00", "working-hours", 60, { pauses, resume: "restart" }));

  it("that overlap are one, in whatever order; that touch are two", () => {
    const [a, b, c] = [
      pause("2026-11-16T09:00", "2026-11-16T10:00"),
      pause("2026-11-16T09:30", "2026-11-16T10:30"),
      pause("2026-11-16T10:00", "2026-11-16T10:30"),
    ];
    expect(with_(a)).toBe("2026-11-18T10:00");
    expect(with_(b, a)).toBe("2026-11-18T10:00");
    expect(with_(a, pause("2026-11-16T09:10", "2026-11-16T09:20"))).toBe("2026-11-18T10:00");
    expect(with_(a, c)).toBe("2026-11-19T17:00");
    expect(with_(pause("2026-11-16T09:00", null), b)).toBe(`${150 + 210 + 450} left`);
    expect(with_(b, pause("2026-11-16T10:00", null))).toBe(`${120 + 210 + 450} left`);
  });

  it("that end as they begin stopped nothing", () => {
    expect(restart(pause("2026-11-16T08:30", "2026-11-16T08:30"))).toBe("2026-11-16T09:00");
    expect(restart(pause("2026-11-16T08:30", "2026-11-16T08:31"))).toBe("2026-11-16T09:31");
  });

  it("count from the start, and before the due date as it then stands", () => {
    expect(restart(pause("2026-11-16T07:00", "2026-11-16T08:00"))).toBe("2026-11-16T09:00");
    expect(restart(pause("2026-11-16T07:00", "2026-11-16T08:01"))).toBe("2026-11-16T09:01");
    expect(restart(pause("2026-11-16T09:00", "2026-11-16T10:00"))).toBe("2026-11-16T09:00");
    expect(
      restart(pause("2026-11-16T08:59", "2026-11-16T10:00"), pause("2026-11-16T10:59", "2026-11-16T11:00")),
    ).toBe("2026-11-16T14:00");
  });

  it("are said one by one", () => {
    const pauses = [
      pause("2026-11-13T08:00", "2026-11-13T09:00"),
      pause("2026-11-16T08:30", "2026-11-16T09:00"),
      pause("2026-11-17T08:00", "2026-11-17T09:00"),
    ];
    const said = (resume: "shift" | "restart") =>
      why(ask("2026-11-16T08:00", "working-hours", 60, { pauses, resume })).slice(1);
    const outside = [
      ["reasons_pause_before_start", full("2026-11-13T08:00"), full("2026-11-13T09:00")],
      ["reasons_pause_after_due", full("2026-11-17T08:00")],
    ];
    expect(said("shift")).toEqual([
      outside[0],
      [
        "reasons_pause_shift",
        full("2026-11-16T08:30"),
        full("2026-11-16T09:00"),
        "PT30M",
        full("2026-11-16T09:30"),
      ],
      [...outside[1]!, full("2026-11-16T09:30")],
    ]);
    expect(said("restart")).toEqual([
      outside[0],
      ["reasons_pause_restart", full("2026-11-16T08:30"), full("2026-11-16T09:00"), full("2026-11-16T10:00")],
      [...outside[1]!, full("2026-11-16T10:00")],
    ]);
  });
});

describe("reasons", () => {
  it.each([
    [ask("2026-11-16T08:00", "working-hours", 90), ["reasons_count_working_hours", "PT90M"]],
    [ask("2026-11-16T08:00", "working-days-same-time", 960), ["reasons_count_same_time_days", 2, "PT0M"]],
    [ask("2026-11-16T08:00", "working-days-same-time", 1020), ["reasons_count_same_time", 2, "PT60M"]],
    [ask("2026-11-16T08:00", "working-days-end-of-day", 3), ["reasons_count_end_of_day", 3]],
    [ask("2026-11-16T08:00", "calendar-days", 3), ["reasons_count_calendar_days", 3]],
  ])("begin with what is counted (%#)", (input, first) => {
    expect(why(input)[0]).toEqual(first);
  });

  it("say the cut-off and the move into office hours", () => {
    expect(why(ask("2026-11-16T15:01", "working-hours", 60, { cutoff: 900 }))).toEqual([
      ["reasons_count_working_hours", "PT60M"],
      ["reasons_after_cutoff", full("2026-11-16T15:01"), full("2026-11-16T15:00"), full("2026-11-17T07:30")],
    ]);
    expect(why(ask("2026-11-16T12:00", "working-hours", 60)).slice(1)).toEqual([
      ["reasons_start_moved", full("2026-11-16T12:00"), full("2026-11-16T13:30")],
    ]);
    expect(why(ask("2026-11-16T12:00", "calendar-days", 1))).toHaveLength(1);
  });

  it("say each run of special days once, with its source", () => {
    const plan = (day: string) => calendar.planOf(at(day).day);
    expect(why(ask("2026-11-17T08:00", "working-days-end-of-day", 2)).slice(1)).toEqual([
      ["reasons_own_day", "2026-11-18", "Mất điện"],
    ]);
    expect(why(ask("2026-08-21T08:00", "working-days-end-of-day", 7)).slice(1)).toEqual([
      ["reasons_make_up", "2026-08-22", plan("2026-08-22").source],
      ["reasons_day_off", "2026-08-31", "Nghỉ hoán đổi", plan("2026-08-31").source],
      ["reasons_days_off", "2026-09-01", "2026-09-02", "Quốc khánh", plan("2026-09-02").source],
    ]);
    const unnamed = makeCalendar({ ...shippedSpec(), open: [], off: [{ day: "2026-11-17", source: "QĐ" }] });
    const result = dueFrom(unnamed, ask("2026-11-16T08:00", "working-days-end-of-day", 1));
    expect(result.kind === "due" && result.reasons[1]).toEqual({
      key: "reasons_day_off_unnamed",
      args: ["2026-11-17", "QĐ"],
    });
  });

  it("say no more than a dozen runs, and how many more there are", () => {
    const said = why(ask("2023-01-05T08:00", "calendar-days", 1000));
    expect(said.filter(([key]) => String(key).startsWith("reasons_day"))).not.toHaveLength(0);
    const runs = said
      .slice(1)
      .filter(([key]) => !["reasons_more_days", "reasons_provisional"].includes(String(key)));
    expect(runs).toHaveLength(12);
    const more = said.find(([key]) => key === "reasons_more_days")![1] as number;
    expect(more).toBeGreaterThan(5);
    expect(more).toBeLessThan(40);
  });

  it("name a field from outside that nobody knows", () => {
    expect(ignoredField("x")).toEqual({ key: "reasons_unknown_field", args: ["x"] });
  });
});
