import { concerned } from "../concerned.ts";
import type { DossierFacts, Rule } from "../types.ts";
import { inOrder, missing, word } from "../words.ts";

/** null where the portal showed no history: «first pause» is then not ours to say. */
function pausedBefore({ dossier, clocks, past }: DossierFacts): boolean | null {
  const seen = dossier.pauses.length + clocks.pauses.length;
  if (seen > 0 || past?.some((action) => action.kind === "pause")) return true;
  return dossier.steps.length > 0 ? false : null;
}

/** A second pause of the same dossier. */
export const pauseAgain: Rule = {
  id: "pause-again",
  version: 2,
  kinds: ["pause"],
  reads:
    "pauses seen in the dossier's history, pauses that went through here before, the page's own word (lần 2)",
  level: "ask",
  citation: word("rules_pauseAgain_cite"),
  check(input) {
    const { names, count, allKnown } = concerned(input, pausedBefore);
    // Told by the page itself, also where nothing is remembered of the dossier.
    const said =
      count === 0 && input.action.again ? input.action.codes.join(", ") || input.action.label : null;
    if (said !== null) return missing(word("rules_pauseAgain_what", said), word("rules_pauseAgain_todo"));
    if (count > 0) return missing(word("rules_pauseAgain_what", names), word("rules_pauseAgain_todo"));
    return allKnown ? inOrder(word("rules_pauseAgain_ok")) : null;
  },
};
