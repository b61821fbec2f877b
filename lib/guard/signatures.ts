/** What the signatures of a file come to. */
import type { SignatureFact } from "./types.ts";

/** Somebody's own: a person's or an agency's, over the file it lies in. */
export const isSomebodys = ({ by, covers }: SignatureFact): boolean =>
  covers !== "wrong" && (by === "person" || by === "agency" || by === "somebody");

/** true: somebody signed. false: nobody did. null: there is something that may be a signature and can't be read. */
export function isSigned(all: readonly SignatureFact[]): boolean | null {
  if (all.some((it) => isSomebodys(it) && it.covers !== "unknown")) return true;
  return all.some((it) => it.by === "unread" || (isSomebodys(it) && it.covers === "unknown")) ? null : false;
}

/**
 * Changed after it was signed: what was signed is no longer what it was, or something stands behind the last signature.
 * A time stamp that was put on afterwards covers what stands before it, and is itself such a last one.
 */
export function isChanged(all: readonly SignatureFact[]): boolean {
  if (isSigned(all) !== true) return false;
  if (all.some((it) => isSomebodys(it) && it.intact === false)) return true;
  return !all.some(({ covers }) => covers === "all" || covers === "padded");
}
