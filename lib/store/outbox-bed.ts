/**
 * The store as a machine in a commune has it: every transaction that changes a dossier, a paper or the ledger notes that in
 * the outbox by itself, so that no way of writing can forget to. Outside a commune it does nothing.
 */
import type { Dossier } from "../dossier/model.ts";
import { canonical } from "./canonical.ts";
import { selfIn } from "./cursors.ts";
import { queueThese, type Ref, rowName } from "./outbox-rows.ts";
import { isOfCommune } from "./owners.ts";
import { readShelf } from "./shelf.ts";
import type { Bed, Key, TableName, Tx } from "./tables.ts";

const SHARED: ReadonlySet<TableName> = new Set<TableName>(["dossiers", "papers", "ledger"]);

/** `time`: milliseconds, as `Date.now` tells them. */
export function withOutbox(bed: Bed, time: () => number = Date.now): Bed {
  return {
    get lasting() {
      return bed.lasting;
    },
    close: () => bed.close(),
    run(tables, mode, work) {
      if (mode === "readonly" || !tables.some((it) => SHARED.has(it))) return bed.run(tables, mode, work);
      const all = [...new Set<TableName>([...tables, "outbox", "commune"])];
      return bed.run(all, mode, async (tx) => {
        if (!(await selfIn(tx))) return work(tx);
        const changed = new Map<string, Ref>();
        const value = await work(noting(tx, (ref) => changed.set(rowName(ref), ref)));
        // The wipe takes the membership too.
        const self = await selfIn(tx);
        if (self) await queueThese(tx, self, [...changed.values()], time());
        return value;
      });
    },
  };
}

/** The same transaction, which tells of what colleagues should know. */
function noting(tx: Tx, note: (ref: Ref) => void): Tx {
  return {
    ...tx,
    async put(table, record) {
      const row = record as { portal: string; code: string; shelf: string; seq: number };
      if (table === "ledger") note({ kind: "ledger", key: row.seq });
      if (table === "papers") await noteOwners(tx, row.shelf, record, note);
      if (table === "dossiers") {
        const key = [row.portal, row.code] as const;
        if (isNews(await tx.get(table, [...key]), record)) note({ kind: "dossier", key });
      }
      return tx.put(table, record);
    },
    async remove(table, key) {
      if (table === "papers") await noteOwners(tx, key as string, undefined, note);
      if (table === "dossiers")
        await tx.remove("outbox", rowName({ kind: "dossier", key: key as [string, string] }));
      return tx.remove(table, key);
    },
  };
}

/** Owners on a shelf of whom something else is known now; those under this machine's own key are nobody's but its own. */
async function noteOwners(tx: Tx, shelf: string, record: unknown, note: (ref: Ref) => void): Promise<void> {
  const [before, after] = [await tx.get("papers", shelf as Key), record].map((it) => readShelf(it, shelf));
  const names = new Set([...Object.keys(before?.owners ?? {}), ...Object.keys(after?.owners ?? {})]);
  for (const owner of names)
    if (isOfCommune(owner) && calmPapers(before?.owners[owner]) !== calmPapers(after?.owners[owner]))
      note({ kind: "paper", key: owner });
}

/** Minutes: that a dossier was merely seen again is news once an hour, of a paper once a day. */
const HOUR = 60;
const DAY = 1440;
const round = (minute: unknown, step: number) =>
  typeof minute === "number" ? Math.floor(minute / step) : minute;

const isNews = (before: unknown, after: unknown): boolean => calm(before) !== calm(after);

/** A dossier without the minutes at which it was seen, but for the hour. */
function calm(raw: unknown): string {
  const { firstSeenAt: _, values = {}, untimedPause, lastSeenAt, ...rest } = (raw ?? {}) as Partial<Dossier>;
  // What stood there before may be anything; it must not cost the write that mends it.
  const said = Object.entries(values ?? {}).map(([name, it]) => [name, { ...(it as object), seenAt: null }]);
  return canonical({
    ...rest,
    values: Object.fromEntries(said),
    stopped: untimedPause?.over ?? null,
    hour: round(lastSeenAt, HOUR),
  });
}

function calmPapers(raw: unknown): string {
  if (!Array.isArray(raw)) return canonical(raw);
  return canonical(raw.map((it: { seenAt?: unknown }) => ({ ...it, seenAt: round(it?.seenAt, DAY) })));
}
