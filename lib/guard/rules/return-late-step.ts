import { dayOf, parseMoment } from "../../dossier/moment.ts";
import { concerned } from "../concerned.ts";
import type { DossierFacts, Rule } from "../types.ts";
import { missing, word } from "../words.ts";

/** The step that would run again: the last one that ended. Earlier ones were due earlier still. */
function earlierStepIsLate({ dossier }: DossierFacts, now: number): boolean | null {
  const ended = dossier.steps.filter((step) => step.to !== null).at(-1);
  const due = ended?.dueAt ? parseMoment(ended.dueAt) : null;
  if (due === null) return null;
  // A date without an hour is over only when its day is: sooner would be a guess.
  return due.minute === null ? due.day < dayOf(now) : due.minute < now;
}

/** A return to an earlier step whose time is over, so that its officer becomes late by it. */
export const returnLateStep: Rule = {
  id: "return-late-step",
  version: 1,
  kinds: ["return"],
  reads: "due dates of the steps that ended, now",
  level: "ask",
  citation: word("rules_returnLateStep_cite"),
  check(input) {
    const { names, count } = concerned(input, (facts) => earlierStepIsLate(facts, input.now));
    if (count === 0) return null;
    return missing(word("rules_returnLateStep_what", names), word("rules_returnLateStep_todo"));
  },
};
