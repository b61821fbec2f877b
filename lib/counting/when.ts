import { type Day, dayOf, startOf } from "../dossier/moment.ts";
import type { When } from "./model.ts";

/**
 * Surely before: by the minute where both have a time of day, else by the date. So what is due on a date may end at
 * any hour of it, and what ended on the very date that it was due is never called late for want of an hour.
 */
export function isBefore(a: When, b: When): boolean {
  return a.at !== null && b.at !== null ? a.at < b.at : a.day < b.day;
}

/** The moment at which what is open is looked at: the end of a day, or an earlier one. */
export interface Look {
  /** Exclusive end: what was due before it is late. */
  at: number;
  /** The last date that has begun by then; what is due on it without an hour has until its end. */
  day: Day;
}

/** The end of a period's last day, or now if that is earlier. */
export function lookAt(lastDay: Day, now: number): Look {
  const end = startOf(lastDay + 1);
  return now < end ? { at: now, day: dayOf(now) } : { at: end, day: lastDay };
}

/** Whether a due date has passed at the moment of the look. */
export function isPast(due: When, look: Look): boolean {
  return due.at === null ? due.day < look.day : due.at < look.at;
}

/** Whether a moment lies after now; a date alone is after now once the whole of it is. */
export function isAfterNow(when: When, now: number): boolean {
  return when.at === null ? when.day > dayOf(now) : when.at > now;
}
