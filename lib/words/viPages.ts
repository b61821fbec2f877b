/** Vietnamese words of our own pages: side panel, options, welcome, popup. The portal's pages don't carry them. */

import store from "../../locales/vi/store.json" with { type: "json" };
import type { WordTable } from "./say.ts";

export const viPages: WordTable = { ...store };
