import { isFileSigned } from "../file-signed.ts";
import { isLastStep } from "../last-step.ts";
import type { Rule } from "../types.ts";
import { inOrder, missing, word } from "../words.ts";

/**
 * A result handed out unsigned. One that was not numbered in the document software was never signed there: it is signed as a
 * copy (An Sơn, 8/2023).
 */
export const resultSigned: Rule = {
  id: "result-signed",
  version: 1,
  kinds: ["forward", "release"],
  reads: "digital signatures in the results chosen, parsed on this machine",
  level: "ask",
  citation: word("rules_resultSigned_cite"),
  check(input) {
    if (!isLastStep(input)) return null;
    const files = input.action.uploads
      .filter((upload) => upload.role === "result")
      .flatMap((upload) => upload.files)
      .filter((file) => file.already !== true);
    const bad = files.find((file) => isFileSigned(file) === false);
    if (bad) return missing(word("rules_resultSigned_what", bad.name), word("rules_resultSigned_todo"));
    const known = files.length > 0 && files.every((file) => isFileSigned(file) === true);
    return known ? inOrder(word("rules_resultSigned_ok")) : null;
  },
};
