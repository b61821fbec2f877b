import type { Calendar } from "../calendar/calendar.ts";
import type { Minute } from "../dossier/model.ts";
import { startOf } from "../dossier/moment.ts";
import type { Reason } from "./clock.ts";
import type { Shown } from "./facts.ts";
import { plain, reason } from "./reasons.ts";
import type { DeadlineRules } from "./rules.ts";

export interface ShownDue {
  due: Minute;
  /** It was moved over days of which nobody can be sure yet. */
  provisional: boolean;
  reasons: Reason[];
}

/**
 * The minute a portal's own date stands for. Without a time of day: that day's close. On a day off:
 * the same time (or the close) of the next working day, as the Civil Code (art. 148.5) has it, unless
 * the unit's rules keep it; `reasons` says so.
 */
export function shownDue(calendar: Calendar, rules: DeadlineRules, shown: Shown): ShownDue {
  const reasons: Reason[] = [{ key: "reasons_shown", args: [shown.text], where: shown.reading.where }];
  if (calendar.isWorkDay(shown.day)) {
    if (shown.minute !== null) return { due: shown.minute, provisional: false, reasons };
    const close = calendar.closeOf(shown.day)!;
    reasons.push(reason("reasons_close_of_day", close));
    return { due: close, provisional: false, reasons };
  }
  if (rules.dueOnDayOff === "keep") {
    // Without a time the day lasts to its end, and a day off has no close.
    return { due: shown.minute ?? startOf(shown.day + 1) - 1, provisional: false, reasons };
  }
  const next = calendar.nthWorkDay(shown.day, 1);
  const due =
    shown.minute === null ? calendar.closeOf(next)! : startOf(next) + (shown.minute - startOf(shown.day));
  reasons.push(reason("reasons_shown_day_off", shown.text, due));
  const provisional = calendar.isProvisional(shown.day, next);
  if (provisional) reasons.push(plain("reasons_provisional"));
  return { due, provisional, reasons };
}
