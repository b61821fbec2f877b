/** Answers to our own pages. */
import browser from "webextension-polyfill";
import { wait } from "../../lib/after.ts";
import { type Handlers, Told } from "../../lib/messages/answer.ts";
import type { Asker } from "../../lib/messages/gate.ts";
import type { pageCalls } from "../../lib/messages/page-calls.ts";
import { whoseOf } from "../../lib/queue/mine.ts";
import { packed } from "../../lib/queue/packed.ts";
import type { QueueItem } from "../../lib/queue/types.ts";
import { queueView } from "../../lib/queue/view.ts";
import { ratiosOf } from "../../lib/reuse/taken-in.ts";
import { intakesBetween } from "../../lib/store/intakes.ts";
import { listLedger, verifyLedger } from "../../lib/store/ledger.ts";
import { setMark } from "../../lib/store/marks.ts";
import { onlineFirst } from "../../lib/store/online-first.ts";
import { portalsKnown } from "../../lib/store/open-numbers.ts";
import { exportShelves, exportTables } from "../../lib/store/retention.ts";
import { allFaults, writeDocument } from "../../lib/store/small.ts";
import { now } from "../edge/clock.ts";
import { patternOf } from "../edge/origins.ts";
import { tellPages, tellPortals } from "../edge/tell-changed.ts";
import { apologyHandlers } from "./apologies.ts";
import { refreshBadge, somethingChanged } from "./badge.ts";
import { bookHandlers } from "./book.ts";
import { communeSync } from "./commune/index.ts";
import { communeHandlers } from "./commune/joining.ts";
import { unitHandlers } from "./commune/unit.ts";
import { countingHandlers } from "./counting.ts";
import { bed, ownKinds, procedures, profileOf, wipeStore } from "./desk.ts";
import { glanceNow } from "./glance.ts";
import { heldHabits, learnHabits } from "./habits.ts";
import { importHandlers } from "./imports.ts";
import { byNow, eachOwn, inWorkNow, seenNow } from "./in-work.ts";
import { ledgerHead } from "./ledger-head.ts";
import { notices } from "./notices.ts";
import { besideHandlers } from "./office-files.ts";
import { heedOfficers } from "./officers.ts";
import { openDossier } from "./open-dossier.ts";
import { outboxRows } from "./outbox-rows.ts";
import {
  givenPatterns,
  grantedOrigins,
  grantedPatterns,
  isGranted,
  mustBeGranted,
  startInOpenTabs,
  syncScripts,
} from "./portals.ts";
import { describedPortals, keepProfile } from "./profiles.ts";
import { provinceHandlers } from "./province/reader.ts";
import { rulesChanged } from "./rules-changed.ts";
import { lastScan, startScan, stopScan } from "./scans.ts";
import { changeSettings, type Held, heldSettings, importSettings } from "./settings.ts";
import { lastSlip } from "./slips.ts";
import { eachTogether } from "./together.ts";

export type FromPage = Extract<Asker, { kind: "page" }>;

const said = ({ settings, fixed, dropped, policyDropped }: Held) => ({
  settings,
  fixed,
  dropped: [...dropped, ...policyDropped],
});

async function settingsChanged(held: Held) {
  await heedOfficers();
  await rulesChanged();
  return said(held);
}

/** Handed out at once: with a million papers some ten megabytes of text. */
const SHELVES = 128;

export const pageHandlers: Handlers<typeof pageCalls, FromPage> = {
  ...importHandlers,
  ...countingHandlers,
  ...apologyHandlers,
  ...besideHandlers,
  ...bookHandlers,
  ...communeHandlers,
  ...unitHandlers,
  ...provinceHandlers,
  async glance({ portal }) {
    const held = await heldSettings();
    return glanceNow(await byNow(held.settings), held.settings, portal, await notices(held));
  },
  async queue({ portal, beside = false, mine, only }) {
    const held = await heldSettings();
    const now = await byNow(held.settings);
    learnHabits(await bed(), now.around, await heldHabits(), tellPages);
    // Before the dossiers: of lists that became whole meanwhile the numbers below don't hold all as yet.
    const seen = await seenNow(now, portal);
    const { items, left, inWork } = await inWorkNow(
      now,
      portal,
      mine ?? null,
      beside ? eachTogether : eachOwn,
    );
    const { notices: said, portals } = await glanceNow(now, held.settings, portal, await notices(held));
    const whose = whoseOf(inWork, held.settings.retention.names);
    const view = queueView(items, now.around, { portals, seen, left, notices: said, whose });
    const asked = (it: QueueItem) => only === undefined || it.groups.includes(only);
    return packed({ ...view, items: view.items.filter(asked), hidden: view.hidden.filter(asked) }, () =>
      wait(0),
    );
  },
  async intakeRatios({ from, to }) {
    return ratiosOf(await intakesBetween(await bed(), from, to));
  },
  async slip() {
    return { slip: await lastSlip() };
  },
  async openDossier({ portal, code, fresh = false }) {
    await openDossier(portal, code, fresh);
    return {};
  },
  async mark({ portal, code, said }) {
    const { by } = await byNow((await heldSettings()).settings);
    if (!(await setMark(await bed(), { portal, code }, said, by.now, by)))
      throw new Told("store_unknownDossier", code);
    somethingChanged();
    return {};
  },
  async scan() {
    return { last: await lastScan() };
  },
  async scanStart({ tabId, portal, anew }) {
    await startScan(tabId, portal, anew);
    return {};
  },
  async scanStop() {
    await stopScan();
    return {};
  },
  async ledgerList(filter) {
    return listLedger(await bed(), filter);
  },
  async ledgerVerify() {
    return verifyLedger(await bed(), await ledgerHead());
  },
  async onlineCounts() {
    return { counts: (await onlineFirst(await bed())).counts };
  },
  async settingsGet() {
    return said(await heldSettings());
  },
  async settingsSet({ parts }) {
    return settingsChanged(await changeSettings(parts));
  },
  async importSettings({ json }) {
    return settingsChanged(await importSettings(json));
  },
  async portalList() {
    const known = await portalsKnown(await bed());
    const granted = new Set(await grantedPatterns());
    const given = new Set(givenPatterns());
    const portals = new Map(known);
    const described = await describedPortals(known.keys());
    for (const origin of described.keys()) if (!portals.has(origin)) portals.set(origin, 0);
    const shown = new Set([...portals.keys()].map(patternOf));
    for (const origin of await grantedOrigins()) if (!shown.has(patternOf(origin))) portals.set(origin, 0);
    const rows = [...portals].map(([origin, dossiers]) => ({
      origin,
      dossiers,
      allowed: granted.has(patternOf(origin)),
      given: given.has(patternOf(origin)),
      ...(described.get(origin) ?? { product: null, profile: null }),
    }));
    return { portals: rows };
  },
  async portalAllow({ origin, tabId }) {
    await mustBeGranted(origin);
    await syncScripts();
    const tabs = await startInOpenTabs([patternOf(origin)]);
    tellPages();
    return { started: tabId === null ? tabs.length > 0 : tabs.includes(tabId) };
  },
  async portalRemove({ origin }) {
    if (await isGranted(origin)) await browser.permissions.remove({ origins: [patternOf(origin)] });
    await syncScripts();
    return {};
  },
  async procedureList() {
    return { procedures: await procedures() };
  },
  async procedureSet({ procedures: given }) {
    const own = given.filter((it) => !it.sample);
    await writeDocument(await bed(), "procedures", own);
    await rulesChanged();
    return { kept: own.length };
  },
  async paperKindList() {
    return { kinds: await ownKinds() };
  },
  async paperKindSet({ kinds }) {
    await writeDocument(await bed(), "paperKinds", kinds);
    return { kept: kinds.length };
  },
  async profileGet({ portal }) {
    return { profile: await profileOf(portal) };
  },
  async profileSet({ portal, profile }) {
    if (await keepProfile(portal, profile)) await syncScripts();
    return {};
  },
  async wipe({ settings }) {
    await wipeStore();
    if (settings) await browser.storage.local.remove("settings");
    await syncScripts();
    await refreshBadge();
    tellPages();
    await tellPortals(await grantedOrigins());
    return {};
  },
  async exportAll() {
    const { version } = browser.runtime.getManifest();
    const { settings } = await heldSettings();
    const tables = await exportTables(await bed(), ["papers", "open", "sums", "blocks", "recount"]);
    // Decided, and not in the ledger as yet.
    const waiting = (await outboxRows()).map(([, row]) => row);
    const all = { app: "dung-hen", version, at: await now(), settings, waiting, tables };
    return { json: JSON.stringify(all, null, 1) };
  },
  async exportPapers({ after }) {
    const shelves = await exportShelves(await bed(), after, SHELVES);
    const last = shelves.at(-1) as { shelf: string } | undefined;
    return { json: JSON.stringify(shelves), next: shelves.length < SHELVES ? null : last!.shelf };
  },
  async faults() {
    const faults = await allFaults(await bed());
    return {
      faults: faults.map(({ at, what, where }) => ({
        at,
        what: what.slice(0, 400),
        where: where.slice(0, 400),
      })),
    };
  },
  async communeSync() {
    return { sync: await communeSync() };
  },
  async notices() {
    return { notices: await notices(await heldSettings()) };
  },
};
