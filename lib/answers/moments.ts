/**
 * Dates as programs write them. Each text is read as a whole, by one of a few forms that can't be mistaken for one
 * another; what could be read in two ways is not read.
 */
import type { Moment } from "../dossier/model.ts";
import {
  type Day,
  dayFrom,
  isoDay,
  minuteFromMs,
  momentOf,
  msFromMinute,
  startOf,
  timeOf,
} from "../dossier/moment.ts";
import type { Why } from "./unknown.ts";

/** Years a dossier can plausibly bear; outside them a number is something else, or a system's 'no date' (1970, 9999). */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2090;

const EPOCH = /^\d{9,13}$/;
const NET = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const TIME_FIRST = /^(\d{1,2}):(\d{2})(?::(\d{2}))?[ ,]+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * The moment that a cell says, at +07:00, without its seconds. `seconds`: a number is said to count seconds; without
 * that it counts milliseconds and one of seconds is unknown. Midnight to the second is how programs write a day
 * without a time (by our clock or by UTC's), so that only the day is taken.
 */
export function readMoment(raw: string | number | boolean, seconds = false): Moment | { why: Why } {
  const text = typeof raw === "string" ? raw.trim() : String(raw);
  const net = NET.exec(text)?.[1];
  if (net !== undefined) return fromMs(Number(net));
  const [, year, month, date, hour, minute, second] = DIGITS.exec(text) ?? [];
  if (
    year !== undefined &&
    [8, 12, 14].includes(text.length) &&
    Number(year) >= FIRST_YEAR &&
    Number(year) <= LAST_YEAR
  )
    return made(numbers(year, month, date), hour === undefined ? null : numbers(hour, minute, second), null);
  if (EPOCH.test(text)) return fromEpoch(text, seconds);
  const iso = ISO.exec(text);
  if (iso) {
    const time = iso[4] === undefined ? null : numbers(iso[4], iso[5], iso[6]);
    return made(numbers(iso[1], iso[2], iso[3]), time, iso[7] ?? null);
  }
  const after = DAY_FIRST.exec(text);
  if (after)
    return made(
      numbers(after[3], after[2], after[1]),
      after[4] === undefined ? null : numbers(after[4], after[5], after[6]),
      null,
    );
  const before = TIME_FIRST.exec(text);
  if (before)
    return made(numbers(before[6], before[5], before[4]), numbers(before[1], before[2], before[3]), null);
  return { why: "no-date" };
}

/** Written with the month first, which no day can be: '11/20/2026'. All of its kind are then in doubt. */
export function isMonthFirst(raw: string | number | boolean): boolean {
  const text = String(raw).trim();
  const after = DAY_FIRST.exec(text);
  const before = TIME_FIRST.exec(text);
  const [first, second] = after ? [after[1], after[2]] : before ? [before[4], before[5]] : [];
  return Number(first) <= 12 && Number(second) > 12;
}

/** Is it written with parts of which day and month could be confounded? */
export const isDayFirst = (raw: string | number | boolean): boolean =>
  DAY_FIRST.test(String(raw).trim()) || TIME_FIRST.test(String(raw).trim());

const numbers = (...parts: (string | undefined)[]): number[] => parts.map((part) => Number(part ?? 0));

/** `zone`: as written; null: none, which is ours. */
function made(
  [year, month, date]: number[],
  time: number[] | null,
  zone: string | null,
): Moment | { why: Why } {
  if (year! < FIRST_YEAR || year! > LAST_YEAR) return { why: "years" };
  const day = dayFrom(year!, month!, date!);
  if (day === null) return { why: "no-date" };
  if (!time) return isoDay(day);
  const [hour, minute, second] = time as [number, number, number];
  if (hour > 23 || minute > 59 || second > 59) return { why: "no-date" };
  const wall = startOf(day) + hour * 60 + minute;
  if (zone === null) return hour + minute + second === 0 ? isoDay(day) : momentOf(wall);
  return fromMs(msFromMinute(wall + 420 - zoneMinutes(zone)) + second * 1_000);
}

function zoneMinutes(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const digits = zone.replace(":", "");
  return (digits.startsWith("-") ? -1 : 1) * (Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5)));
}

function fromEpoch(text: string, seconds: boolean): Moment | { why: Why } {
  if (seconds) return text.length <= 10 ? fromMs(Number(text) * 1_000) : { why: "no-date" };
  // Of this age no dossier is; as seconds it could be one of today.
  return text.length < 12 ? { why: "seconds" } : fromMs(Number(text));
}

const DAY_MS = 86_400_000;

function fromMs(ms: number): Moment | { why: Why } {
  const minute = minuteFromMs(ms);
  const day: Day = Math.floor(minute / 1_440);
  if (day < dayFrom(FIRST_YEAR, 1, 1)! || day > dayFrom(LAST_YEAR, 12, 31)!) return { why: "years" };
  // By UTC's clock or by ours.
  if (ms % DAY_MS === 0 || (timeOf(minute) === 0 && ms % 60_000 === 0)) return isoDay(day);
  return momentOf(minute);
}
