import { concerned } from "../concerned.ts";
import type { DossierFacts, Rule } from "../types.ts";
import { inOrder, missing, word } from "../words.ts";

/** Only papers the page marks as required count; where none is so marked nothing is asked. */
function bare({ dossier }: DossierFacts) {
  const required = dossier.papers.filter((paper) => paper.required === true);
  return { known: required.length > 0, without: required.filter((paper) => paper.files === 0) };
}

/** A dossier sent on while required papers have no file. */
export const forwardDigitised: Rule = {
  id: "forward-digitised",
  version: 1,
  kinds: ["forward"],
  reads: "required papers of the dossier and the number of their files",
  level: "ask",
  citation: word("rules_forwardDigitised_cite"),
  check(input) {
    const found = concerned(input, (facts) => {
      const { known, without } = bare(facts);
      return known ? without.length > 0 : null;
    });
    if (found.count > 0) {
      const papers = input.dossiers.flatMap((facts) => (facts ? bare(facts).without : []));
      return missing(
        word("rules_forwardDigitised_what", papers.length, papers[0]!.name),
        word("rules_forwardDigitised_todo"),
      );
    }
    return found.allKnown ? inOrder(word("rules_forwardDigitised_ok")) : null;
  },
};
