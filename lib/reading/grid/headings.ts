/** What each column holds, by the words over it; never by its place. */

import { HEADS, type Meaning } from "../../dossier/meanings.ts";
import { isEditable } from "../sight/fields.ts";
import { linesOf, uncut } from "../sight/lines.ts";
import { piecesOf, textOf } from "../sight/text.ts";
import { findMoments } from "../words/dates.ts";
import { clean, foldLabel } from "../words/fold.ts";
import type { MeaningOf } from "../words/meaning.ts";
import { meaningsOf } from "../words/names-in-label.ts";
import type { Grid, GridRow } from "./cells.ts";
import { takeTurns } from "./labels-above.ts";

export interface Column {
  /** Meanings in the order the heading names them; empty: not known. */
  meanings: (Meaning | null)[];
  /** The heading as shown. */
  name: string;
  /** Not the heading says what it means, but what stands under it. */
  told?: true;
  /** Several things of each dossier stand under it. */
  many?: true;
}
/** `lines`: one set of columns for each table row of a dossier (usually one). */
export interface Headers {
  lines: Map<number, Column>[];
  /** Columns of each line: a row with another number says nothing by its places. */
  widths: number[];
  /** Rows of the body begin here. */
  body: number;
  /** The heading rows themselves. */
  heads: GridRow[];
}

/** How many columns a row reaches over. */
export const extentOf = (row: GridRow): number => row.cells.reduce((n, c) => Math.max(n, c.col + c.span), 0);

export function columnOf(el: Element, meaningOf: MeaningOf): Column {
  // What is written into a filter under the heading is looked for, not named.
  const pieces = piecesOf(el).filter((p) => !p.field);
  const name = clean(pieces.map((p) => p.text).join(" "));
  const shown =
    uncut(pieces[0]?.el ?? el, uncut(el, name)) ||
    clean(el.getAttribute("aria-label") ?? el.getAttribute("title") ?? "");
  const whole = meaningOf(shown);
  if (whole) return { meanings: [whole], name: shown };
  // Two headings in one cell, one under the other, each of one line or more; or a heading with a hint under it.
  const lines = linesOf(pieces);
  const read = lines.length > 1 && lines.length <= 4 ? lines.map((l) => meaningOf(l)) : [];
  const meanings = (lines.length <= 6 && stackedIn(lines, meaningOf)) || meaningsOf(shown, meaningOf);
  return { meanings: meanings.length > 0 || read.every((m) => m === null) ? meanings : read, name: shown };
}

/** The headings that lines one under the other are, some broken over several: 'Mã hồ', 'sơ', 'Trạng thái'. null: not all of them. */
function stackedIn(lines: readonly string[], meaningOf: MeaningOf): Meaning[] | null {
  if (lines.length === 0) return [];
  for (let n = lines.length; n > 0; n--) {
    const meaning = meaningOf(lines.slice(0, n).join(" "));
    const rest = meaning ? stackedIn(lines.slice(n), meaningOf) : null;
    if (meaning && rest) return [meaning, ...rest];
  }
  return null;
}

/** A heading over cells that hold a whole dossier; what stands in them has labels of its own, or needs none. */
export const isPackedHeading = (text: string): boolean => PACKED.test(foldLabel(text));
const PACKED =
  /^(?:thong tin|noi dung|chi tiet)?(?: ?(?:chung|(?:ve )?ho so|tiep nhan|xu ly|giai quyet|can xu ly))+$/;

/** Whether these may be headings over columns, by the words alone; numbers and signs among them ('#') say nothing. */
export function areHeadings(texts: readonly string[], meaningOf: MeaningOf): boolean {
  const named = texts.filter((text) => /\p{L}/u.test(text));
  const known = named.filter(
    (text) => text.length < 60 && (meaningOf(text) !== null || isPackedHeading(text)),
  );
  return known.length >= 2 && known.length >= 0.4 * named.length;
}

/** How much a row looks like headings: known labels against everything else. A value in it makes it none. */
function score(row: GridRow, meaningOf: MeaningOf): number {
  let known = 0;
  let useful = 0;
  let filled = 0;
  let told = false;
  for (const cell of row.cells) {
    if (!cell.own) continue;
    const text = row.head ? columnOf(cell.el, () => null).name : textOf(cell.el);
    if (text === "") continue;
    filled++;
    if (text.length > (row.head ? 160 : 80)) return 0;
    if (findMoments(text).found.length > 0 || /\d{4,}/.test(text)) return 0;
    const { meanings, name } = columnOf(cell.el, meaningOf);
    if (meanings[0] === "code" && meaningOf.isTold?.(name)) told = true;
    const packed = meanings.length === 0 && isPackedHeading(name);
    if (packed || meanings.some((m) => m !== null)) known++;
    if (packed || meanings.some((m) => m !== null && HEADS.has(m))) useful++;
  }
  // One column alone is enough where a person said that it is the codes.
  if (told && row.head && filled >= 3) return Math.max(2, known);
  return useful >= 1 && known >= 2 && known / filled >= 0.34 ? known : 0;
}

/**
 * Headings in two rows that the page marks as such name their columns together. Rows of one heading and what it says
 * ('Trạng thái | Mới đăng ký') are facts of one dossier, however many of them stand below each other.
 */
function withNext(row: GridRow, next: GridRow | undefined): GridRow {
  if (!row.head || !next?.head || isFilters(row)) return row;
  const cells = [...row.cells, ...next.cells];
  const values = cells.filter(({ el, own }) => own && !el.matches("th, [role=columnheader]"));
  return values.length > 1 ? row : { ...row, cells };
}

/** A row of filters: fields to write into, and hardly a thing said beside them, least of all a number. */
function isFilters(row: GridRow): boolean {
  const own = row.cells.filter((c) => c.own);
  const fields = own.filter((c) => Array.from(c.el.querySelectorAll(FIELDS)).some(isEditable));
  if (fields.length < 2 || fields.length < own.length / 3) return false;
  const said = own.flatMap((c) =>
    piecesOf(c.el).filter((p) => !p.field && p.el.closest("button, a, label") === null),
  );
  const words = said.filter((p) => /[\p{L}\d]/u.test(p.text));
  return words.length < fields.length && words.every((p) => !/\d/.test(p.text.replace(DAY, "")));
}
const DAY = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g;
const FIELDS = "input:not([type=checkbox]):not([type=radio]):not([type=hidden]), select";

/** Reads the heading rows at the top of a grid; null where there are none. */
export function headersOf(grid: Grid, meaningOf: MeaningOf): Headers | null {
  const rows = grid.rows;
  let first = -1;
  for (let i = 0; i < Math.min(rows.length, 6); i++) {
    const row = rows[i];
    if (row && score(withNext(row, rows[i + 1]), meaningOf) > 0) {
      first = i;
      break;
    }
    if (row && !row.head && i > 2) break;
  }
  const top = rows[first];
  if (!top || takeTurns(rows)) return null;
  let body = first + 1;
  // A row of group headings may stand above, more heading rows below.
  while (body < rows.length && body < first + 4) {
    const row = rows[body];
    // Several rows of fields one under the other are a list that can be written into.
    const filters = row && isFilters(row) && !(rows[body + 1] && isFilters(rows[body + 1] as GridRow));
    if (!row || isGroupTitle(row, top) || !(row.head || filters || (top.head && score(row, meaningOf) > 1)))
      break;
    body++;
  }
  const heads = rows
    .slice(Math.max(0, first - (rows[first - 1]?.head ? 1 : 0)), body)
    .filter((r) => r === top || (r.head && !isFilters(r)));
  // Labels in front of values: the row below has labels in the same columns.
  const below = rows[body];
  if (below && !top.head && score(below, meaningOf) >= 2) return null;
  if (!top.head && top.cells.some((c) => /[:：]\s*$/.test(textOf(c.el)))) return null;
  const stacked = heads.length > 1 ? stackedLines(heads, rows.slice(body), meaningOf) : null;
  const widths = stacked ? heads.map((h) => extentOf(h)) : [Math.max(...heads.map(extentOf))];
  return { lines: stacked ?? [merge(heads, meaningOf)], widths, body, heads };
}

/** One cell right across below the headings names no column: it is the title of the rows under it ('Lĩnh vực: Hộ tịch'). */
const isGroupTitle = (row: GridRow, top: GridRow): boolean =>
  row.cells.filter((c) => c.own).length === 1 &&
  row.cells.length === 1 &&
  extentOf(top) > 2 &&
  extentOf(row) >= extentOf(top) - 1 &&
  textOf((row.cells[0] as GridRow["cells"][number]).el) !== "";

/** The lowest heading over a column names it; where that says nothing, the one above together with it. */
export function merge(heads: GridRow[], meaningOf: MeaningOf): Map<number, Column> {
  const columns = new Map<number, Column>();
  for (const row of heads)
    for (const cell of row.cells) {
      const column = columnOf(cell.el, meaningOf);
      if (column.name === "") continue;
      for (let c = cell.col; c < cell.col + cell.span; c++) {
        const above = columns.get(c);
        if (!above || !cell.own) {
          if (!above) columns.set(c, column);
          continue;
        }
        if (column.meanings.length > 0) columns.set(c, refine(above, column, meaningOf));
        else {
          const both = meaningsOf(`${above.name} ${column.name}`, meaningOf);
          columns.set(c, { meanings: both, name: column.name });
        }
      }
    }
  return columns;
}

/** 'Hạn' under the group 'Bước xử lý' is the step's. An unclear word is decided by its group, or stays unclear. */
function refine(above: Column, column: Column, meaningOf: MeaningOf): Column {
  if (column.meanings[0] !== "unclear") return column;
  const both = meaningsOf(`${column.name} ${above.name}`, meaningOf);
  return both.length > 0 ? { meanings: both, name: column.name } : column;
}

/** Two heading rows without merged cells over body rows that come in pairs: each dossier takes two rows. */
function stackedLines(heads: GridRow[], body: GridRow[], meaningOf: MeaningOf): Map<number, Column>[] | null {
  if (body.length < heads.length) return null;
  const own = (row: GridRow) => row.cells.filter((c) => c.own).length;
  const fits = heads.every((h, i) => {
    const row = body[i];
    return row !== undefined && own(row) === own(h) && h.cells.some((c) => c.own);
  });
  const inSecond = heads
    .slice(1)
    .every((h) => h.cells.filter((c) => c.own && columnOf(c.el, meaningOf).meanings.length > 0).length >= 1);
  // In a grouped heading the body row has as many cells as columns, so the first heading row does not fit it.
  const repeats =
    body.length % heads.length === 0 &&
    body.every((r, i) => own(r) === own(heads[i % heads.length] as GridRow));
  if (!fits || !inSecond || !repeats) return null;
  return heads.map((h) => merge([h], meaningOf));
}
