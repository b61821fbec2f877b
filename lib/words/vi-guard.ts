/**
 * Vietnamese words of the guard's part of the page script, which every frame loads: what it asks and says.
 * The interface is Vietnamese whatever the browser's language, so words are carried in the code.
 */
import errors from "../../locales/vi/errors.json" with { type: "json" };
import guard from "../../locales/vi/guard.json" with { type: "json" };
import notice from "../../locales/vi/notice.json" with { type: "json" };
import rules from "../../locales/vi/rules.json" with { type: "json" };
import words from "../../locales/vi/words.json" with { type: "json" };
import type { WordTable } from "./say.ts";

export const viGuard: WordTable = {
  ...errors,
  ...guard,
  ...notice,
  ...rules,
  ...words,
};
