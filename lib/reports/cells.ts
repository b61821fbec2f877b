import type { When } from "../counting/model.ts";
import { harmless } from "../words/harmless.ts";
import { type Cell, excelDay, type Format, LONGEST_TEXT, type Look } from "./workbook.ts";

/**
 * A text. A text cell is none to reckon with, but becomes one when somebody edits it or saves the sheet as CSV: so what
 * would be a formula is made harmless, as in all files that are handed out. Words of ours never are.
 */
export const words = (text: string, look: Look = "body"): Cell => ({
  kind: "text",
  text: harmless(text.slice(0, LONGEST_TEXT)),
  look,
});

/** A text where it is known. */
export const told = (text: string | null): Cell => (text === null ? NOTHING : words(text));

export const NOTHING: Cell = { kind: "empty", look: "body" };

export const count = (value: number, look: Look = "body"): Cell => ({
  kind: "number",
  value,
  format: "count",
  look,
});

/** A number where it is known, else an empty box: never a zero that nobody counted. */
export const countOrNothing = (value: number | null): Cell => (value === null ? NOTHING : count(value));

/** 1 where it is so: a column that can be added up. */
export const mark = (is: boolean): Cell => (is ? count(1) : NOTHING);

/** A moment as Excel's own, so that it can be sorted; a date alone stays one. */
export function moment(when: When | null): Cell {
  if (!when) return NOTHING;
  if (when.at === null) return { kind: "number", value: excelDay(when.day), format: "date", look: "body" };
  return { kind: "number", value: excelDay(when.at / 1440), format: "moment", look: "body" };
}

/** A formula and what it comes to. */
export const formula = (text: string, value: number | string, format: Format, look: Look = "body"): Cell => ({
  kind: "formula",
  formula: text,
  value,
  format,
  look,
});

/** What stands for a ratio of nothing. */
const NONE = "–";

/** `n / of` by their addresses. */
export function shareOf([nAt, n]: [string, number], [ofAt, of]: [string, number], look: Look = "body"): Cell {
  return formula(`IF(${ofAt}=0,"${NONE}",${nAt}/${ofAt})`, of === 0 ? NONE : n / of, "share", look);
}

/** The same over several columns (and rows), the cells under it left out. */
export const across = (cell: Cell, columns: number, rows = 1): Cell => ({ ...cell, columns, rows });

/** A note over several columns, with the lines that it needs. */
export function noteAcross(
  text: string,
  columns: number,
  widths: readonly number[],
  look: Look = "note",
): Cell {
  const letters = widths.slice(0, columns).reduce((a, b) => a + b, 0);
  const lines = Math.ceil((text.length * LETTER) / letters) || 1;
  return { ...across(words(text, look), columns), height: lines * LINE };
}

/** Points of a line, and how wide a letter is beside the figures that columns are measured in. */
const LINE = 17;
const LETTER = 1.1;

/** Points that a text of a head needs in a column of so many letters: broken between words, as a spreadsheet does. */
export function headHeight(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const letters = word.length * BOLD;
    if (used > 0 && used + letters > width) {
      lines += 1;
      used = 0;
    }
    used += letters + BOLD;
  }
  return lines * LINE;
}

/** How wide a bold letter is beside a figure. */
const BOLD = 1.15;
