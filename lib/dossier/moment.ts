import { DAY_MINUTES, type Day, dayFrom, dayOf, timeOf, ZONE_MINUTES } from "./day.ts";
import type { Minute, Moment } from "./model.ts";

export { type Day, dayFrom, dayOf, daysInMonth, minuteFromMs, msFromMinute, startOf, timeOf } from "./day.ts";

/** Year, month (1–12) and date of a day number. */
export function dateOf(day: Day): { year: number; month: number; date: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The dates of an office's dossiers are few hundred, and each is written thousands of times. */
const written = new Map<Day, string>();
const MOST_WRITTEN = 5000;

/** `2026-11-20`. */
export function isoDay(day: Day): string {
  let text = written.get(day);
  if (text === undefined) {
    const { year, month, date } = dateOf(day);
    text = `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
    if (written.size >= MOST_WRITTEN) written.clear();
    written.set(day, text);
  }
  return text;
}

/** Day number of `2026-11-20`, or null: another form, or no such date. */
export function dayFromIso(text: string): Day | null {
  if (text.length !== 10) return null;
  return dayAt(text);
}

/** `2026-11-20T15:10:00+07:00`. */
export function momentOf(minute: Minute): Moment {
  const time = timeOf(minute);
  return `${isoDay(dayOf(minute))}T${two(Math.floor(time / 60))}:${two(time % 60)}:00+07:00`;
}

/** What a moment's text says: the date, and the minute only where it gives a time of day. */
export interface ParsedMoment {
  day: Day;
  minute: Minute | null;
}

const TIME = /^[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/u;

/**
 * Reads a moment; null where the text is none, or names a date or time that does not exist.
 * Seconds are dropped, as a portal drops them where it shows none; another zone is converted, and none means +07:00.
 */
export function parseMoment(text: Moment): ParsedMoment | null {
  const day = dayAt(text);
  if (day === null) return null;
  if (text.length === 10) return { day, minute: null };
  // The canonical form is nearly all there is; it must cost next to nothing for 10,000 rows.
  if (text.length === 25 && text.endsWith(":00+07:00") && text[10] === "T" && text[13] === ":") {
    const hour = twoAt(text, 11);
    const min = twoAt(text, 14);
    return hour <= 23 && min <= 59 ? { day, minute: day * DAY_MINUTES + hour * 60 + min } : null;
  }
  const match = TIME.exec(text.slice(10));
  if (!match) return null;
  const hour = Number(match[1]);
  const min = Number(match[2]);
  const seconds = Number(match[3] ?? 0) + Number(match[4] ?? 0);
  const zone = zoneMinutes(match[5]);
  if (hour > 23 || min > 59 || seconds >= 60 || zone === null) return null;
  const minute = day * DAY_MINUTES + hour * 60 + min - zone + ZONE_MINUTES;
  return { day: dayOf(minute), minute };
}

/** The minute of a moment; null where it gives no time of day or is no moment at all. */
export function minuteOf(moment: Moment): Minute | null {
  return parseMoment(moment)?.minute ?? null;
}

function dayAt(text: string): Day | null {
  if (text[4] !== "-" || text[7] !== "-") return null;
  const century = twoAt(text, 0);
  const years = twoAt(text, 2);
  const month = twoAt(text, 5);
  const date = twoAt(text, 8);
  // Not-a-number falls through every comparison in dayFrom, and the result is null.
  return Number.isNaN(century + years) ? null : dayFrom(century * 100 + years, month, date);
}

/** Two digits at a place; NaN where they are not digits. */
function twoAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function zoneMinutes(zone: string | undefined): number | null {
  if (zone === undefined) return ZONE_MINUTES;
  if (zone === "Z") return 0;
  const digits = zone.replace(":", "");
  const hours = Number(digits.slice(1, 3));
  const minutes = Number(digits.slice(3, 5));
  if (hours > 14 || minutes > 59) return null;
  return (digits.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
