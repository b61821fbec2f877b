/**
 * All Vietnamese words, carried in the code: the interface is Vietnamese
 * whatever the browser's language, and a content script can't choose the
 * language of the extension's own messages. A test holds this list complete.
 */
import app from "../../locales/vi/app.json" with { type: "json" };
import clock from "../../locales/vi/clock.json" with { type: "json" };
import dossier from "../../locales/vi/dossier.json" with { type: "json" };
import errors from "../../locales/vi/errors.json" with { type: "json" };
import guard from "../../locales/vi/guard.json" with { type: "json" };
import notice from "../../locales/vi/notice.json" with { type: "json" };
import reasons from "../../locales/vi/reasons.json" with { type: "json" };
import reuse from "../../locales/vi/reuse.json" with { type: "json" };
import rules from "../../locales/vi/rules.json" with { type: "json" };
import setup from "../../locales/vi/setup.json" with { type: "json" };
import unread from "../../locales/vi/unread.json" with { type: "json" };
import words from "../../locales/vi/words.json" with { type: "json" };
import type { WordTable } from "./say.ts";

/** Words that stand in the portal's pages. Pages of our own add theirs (viPages.ts). */
export const vi: WordTable = {
  ...app,
  ...clock,
  ...dossier,
  ...errors,
  ...guard,
  ...notice,
  ...reasons,
  ...reuse,
  ...rules,
  ...setup,
  ...unread,
  ...words,
};
