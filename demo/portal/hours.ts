/**
 * The sample portal's own reckoning of dates, with the weaknesses real ones have:
 * it skips Saturdays, Sundays and fixed holidays, and knows no make-up days. It is
 * kept apart from the extension's calendar on purpose: a stage must not agree with
 * the actor by construction.
 */
import type { LocalTime } from "./model.ts";

const DAY = 24 * 60;
const OPEN: readonly (readonly [number, number])[] = [
  [7 * 60 + 30, 11 * 60 + 30],
  [13 * 60 + 30, 17 * 60],
];
const CLOSED_DATES = new Set(["01-01", "04-30", "05-01", "09-02", "11-24"]);

/** Minutes since 1970 on the wall clock of +07:00. Takes ISO text with or without a zone. */
export function minuteOf(iso: string): number {
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(iso);
  const ms = Date.parse(zoned ? iso : `${iso}Z`);
  if (Number.isNaN(ms)) throw new Error(`không phải thời điểm / not a time: ${iso}`);
  return Math.floor(ms / 60_000) + (zoned ? 7 * 60 : 0);
}

/** `seconds` are carried for show only; portals differ in writing them. */
export function localTime(minute: number, seconds = 0): LocalTime {
  return new Date(minute * 60_000 + seconds * 1000).toISOString().slice(0, 19);
}

export function isOpenDay(day: number): boolean {
  const date = new Date(day * DAY * 60_000);
  const weekday = date.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !CLOSED_DATES.has(date.toISOString().slice(5, 10));
}

/** The instant that many open minutes after (or, negative, before) `from`. */
export function shift(from: number, minutes: number): number {
  const forward = minutes >= 0;
  let left = Math.abs(minutes);
  let day = Math.floor(from / DAY);
  for (;;) {
    if (isOpenDay(day)) {
      for (const [opens, closes] of forward ? OPEN : OPEN.toReversed()) {
        const start = Math.max(day * DAY + opens, forward ? from : 0);
        const end = forward ? day * DAY + closes : Math.min(day * DAY + closes, from);
        const room = end - start;
        if (room <= 0) continue;
        if (left <= room) return forward ? start + left : end - left;
        left -= room;
      }
    }
    day += forward ? 1 : -1;
  }
}

/** Open minutes from `from` to `to`; nothing when they are the wrong way round. */
export function openMinutes(from: number, to: number): number {
  let sum = 0;
  for (let day = Math.floor(from / DAY); day * DAY < to; day += 1) {
    if (!isOpenDay(day)) continue;
    for (const [opens, closes] of OPEN)
      sum += Math.max(0, Math.min(day * DAY + closes, to) - Math.max(day * DAY + opens, from));
  }
  return sum;
}

/** A step's or dossier's date: whole days of 8 hours at the same time of day, then the rest. */
export function dueAfter(from: number, hours: number): number {
  let at = shift(from, (hours % 8) * 60);
  let days = Math.floor(hours / 8);
  while (days > 0) {
    at += DAY;
    if (isOpenDay(Math.floor(at / DAY))) days -= 1;
  }
  return at;
}

/** Where a time allowed must have begun for `dueAfter` to end about `due`. */
export function beganFor(due: number, hours: number): number {
  let at = due;
  let days = Math.floor(hours / 8);
  while (days > 0) {
    at -= DAY;
    if (isOpenDay(Math.floor(at / DAY))) days -= 1;
  }
  return shift(at, -(hours % 8) * 60);
}

/** The n-th open day from `from`'s day on (0: that day, or the next open one), at hh:mm. */
export function openDayAt(from: number, days: number, hour: number, minute: number): number {
  let day = Math.floor(from / DAY);
  while (!isOpenDay(day)) day += 1;
  for (let left = days; left > 0; ) {
    day += 1;
    if (isOpenDay(day)) left -= 1;
  }
  return day * DAY + hour * 60 + minute;
}
