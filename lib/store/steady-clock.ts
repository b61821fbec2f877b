/**
 * Whether the machine's clock may be believed where something is forgotten for good by it. A clock that jumped a year ahead (an empty
 * battery, a wrong hand) would make everything old at once; it has to stand for some days of work before that holds.
 */
import type { Minute } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";
import { minute } from "../dossier/shapes.ts";
import { z } from "../zod.ts";

const DAY = 1440;
/** A clock that goes on by no more than this between two looks has not jumped: long days off. In minutes, as all here. */
const AHEAD = 10 * DAY;
/** A clock is put back by some minutes now and then; by half a day it was wrong, then or now. */
const BACK = DAY / 2;
/** On so many days by the new clock somebody must have worked before it is believed. */
const STOOD = 5;
/** Nobody is told of a machine that was merely switched off for weeks. */
const TOLD = 45 * DAY;

export const clockSeen = z.object({
  /** When it was looked at last and believed; null: never yet. */
  at: z.nullable(minute),
  /** It stands elsewhere since: when it was looked at there last, and on how many days. null: it does not. */
  jumped: z.nullable(z.object({ at: minute, days: z.int() })),
});
export type ClockSeen = z.output<typeof clockSeen>;

const goesOn = (from: Minute, now: Minute): boolean => now >= from - BACK && now <= from + AHEAD;

/** A further look at the clock. `seen` null: the first there is. */
export function lookAtClock(seen: ClockSeen | null, now: Minute): ClockSeen {
  if (seen?.at != null && goesOn(seen.at, now)) return { at: now, jumped: null };
  const before = seen?.jumped;
  if (!before || !goesOn(before.at, now)) return { at: seen?.at ?? null, jumped: { at: now, days: 1 } };
  const days = before.days + (dayOf(now) > dayOf(before.at) ? 1 : 0);
  return days >= STOOD ? { at: now, jumped: null } : { at: seen!.at, jumped: { at: now, days } };
}

/** Nothing is too old by a clock that went back; by one that went ahead nothing is, until it is believed. */
export const mayForget = ({ at, jumped }: ClockSeen): boolean => !jumped || (at !== null && jumped.at < at);

/** What is to be said of it: what it shows, and what it showed before; null: nothing. */
export function jumpToTell({ at, jumped }: ClockSeen): { now: Minute; before: Minute } | null {
  if (at === null || !jumped || (jumped.at > at && jumped.at < at + TOLD)) return null;
  return { now: jumped.at, before: at };
}
