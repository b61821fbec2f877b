import type { Channel } from "../dossier/model.ts";
import { isEnded, isStopped } from "../dossier/status.ts";
import type { CountedDossier } from "./model.ts";
import { isWithin, type Period } from "./period.ts";
import { isAfterNow, isBefore, isPast, lookAt } from "./when.ts";

/** Why a dossier can't be counted. `not-in-list`: it is in no list any more and may have ended or not. `two-differ`: another has the same code and isn't the same. */
export type Why =
  | "not-received"
  | "no-received"
  | "received-after-now"
  | "finished-after-now"
  | "finished-before-received"
  | "ended-without-date"
  | "not-in-list"
  | "no-channel"
  | "two-differ";

/** How a dossier of a period came into it: by its channel in the period, or carried over from before. */
export type Intake = Channel | "carried";
/** How it stands at the period's end: ended in it in one of three ways, or open in one of two. */
export type Outcome = "early" | "on-time" | "late" | "in-time" | "open-late";

/** A dossier of a period, with the two answers that all the forms are drawn from. */
export interface Placed {
  dossier: CountedDossier;
  intake: Intake;
  outcome: Outcome;
}

/**
 * Where a dossier stands in a period as seen now. null: not in it (received after its end, ended before its start);
 * a text: why it can't be counted.
 */
export function place(dossier: CountedDossier, period: Period, now: number): Placed | Why | null {
  const { receivedAt: received, finishedAt: finished, status, channel } = dossier;
  const gone = isGone(dossier, period, now);
  if (!received) return status !== 1 ? "no-received" : gone ? "not-in-list" : "not-received";
  if (isAfterNow(received, now)) return "received-after-now";
  if (finished && isAfterNow(finished, now)) return "finished-after-now";
  if (finished && isBefore(finished, received)) return "finished-before-received";
  if (received.day > period.to || (finished && finished.day < period.from)) return null;
  if (!finished && status !== null && isEnded(status)) return "ended-without-date";
  if (gone) return "not-in-list";
  const intake = received.day < period.from ? "carried" : channel;
  if (intake === null) return "no-channel";
  const ended = finished !== null && isWithin(finished.day, period);
  return { dossier, intake, outcome: ended ? ending(dossier) : standing(dossier, period, now) };
}

/** Whether it was still open at the period's end nobody can say: it was seen last before that, and is in no list since. */
function isGone({ finishedAt, status, goneAfter }: CountedDossier, period: Period, now: number): boolean {
  if (!goneAfter || finishedAt || (status !== null && isEnded(status))) return false;
  return goneAfter.at <= lookAt(period.to, now).at;
}

/** Returned and withdrawn ones stand under 'đúng hạn', as the printed form says; what has no due date too. */
function ending({ status, dueAt, finishedAt }: CountedDossier): Outcome {
  if (status === 3 || status === 7 || !dueAt) return "on-time";
  if (finishedAt!.day < dueAt.day) return "early";
  return isBefore(dueAt, finishedAt!) ? "late" : "on-time";
}

/** Waiting ones stand under 'trong hạn', as the printed form says; what has no due date too. */
function standing({ status, dueAt }: CountedDossier, period: Period, now: number): Outcome {
  if ((status !== null && isStopped(status)) || !dueAt) return "in-time";
  return isPast(dueAt, lookAt(period.to, now)) ? "open-late" : "in-time";
}
