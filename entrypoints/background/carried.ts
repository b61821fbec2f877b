/**
 * What a frame's next page should still hear, kept in memory for some seconds: only for the same frame and
 * the same portal, handed out once. The worker may die in between, so it lies in the session's store.
 */
import browser from "webextension-polyfill";
import { type Carried, carried } from "../../lib/messages/carried.ts";
import type { FromPortal } from "../../lib/messages/gate.ts";
import { z } from "../../lib/zod.ts";

const KEPT_MS = 20_000;

/** `at`: the instant of keeping, in milliseconds. */
const kept = z.object({ origin: z.string(), at: z.number(), carried });

const keyOf = ({ tabId, frameId }: FromPortal) => `carried ${tabId} ${frameId}`;

export async function keepCarried(from: FromPortal, what: Carried | null): Promise<void> {
  const key = keyOf(from);
  if (!what) return browser.storage.session.remove(key);
  const one: z.infer<typeof kept> = { origin: from.origin, at: Date.now(), carried: what };
  await browser.storage.session.set({ [key]: one });
}

export async function takeCarried(from: FromPortal): Promise<Carried | null> {
  const key = keyOf(from);
  const stored = (await browser.storage.session.get(key))[key];
  if (stored === undefined) return null;
  await browser.storage.session.remove(key);
  const { success, data } = kept.safeParse(stored);
  return success && data.origin === from.origin && Date.now() - data.at < KEPT_MS ? data.carried : null;
}
