import { procedureKey } from "../dossier/codes.ts";
import { findHeader, type Header, type TimeColumn, textOf } from "./columns.ts";
import type { Procedure } from "./model.ts";
import { listOfProcesses } from "./process-tables.ts";
import { addStep, begin, type RowReport, type Texts } from "./read-row.ts";
import { sectionOf } from "./sections.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import { readCode } from "./values.ts";

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
  const found = sheets.map((sheet) => {
    const header = findHeader(sheet.rows);
    const processes = header ? null : listOfProcesses(sheet);
    return processes ? { sheet: processes, header: findHeader(processes.rows) } : { sheet, header };
  });
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
  let field: string | null = null;
  for (const row of sheet.rows.slice(header.from)) {
    const values = valuesOf(row, header, column);
    const section = procedureKey(values.code) === null && values.step === "" ? sectionOf(row) : null;
    if (section === null && Object.values(values).every((value) => value === "")) continue;
    const report: RowReport = {
      sheet: name,
      row: row.row,
      kind: "refused",
      code: null,
      field: null,
      time: null,
      hours: null,
      faults: [],
    };
    result.rows.push(report);
    if (section !== null) {
      field = report.field = section;
      report.kind = "field";
      current = null;
      continue;
    }
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
    current =
      key === null || seen.has(key)
        ? null
        : begin({ ...values, field: values.field || (field ?? "") }, source, report);
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

const unique = <T>(list: T[]): T[] => [...new Set(list)];
