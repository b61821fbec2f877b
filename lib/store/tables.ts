/**
 * The tables and how they are keyed, for the database and for the stand-in in
 * memory alike. What a record holds is said by its schema in records.ts.
 */
export const TABLES = {
  dossiers: { key: ["portal", "code"], indexes: { portal: { on: "portal" } } },
  /** Papers by owner, the owners whose keys begin alike on one shelf: a million papers are some thousands of records. */
  papers: { key: "shelf", indexes: {} },
  /** How far each list of papers was taken in. */
  imports: { key: "print", indexes: {} },
  /** Dossiers as they were taken in. */
  intakes: { key: "id", indexes: {} },
  /** What officers said of dossiers in their queue. */
  marks: { key: ["portal", "code"], indexes: {} },
  /** Letters of apology that were made, the last of each dossier. */
  apologies: { key: ["portal", "code"], indexes: {} },
  /** Days of the office's paper register. */
  book: { key: "day", indexes: {} },
  /** How much of each list was seen. */
  lists: { key: ["portal", "list"], indexes: {} },
  /** Dossiers out of other machines' files, apart from one's own: all words on one of them together. */
  beside: { key: ["portal", "code"], indexes: {} },
  /** The files that are looked at. */
  files: { key: "machine", indexes: {} },
  /** What is in work, and what each adds to the queue's numbers; made of the dossiers, see open-state.ts. */
  open: { key: ["portal", "code"], indexes: { turns: { on: "turnsAt" } } },
  /** The queue's numbers by portal, and how far they have been made. */
  sums: { key: "name", indexes: {} },
  /** What is counted of dossiers in reports, some hundred in a record; made of them, see blocks-state.ts. */
  blocks: { key: ["portal", "to"], indexes: {} },
  /** Dossiers that are counted otherwise since their block was made. */
  recount: { key: ["portal", "code"], indexes: {} },
  ledger: {
    key: "seq",
    indexes: { entry: { on: "entry.id", unique: true }, code: { on: "entry.codes", many: true } },
  },
  /** What the commune's colleagues haven't got yet: only what and which version, never what is in it. */
  outbox: { key: "row", indexes: { order: { on: "since" } } },
  /** Papers, decisions and the unit's records of colleagues; their dossiers stand in `beside`. */
  heard: { key: "subject", indexes: { owner: { on: "owner" }, branch: { on: "branch" } } },
  /** Who this machine is in the commune, how far each stream was heard, and what of the unit's is to be told. */
  commune: { key: "name", indexes: {} },
  committed: { key: ["portal", "label"], indexes: { portal: { on: "portal" } } },
  /** Office data kept whole under a name: portal profiles, procedures. */
  documents: { key: "name", indexes: {} },
  keys: { key: "name", indexes: {} },
  faults: { key: "id", indexes: {} },
  /** Records that could not be read, set aside as they were. */
  broken: { key: "id", indexes: {} },
} as const satisfies Record<string, Table>;

export interface Table {
  key: string | readonly string[];
  indexes: Record<string, { on: string | readonly string[]; unique?: boolean; many?: boolean }>;
}
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

export type Key = string | number | (string | number)[];

/** What can be done inside one transaction. Await nothing else in there, or it ends too early. */
export interface Tx {
  get(table: TableName, key: Key): Promise<unknown>;
  put(table: TableName, record: unknown): Promise<void>;
  remove(table: TableName, key: Key): Promise<void>;
  all(table: TableName, by?: { index: string; is: Key }): Promise<unknown[]>;
  keys(table: TableName): Promise<unknown[]>;
  /** So many records (null: all) in the order of their keys, those behind `after`; null: from the first. `upTo`: none behind that. */
  some(table: TableName, after: Key | null, count: number | null, upTo?: Key): Promise<unknown[]>;
  /** So many records in the order of an index, those up to a key of it; null: from its beginning on. */
  by(table: TableName, index: string, upTo: Key | null, count: number): Promise<unknown[]>;
  /** The record with the highest key. */
  last(table: TableName): Promise<unknown>;
  count(table: TableName): Promise<number>;
  clear(table: TableName): Promise<void>;
}

/** Where records lie: the database, or memory when it cannot be opened. */
export interface Bed {
  /** True for the database: what is put there is there tomorrow. */
  readonly lasting: boolean;
  /** All of `work` happens or nothing of it. */
  run<T>(tables: TableName[], mode: "readonly" | "readwrite", work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): void;
}

/** The value at a path such as `entry.id`; the parts of a key for several. */
export function keyOf(on: string | readonly string[], record: unknown): Key {
  if (typeof on !== "string") return on.map((path) => keyOf(path, record) as string | number);
  return on.split(".").reduce((it: unknown, part) => (it as Record<string, unknown>)?.[part], record) as Key;
}
