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

/** Findings of one kind that are told each: whoever fills a ledger with numbers far apart makes one with each of them. */
const MOST_OF_A_KIND = 20;

export interface LedgerCheck {
  /** Nothing was found, and there is no entry that couldn't be checked. */
  whole: boolean;
  entries: number;
  /** Entries of which the hash can't be made anew: lists of them were cut, or what was typed can't be opened here. What stands in them is anybody's. */
  unchecked: number;
  /** The last entry that a good signature vouches for; 0: none. */
  signedUpTo: number;
  /** At the most so many of each kind. */
  findings: LedgerFinding[];
  /** Further ones. */
  more: number;
}

/** Findings as they are told, and how many further ones there are. */
export class Found {
  readonly findings: LedgerFinding[] = [];
  more = 0;
  readonly #told = new Map<LedgerFinding["kind"], number>();

  push(it: LedgerFinding): void {
    const told = this.#told.get(it.kind) ?? 0;
    if (told >= MOST_OF_A_KIND) this.more++;
    else {
      this.#told.set(it.kind, told + 1);
      this.findings.push(it);
    }
  }
}

export interface Checking {
  hashOf(record: LedgerRecord): string;
  /** Opens what was typed; null: it can't be opened here. */
  open(sealed: string): Promise<string | null>;
  /** Did that device sign this head? null: its public key isn't known here. */
  verify(head: SignedHead): Promise<boolean | null>;
  /** Lets what waits for the worker come in between. */
  rest?: (() => Promise<void>) | undefined;
}

/** Entries checked in one go. */
const AT_ONCE = 200;

export async function checkLedger({ entries, heads }: HeardLedger, by: Checking): Promise<LedgerCheck> {
  const found = new Found();
  const bySeq = new Map(entries.map((it) => [it.post.seq, it]));
  const seqs = [...bySeq.keys()].sort((a, b) => a - b);
  let [next, previous, unchecked] = [1, FIRST as string | null, 0];
  for (const [n, seq] of seqs.entries()) {
    if (n % AT_ONCE === AT_ONCE - 1) await by.rest?.();
    const { post, others } = bySeq.get(seq)!;
    if (seq > next) found.push({ kind: "gap", from: next, to: seq - 1 });
    else if (post.previous !== previous) found.push({ kind: "broken", seq });
    if (others.length > 0) found.push({ kind: "fork", seq });
    const same = await isAsHashed(post, by);
    if (same === false) found.push({ kind: "changed", seq });
    if (same === null) unchecked++;
    [next, previous] = [seq + 1, post.hash];
  }
  const signedUpTo = await checkHeads(heads, bySeq, next - 1, by, found);
  const { findings, more } = found;
  const whole = findings.length === 0 && unchecked === 0;
  return { whole, entries: bySeq.size, unchecked, signedUpTo, findings, more };
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
  found: Found,
): Promise<number> {
  let [most, signedUpTo] = [0, 0];
  for (const head of heads) {
    const { seq, hash } = head;
    const good = await verify(head);
    if (good === false) {
      found.push({ kind: "bad-signature", seq });
      continue;
    }
    const there = bySeq.get(seq);
    if (seq < most) found.push({ kind: "head-back", seq });
    if (there && there.post.hash !== hash) found.push({ kind: "head-differs", seq });
    else if (seq > last) found.push({ kind: "head-ahead", seq });
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
