import type { Calendar } from "../calendar/calendar.ts";
import type { Minute } from "../dossier/model.ts";
import { type Day, startOf } from "../dossier/moment.ts";

/** How an amount can be counted, as a unit's rule chooses it. The first two take hours, the others days. */
export const RULE_COUNTINGS = [
  "working-hours",
  "working-days-same-time",
  "working-days-end-of-day",
  "calendar-days",
] as const;
export type RuleCounting = (typeof RULE_COUNTINGS)[number];

/** The countings of docs/deadlines.md. `same-day` has no amount, and only a procedure's own time allowed asks for it. */
export const COUNTINGS = [...RULE_COUNTINGS, "same-day"] as const;
export type Counting = (typeof COUNTINGS)[number];

/** What stands for the amount of a counting that has none. */
export const NO_AMOUNT = 1;

/** Whether a counting takes an amount of hours (in minutes here) rather than of days. */
export function countsHours(counting: Counting): boolean {
  return counting === "working-hours" || counting === "working-days-same-time";
}

/** In internal processes a working day is 8 hours (168 giờ = 21 ngày), whatever the office's hours are. */
export const DAY_OF_PROCESS = 480;

/** Where a count begins. `minute` null: only the date is known, enough for the two day countings. */
export interface Start {
  day: Day;
  minute: Minute | null;
}

/**
 * One count without pauses. `amount`: working minutes for the hour countings, whole days for the
 * others, more than nothing; not looked at for `same-day`. null: the counting needs a time of day and the start has none.
 * Throws RangeError beyond the calendar.
 */
export function count(calendar: Calendar, counting: Counting, start: Start, amount: number): Minute | null {
  switch (counting) {
    case "working-hours":
      return start.minute === null ? null : calendar.addWork(start.minute, amount);
    case "working-days-same-time":
      return start.minute === null ? null : sameTime(calendar, start.minute, amount);
    case "working-days-end-of-day":
      return calendar.closeOf(calendar.nthWorkDay(start.day, amount));
    case "calendar-days":
      return calendar.closeOf(calendar.nthWorkDay(start.day + amount, 0));
    case "same-day":
      return calendar.closeOf(sameDay(calendar, start));
  }
}

/** The working day on which a same-day time ends: that of the receipt, or the next one once the office has closed. */
export function sameDay(calendar: Calendar, start: Start): Day {
  if (start.minute === null) return calendar.nthWorkDay(start.day, 0);
  return calendar.workDayOf(calendar.nextWork(start.minute));
}

/** The odd hours first, as working hours; then whole days at the same time of day. */
function sameTime(calendar: Calendar, start: Minute, minutes: number): Minute {
  const rest = minutes % DAY_OF_PROCESS;
  const days = (minutes - rest) / DAY_OF_PROCESS;
  const after = calendar.addWork(start, rest);
  if (days === 0) return after;
  const day = calendar.workDayOf(after);
  return atTime(calendar, calendar.nthWorkDay(day, days), after - startOf(day));
}

/** That time on a working day; where the office is shut then, the close before it, or else the opening. */
function atTime(calendar: Calendar, day: Day, time: number): Minute {
  const { intervals } = calendar.planOf(day).shape;
  const begun = intervals.findLast((interval) => interval.from <= time);
  return startOf(day) + (begun ? Math.min(time, begun.to) : intervals[0]!.from);
}
