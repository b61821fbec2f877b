import type { Rule } from "../types.ts";
import { inOrder, word } from "../words.ts";

/** The officer's opinion, said as done where it is filled in; that it is filled in the portal itself demands. */
export const pauseWords: Rule = {
  id: "pause-words",
  version: 1,
  kinds: ["pause"],
  reads: "the text field of the form",
  level: "remind",
  citation: word("rules_pauseGround_cite"),
  check({ action }) {
    const filled = action.text !== null && action.text.trim() !== "" && action.textLabel;
    return filled ? inOrder(word("rules_pauseWords_ok", action.textLabel ?? "")) : null;
  },
};
