import { isLastStep } from "../last-step.ts";
import type { Rule } from "../types.ts";
import { inOrder, missing, word } from "../words.ts";

/** The last step left without the result attached, in a form that has a field for it. */
export const forwardResult: Rule = {
  id: "forward-result",
  version: 1,
  kinds: ["forward", "release"],
  reads: "the upload field for the result, the name of the step",
  level: "ask",
  citation: word("rules_forwardResult_cite"),
  check(input) {
    const fields = input.action.uploads.filter((upload) => upload.role === "result");
    if (fields.length === 0 || !isLastStep(input)) return null;
    // A result attached at an earlier step is as good as one attached now.
    const file = fields.flatMap((field) => field.files)[0];
    if (file) return inOrder(word("rules_forwardResult_ok", file.name));
    return missing(word("rules_forwardResult_what", fields[0]!.label), word("rules_forwardResult_todo"));
  },
};
