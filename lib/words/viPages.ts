/** Vietnamese words of our own pages: side panel, options, welcome, popup. The portal's pages don't carry them. */
import options from "../../locales/vi/options.json" with { type: "json" };
import popup from "../../locales/vi/popup.json" with { type: "json" };
import queue from "../../locales/vi/queue.json" with { type: "json" };
import store from "../../locales/vi/store.json" with { type: "json" };
import welcome from "../../locales/vi/welcome.json" with { type: "json" };
import type { WordTable } from "./say.ts";

export const viPages: WordTable = { ...options, ...popup, ...queue, ...store, ...welcome };
