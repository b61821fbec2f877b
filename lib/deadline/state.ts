import type { Calendar } from "../calendar/calendar.ts";
import type { Minute, Moment } from "../dossier/model.ts";
import { dayOf, startOf } from "../dossier/moment.ts";
import type { Clock, ClockOf, Reason } from "./clock.ts";
import type { DeadlineRules } from "./rules.ts";

/** A due date and what is known around it, before the clock is read. */
export interface Due {
  of: ClockOf;
  name: string | null;
  from: Minute | null;
  due: Minute;
  dueAsShown: Moment | null;
  provisional: boolean;
  reasons: Reason[];
}

/** A clock that cannot be told: what is missing, and whatever is known all the same. */
export function unknownClock(of: ClockOf, missing: string[], more: Partial<Clock> = {}): Clock {
  return {
    of,
    state: "unknown",
    name: null,
    from: null,
    due: null,
    dueAsShown: null,
    provisional: false,
    left: null,
    share: null,
    changesAt: null,
    pausedSince: null,
    reasons: [],
    missing,
    ...more,
  };
}

/** The clock of what has no time limit: nothing is missing, and nothing runs out. */
export function noLimitClock(of: ClockOf, reason: Reason): Clock {
  return unknownClock(of, [], { state: "no-limit", reasons: [reason] });
}

function clock(
  { of, name, from, due, dueAsShown, provisional, reasons }: Due,
  state: Clock["state"],
  left: number | null,
  share: number | null,
  changesAt: Minute | null = null,
  pausedSince: Minute | null = null,
): Clock {
  return {
    of,
    state,
    name,
    from,
    due,
    dueAsShown,
    provisional,
    left,
    share,
    changesAt,
    pausedSince,
    reasons,
    missing: [],
  };
}

/** The clock of a due date that is running at `now`. */
export function runningClock(calendar: Calendar, rules: DeadlineRules, it: Due, now: Minute): Clock {
  const { due, from } = it;
  const left = calendar.workBetween(now, due);
  const share = shareUsed(calendar, it, now);
  if (now > due) return clock(it, "late", left, 1);
  const today = startOf(calendar.workDayOf(calendar.lastWork(due)));
  if (now >= today) return clock(it, "today", left, share, due + 1);
  const soon = soonFrom(calendar, rules, from, due);
  const isSoon = now >= soon;
  return clock(it, isSoon ? "soon" : "running", left, share, isSoon ? today : Math.min(soon, today));
}

/** When 'sắp đến hạn' begins: the earlier of 'so little left' and 'so much used'. */
function soonFrom(calendar: Calendar, rules: DeadlineRules, from: Minute | null, due: Minute): Minute {
  const { minutes, share } = rules.soon;
  const byLeft = minutes > 0 ? calendar.addWork(due, -minutes) : due;
  if (share === undefined || share === null || from === null) return byLeft;
  const used = Math.ceil(calendar.workBetween(from, due) * share);
  return Math.min(byLeft, used > 0 ? calendar.addWork(from, used) : from);
}

/** Share of the working time from the start to the due date that is used, 0–1. */
export function shareUsed(calendar: Calendar, { from, due }: Due, now: Minute): number | null {
  if (from === null) return null;
  const whole = calendar.workBetween(from, due);
  if (whole <= 0) return now < due ? 0 : 1;
  return Math.min(1, Math.max(0, calendar.workBetween(from, now) / whole));
}

/** The clock of a due date that stands still since `since`; what was left then is frozen. */
export function pausedClock(
  calendar: Calendar,
  it: Due,
  since: { minute: Minute | null; day: number } | null,
): Clock {
  const at = since?.minute ?? null;
  const left = at === null ? null : calendar.workBetween(at, it.due);
  const share = at === null ? null : shareUsed(calendar, it, at);
  return clock(it, "paused", left, share, null, since && (at ?? startOf(since.day)));
}

/**
 * The clock of something finished. Early: on an earlier date than the due one (scored higher than on
 * time); on time: on that date and not after the moment. Where the page gives the due date without a
 * time, the whole day is on time. null: finished that day, and no time of day to tell.
 */
export function finishedClock(
  calendar: Calendar,
  it: Due,
  finished: { minute: Minute | null; day: number },
): Clock | null {
  const dueDay = dayOf(it.due);
  const wholeDay = it.dueAsShown !== null && it.dueAsShown.length === 10;
  const at = finished.minute;
  const left = at === null ? null : calendar.workBetween(at, it.due);
  const share = at === null ? null : shareUsed(calendar, it, at);
  const done = (state: Clock["state"]) => clock(it, state, left, share);
  if (finished.day < dueDay) return done("done-early");
  if (finished.day > dueDay) return done("done-late");
  if (wholeDay) return done("done-on-time");
  if (at !== null) return done(at <= it.due ? "done-on-time" : "done-late");
  return it.due >= (calendar.closeOf(dueDay) ?? Number.POSITIVE_INFINITY) ? done("done-on-time") : null;
}
