import fc from "fast-check";
import { describe, expect, it } from "vitest";
import viReasons from "../../locales/vi/reasons.json" with { type: "json" };
import viWords from "../../locales/vi/words.json" with { type: "json" };
import { makeCalendar } from "../calendar/calendar.ts";
import { shippedSpec } from "../calendar/shipped.ts";
import { makeSay } from "../words/say.ts";
import { type DueInput, dueFrom } from "./due.ts";
import { explainDays } from "./explain.ts";
import { letterMoment, letterText } from "./letter.ts";
import { rulesSchema } from "./rules-schema.ts";
import { runs } from "./runs.oracle.ts";
import { ask, at, pause } from "./sample.ts";

const calendar = makeCalendar({ ...shippedSpec(), open: [] });
const days = (input: DueInput) => explainDays(calendar, input, dueFrom(calendar, input));
const brief = (input: DueInput) =>
  days(input).map((it) => [it.day.slice(5), it.kind, it.minutes, it.paused, it.nth]);

describe("a count day by day", () => {
  it("says the minutes of each day in working hours", () => {
    expect(brief(ask("2026-11-20T15:00", "working-hours", 480))).toEqual([
      ["11-20", "work", 120, 0, null],
      ["11-21", "rest", 0, 0, null],
      ["11-22", "rest", 0, 0, null],
      ["11-23", "work", 360, 0, null],
    ]);
  });

  it("numbers the days where days are counted", () => {
    expect(brief(ask("2026-11-20", "working-days-end-of-day", 2)).map((it) => it[4])).toEqual([
      null,
      null,
      null,
      1,
      null,
      2,
    ]);
    expect(brief(ask("2026-11-20", "calendar-days", 2)).map((it) => it[4])).toEqual([null, 1, 2, null]);
    // 18 hours: two from Friday 16:00 reach into Monday, and the days are counted from there.
    expect(brief(ask("2026-11-20T16:00", "working-days-same-time", 1080)).map((it) => it[4])).toEqual([
      null,
      null,
      null,
      null,
      null,
      1,
      2,
    ]);
  });

  it("shows what a day is, and which is first and last", () => {
    const list = days(ask("2026-08-21T10:00", "working-days-end-of-day", 1));
    expect(list.map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(list[1]).toMatchObject({ day: "2026-08-22", kind: "make-up", name: "Làm bù", provisional: false });
    expect(list[1]!.source).not.toBe("");
  });

  it("takes out what was stopped, and begins anew after a restart", () => {
    const stop = [pause("2026-11-17T08:00", "2026-11-17T10:00")];
    expect(brief(ask("2026-11-16T08:00", "working-hours", 480, { pauses: stop }))).toEqual([
      ["11-16", "work", 420, 0, null],
      ["11-17", "work", 60, 120, null],
    ]);
    const anew = ask("2026-11-16T08:00", "working-hours", 480, { pauses: stop, resume: "restart" });
    expect(brief(anew)).toEqual([
      ["11-17", "work", 300, 0, null],
      ["11-18", "work", 180, 0, null],
    ]);
  });

  it("ends where an open pause began, and has no days for a fault", () => {
    const open = ask("2026-11-16T08:00", "working-hours", 960, { pauses: [pause("2026-11-17T08:00", null)] });
    expect(brief(open)).toEqual([
      ["11-16", "work", 420, 0, null],
      ["11-17", "work", 30, 0, null],
    ]);
    expect(days(ask("2026-11-16", "working-hours", 480))).toEqual([]);
  });

  it("adds up to what was to be counted, in working hours", () => {
    const start = fc.integer({ min: at("2026-01-05T00:00").minute!, max: at("2026-12-20T00:00").minute! });
    const stops = fc.array(fc.tuple(fc.nat(20_000), fc.nat(4000)), { maxLength: 3 });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 5000 }), stops, (minute, amount, list) => {
        const pauses = list.map(([after, length]) => ({ from: minute + after, to: minute + after + length }));
        const input = {
          ...ask("2026-01-05", "working-hours", amount),
          pauses,
          received: { day: Math.floor(minute / 1440), minute },
        };
        expect(days(input).reduce((sum, it) => sum + it.minutes, 0)).toBe(amount);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("a letter", () => {
  const say = makeSay({ ...viWords, ...viReasons });
  const letter = (input: DueInput) => letterText(say, calendar, input, dueFrom(calendar, input));

  it("says receipt, reasons and date in full words", () => {
    expect(letter(ask("2026-11-20T17:10", "working-hours", 90))).toBe(
      [
        "Hồ sơ tiếp nhận 17 giờ 10 phút ngày 20 tháng 11 năm 2026.",
        "Thời hạn 1 giờ 30 phút làm việc.",
        "17 giờ 10 phút ngày 20 tháng 11 năm 2026 ngoài giờ làm việc: tính từ 7 giờ 30 phút ngày 23 tháng 11 năm 2026.",
        "Hạn trả kết quả: 9 giờ 00 phút ngày 23 tháng 11 năm 2026.",
      ].join("\n"),
    );
  });

  it("says hours and minutes, and nothing that is not there", () => {
    const said = (amount: number) => letter(ask("2026-11-16T08:00", "working-hours", amount)).split("\n")[1];
    expect([1, 30, 60, 61, 125, 600].map(said)).toEqual([
      "Thời hạn 1 phút làm việc.",
      "Thời hạn 30 phút làm việc.",
      "Thời hạn 1 giờ làm việc.",
      "Thời hạn 1 giờ 1 phút làm việc.",
      "Thời hạn 2 giờ 5 phút làm việc.",
      "Thời hạn 10 giờ làm việc.",
    ]);
  });

  it("says a date without making up an hour, and marks what is provisional", () => {
    const lines = letter(ask("2026-12-31", "working-days-end-of-day", 1)).split("\n");
    expect(lines[0]).toBe("Hồ sơ tiếp nhận 31/12/2026.");
    expect(lines.at(-1)).toBe("Hạn trả kết quả (dự kiến): 17 giờ 00 phút ngày 04 tháng 01 năm 2027.");
  });

  it("says Tết once", () => {
    const text = letter(ask("2026-02-12", "working-days-end-of-day", 3));
    expect(text.match(/Tết Nguyên đán/gu)).toHaveLength(2);
    expect(text).toContain("Nghỉ 15/02/2026 đến 19/02/2026: Tết Nguyên đán");
  });

  it("has no date while the clock is stopped, and nothing for a fault", () => {
    const held = ask("2026-11-16T08:00", "working-hours", 480, { pauses: [pause("2026-11-16T09:00", null)] });
    expect(letter(held)).toContain("Chưa có hạn trả kết quả");
    expect(letter(ask("2026-11-16", "working-hours", 480))).toBe("");
    expect(letterMoment(say, "no date")).toBe("no date");
  });
});

describe("rules from outside", () => {
  const rule = { counting: "working-hours", resume: "shift", cutoff: "15:00" };
  const rules = {
    counting: {
      default: rule,
      portals: {},
      procedures: {},
      dated: [{ from: "2026-07-01", to: null, portal: null, procedure: null, rule }],
    },
    soon: { minutes: 120, share: 0.8 },
    intake: { hours: 8, working: true },
    supplement: { days: 5, counting: "calendar-days" },
    dueOnDayOff: "keep",
  };
  it.each([
    [rules, true],
    [{ ...rules, supplement: null, soon: { minutes: 0 } }, true],
    [{ ...rules, dueOnDayOff: "never" }, false],
    [{ ...rules, soon: { minutes: 120, share: 2 } }, false],
    [{ ...rules, intake: { hours: 0, working: true } }, false],
    [{ ...rules, counting: { ...rules.counting, default: { ...rule, cutoff: "3pm" } } }, false],
    [{ ...rules, counting: { ...rules.counting, default: { ...rule, counting: "days" } } }, false],
    [{ ...rules, more: 1 }, false],
  ])("are taken or refused whole (%#)", (given, good) => {
    expect(rulesSchema.safeParse(given).success).toBe(good);
  });
});
