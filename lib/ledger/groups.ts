import { type Day, dayOf, startOf, weekdayOf } from "../dossier/moment.ts";
import type { LedgerEntry } from "./types.ts";

/** A ledger's record as it is looked at and exported. */
export interface Recorded {
  seq: number;
  portal: string;
  entry: LedgerEntry;
  version: string;
  previous: string;
  hash: string;
}

export type GroupBy = "week" | "dossier" | "rule";

export interface LedgerGroup {
  /** Monday's date as a minute of its beginning, a dossier's code, or a rule's id; '' where there is none. */
  key: string;
  records: Recorded[];
}

/**
 * Records in groups, each in the order given; groups in the order in which they first come. A record
 * of several dossiers, or one that several rules spoke up at, stands in each of their groups.
 */
export function groupRecords(records: readonly Recorded[], by: GroupBy): LedgerGroup[] {
  const groups = new Map<string, Recorded[]>();
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
export function findRecords(records: readonly Recorded[], text: string): Recorded[] {
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
 * For who supervises: pauses that went through though something was missing, of whatever kind, or
 * without the paper being asked for at all because our own guard failed.
 */
export function pausesLetThrough(records: readonly Recorded[]): Recorded[] {
  return records.filter(
    ({ entry }) =>
      entry.action === "pause" &&
      WENT_THROUGH.has(entry.decision) &&
      (entry.decision !== "reminded" || entry.missing.some((it) => PAPER_RULES.has(it.rule))),
  );
}
