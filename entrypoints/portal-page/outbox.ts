/**
 * Decisions on disk that the worker has not written yet, laid there by the page itself: they outlive a worker that dies
 * again and again, and the page that is left meanwhile. The worker takes out what it has written (background/outbox.ts).
 */
import { wait } from "../../lib/after.ts";
import { impersonal } from "../../lib/ledger/impersonal.ts";
import type { LedgerEntry } from "../../lib/ledger/types.ts";
import type { OutboxRow } from "../../lib/messages/outbox.ts";
import { outboxKey } from "../../lib/messages/outbox-key.ts";
import type { Link } from "../portal/life/link.ts";
import { storage } from "../portal/parts/runtime.ts";

/** Pauses, in milliseconds, after which a decision that still isn't written is sent again; then the worker comes back to it by itself. */
const TRIES = [2_000, 10_000, 60_000];

/** Lays one down and sends it again until it is written. Without room on disk it is held in memory, as long as the page stands. */
export async function seeWritten(entry: LedgerEntry, link: Link): Promise<void> {
  const laid = await layDown(entry).catch((error) => {
    if (link.alive()) link.fault("outbox", error);
    return false;
  });
  for (const pause of TRIES) {
    await wait(pause);
    if (!link.alive() || (laid && !(await stillLies(entry.id)))) return;
    if ((await link.call("ledger", { entry })).ok) return;
  }
}

const stillLies = async (id: string): Promise<boolean> => {
  const key = outboxKey(id);
  return key in (await storage().local.get(key));
};

/**
 * Lays one down, over the same border as the ledger itself. The page can't reach this storage, so that the origin is the
 * frame's own; one without an origin may write nothing. Rejects where the disk has no room.
 */
async function layDown(entry: LedgerEntry): Promise<boolean> {
  if (globalThis.origin === "null") return false;
  const row: OutboxRow = { portal: globalThis.origin, entry: impersonal(entry) };
  await storage().local.set({ [outboxKey(entry.id)]: row });
  return true;
}
