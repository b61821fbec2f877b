/**
 * The append-only ledger: every decision of the guard, each chained to the one
 * before by hash. There is no way here to change or remove an entry; only
 * 'wipe' takes the whole of it.
 */

import type { ChainCheck, LedgerRecord } from "../ledger/record.ts";
import type { LedgerEntry } from "../ledger/types.ts";
import { ledgerRecord } from "../messages/shapes.ts";
import { keptFileName } from "../privacy/file-name.ts";
import { isPersonalCode, withoutPersonal } from "../privacy/personal.ts";
import { hex } from "./applicant.ts";
import { canonical } from "./canonical.ts";
import type { Bed, Tx } from "./tables.ts";

const FIRST = "0".repeat(64);
/** Others may append at the same time; each retry means that somebody else got through. */
const TRIES = 50;

/** Writes one decision; the same entry (by its id) sent twice is written once and gives the same record. */
export async function appendEntry(
  bed: Bed,
  portal: string,
  given: LedgerEntry,
  version: string,
): Promise<LedgerRecord> {
  const entry = impersonal(given);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const tip = await bed.run(["ledger"], "readonly", (tx) => lastOf(tx));
    // Hashing waits on WebCrypto, which a transaction does not outlive: hash first, then put only if
    // nothing came between, both checked and done in one transaction.
    const body = { seq: tip.seq + 1, portal, entry, version, previous: tip.hash };
    const record: LedgerRecord = { ...body, hash: await hashOf(body) };
    const outcome = await bed.run(["ledger"], "readwrite", async (tx) => {
      const [same] = await tx.all("ledger", { index: "entry", is: entry.id });
      if (same) return same as LedgerRecord;
      const last = await lastOf(tx);
      if (last.seq !== tip.seq || last.hash !== tip.hash) return null;
      await tx.put("ledger", record);
      return record;
    });
    if (outcome) return outcome;
  }
  throw new Error("the ledger is too busy");
}

/** SHA-256 over the canonical JSON of a record without its hash. */
export async function hashOf(record: Omit<LedgerRecord, "hash">): Promise<string> {
  const { seq, portal, entry, version, previous } = record;
  const bytes = new TextEncoder().encode(canonical({ seq, portal, entry, version, previous }));
  return hex(await crypto.subtle.digest("SHA-256", bytes));
}

/** Where a ledger stood once, kept apart from it: so that cutting off its end shows. */
export interface Head {
  seq: number;
  hash: string;
}

/** Walks the whole chain. `head`: where it is known to have stood, if that is known. */
export async function verifyLedger(bed: Bed, head: Head | null = null): Promise<ChainCheck> {
  const rows = await bed.run(["ledger"], "readonly", (tx) => tx.all("ledger"));
  let previous = FIRST;
  for (const [i, row] of rows.entries()) {
    const parsed = ledgerRecord.safeParse(row);
    const broken = { whole: false, entries: rows.length, brokenAt: i + 1 } as const;
    if (!parsed.success) return broken;
    const record = parsed.data;
    if (record.seq !== i + 1 || record.previous !== previous) return broken;
    // The row as it lies there is hashed, so that a field added to it shows too.
    if (canonical(row) !== canonical(record) || (await hashOf(record)) !== record.hash) return broken;
    if (head?.seq === record.seq && head.hash !== record.hash) return broken;
    previous = record.hash;
  }
  if (head && head.seq > rows.length)
    return { whole: false, entries: rows.length, brokenAt: rows.length + 1 };
  return { whole: true, entries: rows.length };
}

export interface LedgerFilter {
  code?: string;
  rule?: string;
  from?: number;
  to?: number;
  before?: number;
  limit?: number;
}

/** Newest first. `total` counts all that fit, whatever the limit. Unreadable entries are left to verifyLedger. */
export async function listLedger(bed: Bed, filter: LedgerFilter = {}) {
  const { code, rule, from = -Infinity, to = Infinity, before = Infinity, limit = 200 } = filter;
  const by = code === undefined ? undefined : { index: "code", is: code };
  const rows = await bed.run(["ledger"], "readonly", (tx) => tx.all("ledger", by));
  const fitting = rows
    .map((row) => ledgerRecord.safeParse(row))
    .flatMap((it) => (it.success ? [it.data] : []))
    .filter(({ entry }) => entry.at >= from && entry.at <= to)
    .filter(({ entry }) => rule === undefined || entry.missing.some((it) => it.rule === rule))
    .sort((a, b) => b.seq - a.seq);
  return { records: fitting.filter((it) => it.seq < before).slice(0, limit), total: fitting.length };
}

/** Entries of one portal that concern any of these dossiers; each once, unreadable ones left out. */
export async function entriesOf(bed: Bed, portal: string, codes: readonly string[]): Promise<LedgerEntry[]> {
  const rows = await bed.run(["ledger"], "readonly", async (tx) => {
    const all: unknown[] = [];
    for (const is of codes) all.push(...(await tx.all("ledger", { index: "code", is })));
    return all;
  });
  const found = new Map<number, LedgerEntry>();
  for (const row of rows) {
    const read = ledgerRecord.safeParse(row);
    if (read.success && read.data.portal === portal) found.set(read.data.seq, read.data.entry);
  }
  return [...found.values()];
}

/** How many entries there are, readable or not. */
export function ledgerLength(bed: Bed): Promise<number> {
  return bed.run(["ledger"], "readonly", (tx) => tx.count("ledger"));
}

async function lastOf(tx: Tx): Promise<Head> {
  const last = (await tx.last("ledger")) as Partial<Head> | undefined;
  // A spoilt last entry must not stop new ones: the chain then shows the break where it is.
  return { seq: Number(last?.seq ?? 0), hash: typeof last?.hash === "string" ? last.hash : FIRST };
}

/** A 'code' that is a person's number is left out: `count` still says that there was a dossier. */
function impersonal(entry: LedgerEntry): LedgerEntry {
  const codes = entry.codes.filter((it) => !isPersonalCode(it));
  return {
    ...entry,
    label: withoutPersonal(entry.label, codes),
    codes,
    missing: entry.missing.map((it) => ({ ...it, rule: withoutPersonal(it.rule) })),
    reason: withoutPersonal(entry.reason, codes),
    files: entry.files.map((it) => ({ ...it, name: keptFileName(it.name) })),
  };
}
