/** Days and minutes as numbers: all of time that each frame of a portal needs. How they are written is moment.ts. */
import type { Minute } from "./model.ts";

/** Days since 1970-01-01, a whole number: the date on a wall calendar in Vietnam. */
export type Day = number;

export const DAY_MINUTES = 1440;
export const ZONE_MINUTES = 420;

/** The Vietnamese date that an instant falls on. */
export function dayOf(minute: Minute): Day {
  return Math.floor(minute / DAY_MINUTES);
}

/** Minutes since midnight of that date, 0–1439. */
export function timeOf(minute: Minute): number {
  return minute - dayOf(minute) * DAY_MINUTES;
}

/** The first minute (00:00) of a date. */
export function startOf(day: Day): Minute {
  return day * DAY_MINUTES;
}

/** The minute that a clock on the wall shows at a Unix time in milliseconds, e.g. that of `Date.now()` in an entrypoint. */
export function minuteFromMs(ms: number): Minute {
  return Math.floor(ms / 60_000) + ZONE_MINUTES;
}

/** Unix time in milliseconds of a minute. */
export function msFromMinute(minute: Minute): number {
  return (minute - ZONE_MINUTES) * 60_000;
}

/** Day number of a date, or null where there is no such date (30/02). Month 1–12. */
export function dayFrom(year: number, month: number, date: number): Day | null {
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month))) return null;
  // Counting the year from March puts the leap day last, so that no table is needed.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Number of days in a month, 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
