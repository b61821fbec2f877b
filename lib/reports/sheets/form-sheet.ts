import type { Say } from "../../words/say.ts";
import {
  across,
  count,
  countOrNothing,
  formula,
  headHeight,
  NOTHING,
  noteAcross,
  told,
  words,
} from "../cells.ts";
import { type FormCells, type FormTable, formNotes, sumText } from "../form-table.ts";
import type { Sum } from "../forms.ts";
import { headRows, headsOf } from "../heads.ts";
import { addressOf, type Cell, type Sheet } from "../workbook.ts";

const NAME_WIDTH = 34;
const NUMBER_WIDTH = 9.5;

/** A form as a sheet: title, what it covers, merged heads, their numbers, a row each, sums and the check as formulas, notes. */
export function formSheet(table: FormTable, covered: string, say: Say): Sheet {
  const { form, extras } = table;
  const depth = headRows(form.heads);
  const top = 3;
  const body = top + depth + 1;
  const width = form.columns + extras.length + 1;
  const widths = [6, NAME_WIDTH, ...Array.from({ length: width - 3 }, () => NUMBER_WIDTH), 13];
  const whole = (cell: Cell): (Cell | null)[] => [cell, ...gap(width - 1)];
  const rows = table.rows.map((cells, i) => bodyRow(table, cells, body + i, i + 1, say));
  return {
    name: say(`reports_sheet_${form.id}`),
    rows: [
      whole(noteAcross(say(`reports_title_${form.id}`), width, widths, "title")),
      whole(noteAcross(covered, width, widths)),
      gap(width),
      ...headGrid(table, depth, say),
      Array.from({ length: width }, (_, i) =>
        i < form.columns
          ? { kind: "number", value: i + 1, format: "head-number", look: "head" }
          : words("", "head"),
      ),
      ...rows,
      totalRow(table, body, say),
      gap(width),
      ...formNotes(table, say).map((note) => whole(noteAcross(note, width, widths))),
    ],
    widths,
    frozenRows: body,
    repeated: { from: top + 1, to: body },
    landscape: true,
  };
}

const gap = (width: number): null[] => Array.from({ length: width }, () => null);

/** The rows of heads; extras and the check stand behind the form over all of them. */
function headGrid({ form, extras }: FormTable, depth: number, say: Say): (Cell | null)[][] {
  const grid: (Cell | null)[][] = Array.from({ length: depth }, () => gap(form.columns + extras.length + 1));
  for (const { key, row, column, rows, columns } of headsOf(form.heads))
    grid[row]![column] = across(words(key && say(key), "head"), columns, rows);
  const { of, parts } = form.check;
  const lowest = grid[depth - 1]!;
  const behind = [...extras.map(({ key }) => say(key)), say("reports_check", sumText(of, parts))];
  for (const [i, text] of behind.entries())
    grid[0]![form.columns + i] = across(words(text, "head"), 1, depth);
  // A merged cell makes no room for itself: the lowest row is made as high as the longest head over one column needs.
  const needs = grid.flatMap((row) => row.map((cell, column) => roomBelow(cell, column)));
  const height = Math.max(...needs);
  const first = lowest.findIndex((cell) => cell !== null);
  lowest[first] = { ...lowest[first]!, height };
  return grid;
}

/** Points of a head over one column that the rows above the lowest one don't give it. */
function roomBelow(cell: Cell | null, column: number): number {
  if (cell?.kind !== "text" || (cell.columns ?? 1) > 1) return ROW_HEIGHT;
  const above = ((cell.rows ?? 1) - 1) * ROW_HEIGHT;
  return headHeight(cell.text, column === 1 ? NAME_WIDTH : NUMBER_WIDTH) - above;
}

/** Points of a row that nothing makes higher. */
const ROW_HEIGHT = 15;

/** Column `no` of a form in a row. */
const at = (row: number, no: number): string => addressOf(row, no - 1);

function bodyRow(
  table: FormTable,
  cells: FormCells & { name: string },
  row: number,
  order: number,
  say: Say,
): Cell[] {
  const { form } = table;
  const numbers = cells.columns.map((value, i): Cell => {
    const sum = form.sums.find(({ of }) => of === i + 3);
    return sum ? formula(sumFormula(table, sum, row), value!, "count") : countOrNothing(value);
  });
  return [
    form.numbered ? count(order) : NOTHING,
    told(cells.name),
    ...numbers,
    ...cells.extras.map((value) => count(value)),
    check(table, cells, row, say),
  ];
}

/** '4 + 5 + 6' of a row, and what stands behind the form. */
function sumFormula({ form, extras }: FormTable, { parts, extra }: Sum, row: number): string {
  const behind = extras.findIndex(({ name }) => name === extra);
  const addresses = parts.map((no) => at(row, no));
  if (behind >= 0) addresses.push(addressOf(row, form.columns + behind));
  return addresses.join("+");
}

/** Whether all are either done or open. What it comes to is reckoned from the numbers themselves. */
function check(
  { form }: FormTable,
  { columns }: FormCells,
  row: number,
  say: Say,
  look: "body" | "sum" = "body",
): Cell {
  const { of, parts } = form.check;
  const value = (no: number) => columns[no - 3]!;
  const right = value(of) === parts.reduce((sum, no) => sum + value(no), 0);
  const [yes, no] = [say("reports_check_right"), say("reports_check_wrong")];
  const sum = parts.map((part) => at(row, part)).join("+");
  return formula(`IF(${at(row, of)}=${sum},"${yes}","${no}")`, right ? yes : no, "count", look);
}

function totalRow(table: FormTable, body: number, say: Say): (Cell | null)[] {
  const { total, rows, form } = table;
  const here = body + rows.length;
  const below = (column: number, value: number | null): Cell => {
    if (value === null) return { ...NOTHING, look: "sum" };
    if (rows.length === 0) return count(value, "sum");
    const range = `${addressOf(body, column)}:${addressOf(here - 1, column)}`;
    return formula(`SUM(${range})`, value, "count", "sum");
  };
  return [
    across(words(say("reports_total"), "sum"), 2),
    null,
    ...total.columns.map((value, i) => below(i + 2, value)),
    ...total.extras.map((value, i) => below(form.columns + i, value)),
    check(table, total, here, say, "sum"),
  ];
}
