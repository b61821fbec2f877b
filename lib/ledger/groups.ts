import { type Day, dayOf, startOf, weekdayOf } from "../dossier/moment.ts";
import { isDecision, leftBy } from "./left.ts";
import type { LedgerEntry, Left } from "./types.ts";

/** A ledger's record as it is looked at and exported. */
export interface Recorded {
  seq: number;
  portal: string;
  entry: LedgerEntry;
  version: string;
  previous: string;
  hash: string;
  /** A colleague's, of which what was typed can't be opened here. */
  closed?: true;
}

/** A decision, with what was seen to leave after it; null: not known. */
export interface Decided extends Recorded {
  left: Left | null;
}

/** The decisions among records, in the order given, each with what the later records say of it. */
export function decidedOf(records: readonly Recorded[]): Decided[] {
  const left = leftBy(records.map(({ entry }) => entry));
  return records
    .filter(({ entry }) => isDecision(entry))
    .map((record) => ({ ...record, left: left.get(record.entry.id) ?? null }));
}

export type GroupBy = "week" | "dossier" | "rule";

export interface LedgerGroup<T extends Recorded = Recorded> {
  /** Monday's date as a minute of its beginning, a dossier's code, or a rule's id; '' where there is none. */
  key: string;
  records: T[];
}

/**
 * Records in groups, each in the order given; groups in the order in which they first come. A record
 * of several dossiers, or one that several rules spoke up at, stands in each of their groups.
 */
export function groupRecords<T extends Recorded>(records: readonly T[], by: GroupBy): LedgerGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const record of records)
    for (const key of keysOf(record, by)) {
      const held = groups.get(key);
      if (held) held.push(record);
      else groups.set(key, [record]);
    }
  return [...groups].map(([key, held]) => ({ key, records: held }));
}

/** The Monday on or before a day. */
export const mondayOf = (day: Day): Day => day - weekdayOf(day);

function keysOf({ entry }: Recorded, by: GroupBy): string[] {
  if (by === "week") return [String(startOf(mondayOf(dayOf(entry.at))))];
  const keys = by === "dossier" ? entry.codes : entry.missing.map((it) => it.rule);
  return keys.length > 0 ? [...new Set(keys)] : [""];
}

/** Records whose dossier's code, button, reason or portal holds the text; '' fits all. */
export function findRecords<T extends Recorded>(records: readonly T[], text: string): T[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [...records];
  return records.filter(({ entry, portal }) =>
    [...entry.codes, entry.label, entry.reason, portal].some((it) => it.toLowerCase().includes(wanted)),
  );
}

/** Rules that ask for the paper itself (lib/guard/rules). */
const PAPER_RULES: ReadonlySet<string> = new Set(["pause-paper", "pause-document", "pause-same-file"]);
const WENT_THROUGH: ReadonlySet<string> = new Set(["anyway", "reminded", "failed"]);

/**
 * For who supervises: pauses that were let through though something was missing, of whatever kind, or
 * without the paper being asked for at all because our own guard failed.
 */
export function pausesLetThrough<T extends Recorded>(records: readonly T[]): T[] {
  return records.filter(
    ({ entry }) =>
      entry.action === "pause" &&
      WENT_THROUGH.has(entry.decision) &&
      (entry.decision !== "reminded" || entry.missing.some((it) => PAPER_RULES.has(it.rule))),
  );
}
