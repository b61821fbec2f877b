/** A row as it comes out of an answer (rows.ts): handed over as text, and checked by whoever takes it. */
import { rowSchema } from "./declared.ts";

/** A text, a number or a truth value as a program wrote it. */
export type Cell = string | number | boolean;

/** Of each path the different values that it leads to. */
export interface RawRow {
  code: string;
  ids: Cell[][];
  cells: Cell[][];
}

/** The rest of a row as handed over by `eachRow`, checked; null: it is none. */
export function readRow(code: string, text: string): RawRow | null {
  try {
    const read = rowSchema.safeParse(JSON.parse(text));
    return read.success ? { code, ...read.data } : null;
  } catch {
    return null;
  }
}
