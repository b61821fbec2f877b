/**
 * The queue's numbers as the worker made them last, in the session's store: the panel shows them at once, before the worker
 * has been woken, as long as no number can have turned since.
 */
import browser from "webextension-polyfill";
import type { Minute } from "../../lib/dossier/model.ts";
import type { QueueGlance } from "../../lib/queue/types.ts";
import type { Settings } from "../../lib/settings/schema.ts";

export const GLANCE = "glance";

/** `until`: the first minute at which one of them may be otherwise. */
export interface KeptGlance {
  language: Settings["language"];
  glance: QueueGlance;
  until: Minute;
}

/** What the worker laid there last. It alone writes there, numbers that it has just counted. */
export async function keptGlance(): Promise<KeptGlance | null> {
  const kept = (await browser.storage.session.get(GLANCE))[GLANCE] as KeptGlance | undefined;
  return Array.isArray(kept?.glance?.load) ? kept : null;
}

/** Do these numbers hold at `now`? */
export const holdsAt = ({ glance, until }: KeptGlance, now: Minute): boolean =>
  now >= glance.madeAt && now < until;
