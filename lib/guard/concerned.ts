import type { DossierFacts, GuardInput } from "./types.ts";

/** At most so many codes are named in one sentence; the rest are counted. */
const NAMED = 3;

export interface Concerned {
  /** Dossiers the test holds for, as `code, code … (+n)`. */
  names: string;
  count: number;
  /** The test could be made on every dossier concerned, so «in order» may be said. */
  allKnown: boolean;
}

/**
 * Asks one question of every dossier an action concerns. The test answers true, false, or null
 * for «not known»; not known is never counted as either.
 */
export function concerned(
  input: GuardInput,
  test: (facts: DossierFacts, index: number) => boolean | null,
): Concerned {
  const hit: string[] = [];
  let known = 0;
  input.dossiers.forEach((facts, index) => {
    const answer = facts ? test(facts, index) : null;
    if (answer === null) return;
    known += 1;
    if (answer) hit.push(facts!.dossier.code);
  });
  const rest = hit.length - NAMED;
  return {
    names: hit.slice(0, NAMED).join(", ") + (rest > 0 ? ` (+${rest})` : ""),
    count: hit.length,
    allKnown: known > 0 && known >= input.action.count,
  };
}
