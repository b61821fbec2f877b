import type { Rule } from "../types.ts";
import { inOrder, missing, word } from "../words.ts";
import { scans } from "./scans.ts";

/** A scan handed in directly, as a PDF without the receiving officer's digital signature. */
export const scanSigned: Rule = {
  id: "scan-signed",
  version: 1,
  kinds: ["intake"],
  reads: "digital signatures in the PDFs chosen, parsed on this machine",
  level: "ask",
  citation: word("rules_scanSigned_cite"),
  check(input) {
    const pdfs = scans(input).filter((file) => file.kind === "pdf" && file.state === "sound");
    const bad = pdfs.filter((file) => file.signed === false);
    if (bad.length > 0)
      return missing(word("rules_scanSigned_what", bad[0]!.name, bad.length), word("rules_scanSigned_todo"));
    const known = pdfs.length > 0 && pdfs.every((file) => file.signed === true);
    return known ? inOrder(word("rules_scanSigned_ok", pdfs.length)) : null;
  },
};
