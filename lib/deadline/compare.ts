import type { Calendar } from "../calendar/calendar.ts";
import type { Minute } from "../dossier/model.ts";
import { dayOf, isoDay } from "../dossier/moment.ts";
import type { Reason } from "./clock.ts";
import { countsHours, DAY_OF_PROCESS, RULE_COUNTINGS, type RuleCounting } from "./counting.ts";
import { type DueInput, dueMinute } from "./due.ts";
import type { Shown } from "./facts.ts";
import { duration, plain, reason } from "./reasons.ts";

/**
 * The portal's date beside ours: by how much they differ, and the likely cause. The portal's date
 * stays the authority; the cause is the first single change to our count that gives exactly that date.
 */
export function compareWithOurs(calendar: Calendar, input: DueInput, shown: Shown): Reason[] {
  const ours = dueMinute(calendar, input);
  if (ours === null) return [];
  if (agrees(ours, shown)) return [reason("reasons_agrees", ours)];
  const differs =
    shown.minute === null
      ? plain(
          shown.day > dayOf(ours) ? "reasons_later_days" : "reasons_earlier_days",
          isoDay(dayOf(ours)),
          Math.abs(shown.day - dayOf(ours)),
        )
      : difference(calendar, ours, shown.minute);
  return [differs, ...causeOf(calendar, input, ours, shown)];
}

function difference(calendar: Calendar, ours: Minute, shown: Minute): Reason {
  const minutes = calendar.workBetween(ours, shown);
  if (minutes === 0) return reason("reasons_differs_no_work", ours);
  return reason(minutes > 0 ? "reasons_later" : "reasons_earlier", ours, duration(minutes));
}

function causeOf(calendar: Calendar, input: DueInput, ours: Minute, shown: Shown): Reason[] {
  const fits = (due: Minute | null) => due !== null && agrees(due, shown);
  const last = Math.max(dayOf(ours), shown.day);
  const met = calendar.specialDays(input.received.day, last);

  const makeUps = met.filter(({ plan }) => plan.kind === "make-up");
  if (makeUps.length > 0 && fits(dueMinute(calendar.without("make-up"), input)))
    return makeUps.map(({ day }) => plain("reasons_cause_make_up", isoDay(day)));
  if (met.length > 0 && fits(dueMinute(calendar.without("days-off"), input))) {
    const off = met.find(({ plan }) => plan.shape.total === 0) ?? met[0]!;
    return [plain("reasons_cause_days_off", isoDay(off.day))];
  }
  if (input.pauses.length > 0) {
    if (fits(dueMinute(calendar, { ...input, pauses: [] })))
      return [plain("reasons_cause_pauses_not_counted")];
    const resume = input.resume === "shift" ? "restart" : "shift";
    if (fits(dueMinute(calendar, { ...input, resume }))) return [plain(`reasons_cause_${resume}`)];
  }
  if (input.cutoff !== null && fits(dueMinute(calendar, { ...input, cutoff: null })))
    return [plain("reasons_cause_no_cutoff")];
  for (const counting of RULE_COUNTINGS) {
    const amount = amountIn(input, counting);
    if (
      counting !== input.counting &&
      amount !== null &&
      fits(dueMinute(calendar, { ...input, counting, amount }))
    )
      return [plain(`reasons_cause_${counting.replaceAll("-", "_")}`)];
  }
  // Lists seldom show pauses that are over; the portal knows of them all the same.
  const isLater = shown.minute === null ? shown.day > dayOf(ours) : shown.minute > ours;
  return isLater && input.pauses.length === 0 ? [plain("reasons_cause_unseen_pause")] : [];
}

/** The same time allowed as another counting takes it; null: it cannot. */
function amountIn({ counting, amount }: DueInput, other: RuleCounting): number | null {
  if (counting === "same-day") return null;
  if (countsHours(counting) === countsHours(other)) return amount;
  if (countsHours(other)) return amount * DAY_OF_PROCESS;
  return amount % DAY_OF_PROCESS === 0 ? amount / DAY_OF_PROCESS : null;
}

/** To the minute, or to the date where the portal shows no time of day. */
function agrees(due: Minute, shown: Shown): boolean {
  return shown.minute === null ? dayOf(due) === shown.day : due === shown.minute;
}
