/** When a commune's counts are made, and when they are said. */
import type { Minute } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";
import type { ProvinceCounts } from "./record.ts";

/** Minutes between two counts: what changes in between is told together. */
export const PACE = 30;
/** Minutes after which the same counts are said again, so that the province sees that they still hold. */
export const AGAIN = 120;

/** Is it time to count? `last`: when it was counted last; null: never. A clock that was put back doesn't silence it. */
export const isCountDue = (last: Minute | null, now: Minute): boolean =>
  last === null || now < last || now - last >= PACE || dayOf(last) !== dayOf(now);

/** Is what was counted now to be said? On another day it is another count. `said`: what the server has of this commune; null: nothing that is known of. */
export function isToBeSaid(said: ProvinceCounts | null, counts: ProvinceCounts): boolean {
  if (!said || counts.at < said.at || counts.at - said.at >= AGAIN) return true;
  return JSON.stringify({ ...said, at: 0 }) !== JSON.stringify({ ...counts, at: 0 });
}

/** The next version: the time in milliseconds, or one more than the last where that is greater. */
export const nextWord = (last: number, ms: number): number => Math.max(last + 1, Math.floor(ms));
