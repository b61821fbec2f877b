/**
 * The append-only ledger: every decision of the guard, each chained to the one
 * before by hash. There is no way here to change or remove an entry; only
 * 'wipe' takes the whole of it.
 */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { impersonal } from "../ledger/impersonal.ts";
import type { ChainCheck, LedgerRecord } from "../ledger/record.ts";
import { ledgerRecord } from "../ledger/schema.ts";
import type { LedgerEntry } from "../ledger/types.ts";
import { canonical } from "./canonical.ts";
import type { Bed, Tx } from "./tables.ts";

const FIRST = "0".repeat(64);

/** A decision on its way into the ledger. `portal`: the sender's; `version`: the extension's. */
export interface Appended {
  portal: string;
  entry: LedgerEntry;
  version: string;
}

/**
 * Writes decisions in the order given, all in one transaction: nobody else can come between the last
 * record and the next, neither another tab nor a worker that is just being born. An entry sent twice
 * (by its id) is written once and gives the same record. All are written or none.
 */
export function appendEntries(bed: Bed, given: readonly Appended[]): Promise<LedgerRecord[]> {
  return bed.run(["ledger"], "readwrite", async (tx) => {
    let { seq, hash: previous } = await lastOf(tx);
    const written = new Map<string, LedgerRecord>();
    for (const { portal, entry, version } of given) {
      const [same] = written.has(entry.id) ? [] : await tx.all("ledger", { index: "entry", is: entry.id });
      if (same) written.set(entry.id, same as LedgerRecord);
      if (written.has(entry.id)) continue;
      seq += 1;
      const body = { seq, portal, entry: impersonal(entry), version, previous };
      const record: LedgerRecord = { ...body, hash: hashOf(body) };
      await tx.put("ledger", record);
      written.set(entry.id, record);
      previous = record.hash;
    }
    return given.map(({ entry }) => written.get(entry.id)!);
  });
}

/** Writes one decision. */
export async function appendEntry(
  bed: Bed,
  portal: string,
  entry: LedgerEntry,
  version: string,
): Promise<LedgerRecord> {
  return (await appendEntries(bed, [{ portal, entry, version }]))[0]!;
}

/**
 * SHA-256 over the canonical JSON of a record without its hash; at once, since a database's
 * transaction ends while anything is waited for.
 */
export function hashOf(record: Omit<LedgerRecord, "hash">): string {
  const { seq, portal, entry, version, previous } = record;
  return bytesToHex(sha256(new TextEncoder().encode(canonical({ seq, portal, entry, version, previous }))));
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
    if (canonical(row) !== canonical(record) || hashOf(record) !== record.hash) return broken;
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

/** Where the ledger stands; null: nothing was decided yet, or its last entry is spoilt. */
export async function lastHead(bed: Bed): Promise<Head | null> {
  const parsed = ledgerRecord.safeParse(await bed.run(["ledger"], "readonly", (tx) => tx.last("ledger")));
  return parsed.success ? { seq: parsed.data.seq, hash: parsed.data.hash } : null;
}

async function lastOf(tx: Tx): Promise<Head> {
  const last = (await tx.last("ledger")) as Partial<Head> | undefined;
  // A spoilt last entry must not stop new ones: the chain then shows the break where it is.
  if (!last || isPlace(last.seq)) return placeOf(last);
  const sound = ((await tx.all("ledger")) as Partial<Head>[]).filter(({ seq }) => isPlace(seq));
  return placeOf(sound.at(-1));
}
/** A number that another can follow; what was written into the table from elsewhere can stand behind all of them. */
const isPlace = (seq: unknown): boolean => Number.isSafeInteger(seq) && (seq as number) > 0;
const placeOf = (last: Partial<Head> | undefined): Head => ({
  seq: last?.seq ?? 0,
  hash: typeof last?.hash === "string" ? last.hash : FIRST,
});
