/**
 * Lays decisions on disk before the part is there that does so in full (portal-page/outbox.ts): neither a dead worker nor
 * leaving the page costs them. What loses words by the rough border waits for that part, or for the page to be left.
 */
import { rough } from "../../../lib/ledger/rough.ts";
import type { LedgerEntry } from "../../../lib/ledger/types.ts";
import { outboxKey } from "../../../lib/messages/outbox-key.ts";
import { storage } from "../parts/runtime.ts";

/** Keeps a decision until that part takes over what stands in `kept`. */
export function keepFirst(kept: LedgerEntry[], signal: AbortSignal): (entry: LedgerEntry) => void {
  const lay = async (entry: LedgerEntry, whole: boolean) => {
    const row = rough(entry);
    // One without an origin may write nothing.
    if (origin === "null" || (whole && (row.reason !== entry.reason || entry.files.length > 0))) return;
    try {
      await storage().local.set({ [outboxKey(entry.id)]: { portal: origin, entry: row } });
    } catch {
      // No room on disk, or an update has taken the extension from the page: what is sent to the worker is all there is.
    }
  };
  addEventListener("pagehide", () => kept.forEach((it) => void lay(it, false)), { signal });
  return (entry) => {
    kept.push(entry);
    void lay(entry, true);
  };
}
