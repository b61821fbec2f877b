import type { Rule } from "../types.ts";
import { inOrder, missing, word } from "../words.ts";

/** A request for supplement that does not say what is to be supplied. */
export const supplementText: Rule = {
  id: "supplement-text",
  version: 1,
  kinds: ["supplement"],
  reads: "the text field of the form",
  level: "ask",
  citation: word("rules_supplementText_cite"),
  check({ action }) {
    if (action.text === null) return null;
    if (action.text.trim() !== "") return inOrder(word("rules_supplementText_ok", action.textLabel ?? ""));
    return missing(
      word("rules_supplementText_what", action.textLabel ?? ""),
      word("rules_supplementText_todo"),
    );
  },
};
