import type { Calendar } from "../calendar/calendar.ts";
import type { DayPlan } from "../calendar/plan.ts";
import type { SpecialDay } from "../calendar/table.ts";
import type { Minute } from "../dossier/model.ts";
import { type Day, isoDay, momentOf } from "../dossier/moment.ts";
import type { Reason } from "./clock.ts";
import { type Counting, DAY_OF_PROCESS } from "./counting.ts";

/**
 * Reasons are data: a key of locales/<lang>/reasons.json and arguments. Instants go as ISO moments,
 * dates as ISO dates and amounts of working time as ISO durations in minutes (`PT200M`); whoever
 * says them puts them into words.
 */

/** Most runs of special days said one by one; beyond that the list helps nobody. */
const MOST_RUNS = 12;

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

/** A question that came from outside had a field that nobody knows. */
export function ignoredField(name: string): Reason {
  return plain("reasons_unknown_field", name);
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
    case "same-day":
      return plain("reasons_count_same_day");
  }
}

/** Days off, make-up days and the unit's own days that the count met, and whether it is provisional. */
export function calendarReasons(calendar: Calendar, from: Day, to: Day): Reason[] {
  const runs = runsOf(calendar.specialDays(from, to));
  const reasons = runs.slice(0, MOST_RUNS).map(runReason);
  if (runs.length > MOST_RUNS) reasons.push(plain("reasons_more_days", runs.length - MOST_RUNS));
  if (calendar.isProvisional(from, to)) reasons.push(plain("reasons_provisional"));
  return reasons;
}

interface Run {
  from: Day;
  to: Day;
  plan: DayPlan;
}

/** Neighbouring days off of one name are one run: Tết is said once, not five times. */
function runsOf(days: readonly SpecialDay[]): Run[] {
  const runs: Run[] = [];
  for (const { day, plan } of days) {
    const last = runs.at(-1);
    const joins = last && last.to === day - 1 && plan.kind === "holiday" && last.plan.kind === "holiday";
    if (joins && last.plan.name === plan.name) {
      last.to = day;
      // A weekend's holiday leans on the law alone; the notice of its neighbour says more.
      last.plan = plan;
    } else runs.push({ from: day, to: day, plan });
  }
  return runs;
}

function runReason({ from, to, plan }: Run): Reason {
  const day = isoDay(from);
  if (plan.kind === "make-up") return plain("reasons_make_up", day, plan.source);
  if (plan.kind === "own") return plain("reasons_own_day", day, plan.source);
  if (plan.name === "") return plain("reasons_day_off_unnamed", day, plan.source);
  if (from === to) return plain("reasons_day_off", day, plan.name, plan.source);
  return plain("reasons_days_off", day, isoDay(to), plan.name, plan.source);
}
