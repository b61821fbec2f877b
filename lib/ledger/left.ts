/**
 * What was seen to leave the page after an action was let through. An entry is written at once and never changed: what
 * came of it stands in a later entry that names it.
 */
import type { LedgerEntry, Left } from "./types.ts";

/** The later entry: of the same action and dossiers, with nothing in it but what was seen. */
export function followUp(entry: LedgerEntry, id: string, at: number, left: Left): LedgerEntry {
  return { ...entry, id, at, missing: [], reason: "", files: [], of: entry.id, left };
}

/** What the entries say of each other: by an entry's id, what was seen last to leave after it. */
export function leftBy(entries: Iterable<LedgerEntry>): Map<string, Left> {
  const found = new Map<string, { at: number; left: Left }>();
  for (const { of, left, at } of entries) {
    if (of === undefined || left === undefined) continue;
    const known = found.get(of);
    // Seen to leave after all, however late it was.
    if (!known || (known.left === "nothing" && left !== "nothing") || (left !== "nothing" && at >= known.at))
      found.set(of, { at, left });
  }
  return new Map([...found].map(([id, { left }]) => [id, left]));
}

/** It is a decision itself, not what came of one. */
export const isDecision = ({ of }: LedgerEntry): boolean => of === undefined;

/** The decisions among entries of which it is not known that nothing came. */
export function carriedOut(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const left = leftBy(entries);
  return entries.filter((entry) => isDecision(entry) && left.get(entry.id) !== "nothing");
}
