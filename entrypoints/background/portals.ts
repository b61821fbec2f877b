/** Portals are what the browser has granted, nothing else: there is no second list to fall out of step. */
import browser from "webextension-polyfill";
import { Told } from "../../lib/messages/answer.ts";
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
/** In the place of the first, where the portal's own answers are named. */
const WITH_ANSWERS = ["portal.js", "portal-answers.js"];

/** Match patterns of the hosts that are granted now. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return singleHosts(origins);
}

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

async function sync(): Promise<void> {
  const matches = await grantedPatterns();
  const there = await browser.scripting.getRegisteredContentScripts();
  if (there.length > 0) await browser.scripting.unregisterContentScripts({ ids: there.map((it) => it.id) });
  if (matches.length === 0) return;
  // The guard stands without the store, too.
  const named = new Set((await portalsWithAnswers().catch(() => [])).map(patternOf));
  const [withAnswers, without] = [
    matches.filter((it) => named.has(it)),
    matches.filter((it) => !named.has(it)),
  ];
  const scripts = [
    { ...SCRIPTS[0], matches: without },
    { ...SCRIPTS[0], id: "portal-answers", js: WITH_ANSWERS, matches: withAnswers },
    { ...SCRIPTS[1], matches },
  ]
    .filter((it) => it.matches.length > 0)
    .map((it) => ({
      ...it,
      js: [...it.js],
      allFrames: true,
      // Frames without an address of their own (srcdoc) belong to the page that made them.
      matchOriginAsFallback: true,
      runAt: "document_start" as const,
      persistAcrossSessions: true,
    }));
  // `world` is newer than the polyfill's types.
  await browser.scripting.registerContentScripts(
    scripts as Parameters<typeof browser.scripting.registerContentScripts>[0],
  );
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
 * Puts a later part of the page script into the document that asked for it, not into one that has come into its frame
 * since. Where the browser doesn't tell documents apart, the part itself begins once only (`kitFor`).
 */
export async function startPart(part: "answers" | "page" | "setup", from: FromPortal): Promise<void> {
  const { tabId, frameId, documentId } = from;
  if (tabId === null) return;
  const target =
    documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
  // `documentIds` is newer than the polyfill's types.
  await browser.scripting.executeScript({
    target,
    files: [`portal-${part}.js`],
    injectImmediately: true,
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
