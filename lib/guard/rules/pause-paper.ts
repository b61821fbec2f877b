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
    const [field] = fields;
    const todo =
      field === undefined
        ? word("rules_pausePaper_todoNoField")
        : named
          ? word("rules_pausePaper_todoField", field.label)
          : word("rules_pausePaper_todo");
    const old = fields.find((one) => one.files.length > 0);
    return missing(word(old ? "rules_pausePaper_whatOld" : "rules_pausePaper_what", old?.label ?? ""), todo);
  },
};
