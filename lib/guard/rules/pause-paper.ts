import { justification } from "../justification.ts";
import type { Rule } from "../types.ts";
import { inOrder, missing, word } from "../words.ts";

/** A pause without a document that proves it lawful. */
export const pausePaper: Rule = {
  id: "pause-paper",
  version: 1,
  kinds: ["pause"],
  reads: "upload fields of the form, files newly chosen in them",
  level: "ask",
  citation: word("rules_pausePaper_cite"),
  check({ action }) {
    const { fields, named, files } = justification(action);
    if (files.length > 0) return inOrder(word("rules_pausePaper_ok", files[0]!.name));
    const todo = word(fields.length > 0 ? "rules_pausePaper_todo" : "rules_pausePaper_todoNoField");
    if (fields.some((field) => field.files.length > 0))
      return missing(word("rules_pausePaper_whatOld", fields[0]!.label), todo);
    return named
      ? missing(word("rules_pausePaper_whatField", fields[0]!.label), todo)
      : missing(word("rules_pausePaper_what"), todo);
  },
};
