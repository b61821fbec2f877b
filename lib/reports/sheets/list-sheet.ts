import type { Say } from "../../words/say.ts";
import { across, formula, noteAcross, words } from "../cells.ts";
import { addressOf, type Cell, type Sheet } from "../workbook.ts";

/** The address and number of another column of the same row, for ratios. */
export type Beside = (id: string) => [address: string, value: number];

export interface Column<Row> {
  id: string;
  /** Key of its head's words. */
  head: string;
  width: number;
  cell(row: Row, beside: Beside, order: number): Cell;
  /** In the row of sums: added up, or made of other sums. */
  total?: "sum" | ((beside: Beside) => Cell);
}

export interface List<Row> {
  /** Keys: `reports_sheet_…`, `reports_title_…`. */
  id: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  notes: readonly string[];
}

/** A list as a sheet: title, what it covers, one row of heads, rows, sums as formulas, notes. */
export function listSheet<Row>({ id, columns, rows, notes }: List<Row>, covered: string, say: Say): Sheet {
  const widths = columns.map(({ width }) => width);
  const span = columns.length;
  const gap = (): null[] => columns.slice(1).map(() => null);
  const whole = (cell: Cell): (Cell | null)[] => [cell, ...gap()];
  const body = 4;
  const filled = rows.map((row, i) => cellsOf(columns, row, body + i, i + 1));
  const sums = totals(columns, filled, body, say);
  return {
    name: say(`reports_sheet_${id}`),
    rows: [
      whole(noteAcross(say(`reports_title_${id}`), span, widths, "title")),
      whole(noteAcross(covered, span, widths)),
      [null, ...gap()],
      columns.map(({ head }) => words(say(head), "head")),
      ...(rows.length > 0 ? filled : [whole(across(words(say("reports_none")), span))]),
      ...(sums ? [sums] : []),
      ...(notes.length > 0 ? [[null, ...gap()]] : []),
      ...notes.map((note) => whole(noteAcross(note, span, widths))),
    ],
    widths,
    frozenRows: body,
    repeated: { from: body, to: body },
    landscape: true,
  };
}

function cellsOf<Row>(columns: readonly Column<Row>[], row: Row, at: number, order: number): Cell[] {
  const cells: Cell[] = [];
  const beside = besideIn(columns, cells, at);
  for (const { cell } of columns) cells.push(cell(row, beside, order));
  return cells;
}

/** Columns lean on those to their left only. */
function besideIn<Row>(columns: readonly Column<Row>[], cells: readonly (Cell | null)[], at: number): Beside {
  return (id) => {
    const column = columns.findIndex((it) => it.id === id);
    return [addressOf(at, column), numberIn(cells[column])];
  };
}

/** An empty box counts as nothing, as in the spreadsheet. */
const numberIn = (cell: Cell | null | undefined): number =>
  cell && "value" in cell && typeof cell.value === "number" ? cell.value : 0;

function totals<Row>(
  columns: readonly Column<Row>[],
  filled: readonly Cell[][],
  body: number,
  say: Say,
): (Cell | null)[] | null {
  const first = columns.findIndex(({ total }) => total !== undefined);
  if (filled.length === 0 || first < 0) return null;
  const last = body + filled.length - 1;
  const cells: (Cell | null)[] = [across(words(say("reports_total"), "sum"), first)];
  while (cells.length < first) cells.push(null);
  const beside = besideIn(columns, cells, last + 1);
  for (const [i, { total }] of columns.entries()) {
    if (i < first) continue;
    if (total === "sum") {
      const value = filled.reduce((sum, row) => sum + numberIn(row[i]), 0);
      cells.push(formula(`SUM(${addressOf(body, i)}:${addressOf(last, i)})`, value, "count", "sum"));
    } else cells.push(total ? { ...total(beside), look: "sum" } : { kind: "empty", look: "sum" });
  }
  return cells;
}
