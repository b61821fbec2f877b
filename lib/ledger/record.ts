import type { PortalId } from "../dossier/model.ts";
import type { LedgerEntry } from "./types.ts";

/** A decision as it stands in the ledger: chained to the one before it. */
export interface LedgerRecord {
  /** 1, 2, 3 … without a gap. */
  seq: number;
  /** Taken from the sender, never from the entry. */
  portal: PortalId;
  entry: LedgerEntry;
  /** The extension's version that wrote it. */
  version: string;
  /** Hash of the record before, 64 hex digits; 64 zeros for the first. */
  previous: string;
  /** SHA-256 over the canonical JSON of the rest of the record. */
  hash: string;
}

/** Outcome of walking the whole chain; `brokenAt`: the first record that doesn't fit. */
export type ChainCheck =
  | { whole: true; entries: number }
  | { whole: false; entries: number; brokenAt: number };
