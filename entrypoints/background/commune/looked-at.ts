/** Does somebody look at a portal or a page of ours? Then colleagues' changes are wanted within a second. */
import browser from "webextension-polyfill";
import { grantedPatterns } from "../portals.ts";

/** Newer than the polyfill's types. */
interface Views {
  runtime: { getContexts?(of: { contextTypes: string[] }): Promise<unknown[]> };
  extension: { getViews?(): unknown[] };
}
const views = browser as unknown as Views;
/** Every kind of page of ours that a person sees. */
const SEEN = ["TAB", "POPUP", "SIDE_PANEL"];

export async function isLookedAt(): Promise<boolean> {
  if (await isPageOpen()) return true;
  const url = await grantedPatterns();
  return url.length > 0 && (await browser.tabs.query({ url })).length > 0;
}

async function isPageOpen(): Promise<boolean> {
  // Firefox' worker is a page among the others, and counts itself.
  if (__FIREFOX__) return (views.extension.getViews?.() ?? []).some((it) => it !== globalThis);
  return ((await views.runtime.getContexts?.({ contextTypes: SEEN })) ?? []).length > 0;
}
