import { folded } from "./values.ts";

/** What a column of an office's list can hold. */
export type Column =
  | "code"
  | "name"
  | "field"
  | "time"
  | "step"
  | "hours"
  | "role"
  | "papers"
  | "level"
  | "fee"
  | "source";

const WORDINGS: Record<Column, string[]> = {
  code: ["ma tthc", "ma thu tuc", "ma so tthc", "ma thu tuc hanh chinh", "ma so thu tuc", "code"],
  name: ["ten tthc", "ten thu tuc", "ten thu tuc hanh chinh", "thu tuc hanh chinh", "tthc", "name"],
  field: ["linh vuc", "ten linh vuc", "field"],
  time: ["thoi han giai quyet", "thoi gian giai quyet", "thoi han", "tong thoi gian", "time"],
  step: ["buoc", "ten buoc", "buoc xu ly", "buoc thuc hien", "noi dung cong viec", "step"],
  hours: [
    "gio",
    "so gio",
    "thoi gian buoc",
    "thoi gian thuc hien",
    "thoi gian xu ly",
    "thoi gian gio",
    "hours",
  ],
  role: ["vai tro", "nguoi thuc hien", "chuc danh", "don vi thuc hien", "bo phan thuc hien", "role"],
  papers: ["thanh phan ho so", "giay to", "giay to phai nop", "papers"],
  level: [
    "muc do",
    "muc do dich vu cong",
    "muc do dvc",
    "muc do cung cap",
    "dich vu cong truc tuyen",
    "level",
  ],
  fee: ["phi", "le phi", "phi le phi", "phi, le phi", "muc phi", "fee"],
  source: ["nguon", "can cu", "can cu phap ly", "quyet dinh", "quyet dinh cong bo", "source"],
};

const BY_WORDING = new Map(
  (Object.keys(WORDINGS) as Column[]).flatMap((column) =>
    WORDINGS[column].map((wording) => [wording, column] as const),
  ),
);

export interface Header {
  /** Index of the header's row. */
  row: number;
  /** By column index; null: a heading that is not known. */
  columns: (Column | null)[];
  /** Headings that were not known, as written. */
  unknown: string[];
  /** Headings that say what another one said before: the first is taken. */
  twice: string[];
}

/** How many rows of titles may stand above the header. */
const LOOK_AT = 20;

/** The first row with a column for the code and one for the name; null: the list has no such row. */
export function findHeader(rows: readonly (readonly string[])[]): Header | null {
  for (const [row, cells] of rows.slice(0, LOOK_AT).entries()) {
    const seen = new Set<Column>();
    const twice: string[] = [];
    const columns = cells.map((cell) => {
      const column = BY_WORDING.get(folded(cell)) ?? null;
      if (column !== null && seen.has(column)) {
        twice.push(cell.trim());
        return null;
      }
      if (column !== null) seen.add(column);
      return column;
    });
    if (!seen.has("code") || !seen.has("name")) continue;
    const unknown = cells.filter(
      (cell, i) => columns[i] === null && cell.trim() !== "" && !twice.includes(cell.trim()),
    );
    return { row, columns, unknown: unknown.map((cell) => cell.trim()), twice };
  }
  return null;
}
