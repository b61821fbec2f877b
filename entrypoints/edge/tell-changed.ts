/** Tells our own pages and the portals' tabs that something changed. */
import browser from "webextension-polyfill";
import { CHANGED } from "./changed.ts";
import { patternOf } from "./origins.ts";

/** Tells our own pages; nobody listening is no error. */
export async function tellPages(): Promise<void> {
  await browser.runtime.sendMessage(CHANGED).catch(() => {});
}

/** Tells the tabs of these origins. */
export async function tellPortals(origins: string[]): Promise<void> {
  const url = origins.map(patternOf);
  if (url.length > 0) await tell(await browser.tabs.query({ url }));
}

/** Tells every tab: after a permission is gone the browser no longer says which tabs it was for. */
export async function tellAllTabs(): Promise<void> {
  await tell(await browser.tabs.query({}));
}

async function tell(tabs: { id?: number | undefined }[]): Promise<void> {
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined) await browser.tabs.sendMessage(id, CHANGED).catch(() => {});
    }),
  );
}
