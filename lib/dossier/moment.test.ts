import { describe, expect, it } from "vitest";
import {
  dateOf,
  dayFrom,
  dayFromIso,
  isoDay,
  minuteFromMs,
  minuteOf,
  momentOf,
  msFromMinute,
  parseMoment,
  weekdayOf,
} from "./moment.ts";

describe("days", () => {
  it("agrees with the platform over four hundred years", () => {
    for (let day = -50_000; day < 100_000; day += 1) {
      const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (isoDay(day) !== iso || dayFromIso(iso) !== day) expect.fail(`${day} is ${iso}, not ${isoDay(day)}`);
      const { year, month, date } = dateOf(day);
      if (dayFrom(year, month, date) !== day) expect.fail(`${iso} does not come back`);
      if (weekdayOf(day) !== (new Date(day * 86_400_000).getUTCDay() + 6) % 7)
        expect.fail(`weekday of ${iso}`);
    }
  });

  it.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-3", "20/11/2026", "2026-11-2x"])(
    "refuses %s",
    (text) => expect(dayFromIso(text)).toBeNull(),
  );
});

describe("moments", () => {
  const at = dayFromIso("2026-11-20")! * 1440 + 15 * 60 + 10;

  it.each([
    "2026-11-20T15:10:00+07:00",
    "2026-11-20T15:10+07:00",
    "2026-11-20T15:10:00",
    "2026-11-20 15:10:00",
    "2026-11-20T15:10:00+0700",
    "2026-11-20T08:10:00Z",
    "2026-11-20T08:10:00.000Z",
    "2026-11-20T15:10:29.9+07:00",
    "2026-11-20T15:10:59+07:00",
    "2026-11-19T22:10:00-10:00",
  ])("reads %s", (text) => {
    expect(minuteOf(text)).toBe(at);
  });

  it("takes no second into another minute, let alone another year", () => {
    expect(parseMoment("2026-12-31T23:59:59+07:00")).toEqual({
      day: dayFromIso("2026-12-31"),
      minute: dayFromIso("2027-01-01")! * 1440 - 1,
    });
  });

  it("never gives a date an hour", () => {
    expect(parseMoment("2026-11-20")).toEqual({ day: dayFromIso("2026-11-20"), minute: null });
  });

  it.each([
    "",
    "2026-02-30T10:00:00+07:00",
    "2026-11-20T24:00:00+07:00",
    "2026-11-20T12:60:00+07:00",
    "2026-11-20T12:00:60+07:00",
    "2026-11-20T12:00:00+15:00",
    "2026-11-20T12:00:00+07:00 ",
    "2026-11-20Tab:00:00+07:00",
    "2026-11-20T12",
    "tomorrow",
  ])("refuses '%s'", (text) => {
    expect(parseMoment(text)).toBeNull();
  });

  it("goes there and back, and knows the zone", () => {
    expect(momentOf(at)).toBe("2026-11-20T15:10:00+07:00");
    expect(minuteFromMs(Date.parse("2026-11-20T15:10:00+07:00"))).toBe(at);
    expect(minuteFromMs(Date.parse("2026-11-20T15:10:59.9+07:00"))).toBe(at);
    expect(msFromMinute(at)).toBe(Date.parse("2026-11-20T15:10:00+07:00"));
  });
});
