import { understandTime } from "../dossier/time-allowed.ts";
import type { Column } from "./columns.ts";
import type { OnlineSpan, Procedure } from "./model.ts";
import { readLevel, readPapers, readStepHours } from "./values.ts";

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
  /** `procedure` begins one, `step` adds to the one above, `field` heads those below, `refused` was left out. */
  kind: "procedure" | "step" | "field" | "refused";
  code: string | null;
  /** Of a row that only gives a field to what follows ('I. LĨNH VỰC HỘ TỊCH'); else null. */
  field: string | null;
  /** The time understood for a procedure; null: none, or none understood. */
  time: Procedure["time"];
  /** Of a step. */
  hours: number | null;
  faults: RowFault[];
}

/** A row's cells by what they hold; '' where there is nothing. */
export type Texts = Record<Column, string>;

/** The procedure that a row begins, with the first of its steps; null: it has no name, which is reported. */
export function begin(values: Texts, source: string, report: RowReport): Procedure | null {
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
export function addStep(procedure: Procedure, values: Texts, report: RowReport): boolean {
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
