import type { Rule } from "../types.ts";
import { missing, word } from "../words.ts";

/** A file newly chosen that was not looked into, since it was over a limit or can't be read: what the other rules can't know is said. */
export const fileUnread: Rule = {
  id: "file-unread",
  version: 2,
  kinds: ["intake", "pause", "supplement"],
  reads: "which limit the files chosen were over, whether their inside can be read (lib/files/look.ts)",
  level: "remind",
  citation: word("rules_fileUnread_cite"),
  check({ action }) {
    const files = action.uploads.flatMap((upload) => upload.files).filter((file) => file.already !== true);
    const one = files.find((file) => file.unread !== undefined);
    if (!one) return null;
    return missing(word(`rules_fileUnread_${one.unread}`, one.name), word("rules_fileUnread_todo"));
  },
};
