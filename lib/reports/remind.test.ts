import { describe, expect, test } from "vitest";
import { makeCalendar, shippedSpec } from "../calendar/index.ts";
import { minuteOf } from "../dossier/moment.ts";
import { makeSay } from "../words/say.ts";
import { viTell } from "../words/vi-tell.ts";
import { chosenFrom, hashOf } from "./chosen.ts";
import { type RemindOf, sayReminder, toRemind } from "./remind.ts";

const shipped = shippedSpec();
const plain = makeCalendar(shipped);
const shut = (...days: string[]) =>
  makeCalendar({ ...shipped, own: days.map((day) => ({ day, hours: [], source: "thử" })) });
const at = (text: string) => minuteOf(`${text}:00+07:00`)!;
const kinds = (text: string, rule: RemindOf = "all", told: string[] = [], calendar = plain) =>
  toRemind(rule, told, { calendar, now: at(text) }).reminders.map(({ kind }) => kind);

describe("the weekly report", () => {
  test.each([
    ["before 8:30 on Friday", "2026-11-20T08:29", []],
    ["at 8:30 on Friday", "2026-11-20T08:30", ["week"]],
    ["later on Friday, as when the browser is opened late", "2026-11-20T15:00", ["week"]],
    ["at noon, when the office is shut", "2026-11-20T12:00", []],
    ["after work", "2026-11-20T17:00", []],
    ["on Thursday", "2026-11-19T08:30", []],
    ["on Saturday", "2026-11-21T08:30", []],
  ])("%s: %s", (_, text, wanted) => expect(kinds(text)).toEqual(wanted));

  test("on a Friday off it is the last working day before, with its reason", () => {
    const calendar = shut("2026-11-20", "2026-11-19");
    expect(kinds("2026-11-20T08:30", "all", [], calendar)).toEqual([]);
    expect(kinds("2026-11-18T08:30", "all", [], calendar)).toEqual(["week"]);
    const [one] = toRemind("all", [], { calendar, now: at("2026-11-18T08:30") }).reminders;
    expect(sayReminder(makeSay(viTell), one!, at("2026-11-18T08:30"))).toEqual({
      title: "Đến lúc lập báo cáo tuần",
      message: "Từ 16/11/2026 đến 22/11/2026\nNgày báo cáo rơi vào ngày nghỉ, nên nhắc từ hôm nay.",
    });
  });

  test("of a week in which nobody works up to Friday none is asked for", () => {
    const days = ["16", "17", "18", "19", "20"].map((day) => `2026-11-${day}`);
    for (const day of [...days, "2026-11-21", "2026-11-15"])
      expect(kinds(`${day}T08:30`, "week", [], shut(...days)), day).toEqual([]);
  });
});

describe("the other reports", () => {
  test.each([
    ["2026-11-30T08:30", ["month"]],
    ["2026-12-14T08:30", ["report-quarter", "report-year"]],
    // 14/6/2026 is a Sunday.
    ["2026-06-12T08:30", ["week", "report-quarter"]],
    ["2026-06-15T08:30", []],
    // 31/1/2027 is a Sunday.
    ["2027-01-29T08:30", ["week", "month"]],
  ])("%s: %s", (text, wanted) => expect(kinds(text)).toEqual(wanted));

  test("only where the office wants them", () => {
    expect(kinds("2027-01-29T08:30", "week")).toEqual(["week"]);
    expect(kinds("2027-01-29T08:30", "none")).toEqual([]);
  });
});

test("each is said once; those of periods that are over are forgotten", () => {
  const around = { calendar: plain, now: at("2027-01-29T08:30") };
  const first = toRemind("week", [], around);
  expect(first.told).toEqual(["week 2027-01-25"]);
  const second = toRemind("all", first.told, around);
  expect(second.reminders.map(({ kind }) => kind)).toEqual(["month"]);
  expect(toRemind("all", second.told, around).reminders).toEqual([]);
  const next = toRemind("all", second.told, { calendar: plain, now: at("2027-02-26T08:30") });
  expect(next.told).toEqual(["week 2027-02-22", "month 2027-02-01"]);
});

test("in words it says which days, and by when", () => {
  const say = makeSay(viTell);
  const said = (text: string) =>
    toRemind("all", [], { calendar: plain, now: at(text) }).reminders.map((it) =>
      sayReminder(say, it, at(text)),
    );
  expect(said("2026-11-20T08:30")).toEqual([
    { title: "Đến lúc lập báo cáo tuần", message: "Từ 16/11/2026 đến 22/11/2026\nGửi trước 10:00 hôm nay." },
  ]);
  const late = said("2026-11-20T10:00")[0]!.message;
  expect(late).toBe("Từ 16/11/2026 đến 22/11/2026\nHạn gửi là 10:00 hôm nay, đã qua.");
  expect(said("2026-11-20T09:59")[0]!.message).toContain("Gửi trước 10:00 hôm nay.");
  expect(said("2026-11-30T08:30")[0]!.message).toBe(
    "Từ 01/11/2026 đến 30/11/2026\nKỳ báo cáo tháng 11/2026 kết thúc hôm nay. Lập báo cáo sau khi hết giờ làm việc.",
  );
  expect(said("2026-12-14T08:30")).toEqual([
    {
      title: "Đến lúc lập báo cáo quý",
      message:
        "Từ 15/09/2026 đến 14/12/2026\nKỳ báo cáo quý kết thúc hôm nay. Lập báo cáo sau khi hết giờ làm việc.",
    },
    {
      title: "Đến lúc lập báo cáo năm",
      message:
        "Từ 15/12/2025 đến 14/12/2026\nKỳ báo cáo năm kết thúc hôm nay. Lập báo cáo sau khi hết giờ làm việc.",
    },
  ]);
});

test("its address leads to that very report, and to none where it is of none", () => {
  const [{ kind, period }] = toRemind("week", [], { calendar: plain, now: at("2026-11-20T08:30") })
    .reminders as [ReturnType<typeof toRemind>["reminders"][0]];
  expect(hashOf({ kind, period })).toBe("#report-week-2026-11-16");
  expect(chosenFrom("#report-week-2026-11-16")).toEqual({ kind, period });
  for (const hash of [
    "",
    "#report",
    "#report-week-2026-13-16",
    "#report-free-2026-11-16",
    "#x-week-2026-11-16",
  ])
    expect(chosenFrom(hash), hash).toBeNull();
});
