import { isNoDocument } from "../justification.ts";
import type { Rule } from "../types.ts";
import { inOrder, missing, word } from "../words.ts";

/** A request for supplement whose form has a field for the notice, or one for any file, and nothing in it. */
export const supplementNotice: Rule = {
  id: "supplement-notice",
  version: 2,
  kinds: ["supplement"],
  reads: "the upload field for the notice (phiếu yêu cầu bổ sung)",
  level: "ask",
  citation: word("rules_supplementNotice_cite"),
  check({ action }) {
    const named = action.uploads.filter(({ role }) => role === "notice" || role === "justification");
    // Where no field says so, any that is not for something else.
    const fields = named.length > 0 ? named : action.uploads.filter(({ role }) => role === "unknown");
    if (fields.length === 0) return null;
    const files = fields.flatMap((field) => field.files).filter((file) => file.already !== true);
    if (files.some((file) => !isNoDocument(file)))
      return inOrder(word("rules_supplementNotice_ok", files.find((file) => !isNoDocument(file))!.name));
    return missing(
      word("rules_supplementNotice_what", fields[0]!.label),
      word("rules_supplementNotice_todo"),
    );
  },
};
