import { procedureKey } from "../dossier/codes.ts";
import { understandTime } from "../dossier/time-allowed.ts";
import { type Column, findHeader, type Header, type TimeColumn, textOf } from "./columns.ts";
import type { OnlineSpan, Procedure } from "./model.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import { readCode, readLevel, readPapers, readStepHours } from "./values.ts";

/** What was not understood in a row. `key`: a word of locales/<lang>/reasons.json; `value` as written. */
export interface RowFault {
  column: Column;
  value: string;
  key: string;
}

/** One row of the preview. */
export interface RowReport {
  /** '' where the file has one sheet, or none. */
  sheet: string;
  /** As the spreadsheet numbers it, from 1. */
  row: number;
  /** `procedure` begins one, `step` adds to the one above, `refused` was left out. */
  kind: "procedure" | "step" | "refused";
  code: string | null;
  /** The time understood for a procedure; null: none, or none understood. */
  time: Procedure["time"];
  /** Of a step. */
  hours: number | null;
  faults: RowFault[];
}

/** What an officer chooses where a file leaves a choice. */
export interface ImportChoice {
  /** Label of the column of times; null: not chosen yet. */
  time: string | null;
  /** Sheets left out. */
  without: readonly string[];
}

export interface CatalogueImport {
  procedures: Procedure[];
  rows: RowReport[];
  /** Headings that nobody knows, and those that say the same as another. */
  unknownColumns: string[];
  doubledColumns: string[];
  /** The sheets looked at, with whether a list was found in them, and taken. */
  sheets: { name: string; list: boolean; taken: boolean }[];
  /** Labels of the columns that hold times, where there are several: which is meant is asked, and `time` chosen. */
  times: string[];
  time: string | null;
}

/** Nothing chosen yet. */
export const NO_CHOICE: ImportChoice = { time: null, without: [] };

/**
 * Reads an office's list of procedures from all its sheets that have a header with a code and a name: then a row per
 * procedure, or several where each further row is a step of it (code empty or repeated). Cells that are not understood
 * leave their value unknown and are reported; rows without a code are refused. null: no sheet has such a header.
 */
export function readCatalogueSheets(
  sheets: readonly Sheet[],
  source: string,
  choice: ImportChoice = NO_CHOICE,
): CatalogueImport | null {
  const found = sheets.map((sheet) => ({ sheet, header: findHeader(sheet.rows) }));
  if (found.every(({ header }) => header === null)) return null;
  const taken = found.filter(({ sheet, header }) => header !== null && !choice.without.includes(sheet.name));
  const several = taken.filter(({ header }) => header!.times.length > 1);
  const result: CatalogueImport = {
    procedures: [],
    rows: [],
    unknownColumns: unique(taken.flatMap(({ header }) => header!.unknown)),
    doubledColumns: unique(taken.flatMap(({ header }) => header!.twice)),
    sheets: found.map(({ sheet, header }) => ({
      name: sheet.name,
      list: header !== null,
      taken: header !== null && !choice.without.includes(sheet.name),
    })),
    times: unique(several.flatMap(({ header }) => header!.times.map((it) => it.label))),
    time: choice.time,
  };
  const seen = new Set<string>();
  for (const { sheet, header } of taken)
    readRows(sheet, header!, {
      result,
      seen,
      source,
      name: sheets.length > 1 ? sheet.name : "",
      time: choice.time,
    });
  return result;
}

interface Reading {
  result: CatalogueImport;
  /** Codes met so far, in all sheets. */
  seen: Set<string>;
  source: string;
  name: string;
  time: string | null;
}

function readRows(sheet: Sheet, header: Header, { result, seen, source, name, time }: Reading): void {
  const column = timeColumn(header, time);
  let current: Procedure | null = null;
  for (const row of sheet.rows.slice(header.from)) {
    const values = valuesOf(row, header, column);
    if (Object.values(values).every((value) => value === "")) continue;
    const report: RowReport = {
      sheet: name,
      row: row.row,
      kind: "refused",
      code: null,
      time: null,
      hours: null,
      faults: [],
    };
    result.rows.push(report);
    const key = procedureKey(values.code);
    if (
      current &&
      (values.code === "" || key === procedureKey(current.code)) &&
      (values.step !== "" || values.code === "")
    ) {
      report.code = current.code;
      if (addStep(current, values, report)) report.kind = "step";
      continue;
    }
    current = key === null || seen.has(key) ? null : begin(values, source, report);
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
}

/** The only column of times, or the one that was chosen; null: none, or not chosen yet. */
function timeColumn({ times }: Header, chosen: string | null): TimeColumn | null {
  return times.length === 1 ? times[0]! : (times.find((it) => it.label === chosen) ?? null);
}

type Texts = Record<Column, string>;

function valuesOf(row: SheetRow, { columns }: Header, time: TimeColumn | null): Texts {
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
  const text = (at: number) => textOf(row.cells[at] ?? "");
  for (const [i, column] of columns.entries()) if (column) values[column] = text(i);
  values.code = readCode(values.code);
  if (time) {
    values.time = text(time.at);
    if (time.unit !== null && /^\d+(?:[.,]\d+)?$/u.test(values.time)) values.time += ` ${time.unit}`;
  }
  return values;
}

function begin(values: Texts, source: string, report: RowReport): Procedure | null {
  const { faults } = report;
  if (values.name === "") {
    faults.push({ column: "name", value: "", key: "reasons_catalogue_no_name" });
    return null;
  }
  report.time = timeOf(values.time, faults);
  const procedure: Procedure = {
    code: values.code,
    name: values.name,
    field: values.field || null,
    time: report.time,
    steps: [],
    papers: readPapers(values.papers),
    timeSaid: report.time === null && values.time !== "" ? values.time.slice(0, 300) : null,
    online: onlineOf(levelOf(values.level, faults), values.source || source),
    fee: values.fee || null,
    results: [],
    source: values.source || source,
    year: null,
    sample: false,
  };
  if (values.step !== "") addStep(procedure, values, report);
  return procedure;
}

/** A step without hours has no clock of its own and is left out, with a word about it. */
function addStep(procedure: Procedure, values: Texts, report: RowReport): boolean {
  if (values.step === "") {
    report.faults.push({ column: "code", value: "", key: "reasons_catalogue_no_code" });
    return false;
  }
  const hours = readStepHours(values.hours);
  if (hours === null) {
    report.faults.push({ column: "hours", value: values.hours, key: "reasons_catalogue_hours" });
    return false;
  }
  report.hours = hours;
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

const onlineOf = (level: OnlineSpan["level"] | null, source: string): OnlineSpan[] =>
  level === null ? [] : [{ level, from: null, to: null, source }];

function levelOf(text: string, faults: RowFault[]): OnlineSpan["level"] | null {
  if (text === "") return null;
  const level = readLevel(text);
  if (level === null) faults.push({ column: "level", value: text, key: "reasons_catalogue_level" });
  return level;
}

const unique = <T>(list: T[]): T[] => [...new Set(list)];
