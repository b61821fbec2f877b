/** The rows that gave no paper, as a table to be mended in a spreadsheet and taken in again. */
import { textOf } from "../catalogue/columns.ts";
import type { Cell } from "../catalogue/sheet.ts";
import { harmless } from "../words/harmless.ts";

/** One line of a CSV file. What a spreadsheet would reckon with stays a text. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(textOf(cell))).join(",")}\r\n`;
}

/** In quotes whatever it holds: some spreadsheets part a line by other signs than commas. */
const quoted = (text: string): string => {
  // An id number keeps its zeros.
  const safe = /^0\d+$|^\d{10,}$/u.test(text) ? `'${text}` : harmless(text);
  return `"${safe.replaceAll('"', '""')}"`;
};
