/** A file with an office's digitised results: looked at row by row before anything is kept, then gathered. Nothing is thrown. */
import type { Cell, SheetRow } from "../catalogue/sheet.ts";
import { type Columns, findColumns } from "../results/columns.ts";
import { type Count, Gathered } from "../results/gather.ts";
import { type ReadRow, type RowTools, readRow } from "../results/row.ts";
import { type ListFault, Refused, type Watch } from "./limits.ts";
import { printOf, rowsOfFile } from "./rows.ts";

/** Why a file gave nothing. Keys of locales/<lang>/reasons.json and known.json. */
export type ResultsFault = ListFault | "known_fault_no_columns" | "known_fault_month_first";
export type Asked<T> =
  | { kind: "fault"; fault: ResultsFault }
  | { kind: "cancelled" }
  | ({ kind: "read" } & T);

export interface ResultRow {
  sheet: string;
  row: number;
  read: ReadRow;
}

export interface ResultsPreview {
  /** The first rows of each sheet that has the columns. */
  rows: ResultRow[];
  count: Count;
  /** The list goes on behind them. */
  more: boolean;
  columns: Columns;
}

/** Rows looked at before anything is asked for. */
const PREVIEW = 1_000;

export function previewResults(file: Blob, tools: RowTools, watch: Watch): Promise<Asked<ResultsPreview>> {
  return asked(watch, async () => {
    const rows: ResultRow[] = [];
    const seen = new Gathered();
    let columns: Columns | null = null;
    for await (const part of readRows(file, tools, watch)) {
      columns ??= part.columns;
      for (const { row, read } of part.rows) {
        if (rows.length === PREVIEW) return { rows, count: seen.count, more: true, columns };
        rows.push({ sheet: part.sheet, row: row.row, read });
        seen.add(read);
      }
    }
    if (!columns) throw new Unread("known_fault_no_columns");
    return { rows, count: seen.count, more: false, columns };
  });
}

/** People are told of so many at a time. */
const PEOPLE = 5_000;

/** `onPeople` is told of everybody once, by their id numbers, as they come. `print`: the file is known again by it. */
export function gatherResults(
  file: Blob,
  tools: RowTools,
  watch: Watch,
  onPeople: (ids: string[]) => void = () => {},
): Promise<Asked<{ gathered: Gathered; print: string }>> {
  return asked(watch, async () => {
    const gathered = new Gathered();
    let any = false;
    for await (const { rows } of readRows(file, tools, watch)) {
      any = true;
      for (const { read } of rows) gathered.add(read);
      if (gathered.fresh >= PEOPLE) onPeople(gathered.takeFresh(PEOPLE));
    }
    if (!any) throw new Unread("known_fault_no_columns");
    if (gathered.monthFirst) throw new Unread("known_fault_month_first");
    while (gathered.fresh > 0) onPeople(gathered.takeFresh(PEOPLE));
    return { gathered, print: await printOf(file, watch) };
  });
}

/** Goes through the file once more and tells of each row that gives no paper, with its headings before the first of a sheet. */
export function eachBadRow(
  file: Blob,
  tools: RowTools,
  watch: Watch,
  tell: (row: { sheet: string; row: number; cells: readonly Cell[]; read: ReadRow | null }) => void,
): Promise<Asked<object>> {
  return asked(watch, async () => {
    for await (const { sheet, rows, headings } of readRows(file, tools, watch)) {
      if (headings) tell({ sheet, row: headings.row, cells: headings.cells, read: null });
      for (const { row, read } of rows)
        if ("fault" in read) tell({ sheet, row: row.row, cells: row.cells, read });
    }
    return {};
  });
}

interface ReadPart {
  sheet: string;
  columns: Columns;
  /** The row of headings, with the first part of a sheet. */
  headings: SheetRow | null;
  rows: { row: SheetRow; read: ReadRow }[];
}

/** Rows above the headings are few: a sheet in which none were found by then has none. */
const TITLES = 40;

async function* readRows(file: Blob, tools: RowTools, watch: Watch): AsyncGenerator<ReadPart> {
  let at: string | null = null;
  let columns: Columns | null = null;
  let above: SheetRow[] = [];
  for await (const { sheet, rows } of rowsOfFile(file, watch)) {
    if (sheet !== at) {
      at = sheet;
      columns = null;
      above = [];
    }
    let list = rows;
    let headings: SheetRow | null = null;
    if (!columns) {
      if (above.length >= TITLES) continue;
      above.push(...rows);
      columns = findColumns(above);
      if (!columns) continue;
      list = above.slice(columns.from);
      headings = above[columns.heading]!;
    }
    const known = columns;
    const read = list.flatMap((row) => {
      const one = readRow(row, known, tools);
      return one ? [{ row, read: one }] : [];
    });
    yield { sheet, columns, headings, rows: read };
  }
}

class Unread extends Error {
  readonly fault: ResultsFault;
  constructor(fault: ResultsFault) {
    super(fault);
    this.fault = fault;
  }
}

async function asked<T>(watch: Watch, work: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { kind: "read", ...(await work()) };
  } catch (error) {
    if (watch.signal?.aborted) return { kind: "cancelled" };
    const told = error instanceof Unread || error instanceof Refused;
    return { kind: "fault", fault: told ? error.fault : "reasons_catalogue_not_read" };
  }
}
