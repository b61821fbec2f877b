import type { Calendar } from "../calendar/calendar.ts";
import type { Minute } from "../dossier/model.ts";
import { dayOf, startOf } from "../dossier/moment.ts";
import type { Reason } from "./clock.ts";
import { type Counting, count, countsHours, type Start } from "./counting.ts";
import { duration, reason } from "./reasons.ts";

/** One stop of the clock. `to` null: still stopped. */
export interface Pause {
  from: Minute;
  to: Minute | null;
}

interface Rule {
  counting: Counting;
  amount: number;
  resume: "shift" | "restart";
  pauses: readonly Pause[];
}

export type Settled =
  | { kind: "due"; due: Minute; begun: Start; counted: Stop[] }
  | { kind: "held"; since: Minute; left: number; dueBefore: Minute; begun: Start; counted: Stop[] };

/** A pause that moved the due date since the count that holds began. */
export interface Stop {
  from: Minute;
  to: Minute;
}

/**
 * Pauses in order of time, those that overlap made one: no minute is stopped twice. Touching pauses
 * stay two, and a pause that ends as it begins stopped nothing.
 */
export function orderPauses(pauses: readonly Pause[]): Pause[] {
  const ordered: Pause[] = [];
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    if (pause.to !== null && pause.to <= pause.from) continue;
    const last = ordered.at(-1);
    if (last && (last.to === null || pause.from < last.to)) {
      last.to = last.to === null || pause.to === null ? null : Math.max(last.to, pause.to);
    } else ordered.push({ ...pause });
  }
  return ordered;
}

/**
 * Moves a due date by the pauses: clipped to after the start, and counted only if they begin before
 * the due date as it then stands. Says in `reasons` what each one did, if asked.
 */
export function settlePauses(
  calendar: Calendar,
  rule: Rule,
  start: Start,
  first: Minute,
  reasons: Reason[] | null,
): Settled {
  if (rule.pauses.length === 0) return { kind: "due", due: first, begun: start, counted: [] };
  let due = first;
  let begun = start;
  let counted: Stop[] = [];
  for (const pause of orderPauses(rule.pauses)) {
    const begin = begun.minute ?? startOf(begun.day);
    if (pause.to !== null && pause.to <= begin) {
      reasons?.push(reason("reasons_pause_before_start", pause.from, pause.to));
      continue;
    }
    const from = Math.max(pause.from, begin);
    if (from >= due) {
      reasons?.push(reason("reasons_pause_after_due", pause.from, due));
      continue;
    }
    if (pause.to === null) {
      const left = calendar.workBetween(from, due);
      reasons?.push(reason("reasons_pause_open", from, duration(left)));
      return { kind: "held", since: from, left, dueBefore: due, begun, counted };
    }
    if (rule.resume === "restart") {
      begun = { day: dayOf(pause.to), minute: pause.to };
      counted = [];
      due = count(calendar, rule.counting, begun, rule.amount)!;
      reasons?.push(reason("reasons_pause_restart", from, pause.to, due));
    } else {
      const stopped = calendar.workBetween(from, pause.to);
      due = shifted(calendar, rule.counting, due, stopped);
      counted.push({ from, to: pause.to });
      reasons?.push(reason("reasons_pause_shift", from, pause.to, duration(stopped), due));
    }
  }
  return { kind: "due", due, begun, counted };
}

/** The due date moved on by working minutes; the day countings then end at the close of that day. */
function shifted(calendar: Calendar, counting: Counting, due: Minute, minutes: number): Minute {
  if (minutes === 0) return due;
  const moved = calendar.addWork(due, minutes);
  return countsHours(counting) ? moved : calendar.closeOf(calendar.workDayOf(moved))!;
}
