/**
 * The database's form, one numbered step after the other. A step that has been
 * released is never changed: a new form is a new step at the end, with its test.
 */
import type { IDBPDatabase, IDBPTransaction } from "idb";
import { TABLES, type Table } from "./tables.ts";

type Upgrade = (db: IDBPDatabase, tx: IDBPTransaction<unknown, string[], "versionchange">) => void;

/** Step n brings the database from version n to n + 1. */
export const MIGRATIONS: readonly Upgrade[] = [
  (db) => {
    for (const [name, table] of Object.entries(TABLES)) make(db, name, table);
  },
];

export const VERSION = MIGRATIONS.length;

/** Takes all steps that an older database still lacks. */
export function migrate(
  db: IDBPDatabase,
  from: number,
  tx: IDBPTransaction<unknown, string[], "versionchange">,
  steps: readonly Upgrade[] = MIGRATIONS,
): void {
  for (const step of steps.slice(from)) step(db, tx);
}

function make(db: IDBPDatabase, name: string, table: Table): void {
  const store = db.createObjectStore(name, { keyPath: table.key as string | string[] });
  for (const [index, { on, unique = false, many = false }] of Object.entries(table.indexes))
    store.createIndex(index, on as string | string[], { unique, multiEntry: many });
}
