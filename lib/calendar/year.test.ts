import { describe, expect, it } from "vitest";
import { dayFromIso, isoDay, weekdayOf } from "../dossier/moment.ts";
import { makeCalendar } from "./calendar.ts";
import { exportCalendar, importCalendar } from "./exchange.ts";
import { hoursFault, readInterval, readTime } from "./hours.ts";
import { statutoryDays } from "./law.ts";
import { lunarDay } from "./lunar.ts";
import notices from "./notices.json" with { type: "json" };
import { shippedSpec } from "./shipped.ts";
import { specSchema } from "./spec.ts";
import { yearPicture } from "./year.ts";

/** Tết as it was and as the almanacs have it; 2007 and 2030 differ from tables made for UTC+8. */
const TET =
  "1968-01-29 1985-01-21 1990-01-27 1991-02-15 1992-02-04 1993-01-23 1994-02-10 1995-01-31 1996-02-19 1997-02-07 1998-01-28 1999-02-16 2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17 2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-02 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24 2040-02-12";

describe("the lunar calendar", () => {
  it("gives Tết at UTC+7", () => {
    for (const tet of TET.split(" ")) expect(isoDay(lunarDay(Number(tet.slice(0, 4)), 1, 1))).toBe(tet);
  });

  it("gives 10/3 with and without a leap month before it", () => {
    const hung = [2004, 2014, 2017, 2020, 2023, 2024, 2025, 2026, 2027].map((year) =>
      isoDay(lunarDay(year, 3, 10)),
    );
    expect(hung).toEqual([
      "2004-04-28",
      "2014-04-09",
      "2017-04-06",
      "2020-04-02",
      "2023-04-29",
      "2024-04-18",
      "2025-04-07",
      "2026-04-26",
      "2027-04-16",
    ]);
  });
});

describe("the law", () => {
  it.each(Object.entries(notices))(
    "agrees with the notice of %s but for swapped days",
    (year, { off, worked }) => {
      const law = statutoryDays(Number(year))
        .filter((it) => weekdayOf(it.day) < 5)
        .map((it) => isoDay(it.day).slice(5));
      const swapped = off.filter((date) => !law.includes(date));
      expect(law.filter((date) => !off.includes(date))).toEqual([]);
      expect(swapped).toHaveLength(worked.length);
    },
  );

  it("gives 2027 as its plan has it, with the plan as the source", () => {
    expect(
      statutoryDays(2027)
        .filter((it) => weekdayOf(it.day) < 5)
        .map((it) => isoDay(it.day).slice(5)),
    ).toEqual([
      "01-01",
      "02-04",
      "02-05",
      "02-08",
      "02-09",
      "02-10",
      "04-16",
      "04-30",
      "05-03",
      "09-02",
      "09-03",
      "11-24",
    ]);
    expect(statutoryDays(2025).some((it) => isoDay(it.day) === "2025-11-24")).toBe(false);
    expect(statutoryDays(2027).find((it) => isoDay(it.day) === "2027-05-03")).toMatchObject({ inLieu: true });
    const calendar = makeCalendar(shippedSpec());
    expect(calendar.planOf(dayFromIso("2027-09-03")!)).toMatchObject({
      kind: "holiday",
      name: "Quốc khánh",
      source: expect.stringContaining("02/10/2026"),
      provisional: true,
    });
    expect(calendar.isWorkDay(dayFromIso("2027-09-01")!)).toBe(true);
    expect(statutoryDays(2028).some((it) => isoDay(it.day) === "2028-09-01")).toBe(true);
  });
});

describe("the picture of a year", () => {
  const picture = yearPicture(makeCalendar(shippedSpec()), 2026);
  const find = (day: string) => picture.flatMap(({ days }) => days).find((it) => it.day === day);

  it("has every day once, in twelve months", () => {
    expect(picture.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(
      picture.flatMap(({ days }) => days).every((it) => it.weekday === weekdayOf(dayFromIso(it.day)!)),
    ).toBe(true);
  });

  it("says what a day is, and by which rule", () => {
    expect(find("2026-02-17")).toMatchObject({ kind: "holiday", name: "Tết Nguyên đán", minutes: 0 });
    expect(find("2026-08-22")).toMatchObject({ kind: "make-up", name: "Làm bù", minutes: 450, date: 22 });
    expect(find("2026-11-21")).toMatchObject({ kind: "rest", minutes: 0, source: "" });
    expect(find("2026-11-23")).toMatchObject({ kind: "work", provisional: false });
    expect(find("2026-11-24")!.source).toContain("9441");
  });
});

describe("calendars as files", () => {
  it("come back as they went", () => {
    expect(importCalendar(`\uFEFF${exportCalendar(shippedSpec())}`)).toEqual({ spec: shippedSpec() });
  });

  it.each([
    ["{", "", "not JSON"],
    ["[]", "kind", "not 'dung-hen-calendar'"],
    [exportCalendar(shippedSpec()).replace('"version": 1', '"version": 2'), "version", "later than 1: 2"],
    [
      exportCalendar(shippedSpec()).replace("2026-11-24", "2026-02-30"),
      "off.48.day",
      "not a date that exists, like 2026-11-24",
    ],
    [
      exportCalendar(shippedSpec()).replace('"computed"', '"compute": true, "computed"'),
      "",
      "unknown: compute",
    ],
    [
      exportCalendar({ ...shippedSpec(), worked: [{ day: "2026-11-24", source: "" }] }),
      "worked.0.day",
      "2026-11-24 is a day off as well",
    ],
  ])("say where they are wrong (%#)", (text, path, what) => {
    expect(importCalendar(text)).toEqual({ faults: [{ path, what }] });
  });
});

describe("office hours as text", () => {
  it("are read to the minute, up to midnight", () => {
    expect(readInterval("07:30-11:30")).toEqual({ from: 450, to: 690 });
    expect(readInterval(" 7:30 – 24:00 ")).toEqual({ from: 450, to: 1440 });
    expect(["24:00-24:00", "07:60-11:00", "7h-11h", "07:30", "07:30-24:01", ""].map(readInterval)).toEqual(
      Array(6).fill(null),
    );
    expect([readTime("15:00"), readTime("24:00"), readTime("24:01"), readTime("15")]).toEqual([
      900,
      1440,
      null,
      null,
    ]);
  });

  it.each([
    [["07:30-11:30", "13:30-17:00"], null],
    [["13:30-17:00", "07:30-11:30"], null],
    [["07:30-12:00", "12:00-17:00"], null],
    [["07:30-11:30", "17:00-13:30"], { at: 1, what: "'17:00-13:30' runs backwards or is empty" }],
    [["08:00-08:00"], { at: 0, what: "'08:00-08:00' runs backwards or is empty" }],
    [["07:30-12:00", "11:59-17:00"], { at: 1, what: "'11:59-17:00' overlaps another interval of that day" }],
    [["morning"], { at: 0, what: "'morning' is not a pair of times like 07:30-11:30" }],
  ])("%j has the fault %j", (list, fault) => {
    expect(hoursFault(list)).toEqual(fault);
  });

  it.each([
    [{ hours: {} }, "hours"],
    [{ hours: { mon: [] } }, "hours"],
    [{ hours: { mon: ["17:00-07:00"] } }, "hours.mon.0"],
    [{ seasons: [{ from: "2026-05-01", to: "09-01", hours: { mon: ["07:00-08:00"] } }] }, "seasons.0"],
    [{ seasons: [{ from: "2026-05-01", to: "2026-04-01", hours: { mon: ["07:00-08:00"] } }] }, "seasons.0"],
    [{ seasons: [{ from: "02-30", to: "04-01", hours: { mon: ["07:00-08:00"] } }] }, "seasons.0.from"],
    [{ own: [{ day: "2026-13-01", hours: [], source: "" }] }, "own.0.day"],
    [{ open: [{ day: "2026-11-23", state: "perhaps", source: "" }] }, "open.0.state"],
  ])("a calendar with %j is refused at %s", (change, path) => {
    const parsed = specSchema.safeParse({ ...shippedSpec(), ...change });
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });

  it("a calendar that ships is itself in order, with seasons over the new year too", () => {
    const winter = { from: "10-16", to: "04-15", hours: { mon: ["08:00-12:00"] } };
    expect(specSchema.safeParse({ ...shippedSpec(), seasons: [winter] }).success).toBe(true);
  });
});
