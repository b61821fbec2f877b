import { isChanged } from "../signatures.ts";
import type { Rule } from "../types.ts";
import { missing, word } from "../words.ts";
import { scans } from "./scans.ts";

/** A signed scan that is no longer as it was signed, or to which something was added that no signature is over. */
export const scanChanged: Rule = {
  id: "scan-changed",
  version: 1,
  kinds: ["intake"],
  reads: "over which bytes the signatures of the PDFs chosen are, and whether these are still the same",
  level: "remind",
  citation: word("rules_scanSigned_cite"),
  check(input) {
    const bad = scans(input).find((file) => isChanged(file.inside?.signatures ?? []));
    return bad ? missing(word("rules_scanChanged_what", bad.name), word("rules_scanChanged_todo")) : null;
  },
};
