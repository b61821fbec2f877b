import type { Clock } from "../deadline/clock.ts";

/** Working hours left of the eight at which an online dossier not yet received is spoken of. */
const MARKS = [1, 2, 4] as const;
export type WaitingMark = (typeof MARKS)[number] | 0;

/**
 * The mark that an intake clock has come under: 4, 2 or 1 hours left, 0 when over; null while
 * there is more time or the clock is not known. `said` is the mark spoken of last: each is said once.
 */
export function waitingMark(clock: Clock | null, said: WaitingMark | null): WaitingMark | null {
  if (!clock || clock.left === null || clock.state.startsWith("done")) return null;
  const { left } = clock;
  const mark = left <= 0 ? 0 : (MARKS.find((hours) => left <= hours * 60) ?? null);
  if (mark === null || (said !== null && said <= mark)) return null;
  return mark;
}
