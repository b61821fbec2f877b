import type { Rule } from "../types.ts";
import { missing, word } from "../words.ts";
import { scans } from "./scans.ts";

/** An empty or broken file among the scans. */
export const scanBroken: Rule = {
  id: "scan-broken",
  version: 1,
  kinds: ["intake"],
  reads: "size and soundness of the files chosen",
  level: "ask",
  citation: word("rules_scanSigned_cite"),
  check(input) {
    const bad = scans(input).find(
      (file) => file.size === 0 || file.state === "empty" || file.state === "broken",
    );
    return bad ? missing(word("rules_scanBroken_what", bad.name), word("rules_scanBroken_todo")) : null;
  },
};
