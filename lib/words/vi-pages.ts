/** Vietnamese words of our own pages: side panel, options, welcome, popup. The portal's pages don't carry them. */
import apology from "../../locales/vi/apology.json" with { type: "json" };
import beside from "../../locales/vi/beside.json" with { type: "json" };
import book from "../../locales/vi/book.json" with { type: "json" };
import calendar from "../../locales/vi/calendar.json" with { type: "json" };
import catalogue from "../../locales/vi/catalogue.json" with { type: "json" };
import commune from "../../locales/vi/commune.json" with { type: "json" };
import counting from "../../locales/vi/counting.json" with { type: "json" };
import due from "../../locales/vi/due.json" with { type: "json" };
import kinds from "../../locales/vi/kinds.json" with { type: "json" };
import known from "../../locales/vi/known.json" with { type: "json" };
import ledger from "../../locales/vi/ledger.json" with { type: "json" };
import lists from "../../locales/vi/lists.json" with { type: "json" };
import mine from "../../locales/vi/mine.json" with { type: "json" };
import office from "../../locales/vi/office.json" with { type: "json" };
import options from "../../locales/vi/options.json" with { type: "json" };
import popup from "../../locales/vi/popup.json" with { type: "json" };
import profiles from "../../locales/vi/profiles.json" with { type: "json" };
import province from "../../locales/vi/province.json" with { type: "json" };
import queue from "../../locales/vi/queue.json" with { type: "json" };
import reports from "../../locales/vi/reports.json" with { type: "json" };
import rulesui from "../../locales/vi/rulesui.json" with { type: "json" };
import side from "../../locales/vi/side.json" with { type: "json" };
import slip from "../../locales/vi/slip.json" with { type: "json" };
import store from "../../locales/vi/store.json" with { type: "json" };
import sync from "../../locales/vi/sync.json" with { type: "json" };
import targets from "../../locales/vi/targets.json" with { type: "json" };
import unit from "../../locales/vi/unit.json" with { type: "json" };
import welcome from "../../locales/vi/welcome.json" with { type: "json" };
import type { WordTable } from "./say.ts";
import { viTell } from "./vi-tell.ts";

export const viPages: WordTable = {
  ...apology,
  ...beside,
  ...book,
  ...calendar,
  ...catalogue,
  ...commune,
  ...counting,
  ...due,
  ...kinds,
  ...known,
  ...ledger,
  ...lists,
  ...mine,
  ...office,
  ...options,
  ...popup,
  ...profiles,
  ...province,
  ...queue,
  ...reports,
  ...rulesui,
  ...side,
  ...slip,
  ...store,
  ...sync,
  ...targets,
  ...unit,
  ...viTell,
  ...welcome,
};
