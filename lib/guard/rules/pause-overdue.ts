import { concerned } from "../concerned.ts";
import type { DossierFacts, Rule } from "../types.ts";
import { inOrder, missing, word } from "../words.ts";

/** The dossier or its step is over its time; null where neither clock is known. */
export function isOver({ clocks }: DossierFacts): boolean | null {
  const states = [clocks.dossier.state, clocks.step.state].filter((state) => state !== "unknown");
  return states.length > 0 ? states.includes("late") : null;
}

/** A pause of a dossier that is overdue already: it can no longer save the time. */
export const pauseOverdue: Rule = {
  id: "pause-overdue",
  version: 1,
  kinds: ["pause"],
  reads: "state of the dossier's and the step's clock",
  level: "ask",
  citation: word("rules_pauseStretch_cite"),
  check(input) {
    const { names, count, allKnown } = concerned(input, isOver);
    if (count > 0) return missing(word("rules_pauseOverdue_what", names), word("rules_pauseOverdue_todo"));
    return allKnown ? inOrder(word("rules_pauseOverdue_ok")) : null;
  },
};
