/** Vietnamese words of what the guard asks and tells: they come with the part that speaks. */
import errors from "../../locales/vi/errors.json" with { type: "json" };
import guard from "../../locales/vi/guard.json" with { type: "json" };
import notice from "../../locales/vi/notice.json" with { type: "json" };
import rules from "../../locales/vi/rules.json" with { type: "json" };
import words from "../../locales/vi/words.json" with { type: "json" };
import type { WordTable } from "./say.ts";

export const viSay: WordTable = {
  ...errors,
  ...guard,
  ...notice,
  ...rules,
  ...words,
};
