import { columnOf, textOf } from "./columns.ts";
import { sectionOf } from "./sections.ts";
import type { Cell, Sheet, SheetRow } from "./sheet.ts";
import { folded } from "./values.ts";

/** The headings of the list that a sheet of such tables is brought into. */
const HEAD: Cell[] = ["Mã TTHC", "Tên thủ tục", "Lĩnh vực", "Tổng thời gian", "Bước", "Số giờ", "Vai trò"];
const CODE = /(?<![\d.])[1-9]\.\d{6}(?:\.[\dA-Z.]+)?/u;

interface Table {
  row: number;
  code: string;
  name: string;
  field: string;
  total: string;
  steps: SheetRow[];
}

interface Columns {
  step: number;
  hours: number;
  role: number;
}

/**
 * A sheet of internal processes as decisions print them: a title with the procedure's code, then a table 'Trình tự thực hiện /
 * Thời gian / Trách nhiệm'. Gives it as a list with a row per step, each with the number of the row it came from; null: the
 * sheet has no such table.
 */
export function listOfProcesses(sheet: Sheet): Sheet | null {
  const tables: Table[] = [];
  let columns: Columns | null = null;
  let field = "";
  for (const row of sheet.rows) {
    const section = sectionOf(row);
    if (section !== null) {
      field = section;
      continue;
    }
    const title = titleOf(row);
    if (title) {
      tables.push({ ...title, row: row.row, field, total: "", steps: [] });
      columns = null;
      continue;
    }
    const head = columnsOf(row);
    const table = tables.at(-1);
    if (head) columns = head;
    else if (table && columns) take(table, row, columns);
  }
  const found = tables.filter((it) => it.steps.length > 0);
  if (found.length === 0) return null;
  const rows: SheetRow[] = [{ row: 0, cells: HEAD }];
  for (const { row, code, name, field: of, total, steps } of found)
    rows.push({ row, cells: [code, name, of, total, "", "", ""] }, ...steps);
  return { name: sheet.name, rows };
}

/** 'Thủ tục đăng ký khai sinh (Mã TTHC: 1.001193)': a row with little else than a code and a name. */
function titleOf({ cells }: SheetRow): { code: string; name: string } | null {
  const texts = cells.map(textOf).filter((it) => it !== "");
  if (texts.length === 0 || texts.length > 3) return null;
  // An ordinal in a cell of its own is no part of the name.
  const all = texts.filter((it, i) => i > 0 || texts.length === 1 || !/^\d{1,3}[.)]?$/u.test(it)).join(" ");
  const code = CODE.exec(all)?.[0];
  if (code === undefined) return null;
  const name = all
    .replace(code, " ")
    .replace(/\(?\s*[-–,;:]?\s*mã(?: số)?(?: thủ tục(?: hành chính)?| tthc)?\s*:?\s*\)?/giu, " ")
    .replace(/^\s*(?:[IVXLC]+|\d{1,3}(?:\.\d{1,2})?)\s*[.)-]\s*/u, "")
    .replace(/\(\s*\)|^[\s:–-]+|[\s:;–-]+$/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return name.length < 6 ? null : { code, name };
}

/** The columns of such a table's heading. Of 'Bước' and 'Nội dung công việc' the second names the step. */
function columnsOf({ cells }: SheetRow): Columns | null {
  const found: Columns = { step: -1, hours: -1, role: -1 };
  for (const [i, cell] of cells.entries()) {
    const text = textOf(cell);
    const column = columnOf(text);
    const plain = folded(text) === "buoc";
    if (column === "step" && (found.step < 0 || !plain)) found.step = i;
    if (column === "hours" || column === "time" || folded(text) === "thoi gian") found.hours = i;
    if (column === "role") found.role = i;
  }
  return found.step >= 0 && found.hours >= 0 ? found : null;
}

function take(table: Table, row: SheetRow, { step, hours, role }: Columns): void {
  const at = (i: number) => (i < 0 ? "" : textOf(row.cells[i] ?? ""));
  const texts = row.cells.map(textOf).filter((it) => it !== "");
  if (texts.some((it) => /^tong\b/u.test(folded(it)))) {
    table.total = at(hours) || (texts.at(-1) ?? "");
    return;
  }
  if (at(step) === "") return;
  table.steps.push({ row: row.row, cells: ["", "", "", "", at(step), at(hours), at(role)] });
}
