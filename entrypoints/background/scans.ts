/**
 * The scan that is under way: one at a time. A portal may be a new document with each page, and the worker may die in
 * between, so it lies in the session's store; the page script does the turning.
 */
import browser from "webextension-polyfill";
import { minuteFromMs } from "../../lib/dossier/moment.ts";
import { Told } from "../../lib/messages/answer.ts";
import type { FromPortal } from "../../lib/messages/gate.ts";
import { BEGUN, type Scan, scanOfToday } from "../../lib/whole/scan.ts";
import { scanShape } from "../../lib/whole/schema.ts";
import { z } from "../../lib/zod.ts";
import { askTab } from "../edge/ask-tab.ts";
import { patternOf, portalOf } from "../edge/origins.ts";
import { scanWord } from "../edge/scan.ts";
import { tellPages } from "../edge/tell-changed.ts";
import { grantedPatterns, isGranted } from "./portals.ts";

const KEY = "scan";
/** Without a word from its tab for so long it has ended: the slowest page and a look at it are shorter. Milliseconds. */
const SILENT_MS = 60_000;

/** `at`: the instant of the last word, in milliseconds. */
const kept = z.object({ tabId: z.int(), portal: z.string(), at: z.number(), scan: scanShape });
type Kept = z.infer<typeof kept>;

async function held(): Promise<Kept | null> {
  const parsed = kept.safeParse((await browser.storage.session.get(KEY))[KEY]);
  if (!parsed.success) return null;
  const { data } = parsed;
  const silent = data.scan.phase === "running" && Date.now() - data.at > SILENT_MS;
  return silent ? { ...data, scan: { ...data.scan, phase: "stopped", why: "closed" } } : data;
}

async function keep(tabId: number, portal: string, scan: Scan): Promise<void> {
  await browser.storage.session.set({ [KEY]: { tabId, portal, at: Date.now(), scan } satisfies Kept });
  tellPages();
}

/** The last scan, for the panels; null: there was none since the browser was opened, or it ended on another day. */
export async function lastScan(): Promise<{ portal: string; scan: Scan } | null> {
  const one = await held();
  const scan = one && scanOfToday(one.scan, minuteFromMs(one.at), minuteFromMs(Date.now()));
  return scan && { portal: one.portal, scan };
}

/**
 * Begins in this tab, or (null) in the one that was used last of those in which a list stands; the tab is brought to the front.
 * `anew`: from the first page on.
 */
export async function startScan(tabId: number | null, portal: string | null, anew: boolean): Promise<void> {
  for (const tab of await tabsFor(tabId, portal)) {
    await keep(tab.id, tab.origin, BEGUN);
    if (!(await begins(tab.id, anew))) continue;
    await browser.tabs.update(tab.id, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return;
  }
  await browser.storage.session.remove(KEY);
  tellPages();
  throw new Told("lists_scan_no_tab");
}

const begins = (tabId: number, anew: boolean): Promise<boolean> =>
  askTab(tabId, scanWord(true, anew)).then(
    (answer) => answer === true,
    () => false,
  );

async function tabsFor(tabId: number | null, portal: string | null) {
  const url = portal === null ? await grantedPatterns() : [patternOf(portal)];
  if (url.length === 0) return [];
  const tabs = (await browser.tabs.query({ url })).sort(
    (a, b) =>
      Number(b.id === tabId) - Number(a.id === tabId) ||
      Number(b.active) - Number(a.active) ||
      (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0),
  );
  const found: { id: number; windowId: number | undefined; origin: string }[] = [];
  for (const { id, windowId, url: address } of tabs) {
    const origin = portalOf(address);
    if (id === undefined || !origin || (portal !== null && origin !== portal)) continue;
    if (await isGranted(origin)) found.push({ id, windowId, origin });
  }
  return found;
}

/** Somebody has called it off. */
export async function stopScan(): Promise<void> {
  const one = await held();
  if (one?.scan.phase !== "running") return;
  await keep(one.tabId, one.portal, { ...one.scan, phase: "stopped", why: "cancelled" });
  await askTab(one.tabId, scanWord(false)).catch(() => {});
}

/** The scan that goes on in this tab; null: none does. */
export async function scanIn({ tabId, origin }: FromPortal): Promise<Scan | null> {
  const one = await held();
  return one && one.tabId === tabId && one.portal === origin && one.scan.phase === "running"
    ? one.scan
    : null;
}

/** What a tab tells of its scan; false: it was called off meanwhile, or another has begun elsewhere. */
export async function heardScan(from: FromPortal, scan: Scan): Promise<boolean> {
  if (!(await scanIn(from))) return false;
  await keep(from.tabId!, from.origin, scan);
  return true;
}
