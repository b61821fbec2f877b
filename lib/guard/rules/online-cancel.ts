import { concerned } from "../concerned.ts";
import type { Rule } from "../types.ts";
import { missing, word } from "../words.ts";

/** Cancelling or refusing an online dossier: only a supplement may be asked (An Sơn, 8/2023). */
export const onlineCancel: Rule = {
  id: "online-cancel",
  version: 1,
  kinds: ["cancel", "refuse"],
  reads: "the dossier's channel",
  level: "ask",
  citation: word("rules_onlineCancel_cite"),
  check(input) {
    const { names, count } = concerned(input, ({ dossier }) => {
      const channel = dossier.values.channel?.value;
      return channel === undefined ? null : channel === "online";
    });
    if (count === 0) return null;
    return missing(word("rules_onlineCancel_what", names), word("rules_onlineCancel_todo"));
  },
};
