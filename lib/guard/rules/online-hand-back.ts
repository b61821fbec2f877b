import { concerned } from "../concerned.ts";
import type { Rule } from "../types.ts";
import { missing, word } from "../words.ts";

/**
 * 'Trả hồ sơ' of an online dossier: to a step before it, or to the citizen, which is a refusal by
 * another name. The words alone don't say which, so that it is never more than a reminder by default.
 */
export const onlineHandBack: Rule = {
  id: "online-hand-back",
  version: 1,
  kinds: ["return"],
  reads: "whom the words say it goes to, the dossier's channel",
  level: "remind",
  citation: word("rules_onlineCancel_cite"),
  check(input) {
    if (!input.action.handsBack) return null;
    const { names, count } = concerned(input, ({ dossier }) => {
      const channel = dossier.values.channel?.value;
      return channel === undefined ? null : channel === "online";
    });
    if (count === 0) return null;
    return missing(word("rules_onlineHandBack_what", names), word("rules_onlineHandBack_todo"));
  },
};
