import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFrom, isoDay, momentOf, startOf } from "../dossier/moment.ts";
import { parseTypedDay, parseTypedMoment, parseYearDay, typedText } from "./typed.ts";

const said = (text: string) => {
  const read = parseTypedMoment(text);
  if (!read.ok) return read.fault;
  return read.value.minute === null ? isoDay(read.value.day) : momentOf(read.value.minute).slice(0, 16);
};

describe("a date and time as people type them", () => {
  test.each([
    ["20/11/2026 15:10", "2026-11-20T15:10"],
    ["  5/1/2026   7:30 ", "2026-01-05T07:30"],
    ["15:10 20/11/2026", "2026-11-20T15:10"],
    ["15h10 ngày 20/11/2026", "2026-11-20T15:10"],
    ["lúc 15g ngày 20.11.2026", "2026-11-20T15:00"],
    ["20-11-2026, 15h10", "2026-11-20T15:10"],
    ["20/11/2026", "2026-11-20"],
    ["2026-11-20T15:10", "2026-11-20T15:10"],
    ["29/02/2028", "2028-02-29"],
  ])("%s", (text, moment) => expect(said(text)).toBe(moment));
  test.each([
    ["", "due_date_form"],
    ["hôm nay", "due_date_form"],
    ["20/11", "due_date_form"],
    ["20/11/26", "due_date_form"],
    ["120/11/2026", "due_date_form"],
    ["20/11/20261", "due_date_form"],
    ["30/02/2026", "due_date_none"],
    ["29/02/2026", "due_date_none"],
    ["20/11/0206", "due_date_far"],
    ["20/11/2150", "due_date_far"],
    ["20/11/2026 24:00", "due_time_none"],
    ["20/11/2026 15:60", "due_time_none"],
    ["20/11/2026 chiều", "due_time_form"],
    ["20/11/2026 15:10 16:00", "due_time_form"],
  ])("«%s» is refused", (text, fault) => expect(said(text)).toBe(fault));
  test("day and month are never turned round", () => {
    expect(said("11/20/2026")).toBe("due_date_none");
    expect(said("03/04/2026")).toBe("2026-04-03");
  });
  test("what is written is read back as it was", () => {
    const first = dayFrom(1990, 1, 1)!;
    const last = dayFrom(2149, 12, 31)!;
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), fc.nat({ max: 1439 }), (day, time) => {
        for (const minute of [null, startOf(day) + time])
          expect(parseTypedMoment(typedText({ day, minute }))).toEqual({ ok: true, value: { day, minute } });
      }),
    );
  });
});

test("a day alone takes no time of day; a day of the year takes no year", () => {
  expect(parseTypedDay("24/11/2026")).toEqual({ ok: true, value: dayFrom(2026, 11, 24) });
  expect(parseTypedDay("24/11/2026 8:00").ok).toBe(false);
  expect(parseYearDay("15/10")).toBe("10-15");
  expect(parseYearDay("29/2")).toBe("02-29");
  expect([parseYearDay("31/4"), parseYearDay("10/15"), parseYearDay("15/10/2026")]).toEqual([
    null,
    null,
    null,
  ]);
});
