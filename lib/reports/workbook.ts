/** A workbook as plain data, whatever writes it: what stands in which cell, what is reckoned, and how it is printed. */
export interface Workbook {
  sheets: Sheet[];
}

export interface Sheet {
  /** At most 31 letters, without []:*?/\ */
  name: string;
  /** null: empty, or covered by a merged cell. */
  rows: (Cell | null)[][];
  /** Of columns, in letters. */
  widths: number[];
  /** Rows at the top that stay while the rest is scrolled. */
  frozenRows: number;
  /** Printed again on each page: first and last row, from 1. null: none. */
  repeated: { from: number; to: number } | null;
  landscape: boolean;
}

/** How a cell looks: over the whole, a head, in the body, a sum, or a note below. */
export type Look = "title" | "head" | "body" | "sum" | "note" | "plain";
/** Of a number: whole with thousands apart, a share, a moment, a date, a head's number in brackets. */
export type Format = "count" | "share" | "moment" | "date" | "head-number";

interface Common {
  look: Look;
  rows?: number;
  columns?: number;
  /** Points; where a merged text needs more lines than one, since no spreadsheet finds that out by itself. */
  height?: number;
}

export type Cell = Common &
  (
    | { kind: "text"; text: string }
    | { kind: "number"; value: number; format: Format }
    /** Without '='. `value`: what it comes to, for whoever opens the file without reckoning. */
    | { kind: "formula"; formula: string; value: number | string; format: Format }
    /** A box with nothing in it: not known, or not so. */
    | { kind: "empty" }
  );

/** More letters than a cell of Excel can hold make the file unreadable. */
export const LONGEST_TEXT = 32_000;

/** Days from Excel's day 0 to 1970-01-01. */
const EXCEL_EPOCH = 25_569;

/** What Excel writes for a number of days since 1970-01-01. */
export const excelDay = (days: number): number => days + EXCEL_EPOCH;

/** 'A', …, 'Z', 'AA' of a column from 0. */
export function columnLetters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest;
}

/** 'C7' of a row and column from 0. */
export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
