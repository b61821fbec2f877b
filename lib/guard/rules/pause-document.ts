import { isNoDocument, justification } from "../justification.ts";
import type { Rule } from "../types.ts";
import { missing, word } from "../words.ts";

/** A pause whose justification is empty or no document at all. One sound file is enough. */
export const pauseDocument: Rule = {
  id: "pause-document",
  version: 2,
  kinds: ["pause"],
  reads: "size and kind of the files newly chosen for the justification",
  level: "ask",
  citation: word("rules_pausePaper_cite"),
  check({ action }) {
    const { files } = justification(action);
    if (files.length === 0 || !files.every(isNoDocument)) return null;
    const file = files[0]!;
    const what =
      file.size === 0 || file.state === "empty"
        ? word("rules_pauseDocument_whatEmpty", file.name)
        : word("rules_pauseDocument_what", file.name);
    return missing(what, word("rules_pauseDocument_todo"));
  },
};
