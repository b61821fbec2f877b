/** Portals are what the browser has granted, nothing else: there is no second list to fall out of step. */
import browser from "webextension-polyfill";
import { Told } from "../../lib/messages/answer.ts";
import type { Part } from "../../lib/messages/frame-calls.ts";
import type { FromPortal } from "../../lib/messages/gate.ts";
import { askTab } from "../edge/ask-tab.ts";
import { CHANGED } from "../edge/changed.ts";
import { originOfPattern, patternOf, singleHosts } from "../edge/origins.ts";
import { portalsWithAnswers } from "./profiles.ts";

/** Built files and where each runs; all in every frame, before the page's own scripts. */
const SCRIPTS = [
  { id: "portal", js: ["portal.js"], world: "ISOLATED" },
  { id: "portal-main", js: ["portal-main.js"], world: "MAIN" },
] as const;
/** Behind the first, where the portal's own answers are named; and where a page about to be loaded anew is looked at. */
const ANSWERS = "portal-answers.js";
const ANEW = "portal-anew.js";

/** Match patterns of the hosts that are granted now. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return singleHosts(origins);
}

/** Of these, the ones that the package itself names, as an agency's own does for its portals: they can't be taken back. */
export const givenPatterns = (): string[] =>
  singleHosts(browser.runtime.getManifest().host_permissions ?? []);

export const isGranted = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(origin)] });

export async function mustBeGranted(origin: string): Promise<void> {
  if (!(await isGranted(origin))) throw new Told("errors_portalNotAllowed", new URL(origin).host);
}

// Grants can come quickly one after the other; each run sees the whole truth, so they only need an order.
let turn: Promise<void> = Promise.resolve();

/** Brings the registered content scripts in step with what is granted. */
export function syncScripts(): Promise<void> {
  turn = turn.catch(() => {}).then(sync);
  return turn;
}

/** One entry a host and one for all, each changed in one go: a page that begins meanwhile has the old one or the new. */
async function sync(): Promise<void> {
  const wanted = await wantedScripts();
  const there = new Map((await browser.scripting.getRegisteredContentScripts()).map((it) => [it.id, it]));
  const gone = [...there.keys()].filter((id) => !wanted.some((it) => it.id === id));
  const fresh = wanted.filter((it) => !there.has(it.id));
  const other = wanted.filter((it) => !isSame(it, there.get(it.id)));
  const changed = other.filter((it) => there.has(it.id));
  // `world` is newer than the polyfill's types.
  type Scripts = Parameters<typeof browser.scripting.registerContentScripts>[0];
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh as Scripts);
  if (changed.length > 0) await browser.scripting.updateContentScripts(changed as Scripts);
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
}

interface Script {
  id: string;
  js: string[];
  matches: string[];
  world: string;
}

async function wantedScripts(): Promise<Script[]> {
  const matches = await grantedPatterns();
  if (matches.length === 0) return [];
  // The guard stands without the store, too.
  const named = new Set((await portalsWithAnswers().catch(() => [])).map(patternOf));
  const anew = looking && !looking.begun ? patternOf(looking.origin) : null;
  const [first, second] = SCRIPTS;
  const scripts = matches.map((it) => ({
    ...{ ...first, id: `${first.id} ${it}`, matches: [it] },
    js: [...first.js, ...(named.has(it) ? [ANSWERS] : []), ...(anew === it ? [ANEW] : [])],
  }));
  return [...scripts, { ...second, js: [...second.js], matches }].map((it) => ({
    ...it,
    allFrames: true,
    // Frames without an address of their own (srcdoc) belong to the page that made them.
    matchOriginAsFallback: true,
    runAt: "document_start" as const,
    persistAcrossSessions: true,
  }));
}

/** What was registered by an earlier version may differ in anything else: its id does, too. */
const isSame = (script: Script, there?: { js?: string[]; matches?: string[] }): boolean =>
  there?.js?.join() === script.js.join() && there?.matches?.join() === script.matches.join();

/** The tab whose page is to be looked at from its start. Forgotten with the worker: it is then asked for once more. */
let looking: { origin: string; tabId: number | null; begun: boolean } | null = null;

/** Before a page is loaded anew, and when a frame of it has begun. true: it is in the tab that was meant. */
export async function lookAnew(next: boolean, { origin, tabId, frameId }: FromPortal): Promise<boolean> {
  const isIts = looking?.origin === origin && looking.tabId === tabId;
  if (next) looking = { origin, tabId, begun: false };
  else if (isIts && frameId === 0) looking!.begun = true;
  // Another tab of the portal that happens to begin meanwhile ends nothing; where nobody knows of it, all of it ends.
  else if (looking) return isIts;
  await syncScripts();
  return next || isIts;
}

/** Tabs begun just now: grant and button both ask for it. Only a hint; forgetting it does no harm. */
const begun = new Map<number, number>();
const BEGUN_MS = 5_000;

/** Starts at once in the tabs that stand open on these hosts; the ids of those where we now are. */
export async function startInOpenTabs(patterns: string[]): Promise<number[]> {
  const url = singleHosts(patterns);
  if (url.length === 0) return [];
  const tabs = await browser.tabs.query({ url });
  const started = await Promise.all(
    tabs.map(async ({ id }) => (id !== undefined && (await startIn(id)) ? [id] : [])),
  );
  return started.flat();
}

/** false: the tab is gone, or its page can't be reached. */
async function startIn(tabId: number): Promise<boolean> {
  if (Date.now() - (begun.get(tabId) ?? 0) < BEGUN_MS) return true;
  begun.set(tabId, Date.now());
  try {
    if (await isThere(tabId)) return true;
    for (const { js, world } of SCRIPTS)
      await browser.scripting.executeScript({
        target: { tabId, allFrames: true },
        files: [...js],
        injectImmediately: true,
        world,
      } as Parameters<typeof browser.scripting.executeScript>[0]);
    return true;
  } catch {
    begun.delete(tabId);
    return false;
  }
}

/**
 * Puts later parts of the page script into the document that asked for them, not into one that has come into its frame
 * since. Where the browser doesn't tell documents apart, a part itself begins once only (`kitFor`).
 */
export async function startParts(parts: Part[], from: FromPortal): Promise<void> {
  const { tabId, frameId, documentId } = from;
  if (tabId === null) return;
  const target =
    documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
  // `documentIds` and `world` are newer than the polyfill's types.
  await browser.scripting.executeScript({
    target,
    files: parts.map((part) => `portal-${part}.js`),
    injectImmediately: true,
    // What looks into the page's own answers does so where they are.
    world: parts.includes("look") ? "MAIN" : "ISOLATED",
  } as Parameters<typeof browser.scripting.executeScript>[0]);
}

/** Does a living script of ours listen in that tab? */
async function isThere(tabId: number): Promise<boolean> {
  try {
    await askTab(tabId, CHANGED, true);
    return true;
  } catch {
    return false;
  }
}

/** Origins that are granted now, without ports. */
export const grantedOrigins = async (): Promise<string[]> => (await grantedPatterns()).map(originOfPattern);
