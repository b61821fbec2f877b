import type { Rule } from "../types.ts";
import { missing, word } from "../words.ts";
import { scans } from "./scans.ts";

/** A scan that opens with a password alone: nobody after the counter can read it. */
export const scanLocked: Rule = {
  id: "scan-locked",
  version: 1,
  kinds: ["intake"],
  reads: "whether the PDFs chosen open without a password",
  level: "ask",
  citation: word("rules_scanSigned_cite"),
  check(input) {
    const bad = scans(input).find((file) => file.inside?.lock === "password");
    return bad ? missing(word("rules_scanLocked_what", bad.name), word("rules_scanLocked_todo")) : null;
  },
};
