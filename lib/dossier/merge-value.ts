import type { Dossier, Moment, Reading, ValueName } from "./model.ts";
import { type ParsedMoment, parseMoment } from "./moment.ts";

export type Kept = Reading<unknown> & { seenAt: number };

/** These move on as the dossier does: a different value is news, not a contradiction. */
const MOVES: ReadonlySet<ValueName> = new Set<ValueName>([
  "status",
  "statusText",
  "paused",
  "stepName",
  "stepStartedAt",
  "stepDueAt",
  "dueAt",
  "noDueDate",
  "dueUnread",
  "finishedAt",
]);
const MOMENTS: ReadonlySet<ValueName> = new Set<ValueName>([
  "submittedAt",
  "receivedAt",
  "dueAt",
  "stepStartedAt",
  "stepDueAt",
  "finishedAt",
]);
/** A reading this much less sure does not push out a fresh one that was surer. */
const MUCH_LESS_SURE = 0.2;
/** Minutes for which a surer reading is held against a less sure newer one: a day. */
const FRESH = 1440;

/**
 * Which of two readings of one value holds. `clash`: they cannot both be right,
 * and that is to be said. An older reading never pushes out a newer one.
 */
export function mergeValue(
  name: ValueName,
  held: Kept | undefined,
  seen: Kept,
): { value: Kept; clash: boolean } {
  if (!held) return { value: seen, clash: false };
  const [older, newer] = seen.seenAt >= held.seenAt ? [held, seen] : [seen, held];
  if (agree(name, older.value, newer.value)) {
    const surer = newer.sure >= older.sure ? newer : older;
    // '20/11/2026' in a list says nothing against '20/11/2026 15:10' on the dossier's page.
    const value = MOMENTS.has(name) ? finer(older.value as Moment, newer.value as Moment) : newer.value;
    const where = value === surer.value ? surer.where : value === older.value ? older.where : newer.where;
    return { value: { ...surer, value, where, seenAt: newer.seenAt }, clash: false };
  }
  const moves = MOVES.has(name);
  const weak = newer.sure < older.sure - MUCH_LESS_SURE && newer.seenAt - older.seenAt <= FRESH;
  return { value: weak ? older : newer, clash: !moves || weak };
}

/** Do two values say the same? Moments agree when one only lacks the time of day. */
export function agree(name: ValueName, a: unknown, b: unknown): boolean {
  if (!MOMENTS.has(name)) return JSON.stringify(a) === JSON.stringify(b);
  const [first, second] = [parseMoment(a as Moment), parseMoment(b as Moment)];
  if (!first || !second) return a === b;
  return first.day === second.day && sameTime(first, second);
}

const sameTime = (a: ParsedMoment, b: ParsedMoment) =>
  a.minute === null || b.minute === null || a.minute === b.minute;

/** Of two moments that agree, the one that says more. */
export function finer(a: Moment, b: Moment): Moment {
  return b.length >= a.length ? b : a;
}

/** Has this value changed between what was known and a sighting that shows it? */
export function changed(values: Dossier["values"], name: ValueName, seen: Reading<unknown> | undefined) {
  const held = values[name];
  return held !== undefined && seen !== undefined && !agree(name, held.value, seen.value);
}
