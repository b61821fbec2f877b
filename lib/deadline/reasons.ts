import type { Calendar } from "../calendar/calendar.ts";
import type { Minute } from "../dossier/model.ts";
import { type Day, isoDay, momentOf } from "../dossier/moment.ts";
import type { Reason } from "./clock.ts";
import { type Counting, DAY_OF_PROCESS } from "./counting.ts";

/**
 * Reasons are data: a key of locales/<lang>/reasons.json and arguments. Instants go as ISO moments,
 * dates as ISO dates and amounts of working time as ISO durations in minutes (`PT200M`); whoever
 * says them puts them into words.
 */

/** Most special days said one by one; beyond that the list helps nobody. */
const MOST_DAYS = 12;

/** A reason whose numbers are all instants. For other numbers pass text or use `plain`. */
export function reason(key: string, ...args: (Minute | string)[]): Reason {
  return { key, args: args.map((arg) => (typeof arg === "number" ? momentOf(arg) : arg)) };
}

/** A reason with its arguments as they are. */
export function plain(key: string, ...args: (string | number)[]): Reason {
  return { key, args };
}

/** Working minutes as an argument. */
export function duration(minutes: number): string {
  return `PT${Math.abs(minutes)}M`;
}

/** What is counted, and how. */
export function amountReason({ counting, amount }: { counting: Counting; amount: number }): Reason {
  switch (counting) {
    case "working-hours":
      return plain("reasons_count_working_hours", duration(amount));
    case "working-days-same-time":
      return plain(
        amount % DAY_OF_PROCESS === 0 ? "reasons_count_same_time_days" : "reasons_count_same_time",
        Math.floor(amount / DAY_OF_PROCESS),
        duration(amount % DAY_OF_PROCESS),
      );
    case "working-days-end-of-day":
      return plain("reasons_count_end_of_day", amount);
    case "calendar-days":
      return plain("reasons_count_calendar_days", amount);
  }
}

/** Days off, make-up days and the unit's own days that the count met, and whether it is provisional. */
export function calendarReasons(calendar: Calendar, from: Day, to: Day): Reason[] {
  const reasons: Reason[] = [];
  const special = calendar.specialDays(from, to);
  for (const { day, plan } of special.slice(0, MOST_DAYS)) {
    if (plan.kind === "holiday") reasons.push(plain("reasons_day_off", isoDay(day), plan.name, plan.source));
    else if (plan.kind === "make-up") reasons.push(plain("reasons_make_up", isoDay(day), plan.source));
    else reasons.push(plain("reasons_own_day", isoDay(day), plan.source));
  }
  if (special.length > MOST_DAYS) reasons.push(plain("reasons_more_days", special.length - MOST_DAYS));
  if (calendar.isProvisional(from, to)) reasons.push(plain("reasons_provisional"));
  return reasons;
}
