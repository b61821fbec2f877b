import { readTime } from "../calendar/hours.ts";
import type { Procedure } from "../catalogue/model.ts";
import type { Dossier, TimeAllowed, Where } from "../dossier/model.ts";
import { type Counting, countsHours, DAY_OF_PROCESS, NO_AMOUNT, type RuleCounting } from "./counting.ts";
import { type CountingRule, cutoffOf } from "./rules.ts";

/** A time allowed, with where it is known from. */
export interface Allowed {
  time: TimeAllowed;
  where: Where;
}

/** The time allowed: what the page says, else the office's catalogue; null: neither, or no time is set at all. */
export function allowedFor(dossier: Dossier, procedure: Procedure | null): Allowed | null {
  const read = dossier.values.timeAllowed;
  if (read) return { time: read.value, where: read.where };
  if (!procedure?.time || procedure.time.unit === "no-limit") return null;
  return { time: procedure.time, where: { kind: "catalogue", name: procedure.name } };
}

/**
 * The counting and amount for a time allowed under a rule. Plain 'ngày' are always calendar days;
 * hours that make no whole days cannot be counted by days and are counted as hours; a day is 8 hours
 * where days are counted in hours. null: an amount that nobody can mean.
 */
export function amountFor(
  time: TimeAllowed,
  rule: RuleCounting,
): { counting: Counting; amount: number } | null {
  if (time.unit === "same-day") return { counting: "same-day", amount: NO_AMOUNT };
  if (!(time.amount > 0)) return null;
  if (time.unit === "calendar-days") return whole("calendar-days", time.amount);
  const minutes = Math.round(time.amount * (time.unit === "working-days" ? DAY_OF_PROCESS : 60));
  if (countsHours(rule)) return minutes > 0 ? { counting: rule, amount: minutes } : null;
  const days = minutes / DAY_OF_PROCESS;
  return whole(rule, days) ?? { counting: "working-hours", amount: minutes };
}

/** The hour after which a receipt counts as the next working day's: the time's own, else the rule's; null: none. */
export function cutoffFor(time: TimeAllowed, rule: CountingRule): number | null {
  const own = time.unit === "same-day" ? time.cutoff : null;
  return own === null ? cutoffOf(rule) : readTime(own);
}

function whole(counting: Counting, days: number): { counting: Counting; amount: number } | null {
  return Number.isInteger(days) && days > 0 ? { counting, amount: days } : null;
}
