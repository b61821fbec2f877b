import { foldText } from "../../dossier/fold.ts";
import { concerned } from "../concerned.ts";
import type { Rule } from "../types.ts";
import { missing, word } from "../words.ts";

/** No step, office or person is named that it goes back to: perhaps the citizen. */
const TO_NOBODY =
  /^(?:(?:xac nhan|dong y|thuc hien) )?(?:tra|tra lai|tra ve|hoan tra) ho so(?: nay| truc tuyen)?[.!…]*$/;

/**
 * 'Trả hồ sơ' of an online dossier: to a step before it, or to the citizen, which is a refusal by
 * another name. The words alone don't say which, so that it is never more than a reminder by default.
 */
export const onlineHandBack: Rule = {
  id: "online-hand-back",
  version: 1,
  kinds: ["return"],
  reads: "the button's words, the dossier's channel",
  level: "remind",
  citation: word("rules_onlineCancel_cite"),
  check(input) {
    if (!TO_NOBODY.test(foldText(input.action.label))) return null;
    const { names, count } = concerned(input, ({ dossier }) => {
      const channel = dossier.values.channel?.value;
      return channel === undefined ? null : channel === "online";
    });
    if (count === 0) return null;
    return missing(word("rules_onlineHandBack_what", names), word("rules_onlineHandBack_todo"));
  },
};
