/** How this machine stands with its commune's server, and when an officer hears of it. */
import type { Minute } from "../dossier/model.ts";
import { minute } from "../dossier/shapes.ts";
import { z } from "../zod.ts";

export const syncSchema = z.object({
  /** null: not connected now, and nothing is wrong with that. */
  phase: z.nullable(z.enum(["connecting", "connected", "waiting", "closed"])),
  /** refused: the server doesn't take this machine; full: the commune's place is used up; version: too old, or not set up. */
  fault: z.nullable(z.enum(["refused", "full", "unreachable", "version"])),
  inSync: z.boolean(),
  /** When everything was last here and there; null: never yet. */
  synced: z.nullable(minute),
  /** Not sent yet, and since when the oldest. */
  rows: z.int(),
  oldest: z.nullable(minute),
  /** Places of this machine's own ledger in which the server has another entry. */
  forks: z.int(),
});
export type Sync = z.output<typeof syncSchema>;

/** Minutes without the server before anybody is told: until then it is a cable, or the server's own restart. */
const PATIENCE = 15;

/** What the panel says of it, as key and arguments of the words; null: all is well, or not long enough otherwise. */
export function syncNotice(sync: Sync, now: Minute): { key: string; args: (string | number)[] } | null {
  const { fault, forks, rows, synced } = sync;
  if (forks > 0) return { key: "sync_forked", args: [forks] };
  if (fault === null || sync.inSync) return null;
  if (fault !== "unreachable") return { key: `sync_${fault}`, args: [rows] };
  return synced !== null && now - synced < PATIENCE ? null : { key: "sync_unreachable", args: [rows] };
}
