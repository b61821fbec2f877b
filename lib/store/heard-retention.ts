/** What was heard of colleagues ages here as it does on the server: whoever has it still says it again. The ledger and the unit's records stay. */
import type { Minute, PortalId } from "../dossier/model.ts";
import { memberOf } from "./cursors.ts";
import type { HeardRow } from "./heard-row.ts";
import { type Bed, type Key, keyOf, TABLES } from "./tables.ts";

const DAY = 1440;
/** Days, as the server's streams have them. */
const DOSSIER_DAYS = 180;
const PAPER_DAYS = 365;
/** Records gone through in one transaction. */
const SOME = 500;

export async function forgetHeard(bed: Bed, now: Minute): Promise<void> {
  if (!(await memberOf(bed))) return;
  await eachPart(bed, "heard", (row) => {
    const { branch, post } = row as HeardRow;
    const { at } = (post ?? {}) as { at?: number };
    return branch.startsWith("PAPER ") && (at ?? 0) < now - PAPER_DAYS * DAY ? null : row;
  });
  await eachPart(bed, "beside", (row) => {
    const { seen, ...rest } = row as { seen: Word[]; portal: PortalId; code: string };
    const left = seen.filter((it) => !isOld(it, now));
    return left.length === seen.length ? row : left.length === 0 ? null : { ...rest, seen: left };
  });
}

type Word = { version?: number; dossier: { lastSeenAt: Minute } };
/** Only what came over the server: a file ages as a whole. */
const isOld = ({ version, dossier }: Word, now: Minute): boolean =>
  version !== undefined && dossier.lastSeenAt < now - DOSSIER_DAYS * DAY;

/** Each record of a table as it shall stand; null: it goes. */
async function eachPart(bed: Bed, table: "heard" | "beside", left: (row: unknown) => unknown): Promise<void> {
  for (let after: Key | null = null; ; ) {
    const rows: unknown[] = await bed.run([table], "readwrite", async (tx) => {
      const some = await tx.some(table, after, SOME);
      for (const row of some) {
        const next = left(row);
        if (next === null) await tx.remove(table, keyOf(TABLES[table].key, row));
        else if (next !== row) await tx.put(table, next);
      }
      return some;
    });
    if (rows.length < SOME) return;
    after = keyOf(TABLES[table].key, rows.at(-1));
  }
}
