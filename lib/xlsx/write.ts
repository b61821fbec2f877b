import write, { type Cell as Written, type Sheet as WrittenSheet } from "write-excel-file/universal";
import type { Cell, Format, Look, Sheet, Workbook } from "../reports/workbook.ts";
import { printed } from "./printed.ts";

/** A workbook as an XLSX file. The plain form of the library: the one with workers makes them from text, which an extension may not. */
export function xlsxOf(book: Workbook): Promise<Blob> {
  return write(book.sheets.map(sheetOf), {
    fontFamily: "Times New Roman",
    fontSize: 11,
    features: [printed(book)],
  }).toBlob();
}

function sheetOf({ name, rows, widths, frozenRows, landscape }: Sheet): WrittenSheet<Blob> {
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    ...(frozenRows > 0 ? { stickyRowsCount: frozenRows } : {}),
    ...(landscape ? { orientation: "landscape" as const } : {}),
    data: rows.map((row) => row.map((cell) => cell && cellOf(cell))),
  };
}

const FORMATS: Record<Format, string> = {
  count: "#,##0",
  share: "0.0%",
  moment: "dd/mm/yyyy hh:mm",
  date: "dd/mm/yyyy",
  "head-number": '"("0")"',
};

const LINE = { borderStyle: "thin", borderColor: "#5b6577" } as const;
const LOOKS: Record<Look, object> = {
  title: { fontWeight: "bold", fontSize: 14, wrap: true, alignVertical: "center" },
  head: {
    ...LINE,
    fontWeight: "bold",
    align: "center",
    alignVertical: "center",
    wrap: true,
    backgroundColor: "#e9edf3",
  },
  body: { ...LINE, wrap: true, alignVertical: "top" },
  sum: { ...LINE, fontWeight: "bold", alignVertical: "top" },
  note: { fontStyle: "italic", wrap: true, alignVertical: "top" },
  plain: { wrap: true, alignVertical: "top" },
};

function cellOf(cell: Cell): Written {
  const { look, rows, columns, height } = cell;
  return {
    ...LOOKS[look],
    ...(rows && rows > 1 ? { rowSpan: rows } : {}),
    ...(columns && columns > 1 ? { columnSpan: columns } : {}),
    ...(height ? { height } : {}),
    ...writtenValue(cell),
  } as Written;
}

/** A text is written as a text, whatever it begins with; what is reckoned is a formula of ours and nothing else. */
function writtenValue(cell: Cell): object {
  if (cell.kind === "text") return { value: cell.text, type: String };
  if (cell.kind === "number") return { value: cell.value, type: Number, format: FORMATS[cell.format] };
  if (cell.kind === "formula") return { value: cell.formula, type: "Formula", format: FORMATS[cell.format] };
  return { value: null };
}
