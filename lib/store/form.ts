import type { IDBPDatabase } from "idb";
import { TABLES, type Table } from "./tables.ts";

/** The name of the error that a database with something missing is refused with. */
export const MISSHAPEN = "MisshapenError";

/**
 * Refuses a database that has the right number and lacks a table or an index all the same: each call on what is missing would
 * fail by itself, and nobody would hear why. Throws an error named `MISSHAPEN`.
 */
export function needForm(db: IDBPDatabase): void {
  const there = new Set<string>(db.objectStoreNames);
  const lacking = Object.keys(TABLES).filter((name) => !there.has(name));
  if (lacking.length === 0) {
    const tx = db.transaction(Object.keys(TABLES), "readonly");
    for (const [name, { indexes }] of Object.entries<Table>(TABLES)) {
      const own = new Set<string>(tx.objectStore(name).indexNames);
      lacking.push(...Object.keys(indexes).flatMap((it) => (own.has(it) ? [] : [`${name}.${it}`])));
    }
    tx.done.catch(() => {});
  }
  if (lacking.length === 0) return;
  db.close();
  throw Object.assign(new Error(`the database lacks ${lacking.join(", ")}`), { name: MISSHAPEN });
}
