import type { Calendar } from "../calendar/index.ts";
import type { Dossier, Minute } from "../dossier/model.ts";
import { minuteOf } from "../dossier/moment.ts";
import { isPaused } from "../dossier/paused.ts";
import { isOver } from "../dossier/status.ts";

/**
 * Whole working days for which nothing has happened to a dossier in work, as
 * far as is known: since its step began, else since its receipt while it stands
 * at 'được tiếp nhận', else since a page first showed its present state. null:
 * ended, stopped, not yet taken in, or nothing to count from.
 */
export function untouchedDays(dossier: Dossier, calendar: Calendar, now: Minute): number | null {
  const since = stillSince(dossier);
  if (since === null || since > now) return null;
  return Math.floor(calendar.workBetween(since, now) / calendar.dayMinutes);
}

/** Since when nothing has happened to it; null as above. It may lie ahead. */
export function stillSince(dossier: Dossier): Minute | null {
  const state = dossier.values.status?.value;
  if (state === undefined || state === 1 || isOver(dossier.values) || isPaused(dossier)) return null;
  const { stepStartedAt, receivedAt, status } = dossier.values;
  const begun = dossier.steps.filter((it) => it.from !== null).at(-1);
  const from = stepStartedAt?.value ?? (begun?.to === null ? begun.from : null);
  // A date without its time may be its evening: count from what is sure only.
  const start = from === null || from === undefined ? null : minuteOf(from);
  if (start !== null) return start;
  const received = receivedAt ? minuteOf(receivedAt.value) : null;
  if (status?.value === 2 && received !== null) return received;
  return dossier.changedAt ?? null;
}
