import { agree, finer, type Kept } from "./agree.ts";
import { EXTRAS_THAT_MOVE } from "./extras.ts";
import { isAnswered, mergeAnswer } from "./merge-answer.ts";
import type { Dossier, Doubt, Moment, Reading, ValueName } from "./model.ts";
import { MOMENTS, MOVES } from "./values.ts";

/** A reading this much less sure does not push out a fresh one that was surer. */
const MUCH_LESS_SURE = 0.2;
/** Minutes for which a surer reading is held against a less sure newer one: a day. */
const FRESH = 1440;

const movesOn = (name: ValueName): boolean => MOVES.has(name) || EXTRAS_THAT_MOVE.has(name);

/**
 * Which of two readings of one value holds. `clash`: they cannot both be right, and as what that is to be said.
 * An older reading never pushes out a newer one.
 */
export function mergeValue(
  name: ValueName,
  held: Kept | undefined,
  seen: Kept,
): { value: Kept; clash: Doubt["kind"] | null } {
  if (!held) return { value: seen, clash: null };
  if (isAnswered(held.where) !== isAnswered(seen.where)) {
    const [eye, answer] = isAnswered(held.where) ? [seen, held] : [held, seen];
    const { value, differs } = mergeAnswer(name, eye, answer, movesOn(name));
    return { value, clash: differs ? "answer-differs" : null };
  }
  const [older, newer] = seen.seenAt >= held.seenAt ? [held, seen] : [seen, held];
  if (agree(name, older.value, newer.value)) {
    const surer = newer.sure >= older.sure ? newer : older;
    // '20/11/2026' in a list says nothing against '20/11/2026 15:10' on the dossier's page.
    const value = MOMENTS.has(name) ? finer(older.value as Moment, newer.value as Moment) : newer.value;
    const where = value === surer.value ? surer.where : value === older.value ? older.where : newer.where;
    return { value: { ...surer, value, where, seenAt: newer.seenAt }, clash: null };
  }
  const moves = movesOn(name);
  const weak = newer.sure < older.sure - MUCH_LESS_SURE && newer.seenAt - older.seenAt <= FRESH;
  if (moves && !weak) return { value: newer, clash: null };
  return { value: weak ? older : newer, clash: name === "receivedAt" ? "changed-receipt" : "two-values" };
}

/** Has this value changed between what was known and a sighting that shows it? */
export function changed(values: Dossier["values"], name: ValueName, seen: Reading<unknown> | undefined) {
  const held = values[name];
  return held !== undefined && seen !== undefined && !agree(name, held.value, seen.value);
}
