/** The rows that gave no paper, as a table to be mended in a spreadsheet and taken in again. */
import { textOf } from "../catalogue/columns.ts";
import type { Cell } from "../catalogue/sheet.ts";

/** One line of a CSV file. What a spreadsheet would reckon with stays a text. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(textOf(cell))).join(",")}\r\n`;
}

const quoted = (text: string): string => {
  // An id number keeps its zeros, and what begins as a formula is none.
  const safe = /^[=+\-@\t\r]|^0\d+$|^\d{10,}$/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
