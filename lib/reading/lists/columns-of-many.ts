/**
 * Columns that say several things of one dossier: under a cell that reaches down beside them stand rows of its steps,
 * papers or fees. What is said there, who did it and in which state it is, is of those, not of the dossier.
 */
import type { Grid, GridRow } from "../grid/cells.ts";
import type { Headers } from "../grid/headings.ts";
import { textOf } from "../sight/text.ts";
import type { Env } from "../words/context.ts";

/** The headings, of which those over several things of one dossier mean another matter. */
export function withoutMany(grid: Grid, headers: Headers, env: Env): Headers {
  const [line] = headers.lines;
  if (!line || headers.lines.length > 1) return headers;
  const many = new Set<number>();
  for (const row of grid.rows.slice(headers.body))
    if (!row.head && continues(row, line, env))
      for (const cell of row.cells)
        if (cell.own && cell.span === 1 && textOf(cell.el) !== "") many.add(cell.col);
  if (many.size === 0) return headers;
  const own = new Map(line);
  for (const col of many) {
    const column = line.get(col);
    if (column && !column.meanings.includes("code"))
      own.set(col, { ...column, meanings: ["other"], many: true });
  }
  return { ...headers, lines: [own] };
}

/** It goes on with the dossier above: the cell that says which one reaches down to it, and it names none itself. */
function continues(row: GridRow, line: Headers["lines"][0], env: Env): boolean {
  // Asked of every row, and hardly any shares a cell.
  if (row.cells.every((c) => c.own)) return false;
  const shared = row.cells.filter((c) => !c.own);
  const names = (text: string) => env.codesIn(text).length > 0;
  return (
    shared.some((c) => line?.get(c.col)?.meanings.includes("code") || names(textOf(c.el))) &&
    !row.cells.some((c) => c.own && names(textOf(c.el)))
  );
}
