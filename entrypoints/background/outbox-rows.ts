/** Decisions that pages have laid on disk, as they lie there. */
import browser from "webextension-polyfill";
import { isOutboxKey } from "../../lib/messages/outbox-key.ts";

/** What lies in the outbox, by its key; not parsed. */
export async function outboxRows(): Promise<[string, unknown][]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all).filter(([key]) => isOutboxKey(key));
}
