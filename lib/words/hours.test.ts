import fc from "fast-check";
import { expect, test } from "vitest";
import { hoursText, parseHours } from "./hours.ts";

test.each([
  ["7:30-11:30, 13:30-17:00", ["07:30-11:30", "13:30-17:00"]],
  ["7h30 – 11h30; 13h - 17h", ["07:30-11:30", "13:00-17:00"]],
  ["8-12", ["08:00-12:00"]],
  ["20:00–24:00", ["20:00-24:00"]],
  ["  ", []],
])("'%s' is read", (text, hours) => {
  expect(parseHours(text)).toEqual({ ok: true, hours });
});

test.each([
  ["7:30", "options_hours_form"],
  ["sáng", "options_hours_form"],
  ["7:30-11:75", "options_hours_time"],
  ["7:30-25:00", "options_hours_time"],
  ["11:30-7:30", "options_hours_backwards"],
  ["8:00-8:00", "options_hours_backwards"],
  ["7:30-11:30, 11:00-17:00", "options_hours_overlap"],
])("'%s' is refused, and why is said", (text, fault) => {
  expect(parseHours(text)).toMatchObject({ ok: false, fault });
});

test("what is shown for editing is read back as the same hours", () => {
  const minute = fc.integer({ min: 0, max: 1440 });
  const clock = (m: number) =>
    `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`;
  fc.assert(
    fc.property(fc.uniqueArray(minute, { minLength: 2, maxLength: 8 }), (all) => {
      const sorted = all.sort((a, b) => a - b);
      const hours: string[] = [];
      for (let i = 0; i + 1 < sorted.length; i += 2)
        hours.push(`${clock(sorted[i]!)}-${clock(sorted[i + 1]!)}`);
      expect(parseHours(hoursText(hours))).toEqual({ ok: true, hours });
    }),
  );
});
