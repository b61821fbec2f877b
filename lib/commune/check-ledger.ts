/**
 * Is a colleague's ledger whole, as far as it was heard? Each entry names the hash of the one before, each device signs from
 * time to time how far it has come, and whoever can open what was typed can make each hash anew. What doesn't fit is said as
 * what it is: a number of a ledger that isn't whole is never shown as if it were.
 */
import type { LedgerRecord } from "../ledger/record.ts";
import { ledgerRecord } from "../ledger/schema.ts";
import { type Typed, wholeRecord } from "./border.ts";
import { type LedgerPost, ledgerPost, type SignedHead } from "./records.ts";

const FIRST = "0".repeat(64);

/** What was heard of one device. */
export interface HeardLedger {
  entries: readonly { post: LedgerPost; others: readonly string[] }[];
  /** The heads that it signed, the oldest first. */
  heads: readonly SignedHead[];
}

export type LedgerFinding =
  /** Entries that haven't come (yet). */
  | { kind: "gap"; from: number; to: number }
  /** An entry doesn't follow the one before. */
  | { kind: "broken"; seq: number }
  /** Two entries in one place: the ledger was put back from a copy and went on, or somebody writes in another's name. */
  | { kind: "fork"; seq: number }
  /** What is in the entry isn't what was hashed. */
  | { kind: "changed"; seq: number }
  /** The device signed another entry than came. */
  | { kind: "head-differs"; seq: number }
  /** It signed that it has more than came. */
  | { kind: "head-ahead"; seq: number }
  /** It signed fewer than it had signed before. */
  | { kind: "head-back"; seq: number }
  /** The signature isn't that device's, or there is none. */
  | { kind: "bad-signature"; seq: number };

export interface LedgerCheck {
  /** Nothing was found, and there is no entry that couldn't be checked. */
  whole: boolean;
  entries: number;
  /** Entries of which the hash can't be made anew: lists of them were cut, or what was typed can't be opened here. What stands in them is anybody's. */
  unchecked: number;
  /** The last entry that a good signature vouches for; 0: none. */
  signedUpTo: number;
  findings: LedgerFinding[];
}

export interface Checking {
  hashOf(record: LedgerRecord): string;
  /** Opens what was typed; null: it can't be opened here. */
  open(sealed: string): Promise<string | null>;
  /** Did that device sign this head? null: its public key isn't known here. */
  verify(head: SignedHead): Promise<boolean | null>;
}

export async function checkLedger({ entries, heads }: HeardLedger, by: Checking): Promise<LedgerCheck> {
  const findings: LedgerFinding[] = [];
  const bySeq = new Map(entries.map((it) => [it.post.seq, it]));
  const seqs = [...bySeq.keys()].sort((a, b) => a - b);
  let [next, previous, unchecked] = [1, FIRST as string | null, 0];
  for (const seq of seqs) {
    const { post, others } = bySeq.get(seq)!;
    if (seq > next) findings.push({ kind: "gap", from: next, to: seq - 1 });
    else if (post.previous !== previous) findings.push({ kind: "broken", seq });
    if (others.length > 0) findings.push({ kind: "fork", seq });
    const same = await isAsHashed(post, by);
    if (same === false) findings.push({ kind: "changed", seq });
    if (same === null) unchecked++;
    [next, previous] = [seq + 1, post.hash];
  }
  const signedUpTo = await checkHeads(heads, bySeq, next - 1, by, findings);
  const whole = findings.length === 0 && unchecked === 0;
  return { whole, entries: bySeq.size, unchecked, signedUpTo, findings };
}

/** null: what was typed can't be opened here, or was cut. false also of what no machine of ours would have written: pages refuse it. */
async function isAsHashed(post: LedgerPost, { hashOf, open }: Checking): Promise<boolean | null> {
  if (post.cut) return null;
  const text = post.sealed === null ? null : await open(post.sealed);
  if (post.sealed !== null && text === null) return null;
  const record = wholeRecord(post, text === null ? null : readTyped(text));
  return ledgerRecord.safeParse(record).success && hashOf(record!) === post.hash;
}

function readTyped(text: string): Typed | null {
  try {
    const { reason, names, label } = JSON.parse(text) as Partial<Record<keyof Typed, unknown>>;
    if (typeof reason !== "string" || !Array.isArray(names)) return null;
    return { reason, names: names.map(String), ...(typeof label === "string" ? { label } : {}) };
  } catch {
    return null;
  }
}

async function checkHeads(
  heads: HeardLedger["heads"],
  bySeq: ReadonlyMap<number, HeardLedger["entries"][number]>,
  last: number,
  { verify }: Checking,
  findings: LedgerFinding[],
): Promise<number> {
  let [most, signedUpTo] = [0, 0];
  for (const head of heads) {
    const { seq, hash } = head;
    const good = await verify(head);
    if (good === false) {
      findings.push({ kind: "bad-signature", seq });
      continue;
    }
    const there = bySeq.get(seq);
    if (seq < most) findings.push({ kind: "head-back", seq });
    if (there && there.post.hash !== hash) findings.push({ kind: "head-differs", seq });
    else if (seq > last) findings.push({ kind: "head-ahead", seq });
    else if (good && there) signedUpTo = Math.max(signedUpTo, seq);
    most = Math.max(most, seq);
  }
  return signedUpTo;
}

/** Are two bodies in one place of a ledger the same entry? What is sealed differs each time that it is sealed. */
export function isSameEntry(mine: string, theirs: string): boolean {
  const [a, b] = [mine, theirs].map(hashIn);
  return a !== null && a === b;
}

function hashIn(body: string): string | null {
  try {
    return ledgerPost.safeParse(JSON.parse(body)).data?.hash ?? null;
  } catch {
    return null;
  }
}

/**
 * The decision as far as it can be read here. `closed`: what was typed, and the files' names with it, can't be opened, or isn't what was
 * hashed, and is left out.
 */
export async function readableRecord(
  post: LedgerPost,
  by: Checking,
): Promise<{ record: LedgerRecord; closed: boolean }> {
  const whole = await openedRecord(post, by);
  if (whole) return { record: whole, closed: false };
  return { record: wholeRecord({ ...post, entry: { ...post.entry, files: [] } }, null)!, closed: true };
}

/** The decision with what was typed, for the head; null: it can't be opened or isn't what was hashed. */
export async function openedRecord(post: LedgerPost, by: Checking): Promise<LedgerRecord | null> {
  if (!(await isAsHashed(post, by))) return null;
  const text = post.sealed === null ? null : await by.open(post.sealed);
  return wholeRecord(post, text === null ? null : readTyped(text));
}
