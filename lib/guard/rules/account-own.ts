import { concerned } from "../concerned.ts";
import type { Rule } from "../types.ts";
import { missing, word } from "../words.ts";

/** An online dossier sent in from an account that is not the applicant's own. */
export const accountOwn: Rule = {
  id: "account-own",
  version: 1,
  kinds: ["intake"],
  reads: "whether the page says that the account is the applicant's own",
  level: "ask",
  citation: word("rules_accountOwn_cite"),
  check(input) {
    const { names, count } = concerned(input, ({ dossier, ownAccount }) => {
      if (dossier.values.channel?.value !== "online") return null;
      return ownAccount === undefined || ownAccount === null ? null : !ownAccount;
    });
    if (count === 0) return null;
    return missing(word("rules_accountOwn_what", names), word("rules_accountOwn_todo"));
  },
};
