/**
 * Tells our own pages and the portals' tabs that something changed. Nobody waits until it was heard: a page or
 * tab that is just closing, or that the browser has frozen, may never answer, and with it whoever waited.
 */
import browser from "webextension-polyfill";
import { CHANGED } from "./changed.ts";
import { patternOf } from "./origins.ts";

/** Tells our own pages; nobody listening is no error. */
export function tellPages(): void {
  browser.runtime.sendMessage(CHANGED).catch(() => {});
}

/** Tells the tabs of these origins. */
export async function tellPortals(origins: string[]): Promise<void> {
  const url = origins.map(patternOf);
  if (url.length > 0) tell(await browser.tabs.query({ url }));
}

/** Tells every tab: after a permission is gone the browser no longer says which tabs it was for. */
export async function tellAllTabs(): Promise<void> {
  tell(await browser.tabs.query({}));
}

function tell(tabs: { id?: number | undefined }[]): void {
  for (const { id } of tabs) if (id !== undefined) browser.tabs.sendMessage(id, CHANGED).catch(() => {});
}
