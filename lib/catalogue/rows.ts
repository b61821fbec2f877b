import { procedureKey } from "../dossier/codes.ts";
import { understandTime } from "../dossier/time-allowed.ts";
import { type Column, findHeader } from "./columns.ts";
import type { Procedure } from "./model.ts";
import { readLevel, readPapers, readStepHours } from "./values.ts";

/** A cell as a spreadsheet gives it. */
export type Cell = string | number | boolean | Date | null | undefined;

/** What was not understood in a row. `key`: a word of locales/<lang>/reasons.json; `value` as written. */
export interface RowFault {
  column: Column;
  value: string;
  key: string;
}

/** One row of the preview. */
export interface RowReport {
  /** As the spreadsheet numbers it, from 1. */
  row: number;
  /** `procedure` begins one, `step` adds to the one above, `refused` was left out. */
  kind: "procedure" | "step" | "refused";
  code: string | null;
  faults: RowFault[];
}

export interface CatalogueImport {
  procedures: Procedure[];
  rows: RowReport[];
  /** Headings that nobody knows, and those that say the same as another. */
  unknownColumns: string[];
  doubledColumns: string[];
}

/**
 * Reads an office's list of procedures: a header by its wordings, then a row per procedure, or
 * several where each further row is a step of it (code empty or repeated). Cells that are not
 * understood leave their value unknown and are reported; rows without a code are refused.
 * null: no header with a code and a name.
 */
export function readCatalogueRows(
  cells: readonly (readonly Cell[])[],
  source: string,
): CatalogueImport | null {
  const rows = cells.map((row) => row.map(textOf));
  const header = findHeader(rows);
  if (!header) return null;
  const result: CatalogueImport = {
    procedures: [],
    rows: [],
    unknownColumns: header.unknown,
    doubledColumns: header.twice,
  };
  const seen = new Set<string>();
  let current: Procedure | null = null;
  for (let at = header.row + 1; at < rows.length; at += 1) {
    const values = valuesOf(rows[at]!, header.columns);
    if (Object.values(values).every((value) => value === "")) continue;
    const report: RowReport = { row: at + 1, kind: "refused", code: null, faults: [] };
    result.rows.push(report);
    const key = procedureKey(values.code);
    if (
      current &&
      (values.code === "" || key === procedureKey(current.code)) &&
      (values.step !== "" || values.code === "")
    ) {
      report.code = current.code;
      report.kind = addStep(current, values, report.faults) ? "step" : "refused";
      continue;
    }
    current = key === null || seen.has(key) ? null : begin(values, source, report.faults);
    if (!current) {
      const why =
        key === null ? "reasons_catalogue_no_code" : seen.has(key) ? "reasons_catalogue_twice" : null;
      if (why) report.faults.push({ column: "code", value: values.code, key: why });
      continue;
    }
    seen.add(key!);
    report.code = current.code;
    report.kind = "procedure";
    result.procedures.push(current);
  }
  return result;
}

type Texts = Record<Column, string>;

function valuesOf(row: readonly string[], columns: readonly (Column | null)[]): Texts {
  const values: Texts = {
    code: "",
    name: "",
    field: "",
    time: "",
    step: "",
    hours: "",
    role: "",
    papers: "",
    level: "",
    fee: "",
    source: "",
  };
  for (const [i, column] of columns.entries()) if (column) values[column] = row[i]?.trim() ?? "";
  return values;
}

function begin(values: Texts, source: string, faults: RowFault[]): Procedure | null {
  if (values.name === "") {
    faults.push({ column: "name", value: "", key: "reasons_catalogue_no_name" });
    return null;
  }
  const procedure: Procedure = {
    code: values.code,
    name: values.name,
    field: values.field || null,
    time: timeOf(values.time, faults),
    steps: [],
    papers: readPapers(values.papers),
    level: understood(values.level, readLevel, "level", "reasons_catalogue_level", faults),
    fee: values.fee || null,
    source: values.source || source,
    sample: false,
  };
  if (values.step !== "") addStep(procedure, values, faults);
  return procedure;
}

/** A step without hours has no clock of its own and is left out, with a word about it. */
function addStep(procedure: Procedure, values: Texts, faults: RowFault[]): boolean {
  if (values.step === "") {
    faults.push({ column: "code", value: "", key: "reasons_catalogue_no_code" });
    return false;
  }
  const hours = readStepHours(values.hours);
  if (hours === null) {
    faults.push({ column: "hours", value: values.hours, key: "reasons_catalogue_hours" });
    return false;
  }
  procedure.steps.push({ name: values.step, hours, role: values.role || null });
  return true;
}

function timeOf(text: string, faults: RowFault[]): Procedure["time"] {
  if (text === "") return null;
  const read = understandTime(text);
  if ("time" in read) return read.time;
  if ("noLimit" in read) return { unit: "no-limit" };
  const why = read.why === "unsure" ? "" : `_${read.why.replaceAll("-", "_")}`;
  faults.push({ column: "time", value: text, key: `reasons_catalogue_time${why}` });
  return null;
}

function understood<T>(
  text: string,
  read: (text: string) => T | null,
  column: Column,
  key: string,
  faults: RowFault[],
): T | null {
  if (text === "") return null;
  const value = read(text);
  if (value === null) faults.push({ column, value: text, key });
  return value;
}

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  // A spreadsheet takes the code 1.000120 for a number and drops its last zero.
  if (typeof cell === "number")
    return !Number.isInteger(cell) && cell < 10 && hasCodeDigits(cell) ? cell.toFixed(6) : String(cell);
  if (cell instanceof Date) return cell.toISOString();
  return String(cell).normalize("NFC");
}

/** Four decimals at least: hours and days are never written so. */
function hasCodeDigits(value: number): boolean {
  return /\.\d{4,6}$/u.test(String(value));
}
