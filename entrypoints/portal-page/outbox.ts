/**
 * Decisions on disk that the worker has not written yet, laid there by the page itself: they outlive a worker that dies
 * again and again, and the page that is left meanwhile. The worker takes out what it has written (background/outbox.ts).
 */
import type { Storage } from "webextension-polyfill";
import { impersonal } from "../../lib/ledger/impersonal.ts";
import type { LedgerEntry } from "../../lib/ledger/types.ts";
import { type OutboxRow, outboxKey } from "../../lib/messages/outbox.ts";

type Api = { storage: Storage.Static };
const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };

/**
 * Lays one down, over the same border as the ledger itself. The page can't reach this storage, so that the origin is the
 * frame's own; one without an origin may write nothing. Rejects where the disk has no room.
 */
export async function layDown(entry: LedgerEntry): Promise<void> {
  if (globalThis.origin === "null") return;
  const row: OutboxRow = { portal: globalThis.origin, entry: impersonal(entry) };
  await (browser ?? chrome).storage.local.set({ [outboxKey(entry.id)]: row });
}
