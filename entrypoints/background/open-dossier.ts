import browser from "webextension-polyfill";
import { Told } from "../../lib/messages/answer.ts";
import { dossiersOf } from "../../lib/store/dossiers.ts";
import { askTab } from "../edge/ask-tab.ts";
import { patternOf, portalOf } from "../edge/origins.ts";
import { TYPED } from "../edge/typed.ts";
import { bed } from "./desk.ts";
import { mustBeGranted } from "./portals.ts";

/**
 * Brings the portal's tab to the front on that dossier, or opens one. A tab in which somebody has typed is
 * never led elsewhere: then a new one opens. `fresh`: a new one in any case.
 */
export async function openDossier(portal: string, code: string, fresh = false): Promise<void> {
  const [dossier] = await dossiersOf(await bed(), portal, [code]);
  if (!dossier) throw new Told("store_unknownDossier", code);
  await mustBeGranted(portal);
  const wanted = dossier.address === null ? null : new URL(dossier.address, `${portal}/`);
  // An address that was stored can't lead anywhere but to its own portal.
  const url = wanted && wanted.origin === new URL(portal).origin ? wanted.href : null;
  if (fresh) return openTab(portal, url);
  const tabs = (await browser.tabs.query({ url: patternOf(portal) })).filter(
    (it) => portalOf(it.url) === portal,
  );
  tabs.sort((a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const tab = tabs.find((it) => it.url === url) ?? (url === null ? tabs[0] : await firstFree(tabs));
  if (tab?.id === undefined) {
    await openTab(portal, url);
    return;
  }
  await browser.tabs.update(tab.id, { active: true, ...(url && tab.url !== url ? { url } : {}) });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

async function openTab(portal: string, url: string | null): Promise<void> {
  await browser.tabs.create({ url: url ?? `${portal}/`, active: true });
}

/** The first of these tabs in which nothing typed would be lost; one that gives no answer may hold something. */
async function firstFree<T extends { id?: number | undefined }>(tabs: T[]): Promise<T | undefined> {
  for (const tab of tabs) if (tab.id !== undefined && !(await mayHoldText(tab.id))) return tab;
  return undefined;
}

async function mayHoldText(tabId: number): Promise<boolean> {
  try {
    return (await askTab(tabId, TYPED)) !== false;
  } catch {
    return true;
  }
}
