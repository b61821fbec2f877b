import { momentOf } from "../dossier/moment.ts";
import { harmless } from "../words/harmless.ts";
import type { Say } from "../words/say.ts";
import type { Recorded } from "./groups.ts";
import { leftBy } from "./left.ts";
import type { Left } from "./types.ts";
import { sayAction, sayDecision, sayDoer, sayDossiers, sayLeft, sayRule, wasLetThrough } from "./words.ts";

export type Table = (string | number)[][];

const COLUMNS = [
  "seq",
  "at",
  "portal",
  "dossiers",
  "count",
  "action",
  "label",
  "doer",
  "level",
  "missing",
  "decision",
  "left",
  "reason",
  "files",
  "hashes",
  "rules",
  "version",
  "previous",
  "hash",
] as const;

/** The ledger as a table with a row of headings, oldest first: what CSV and XLSX are written from. */
export function ledgerTable(records: readonly Recorded[], say: Say): Table {
  const sorted = [...records].sort((a, b) => a.seq - b.seq);
  const left = leftBy(sorted.map((it) => it.entry));
  const numbers = new Map(sorted.map((it) => [it.entry.id, it.seq]));
  const rows = sorted.map((it) => rowOf(it, say, { left, numbers }));
  return [COLUMNS.map((column) => say(`ledger_column_${column}`)), ...rows];
}

function rowOf(
  { seq, portal, entry, version, previous, hash }: Recorded,
  say: Say,
  { left, numbers }: { left: Map<string, Left>; numbers: Map<string, number> },
): (string | number)[] {
  const { of } = entry;
  const came = of === undefined ? (left.get(entry.id) ?? null) : (entry.left ?? null);
  return [
    seq,
    isoWhen(entry.at),
    portal,
    sayDossiers(say, entry),
    entry.count,
    sayAction(say, entry),
    entry.label,
    sayDoer(say, entry),
    say(`ledger_level_${entry.level}`),
    entry.missing.map((it) => sayRule(say, it.rule)).join("; "),
    // An entry of its own in the chain, but no second decision.
    of === undefined ? sayDecision(say, entry) : say("ledger_follows", numbers.get(of) ?? "?"),
    of !== undefined || wasLetThrough(entry) ? sayLeft(say, came) : "",
    entry.reason,
    entry.files.map((it) => it.name).join("; "),
    entry.files.map((it) => it.sha256 ?? say("ledger_no_hash")).join("; "),
    entry.missing.map((it) => `${it.rule} v${it.version}`).join("; "),
    version,
    previous,
    hash,
  ];
}

/**
 * A table as the CSV that opens right in a Vietnamese and in an English Excel: parted by tabs, in UTF-16 with its mark
 * (`csvBytes`). By commas or semicolons one of the two would put a whole row into one cell, and after a line `sep=;`
 * Excel no longer takes the letters for UTF-8. A cell has no line ends and no tabs: they become blanks.
 */
export function toCsv(table: Table): string {
  const cell = (value: string | number) =>
    typeof value === "number"
      ? String(value)
      : `"${harmless(value.replace(/[\t\r\n]+/gu, " ")).replaceAll('"', '""')}"`;
  return table.map((row) => `${row.map(cell).join("\t")}\r\n`).join("");
}

/** Text as UTF-16, little end first, with a byte order mark. */
export function csvBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new DataView(new ArrayBuffer(2 + text.length * 2));
  bytes.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i += 1) bytes.setUint16(2 + i * 2, text.charCodeAt(i), true);
  return new Uint8Array(bytes.buffer);
}

/** '2026-11-20 15:40': a date to Excel in any language, and in the order of time as text. */
const isoWhen = (at: number): string => momentOf(at).slice(0, 16).replace("T", " ");

/** A dossier that is stopped with no paper seen, as far as a table needs it. */
export interface Unproven {
  portal: string;
  code: string;
  procedureName: string | null;
  stepName: string | null;
  /** Minute at which it was stopped; null: not known. */
  since: number | null;
}

/** The supervisor's list of stopped dossiers as a table with a row of headings. */
export function unprovenTable(list: readonly Unproven[], say: Say): Table {
  const columns = ["portal", "dossiers", "procedure", "step", "since"];
  const rows = list.map((it) => [
    it.portal,
    it.code,
    it.procedureName ?? "",
    it.stepName ?? "",
    it.since === null ? say("ledger_supervise_since_unknown") : isoWhen(it.since),
  ]);
  return [columns.map((column) => say(`ledger_column_${column}`)), ...rows];
}
