/** A database of a released version as a file: its form, its records, and the settings that lay beside it. */
import { readdirSync, readFileSync } from "node:fs";
import { type IDBPDatabase, openDB } from "idb";
import { z } from "../../lib/zod.ts";

export const FOLDER = new URL("../../tests/fixtures/databases/", import.meta.url);

const path = z.union([z.string(), z.array(z.string())]);
const index = z.object({ name: z.string(), on: path, unique: z.boolean(), many: z.boolean() });
const shape = z.object({
  /** The extension's, and the database's number. */
  version: z.string(),
  database: z.int(),
  settings: z.record(z.string(), z.unknown()),
  tables: z.record(
    z.string(),
    z.object({ key: path, indexes: z.array(index), records: z.array(z.record(z.string(), z.unknown())) }),
  ),
});
export type Fixture = z.output<typeof shape>;

export const fileOf = ({ database, version }: Pick<Fixture, "database" | "version">): string =>
  `${database}-${version}.json`;

export const fixtures = (): Fixture[] =>
  readdirSync(FOLDER)
    .filter((it) => it.endsWith(".json"))
    .map((it) => shape.parse(JSON.parse(readFileSync(new URL(it, FOLDER), "utf8"))));

/** The key under which people's papers lie: of this invented office anybody may know it. */
export const applicantKey = (): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    "raw",
    Uint8Array.from({ length: 32 }, (_, n) => n),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );

/** A key that the browser lets nobody read stands in a file as nothing. */
const KEYS = "keys";

/** Everything in an open database, with its form. */
export async function tablesOf(db: IDBPDatabase): Promise<Fixture["tables"]> {
  const names = [...db.objectStoreNames];
  const tx = db.transaction(names);
  const tables: Fixture["tables"] = {};
  for (const name of names) {
    const store = tx.objectStore(name);
    const indexes = [...store.indexNames].map((it) => {
      const { keyPath, unique, multiEntry } = store.index(it);
      return { name: it, on: keyPath, unique, many: multiEntry };
    });
    const rows = name === KEYS ? [] : ((await store.getAll()) as Record<string, unknown>[]);
    tables[name] = { key: store.keyPath as string | string[], indexes, records: rows };
  }
  return tables;
}

/** Makes the database as it lay on a machine's disk then: by the fixture alone, by nothing of today's code. */
export async function layDown(name: string, { database, tables }: Fixture): Promise<void> {
  const key = await applicantKey();
  const db = await openDB(name, database, {
    upgrade(it) {
      for (const [table, { key: keyPath, indexes }] of Object.entries(tables)) {
        const store = it.createObjectStore(table, { keyPath });
        for (const { name: called, on, unique, many } of indexes)
          store.createIndex(called, on, { unique, multiEntry: many });
      }
    },
  });
  const tx = db.transaction([...db.objectStoreNames], "readwrite");
  for (const [table, { records }] of Object.entries(tables))
    for (const record of records) await tx.objectStore(table).put(record);
  await tx.objectStore(KEYS).put({ name: "applicant", key });
  await tx.done;
  db.close();
}
