import { inTime } from "../../../../lib/after.ts";
import type { ActionFacts, Verdict } from "../../../../lib/guard/types.ts";
import type { Decision, LedgerEntry } from "../../../../lib/ledger/types.ts";
import type { GuardContext } from "../context.ts";

/** A decision waits no longer than this for the worker: the officer's work goes on. */
const WAIT_MS = 1000;
/** The store's borders; an entry that breaks them would be refused whole. */
const MOST = { text: 300, reason: 2000, files: 100, codes: 1000 };

export interface Ledger {
  /** Writes a decision. Resolves to whether it was written in time; if not, it waits where `keep` has laid it. */
  write(facts: ActionFacts, verdict: Verdict | null, decision: Decision, reason?: string): Promise<boolean>;
  /** The same for an entry that was made before. */
  add(entry: LedgerEntry): Promise<boolean>;
  entry(facts: ActionFacts, verdict: Verdict, decision: Decision, reason?: string): LedgerEntry;
  /** Writes what came of an entry, once that one is written; never where it is not. */
  after(entry: LedgerEntry, then: LedgerEntry): void;
}

export function makeLedger(ctx: GuardContext): Ledger {
  const added = new Set<string>();
  const later = new Map<string, LedgerEntry>();
  const send = (entry: LedgerEntry) => ctx.append(entry).then(() => true, ctx.fault);
  const add = async (entry: LedgerEntry) => {
    added.add(entry.id);
    const then = later.get(entry.id);
    later.delete(entry.id);
    if (then) queueMicrotask(() => void add(then));
    ctx.keep?.(entry);
    return (await inTime(WAIT_MS, send(entry))) === true;
  };
  return {
    write: (facts, verdict, decision, reason = "") => add(entryOf(facts, verdict, decision, reason, ctx)),
    add,
    entry: (facts, verdict, decision, reason = "") => entryOf(facts, verdict, decision, reason, ctx),
    after: (entry, then) => (added.has(entry.id) ? void add(then) : void later.set(entry.id, then)),
  };
}

function entryOf(
  facts: ActionFacts,
  verdict: Verdict | null,
  decision: Decision,
  reason: string,
  ctx: GuardContext,
): LedgerEntry {
  const files = facts.uploads.flatMap((upload) => upload.files).filter((file) => file.already !== true);
  return {
    id: newId(),
    at: ctx.now(),
    action: facts.kind,
    label: facts.label.slice(0, MOST.text),
    codes: facts.codes.slice(0, MOST.codes),
    count: facts.count,
    ...(facts.by && { by: facts.by }),
    ...(facts.unclear ? { unclear: true } : {}),
    level: verdict?.level ?? "pass",
    missing: (verdict?.findings ?? []).map(({ rule, ruleVersion, level }) => ({
      rule,
      version: ruleVersion,
      level,
    })),
    decision,
    reason: reason.slice(0, MOST.reason),
    // What of a name may be kept is decided where it is written (lib/store/ledger.ts).
    files: files
      .slice(0, MOST.files)
      .map(({ name, sha256, size }) => ({ name: name.slice(0, MOST.text), sha256, size })),
  };
}

/** Portals run over plain http inside offices too, where `crypto.randomUUID` does not exist. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
}
