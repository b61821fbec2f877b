/**
 * The database's form, one numbered step after the other. A step that has been
 * released is never changed: a new form is a new step at the end, with its test.
 */
import type { IDBPDatabase, IDBPTransaction } from "idb";
import { paperSchema } from "../reuse/schema.ts";
import type { KnownPaper } from "../reuse/types.ts";
import { ownerFromHex } from "./owners.ts";
import { type Shelf, shelfOf } from "./shelf.ts";
import { TABLES, type Table } from "./tables.ts";

type UpgradeTx = IDBPTransaction<unknown, string[], "versionchange">;
/** Awaits nothing but the transaction, or that ends too early. */
type Upgrade = (db: IDBPDatabase, tx: UpgradeTx) => void | Promise<void>;

/** Step n brings the database from version n to n + 1. */
export const MIGRATIONS: readonly Upgrade[] = [
  (db) => {
    const {
      papers,
      imports,
      intakes,
      marks,
      apologies,
      book,
      lists,
      beside,
      files,
      open,
      sums,
      blocks,
      recount,
      outbox,
      heard,
      commune,
      ...same
    } = TABLES;
    const before = { ...same, papers: PAPERS_BEFORE, reuses: REUSES_BEFORE };
    for (const [name, table] of Object.entries(before)) make(db, name, table);
  },
  async (db, tx) => {
    await papersByOwner(db, tx);
    make(db, "imports", TABLES.imports);
  },
  (db) => {
    // A paper that somebody said to be reused tells neither what was received nor what else was asked for.
    db.deleteObjectStore("reuses");
    make(db, "intakes", TABLES.intakes);
  },
  (db) => make(db, "marks", TABLES.marks),
  (db) => {
    make(db, "apologies", TABLES.apologies);
    make(db, "book", TABLES.book);
  },
  (db) => make(db, "lists", TABLES.lists),
  (db) => {
    make(db, "beside", TABLES.beside);
    make(db, "files", TABLES.files);
  },
  (db) => {
    // Filled some at a time when they are first asked: a hundred thousand dossiers would keep the database shut for long.
    make(db, "open", TABLES.open);
    make(db, "sums", TABLES.sums);
  },
  (db) => {
    // Filled in the same way.
    make(db, "blocks", TABLES.blocks);
    make(db, "recount", TABLES.recount);
  },
  (db) => {
    // Empty until this machine joins a commune.
    make(db, "outbox", TABLES.outbox);
    make(db, "heard", TABLES.heard);
    make(db, "commune", TABLES.commune);
  },
];

export const VERSION = MIGRATIONS.length;

/** Takes all steps that an older database still lacks. */
export async function migrate(
  db: IDBPDatabase,
  from: number,
  tx: UpgradeTx,
  steps: readonly Upgrade[] = MIGRATIONS,
): Promise<void> {
  for (const step of steps.slice(from)) await step(db, tx);
}

function make(db: IDBPDatabase, name: string, table: Table): void {
  const store = db.createObjectStore(name, { keyPath: table.key as string | string[] });
  for (const [index, { on, unique = false, many = false }] of Object.entries(table.indexes))
    store.createIndex(index, on as string | string[], { unique, multiEntry: many });
}

/** Until the third step: a record a reuse that somebody noted. */
const REUSES_BEFORE: Table = { key: "id", indexes: {} };
/** Until the first step: a record a paper, under the key of a person on one portal. */
const PAPERS_BEFORE: Table = {
  key: ["portal", "applicant", "dossierCode", "name"],
  indexes: { person: { on: ["portal", "applicant"] } },
};

/** The keys stay what they were, in fewer letters: a person is found again, on that portal and wherever it is the office's. */
async function papersByOwner(db: IDBPDatabase, tx: UpgradeTx): Promise<void> {
  const rows = (await tx.objectStore("papers").getAll()) as Record<string, unknown>[];
  const shelves = new Map<string, Shelf>();
  const broken = tx.objectStore("broken");
  for (const row of rows) {
    const { applicant, ...paper } = row;
    const owner = ownerFromHex(applicant);
    const parsed = paperSchema.safeParse(paper);
    if (owner === null || !parsed.success) {
      const id = ["portal", "applicant", "dossierCode", "name"].map((it) => row[it]);
      await broken.put({ id: `papers ${JSON.stringify(id)}`, table: "papers", record: row });
      continue;
    }
    const shelf = shelves.get(shelfOf(owner)) ?? { shelf: shelfOf(owner), owners: {} };
    shelves.set(shelf.shelf, shelf);
    shelf.owners[owner] = [...((shelf.owners[owner] as KnownPaper[] | undefined) ?? []), parsed.data];
  }
  db.deleteObjectStore("papers");
  make(db, "papers", TABLES.papers);
  for (const shelf of shelves.values()) await tx.objectStore("papers").put(shelf);
}
