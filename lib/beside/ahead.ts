/** What a file says of a time to come: clocks of two machines may lie apart, but no word of next year is the last word. */
import type { Dossier, Minute } from "../dossier/model.ts";

/** Minutes by which another machine's clock may be before this one's: one set to the wrong day. */
const AHEAD = 24 * 60;
/** Minutes for which a dossier is put off at the most: to the next working day, behind the longest holidays. */
const PUT_OFF = 31 * 24 * 60;

export const isAhead = (at: Minute, now: Minute): boolean => at > now + AHEAD;
export const isFarOff = (until: Minute, now: Minute): boolean => until > now + PUT_OFF;

/** Another machine's dossier: nothing of it was seen after its word was made, and no value after the dossier itself. */
export function seenUpTo(dossier: Dossier, at: Minute): Dossier {
  const last = Math.min(dossier.lastSeenAt, at);
  const values = Object.entries(dossier.values).map(([name, it]) => [
    name,
    { ...it, seenAt: Math.min(it.seenAt, last) },
  ]);
  return {
    ...dossier,
    firstSeenAt: Math.min(dossier.firstSeenAt, last),
    lastSeenAt: last,
    values: Object.fromEntries(values),
  };
}
