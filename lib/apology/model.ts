import type { Minute, PortalId } from "../dossier/model.ts";

/** That a letter of apology with a new date was made for a dossier. Whom it was sent to is not in it, nor why it was late. */
export interface Apology {
  portal: PortalId;
  code: string;
  /** When the last one was made. */
  at: Minute;
  /** Civil servant who made it, as typed or as the portal names who is signed in; null: not said, or none is kept. */
  by: string | null;
  /** The date that is not kept; null: it was not known. */
  due: Minute | null;
  newDue: Minute;
  /** Letters made, corrections of one left out. The law knows one. */
  times: number;
  /** The letters before it, oldest first, to go back to where this one was not sent after all; who made them is not kept. */
  earlier?: ApologyMade[];
}

/** What of it is said beside a dossier. */
export type ApologyMade = Pick<Apology, "at" | "newDue" | "times">;

/** Minutes in which another date is a correction of the same letter: it was looked at, and printed anew. */
const SAME_LETTER = 30;
/** Letters before the last that are remembered at the most. */
export const EARLIER = 9;

/** The record after one more letter; the same letter once more changes nothing but who made it. */
export function withLetter(before: Apology | null, made: Omit<Apology, "times">): Apology {
  if (before === null) return { ...made, times: 1 };
  if (before.newDue === made.newDue) return { ...before, by: made.by ?? before.by };
  const corrected = made.at - before.at < SAME_LETTER;
  const { at, newDue, times, earlier = [] } = before;
  const behind = corrected ? earlier : [...earlier, { at, newDue, times }].slice(-EARLIER);
  return {
    ...made,
    due: before.due ?? made.due,
    times: before.times + (corrected ? 0 : 1),
    ...(behind.length > 0 ? { earlier: behind } : {}),
  };
}

/** The record without its last letter, with the corrections of that one; null: there is no other, or none is known. */
export function withoutLetter({ earlier = [], ...last }: Apology): Apology | null {
  const before = earlier.at(-1);
  if (!before) return null;
  const behind = earlier.slice(0, -1);
  return { ...last, ...before, by: null, ...(behind.length > 0 ? { earlier: behind } : {}) };
}
