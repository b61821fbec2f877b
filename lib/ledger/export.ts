import type { Say } from "../words/say.ts";
import type { Recorded } from "./groups.ts";
import { harmless } from "./harmless.ts";
import { sayAction, sayDecision, sayDoer, sayDossiers, sayRule, sayWhen } from "./words.ts";

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
  const rows = [...records].sort((a, b) => a.seq - b.seq).map((it) => rowOf(it, say));
  return [COLUMNS.map((column) => say(`ledger_column_${column}`)), ...rows];
}

function rowOf({ seq, portal, entry, version, previous, hash }: Recorded, say: Say): (string | number)[] {
  return [
    seq,
    sayWhen(entry.at),
    portal,
    sayDossiers(say, entry),
    entry.count,
    sayAction(say, entry),
    entry.label,
    sayDoer(say, entry),
    say(`ledger_level_${entry.level}`),
    entry.missing.map((it) => sayRule(say, it.rule)).join("; "),
    sayDecision(say, entry),
    entry.reason,
    entry.files.map((it) => it.name).join("; "),
    entry.files.map((it) => it.sha256 ?? say("ledger_no_hash")).join("; "),
    entry.missing.map((it) => `${it.rule} v${it.version}`).join("; "),
    version,
    previous,
    hash,
  ];
}

/** A table as CSV (RFC 4180) with a byte order mark, so that Excel reads Vietnamese letters right. */
export function toCsv(table: Table): string {
  const cell = (value: string | number) =>
    typeof value === "number" ? String(value) : `"${harmless(value).replaceAll('"', '""')}"`;
  return `\uFEFF${table.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

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
    it.since === null ? say("ledger_supervise_since_unknown") : sayWhen(it.since),
  ]);
  return [columns.map((column) => say(`ledger_column_${column}`)), ...rows];
}
