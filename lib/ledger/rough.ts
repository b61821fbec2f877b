/**
 * A decision as it may lie on disk, cleaned without the lists of names and papers that only a later part of the page script
 * knows (impersonal.ts): more is struck out than has to be, never less.
 */
import { isPersonalCode, STRUCK, withoutPersonal } from "../privacy/personal.ts";
import type { LedgerEntry } from "./types.ts";

/** A name is told by its capitals: of a reason with one behind its first letter, each word that begins with one goes. */
const NAMING = /.\p{Lu}/su;
const CAPITALS = /\p{Lu}[\p{L}\p{M}’'-]*/gu;

/** What `impersonal` makes of this is the same again. */
export function rough(entry: LedgerEntry): LedgerEntry {
  const codes = entry.codes.filter((it) => !isPersonalCode(it));
  const reason = withoutPersonal(entry.reason, codes);
  return {
    ...entry,
    label: withoutPersonal(entry.label, codes),
    codes,
    reason: NAMING.test(reason) ? reason.replace(CAPITALS, STRUCK) : reason,
    files: entry.files.map((it) => ({ ...it, name: STRUCK })),
  };
}
