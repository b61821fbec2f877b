import type { Minute, PortalId } from "../dossier/model.ts";
import type { GuardedKind, Level, Verdict } from "../guard/types.ts";

/** What was decided when the guard spoke (or had nothing to say). */
export type Decision = "back" | "attach" | "anyway" | "in-order" | "reminded" | "stopped" | "failed";

/** One decision as the guard hands it in. */
export interface LedgerEntry {
  /** Random, made when the action was held: the same entry sent twice is written once. */
  id: string;
  at: Minute;
  action: GuardedKind;
  /** The button's words. */
  label: string;
  /** Dossiers concerned, as far as their codes could be read, and how many there were. */
  codes: string[];
  count: number;
  /** The highest level found. */
  level: Verdict["level"];
  /** What was missing, by rule. */
  missing: { rule: string; version: number; level: Level }[];
  decision: Decision;
  /** Typed by the officer; null when none was asked. */
  reason: string | null;
  /** What was attached: name, size and hash, never the content. */
  files: { name: string; size: number | null; sha256: string | null }[];
  /** The extension's version. */
  version: string;
}

/** As it stands in the ledger: chained to the entry before it. */
export interface LedgerRecord {
  seq: number;
  portal: PortalId;
  entry: LedgerEntry;
  /** Hash of the entry before, 64 hex digits; 64 zeros for the first. */
  previous: string;
  /** SHA-256 over the canonical JSON of seq, portal, entry and previous. */
  hash: string;
}

/** Outcome of walking the whole chain. */
export type ChainCheck =
  | { whole: true; entries: number }
  | { whole: false; entries: number; brokenAt: number };
