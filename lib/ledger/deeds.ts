/**
 * What the ledger says was done before on a dossier, for rules that ask about a
 * second time or a file used again.
 */
import type { PastAction } from "../guard/types.ts";
import { carriedOut } from "./left.ts";
import type { LedgerEntry } from "./types.ts";

export interface Deeds {
  code: string;
  past: PastAction[];
  /** SHA-256 of files that went along. */
  usedFiles: string[];
}

/** Decisions after which the portal got its command, unless nothing was seen to leave; whether it took it, it alone knows. */
const WENT_THROUGH = new Set(["anyway", "in-order", "reminded", "failed"]);
/**
 * Minutes. A portal may refuse what was let through (a field left empty), and
 * the officer tries again: that is no second time.
 */
const SAME_TRY = 30;

/** Deeds of each dossier in `codes` that were done at least half an hour before `now` (a minute at +07:00). */
export function deedsOf(entries: readonly LedgerEntry[], codes: readonly string[], now: number): Deeds[] {
  const found = new Map(codes.map((code) => [code, { code, past: [], usedFiles: [] } as Deeds]));
  for (const { at, action, codes: about, decision, files } of carriedOut(entries)) {
    if (!WENT_THROUGH.has(decision) || now - at < SAME_TRY) continue;
    for (const code of about) {
      const deeds = found.get(code);
      if (!deeds) continue;
      deeds.past.push({ kind: action, at });
      for (const { sha256 } of files) if (sha256 !== null) deeds.usedFiles.push(sha256);
    }
  }
  return [...found.values()].filter((it) => it.past.length > 0);
}
