import { concerned } from "../concerned.ts";
import type { DossierFacts, Rule } from "../types.ts";
import { missing, word } from "../words.ts";
import { isOver } from "./pause-overdue.ts";

const LAST = 0.9;

function nearTheEnd(facts: DossierFacts): boolean | null {
  if (isOver(facts) === true) return false;
  const shares = [facts.clocks.dossier.share, facts.clocks.step.share].filter((share) => share !== null);
  return shares.length > 0 ? shares.some((share) => share >= LAST) : null;
}

/** A pause within the last tenth of the time, of the step or of the dossier: it looks like stretching. */
export const pauseLastTenth: Rule = {
  id: "pause-last-tenth",
  version: 1,
  kinds: ["pause"],
  reads: "share of the time used, of the step and of the dossier",
  level: "ask",
  citation: word("rules_pauseStretch_cite"),
  check(input) {
    const { names, count } = concerned(input, nearTheEnd);
    if (count === 0) return null;
    return missing(word("rules_pauseLastTenth_what", names), word("rules_pauseLastTenth_todo"));
  },
};
