/**
 * The portal's own answer as a witness beside what a page shows: where both say the same, it is surer; where they
 * contradict, that is a doubt and what is seen stands; where nothing is seen, the answer's value is taken. So an
 * answer that lies, or is only half of one, never replaces what somebody can see.
 */
import { agree, type Kept } from "./agree.ts";
import { sameProcedure } from "./codes.ts";
import type { Dossier, Sighting, ValueName, Where } from "./model.ts";

/** How sure a value is that is seen and answered. */
const BOTH = 0.98;
/** Minutes for which an answer speaks of what is then shown: later the dossier has moved on. */
const BESIDE = 1;
/** Minutes for which what was seen stands against a later answer: a day. */
const STANDS = 1_440;
/** Worded in one way for a program and in another for people: differing texts are no contradiction. */
const WORDED: ReadonlySet<ValueName> = new Set<ValueName>(["statusText", "stepName", "procedureName"]);

export const isAnswered = (where: Where): boolean => where.kind === "answer";

/** Does all that it says come from an answer? */
export function isWitness({ values }: Sighting): boolean {
  const all = Object.values(values);
  return all.length > 0 && all.every(({ where }) => isAnswered(where));
}

/**
 * One value seen, the other answered: what holds, and whether they contradict. `moves`: it changes as the dossier
 * does, so that an answer of today is news against what a page showed days ago.
 */
export function mergeAnswer(
  name: ValueName,
  seen: Kept,
  answered: Kept,
  moves: boolean,
): { value: Kept; differs: boolean } {
  const same =
    agree(name, seen.value, answered.value) ||
    // Written shorter in one place than in another.
    (name === "procedureCode" && sameProcedure(String(seen.value), String(answered.value)));
  if (!same) {
    if (moves && answered.seenAt - seen.seenAt > STANDS) return { value: answered, differs: false };
    return { value: seen, differs: !WORDED.has(name) && answered.seenAt >= seen.seenAt - BESIDE };
  }
  const value: Kept = {
    ...seen,
    where: { ...seen.where, answered: true },
    sure: Math.max(seen.sure, answered.sure, BOTH),
    seenAt: Math.max(seen.seenAt, answered.seenAt),
  };
  return { value, differs: false };
}

/** A page says outright that no time is set: an answer's date stands against what is seen. */
export const deniesDue = (values: Dossier["values"]): boolean =>
  values.noDueDate !== undefined && !isAnswered(values.noDueDate.where);
