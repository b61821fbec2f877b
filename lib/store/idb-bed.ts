import { type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { needForm } from "./form.ts";
import { MIGRATIONS, migrate } from "./migrations.ts";
import type { Bed, Key, Tx } from "./tables.ts";

export const DB_NAME = "dung-hen";

/** The database as a bed. Rejects when it can't be opened (broken on disk, of a newer version, or with something missing). */
export async function openIdbBed(name: string = DB_NAME, steps = MIGRATIONS): Promise<Bed> {
  let open: Promise<IDBPDatabase> | null = null;
  // A connection can end under us (storage cleared, a newer worker upgrades): the next run opens it anew.
  const forget = () => {
    open = null;
  };
  const connect = (): Promise<IDBPDatabase> => {
    open ??= openDB(name, steps.length, {
      upgrade: (db, from, _to, tx) => migrate(db, from, tx, steps),
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    })
      .then((db) => {
        // Earlier steps make an earlier form.
        if (steps === MIGRATIONS) needForm(db);
        return db;
      })
      .catch((error) => {
        forget();
        throw error;
      });
    return open;
  };
  await connect();

  return {
    lasting: true,
    async run(tables, mode, work) {
      const db = await connect();
      let tx: IDBPTransaction<unknown, string[], "readonly" | "readwrite">;
      try {
        tx = db.transaction(tables as string[], mode);
      } catch (error) {
        if ((error as Error).name !== "InvalidStateError") throw error;
        forget();
        tx = (await connect()).transaction(tables as string[], mode);
      }
      try {
        const value = await work(within(tx as unknown as OpenTx));
        await tx.done;
        return value;
      } catch (error) {
        tx.done.catch(() => {});
        try {
          tx.abort();
        } catch {
          // already over
        }
        throw error;
      }
    },
    close: () => {
      void open?.then((db) => db.close());
      forget();
    },
  };
}

type OpenTx = {
  objectStore(name: string): import("idb").IDBPObjectStore<unknown, string[], string, "readwrite">;
};

/** Behind a key, and up to another. A range that holds nothing is an error to the browser: who asks sees to the order. */
function between(after: Key | null, upTo?: Key): IDBKeyRange | null {
  if (after !== null && upTo !== undefined) return IDBKeyRange.bound(after, upTo, true);
  if (after !== null) return IDBKeyRange.lowerBound(after, true);
  return upTo === undefined ? null : IDBKeyRange.upperBound(upTo);
}

function within(tx: OpenTx): Tx {
  const store = (name: string) => tx.objectStore(name);
  return {
    get: (table, key) => store(table).get(key),
    put: async (table, record) => {
      await store(table).put(record);
    },
    remove: (table, key) => store(table).delete(key),
    all: (table, by) => (by ? store(table).index(by.index).getAll(by.is) : store(table).getAll()),
    some: (table, after, count, upTo) => store(table).getAll(between(after, upTo), count ?? undefined),
    by: (table, index, upTo, count) =>
      store(table)
        .index(index)
        .getAll(upTo === null ? null : IDBKeyRange.upperBound(upTo), count),
    keys: (table) => store(table).getAllKeys(),
    last: async (table) => (await store(table).openCursor(null, "prev"))?.value,
    count: (table) => store(table).count(),
    clear: (table) => store(table).clear(),
  };
}
