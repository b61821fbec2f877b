/**
 * The gallery: every component in every state, in a page of any look. Builders
 * see it with `npx node gallery/shoot.ts FOLDER`; component tests drive it.
 */

import { makeSay } from "../lib/words/say.ts";
import { viPages } from "../lib/words/vi-pages.ts";
import { vi } from "../lib/words/vi-portal.ts";
import en_apology from "../locales/en/apology.json" with { type: "json" };
import en_beside from "../locales/en/beside.json" with { type: "json" };
import en_book from "../locales/en/book.json" with { type: "json" };
import en_calendar from "../locales/en/calendar.json" with { type: "json" };
import en_catalogue from "../locales/en/catalogue.json" with { type: "json" };
import en_clock from "../locales/en/clock.json" with { type: "json" };
import en_commune from "../locales/en/commune.json" with { type: "json" };
import en_dossier from "../locales/en/dossier.json" with { type: "json" };
import en_due from "../locales/en/due.json" with { type: "json" };
import en_errors from "../locales/en/errors.json" with { type: "json" };
import en_guard from "../locales/en/guard.json" with { type: "json" };
import en_intake from "../locales/en/intake.json" with { type: "json" };
import en_kinds from "../locales/en/kinds.json" with { type: "json" };
import en_known from "../locales/en/known.json" with { type: "json" };
import en_ledger from "../locales/en/ledger.json" with { type: "json" };
import en_lists from "../locales/en/lists.json" with { type: "json" };
import en_mine from "../locales/en/mine.json" with { type: "json" };
import en_office from "../locales/en/office.json" with { type: "json" };
import en_online from "../locales/en/online.json" with { type: "json" };
import en_options from "../locales/en/options.json" with { type: "json" };
import en_popup from "../locales/en/popup.json" with { type: "json" };
import en_profiles from "../locales/en/profiles.json" with { type: "json" };
import en_province from "../locales/en/province.json" with { type: "json" };
import en_queue from "../locales/en/queue.json" with { type: "json" };
import en_reasons from "../locales/en/reasons.json" with { type: "json" };
import en_reports from "../locales/en/reports.json" with { type: "json" };
import en_reuse from "../locales/en/reuse.json" with { type: "json" };
import en_rulesui from "../locales/en/rulesui.json" with { type: "json" };
import en_scans from "../locales/en/scans.json" with { type: "json" };
import en_setup from "../locales/en/setup.json" with { type: "json" };
import en_side from "../locales/en/side.json" with { type: "json" };
import en_slip from "../locales/en/slip.json" with { type: "json" };
import en_targets from "../locales/en/targets.json" with { type: "json" };
import en_unit from "../locales/en/unit.json" with { type: "json" };
import en_unread from "../locales/en/unread.json" with { type: "json" };
import en_welcome from "../locales/en/welcome.json" with { type: "json" };
import en_words from "../locales/en/words.json" with { type: "json" };
import { GALLERY_WORDS } from "./samples.ts";

export * from "./book.tsx";
export * from "./commune.tsx";
export * from "./files.tsx";
export * from "./letter.tsx";
export * from "./office.tsx";
export * from "./options.tsx";
export * from "./pages.tsx";
export * from "./panels.tsx";
export * from "./parts.tsx";
export * from "./probes.ts";
export * from "./province.tsx";
export * from "./queue.tsx";
export * from "./report.tsx";
export * from "./scans.tsx";
export * from "./setup.tsx";
export * from "./targets.tsx";

const all = { ...vi, ...viPages, ...GALLERY_WORDS };
const inPages = {
  ...en_mine,
  ...en_apology,
  ...en_beside,
  ...en_book,
  ...en_calendar,
  ...en_catalogue,
  ...en_commune,
  ...en_due,
  ...en_errors,
  ...en_intake,
  ...en_kinds,
  ...en_known,
  ...en_ledger,
  ...en_lists,
  ...en_options,
  ...en_popup,
  ...en_profiles,
  ...en_province,
  ...en_queue,
  ...en_reasons,
  ...en_reports,
  ...en_rulesui,
  ...en_scans,
  ...en_office,
  ...en_online,
  ...en_side,
  ...en_slip,
  ...en_targets,
  ...en_unit,
  ...en_unread,
  ...en_welcome,
};
const en = { ...en_clock, ...en_dossier, ...en_guard, ...en_reuse, ...en_setup, ...en_words, ...inPages };
export const sayVi = makeSay(all);
export const sayEn = makeSay(en, all);

/** All that was heard from the parts, in order. */
export const log: unknown[][] = [];
export const heard = (...what: unknown[]): void => {
  log.push(what);
};
