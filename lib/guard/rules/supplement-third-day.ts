import { concerned } from "../concerned.ts";
import type { Rule } from "../types.ts";
import { inOrder, missing, word } from "../words.ts";

const DAYS = 3;

/** A request for supplement after the third working day from receipt. */
export const supplementThirdDay: Rule = {
  id: "supplement-third-day",
  version: 1,
  kinds: ["supplement"],
  reads: "working days passed since the day of receipt",
  level: "ask",
  citation: word("rules_supplementThirdDay_cite"),
  check(input) {
    const { names, count, allKnown } = concerned(input, ({ workedDays }) =>
      workedDays === null || workedDays === undefined ? null : workedDays > DAYS,
    );
    if (count > 0)
      return missing(word("rules_supplementThirdDay_what", names), word("rules_supplementThirdDay_todo"));
    return allKnown ? inOrder(word("rules_supplementThirdDay_ok")) : null;
  },
};
