/** What a page lays on disk of a dossier that is being taken in, as our script in that tab would. */
import type { Page } from "playwright-core";
import { intakeKey } from "../../lib/messages/intake-outbox.ts";
import type { Running } from "./extension.ts";

/** `told`: of lib/messages/intake-outbox.ts; not checked here. */
export async function layIntake(it: Running, tab: Page, told: unknown): Promise<void> {
  const { origin } = new URL(tab.url());
  // Match patterns name no port.
  const [found] = await it.page.evaluate(
    (url) => chrome.tabs.query({ url }),
    tab
      .url()
      .split("#")[0]!
      .replace(/:\d+\//, "/"),
  );
  const at = await it.page.evaluate(() => Date.now());
  const row = { portal: origin, tab: found!.id, at, id: `intake${at}` };
  await it.page.evaluate((all) => chrome.storage.local.set(all), { [intakeKey(row)]: { ...row, told } });
}

/** The browser's own name in the pages that these functions run in. */
declare const chrome: {
  tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
  storage: { local: { set(values: unknown): Promise<void> } };
};
