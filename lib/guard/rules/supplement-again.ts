import { foldText } from "../../dossier/fold.ts";
import { concerned } from "../concerned.ts";
import type { DossierFacts, Rule } from "../types.ts";
import { inOrder, missing, word } from "../words.ts";

/** National status 5 is «Yêu cầu bổ sung giấy tờ»; a step so named says that one was asked before. */
function askedBefore({ dossier, past }: DossierFacts): boolean | null {
  if (past?.some((action) => action.kind === "supplement")) return true;
  if (dossier.values.status?.value === 5) return true;
  if (dossier.steps.some((step) => /yeu cau bo sung|cho bo sung/.test(foldText(step.name)))) return true;
  return dossier.steps.length > 0 ? false : null;
}

/** The second request for a supplement: nationally the dossier then counts as late. */
export const supplementAgain: Rule = {
  id: "supplement-again",
  version: 2,
  kinds: ["supplement"],
  reads: "steps and status seen before, requests that went through here before, the page's own word (lần 2)",
  level: "ask",
  citation: word("rules_supplementAgain_cite"),
  check(input) {
    const { names, count, allKnown } = concerned(input, askedBefore);
    // Told by the page itself, also where nothing is remembered of the dossier.
    const said =
      count === 0 && input.action.again ? input.action.codes.join(", ") || input.action.label : null;
    if (said !== null)
      return missing(word("rules_supplementAgain_what", said), word("rules_supplementAgain_todo"));
    if (count > 0)
      return missing(word("rules_supplementAgain_what", names), word("rules_supplementAgain_todo"));
    return allKnown ? inOrder(word("rules_supplementAgain_ok")) : null;
  },
};
