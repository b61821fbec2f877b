import type { Holds } from "./forms/holds.ts";

/** The cells of one row or of the total, by column. */
export type Cells<Column extends string, V> = Record<Column, V>;

/** What is put into cells: numbers (added and taken out again) or the dossiers behind them. */
export interface Filling<V> {
  empty(): V;
  /** A cell's value with one more of `code` in it (`by` 1), or one less (−1). */
  put(value: V, code: string, by: 1 | -1): V;
}

export const NUMBERS: Filling<number> = { empty: () => 0, put: (value, _, by) => value + by };

/** Codes in the order in which dossiers came, each once (a dossier may have two late steps). Only ever added to. */
export const CODES: Filling<string[]> = {
  empty: () => [],
  put: (value, code) => {
    if (value.at(-1) !== code) value.push(code);
    return value;
  },
};

/** A table that is filled thing by thing: a total, and a row for each group that has anything in it. */
export interface Tally<T, Column extends string, Group, V> {
  put(it: T, by: 1 | -1): void;
  total(): Cells<Column, V>;
  /** The row of a group that has nothing in it. */
  nothing(): Cells<Column, V>;
  /** In no order. A group whose things were all taken out has no row. */
  rows(): { group: Group; cells: Cells<Column, V> }[];
}

/** What a table counts, and into whose row. */
export interface Table<T, Column extends string, Group> {
  columns: Readonly<Record<Column, Holds<T>>>;
  codeOf(it: T): string;
  groupOf(it: T): Group;
  /** Groups are the same where their keys are. */
  keyOf(group: Group): string;
}

interface Row<Group, V> {
  group: Group;
  things: number;
  cells: V[];
}

/** An empty tally of a table. Putting a thing in costs one look at each column, and no more memory than its row. */
export function makeTally<T, Column extends string, Group, V>(
  { columns, codeOf, groupOf, keyOf }: Table<T, Column, Group>,
  filling: Filling<V>,
): Tally<T, Column, Group, V> {
  const names = Object.keys(columns) as Column[];
  const holds = names.map((name) => columns[name]);
  const emptyCells = () => names.map(() => filling.empty());
  const whole = emptyCells();
  const rows = new Map<string, Row<Group, V>>();

  const named = (cells: V[]) =>
    Object.fromEntries(names.map((name, i) => [name, cells[i]])) as Cells<Column, V>;

  function rowOf(it: T): Row<Group, V> {
    const group = groupOf(it);
    const key = keyOf(group);
    let row = rows.get(key);
    if (!row) {
      row = { group, things: 0, cells: emptyCells() };
      rows.set(key, row);
    }
    return row;
  }

  return {
    put(it, by) {
      const code = codeOf(it);
      const row = rowOf(it);
      row.things += by;
      for (let i = 0; i < holds.length; i += 1) {
        if (!holds[i]!(it)) continue;
        whole[i] = filling.put(whole[i]!, code, by);
        row.cells[i] = filling.put(row.cells[i]!, code, by);
      }
    },
    total: () => named(whole),
    nothing: () => named(emptyCells()),
    rows: () =>
      [...rows.values()]
        .filter(({ things }) => things > 0)
        .map(({ group, cells }) => ({ group, cells: named(cells) })),
  };
}
