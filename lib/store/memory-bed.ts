/**
 * Stands in when the database can't be opened, so that clocks, guard and
 * prompts still work for as long as the worker lives; a notice says so.
 */
import { inTurn } from "../in-turn.ts";
import {
  type Bed,
  type Key,
  keyOf,
  TABLE_NAMES,
  TABLES,
  type Table,
  type TableName,
  type Tx,
} from "./tables.ts";

type Rows = Map<string, unknown>;

export function memoryBed(): Bed {
  let tables = new Map<TableName, Rows>(TABLE_NAMES.map((name) => [name, new Map()]));
  const oneByOne = inTurn();
  return {
    lasting: false,
    run(_names, mode, work) {
      return oneByOne(async () => {
        const before = mode === "readwrite" ? new Map([...tables].map(([k, v]) => [k, new Map(v)])) : tables;
        try {
          return await work(within(tables));
        } catch (error) {
          tables = before;
          throw error;
        }
      });
    },
    close: () => {},
  };
}

function within(tables: Map<TableName, Rows>): Tx {
  const rows = (name: TableName) => tables.get(name)!;
  const id = (key: unknown) => JSON.stringify(key);
  return {
    get: async (table, key) => structuredClone(rows(table).get(id(key))),
    put: async (name, record) => {
      const table: Table = TABLES[name];
      const key = id(keyOf(table.key, record));
      for (const { on, unique } of Object.values(table.indexes))
        for (const [other, it] of unique ? rows(name) : [])
          if (other !== key && id(keyOf(on, it)) === id(keyOf(on, record)))
            throw new DOMException("a unique index has this already", "ConstraintError");
      rows(name).set(key, structuredClone(record));
    },
    remove: async (table, key) => void rows(table).delete(id(key)),
    all: async (name, by) => {
      const table: Table = TABLES[name];
      const sorted = [...rows(name).values()].sort((a, b) =>
        compare(keyOf(table.key, a), keyOf(table.key, b)),
      );
      const index = by && table.indexes[by.index];
      const found = index ? sorted.filter((it) => hits(keyOf(index.on, it), by.is, index.many)) : sorted;
      return structuredClone(found);
    },
    some: async (name, after, count, upTo) => {
      const { key }: Table = TABLES[name];
      const within = [...rows(name).values()].filter((it) => {
        const own = keyOf(key, it);
        return (after === null || compare(own, after) > 0) && (upTo === undefined || compare(own, upTo) <= 0);
      });
      const sorted = within.sort((a, b) => compare(keyOf(key, a), keyOf(key, b)));
      return structuredClone(sorted.slice(0, count ?? undefined));
    },
    by: async (name, by, upTo, count) => {
      const table: Table = TABLES[name];
      const { on } = table.indexes[by]!;
      const found = [...rows(name).values()].filter((it) => {
        const key = keyOf(on, it);
        return key !== undefined && (upTo === null || compare(key, upTo) <= 0);
      });
      return structuredClone(found.sort((a, b) => compare(keyOf(on, a), keyOf(on, b))).slice(0, count));
    },
    keys: async (table) => [...rows(table).keys()].map((key) => JSON.parse(key) as unknown),
    last: async (name) => {
      const table: Table = TABLES[name];
      const sorted = [...rows(name).values()].sort((a, b) =>
        compare(keyOf(table.key, a), keyOf(table.key, b)),
      );
      return structuredClone(sorted.at(-1));
    },
    count: async (table) => rows(table).size,
    clear: async (table) => rows(table).clear(),
  };
}

const hits = (value: unknown, wanted: unknown, many = false) =>
  many && Array.isArray(value)
    ? value.includes(wanted as string)
    : JSON.stringify(value) === JSON.stringify(wanted);

/** As the database orders keys: letter by letter, and of several parts the first that differs. */
function compare(a: Key, b: Key): number {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b ? 0 : a < b ? -1 : 1;
  for (const [n, part] of a.entries()) {
    const other = b[n];
    if (other === undefined) return 1;
    if (part !== other) return part < other ? -1 : 1;
  }
  return a.length - b.length;
}
