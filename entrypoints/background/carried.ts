/**
 * What a frame's next page should still hear, kept in memory for some seconds: only for the same frame and
 * the same portal, handed out once. The worker may die in between, so it lies in the session's store.
 */
import browser from "webextension-polyfill";
import type { Carried } from "../../lib/messages/carried.ts";
import type { FromPortal } from "./portal-handlers.ts";

const KEPT_MS = 20_000;

interface Kept {
  origin: string;
  at: number;
  carried: Carried;
}

const keyOf = ({ tabId, frameId }: FromPortal) => `carried ${tabId} ${frameId}`;

export async function keepCarried(from: FromPortal, carried: Carried | null): Promise<void> {
  const key = keyOf(from);
  if (!carried) return browser.storage.session.remove(key);
  const kept: Kept = { origin: from.origin, at: Date.now(), carried };
  await browser.storage.session.set({ [key]: kept });
}

export async function takeCarried(from: FromPortal): Promise<Carried | null> {
  const key = keyOf(from);
  const kept = (await browser.storage.session.get(key))[key] as Kept | undefined;
  if (!kept) return null;
  await browser.storage.session.remove(key);
  return kept.origin === from.origin && Date.now() - kept.at < KEPT_MS ? kept.carried : null;
}
