import type { Rule } from "../types.ts";
import { missing, word } from "../words.ts";
import { scans } from "./scans.ts";

/** A picture where a PDF is expected: a picture cannot carry the officer's signature. */
export const scanImage: Rule = {
  id: "scan-image",
  version: 1,
  kinds: ["intake"],
  reads: "kind of the files chosen, by their first bytes",
  level: "ask",
  citation: word("rules_scanSigned_cite"),
  check(input) {
    const bad = scans(input).find((file) => file.kind === "image");
    return bad ? missing(word("rules_scanImage_what", bad.name), word("rules_scanImage_todo")) : null;
  },
};
