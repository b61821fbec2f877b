import { describe, expect, it } from "vitest";
import { dayFromIso, isoDay, minuteOf, momentOf } from "../dossier/moment.ts";
import { type Calendar, makeCalendar } from "./calendar.ts";
import { shippedSpec } from "./shipped.ts";
import type { CalendarSpec } from "./spec.ts";

const at = (text: string) => minuteOf(`${text}:00+07:00`)!;
const say = (minute: number) => momentOf(minute).slice(0, 16);
const day = (text: string) => dayFromIso(text)!;
const shipped = makeCalendar(shippedSpec());
const office = (change: Partial<CalendarSpec>): Calendar => makeCalendar({ ...shippedSpec(), ...change });

describe("working time", () => {
  it.each([
    // from, minutes, result: in hours, over lunch, to the close, over a night, a weekend, a holiday
    ["2026-11-16T08:00", 60, "2026-11-16T09:00"],
    ["2026-11-16T11:00", 60, "2026-11-16T14:00"],
    ["2026-11-16T11:00", 30, "2026-11-16T11:30"],
    ["2026-11-16T16:00", 60, "2026-11-16T17:00"],
    ["2026-11-16T16:00", 61, "2026-11-17T07:31"],
    ["2026-11-20T16:30", 60, "2026-11-23T08:00"],
    ["2026-11-23T16:30", 60, "2026-11-25T08:00"],
    ["2026-08-21T16:30", 60, "2026-08-22T08:00"],
    ["2026-02-13T17:00", 1, "2026-02-23T07:31"],
    ["2026-11-16T09:00", -60, "2026-11-16T08:00"],
    ["2026-11-16T08:00", -60, "2026-11-13T16:30"],
    ["2026-11-16T12:00", 0, "2026-11-16T13:30"],
    ["2026-11-16T17:00", 0, "2026-11-16T17:00"],
    ["2026-11-16T17:01", 0, "2026-11-17T07:30"],
  ])("from %s, %i minutes: %s", (from, minutes, to) => {
    expect(say(shipped.addWork(at(from), minutes))).toBe(to);
  });

  it("is measured either way, and knows the make-up Saturday and the holiday", () => {
    expect(shipped.workBetween(at("2026-08-21T17:00"), at("2026-08-24T07:30"))).toBe(450);
    expect(shipped.workBetween(at("2026-11-23T17:00"), at("2026-11-25T07:30"))).toBe(0);
    expect(shipped.workBetween(at("2026-11-16T12:00"), at("2026-11-16T08:00"))).toBe(-210);
    expect(shipped.dayMinutes).toBe(450);
  });

  it("finds the next and the last instant of work; hours are closed at both ends", () => {
    expect(say(shipped.nextWork(at("2026-11-16T11:30")))).toBe("2026-11-16T11:30");
    expect(say(shipped.nextWork(at("2026-11-16T11:31")))).toBe("2026-11-16T13:30");
    expect(say(shipped.nextWork(at("2026-11-21T10:00")))).toBe("2026-11-23T07:30");
    expect(say(shipped.nextWork(at("2026-11-16T05:00")))).toBe("2026-11-16T07:30");
    expect(say(shipped.prevWork(at("2026-11-16T13:29")))).toBe("2026-11-16T11:30");
    expect(say(shipped.prevWork(at("2026-11-16T13:30")))).toBe("2026-11-16T13:30");
    expect(say(shipped.prevWork(at("2026-11-22T10:00")))).toBe("2026-11-20T17:00");
    expect(say(shipped.lastWork(at("2026-11-23T07:30")))).toBe("2026-11-20T17:00");
    expect(say(shipped.lastWork(at("2026-11-23T18:00")))).toBe("2026-11-23T17:00");
  });

  it("counts working days forwards and backwards", () => {
    expect(isoDay(shipped.nthWorkDay(day("2026-11-20"), 1))).toBe("2026-11-23");
    expect(isoDay(shipped.nthWorkDay(day("2026-11-21"), 1))).toBe("2026-11-23");
    expect(isoDay(shipped.nthWorkDay(day("2026-11-21"), 2))).toBe("2026-11-25");
    expect(isoDay(shipped.nthWorkDay(day("2026-11-21"), 0))).toBe("2026-11-23");
    expect(isoDay(shipped.nthWorkDay(day("2026-11-20"), 0))).toBe("2026-11-20");
    expect(isoDay(shipped.nthWorkDay(day("2026-11-25"), -1))).toBe("2026-11-23");
    expect(isoDay(shipped.nthWorkDay(day("2026-11-22"), -1))).toBe("2026-11-20");
    expect(isoDay(shipped.nthWorkDay(day("2026-11-25"), -2))).toBe("2026-11-20");
  });

  it("knows opening and close, and days without", () => {
    expect(say(shipped.openOf(day("2026-11-20"))!)).toBe("2026-11-20T07:30");
    expect(say(shipped.closeOf(day("2026-11-20"))!)).toBe("2026-11-20T17:00");
    expect(shipped.openOf(day("2026-11-21"))).toBeNull();
    expect(shipped.closeOf(day("2026-11-24"))).toBeNull();
    expect(shipped.isWorkDay(day("2026-08-22"))).toBe(true);
    expect(shipped.isWorkDay(day("2026-08-31"))).toBe(false);
  });

  it("ends with the calendar, and says so", () => {
    expect(() => shipped.addWork(at("2199-12-31T17:00"), 1)).toThrow(RangeError);
    expect(() => shipped.addWork(at("1970-01-02T08:00"), -3000)).toThrow(RangeError);
    expect(() => shipped.nthWorkDay(day("2199-12-31"), 1)).toThrow(RangeError);
    expect(() => shipped.nthWorkDay(day("1970-01-02"), -9)).toThrow(RangeError);
    expect(shipped.workBetween(at("2199-12-31T17:00"), at("2210-01-01T00:00"))).toBe(0);
  });
});

describe("days far from those in use", () => {
  const fresh = () => makeCalendar(shippedSpec());
  const start = at("2026-11-16T08:00");

  it("are reached backwards and forwards, and measured the same from either end", () => {
    for (const minutes of [-450 * 900, -450 * 400, 450 * 400, 450 * 2400]) {
      const there = fresh().addWork(start, minutes);
      expect(fresh().workBetween(start, there)).toBe(minutes);
      expect(fresh().workBetween(there, start)).toBe(-minutes);
    }
    for (const n of [-900, -300, 300, 2400]) {
      const there = fresh().nthWorkDay(day("2026-11-16"), n);
      expect(fresh().nthWorkDay(there, -n)).toBe(day("2026-11-16"));
    }
  });

  it("are known to be provisional, and special, whichever was asked for first", () => {
    expect(fresh().isProvisional(day("2021-01-01"), day("2026-11-16"))).toBe(true);
    expect(fresh().isProvisional(day("2026-11-24"), day("2031-01-01"))).toBe(true);
    const list = fresh().specialDays(day("2023-01-02"), day("2026-11-24"));
    expect(isoDay(list[0]!.day)).toBe("2023-01-02");
    expect(isoDay(list.at(-1)!.day)).toBe("2026-11-24");
  });
});

describe("whose day it is", () => {
  it("gives a make-up day Monday's hours, of the season it falls in", () => {
    const summer = {
      from: "04-16",
      to: "10-15",
      hours: { mon: ["07:00-11:30", "13:30-16:30"], fri: ["07:00-11:00"] },
    };
    const calendar = office({ seasons: [summer] });
    expect(say(calendar.closeOf(day("2026-08-22"))!)).toBe("2026-08-22T16:30");
    expect(say(calendar.closeOf(day("2026-01-10"))!)).toBe("2026-01-10T17:00");
    expect(calendar.isWorkDay(day("2026-08-20"))).toBe(false);
  });

  it("knows seasons over the turn of the year, of one year, and takes the first that fits", () => {
    const winter = { from: "10-16", to: "04-15", hours: { mon: ["08:00-12:00"] } };
    const once = { from: "2026-11-23", to: "2026-11-23", hours: { mon: ["09:00-10:00"] } };
    const calendar = office({ seasons: [once, winter] });
    const length = (text: string) => calendar.planOf(day(text)).shape.total;
    expect(length("2026-11-23")).toBe(60);
    expect(length("2026-11-30")).toBe(240);
    expect(length("2026-04-13")).toBe(240);
    expect(length("2026-10-12")).toBe(450);
    expect(length("2026-04-20")).toBe(450);
    expect(length("2027-11-22")).toBe(240);
  });

  it("lets the unit's own days win over all others", () => {
    const own = [
      { day: "2026-11-20", hours: [], source: "Mất điện" },
      { day: "2026-11-22", hours: ["08:00-10:00"], source: "Trực Chủ nhật" },
      { day: "2026-08-22", hours: ["08:00-11:00"], source: "Làm bù nửa ngày" },
    ];
    const calendar = office({ own });
    expect(calendar.isWorkDay(day("2026-11-20"))).toBe(false);
    expect(calendar.workBetween(at("2026-11-21T00:00"), at("2026-11-23T00:00"))).toBe(120);
    expect(calendar.planOf(day("2026-08-22"))).toMatchObject({ kind: "own", source: "Làm bù nửa ngày" });
    expect(calendar.planOf(day("2026-08-22")).shape.total).toBe(180);
  });

  it("has one switch for the open Monday", () => {
    const open = (state: "undecided" | "off" | "worked") =>
      office({ open: [{ day: "2026-11-23", state, source: "?" }] });
    const monday = day("2026-11-23");
    expect(["undecided", "off", "worked"].map((state) => open(state as "off").isWorkDay(monday))).toEqual([
      true,
      false,
      true,
    ]);
    expect(
      ["undecided", "off", "worked"].map((state) => open(state as "off").isProvisional(monday, monday)),
    ).toEqual([true, false, false]);
  });

  it("marks as provisional whatever touches a year without a notice, and nothing else", () => {
    expect(shipped.isProvisional(day("2026-11-24"), day("2026-12-31"))).toBe(false);
    expect(shipped.isProvisional(day("2026-11-24"), day("2027-01-01"))).toBe(true);
    expect(shipped.isProvisional(day("2022-12-31"), day("2023-01-02"))).toBe(true);
    expect(office({ computed: false, open: [] }).isProvisional(day("2020-01-01"), day("2030-01-01"))).toBe(
      false,
    );
  });

  it("takes holidays of the law where there is no notice, and on weekends where there is one", () => {
    expect(shipped.planOf(day("2027-02-08"))).toMatchObject({
      kind: "holiday",
      name: "Tết Nguyên đán",
      provisional: true,
    });
    expect(shipped.planOf(day("2026-04-26"))).toMatchObject({ kind: "holiday", name: "Giỗ Tổ Hùng Vương" });
    expect(shipped.planOf(day("2026-04-27")).source).toContain("9441");
    // 2024 gave 29/4 off against 4/5: the law alone would not.
    expect(shipped.planOf(day("2024-04-29")).name).toBe("Nghỉ hoán đổi");
  });

  it("lists special days in order, also those found later", () => {
    const fresh = makeCalendar(shippedSpec());
    fresh.isWorkDay(day("2026-11-20"));
    const list = fresh.specialDays(day("2022-08-30"), day("2022-09-05")).map((it) => isoDay(it.day));
    expect(list).toEqual(["2022-09-01", "2022-09-02"]);
    expect(fresh.specialDays(day("2026-08-22"), day("2026-09-02")).map((it) => isoDay(it.day))).toEqual([
      "2026-08-22",
      "2026-08-31",
      "2026-09-01",
      "2026-09-02",
    ]);
  });

  it("can be seen as a portal sees it that knows less", () => {
    expect(shipped.without("make-up").isWorkDay(day("2026-08-22"))).toBe(false);
    expect(shipped.without("make-up").isWorkDay(day("2026-08-31"))).toBe(false);
    expect(shipped.without("days-off").isWorkDay(day("2026-08-31"))).toBe(true);
    expect(shipped.without("days-off")).toBe(shipped.without("days-off"));
  });
});

describe("an office that works at night", () => {
  const always = office({ hours: { mon: ["00:00-24:00"], tue: ["00:00-24:00"] }, off: [], worked: [] });
  it("closes its day at midnight, and midnight belongs to the day it closes", () => {
    expect(always.workDayOf(at("2026-11-24T00:00"))).toBe(day("2026-11-23"));
    expect(always.workDayOf(at("2026-11-23T00:00"))).toBe(day("2026-11-23"));
    expect(say(always.nextWork(at("2026-11-25T00:00")))).toBe("2026-11-25T00:00");
    expect(say(always.nextWork(at("2026-11-25T00:01")))).toBe("2026-11-30T00:00");
    expect(say(always.closeOf(day("2026-11-24"))!)).toBe("2026-11-25T00:00");
    expect(always.dayMinutes).toBe(1440);
  });
});
