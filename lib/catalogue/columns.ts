import type { Cell, SheetRow } from "./sheet.ts";
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
  time: ["tong thoi gian", "time"],
  step: [
    "buoc",
    "ten buoc",
    "buoc xu ly",
    "buoc thuc hien",
    "noi dung cong viec",
    "noi dung thuc hien",
    "trinh tu",
    "trinh tu thuc hien",
    "cac buoc",
    "cac buoc thuc hien",
    "step",
  ],
  hours: [
    "gio",
    "so gio",
    "thoi gian buoc",
    "thoi gian thuc hien",
    "thoi gian xu ly",
    "thoi gian gio",
    "hours",
  ],
  role: [
    "vai tro",
    "nguoi thuc hien",
    "chuc danh",
    "don vi thuc hien",
    "bo phan thuc hien",
    "trach nhiem",
    "trach nhiem thuc hien",
    "trach nhiem giai quyet",
    "don vi, ca nhan thuc hien",
    "don vi ca nhan thuc hien",
    "role",
  ],
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
/** 'Thời hạn', 'Thời gian giải quyết sau cắt giảm': whatever follows says which of several times it is. */
const TIME = /^thoi (?:han|gian giai quyet)\b/u;

/** Says not of what. */
const PLAIN_TIME = /^thoi gian$/u;

const BY_WORDING = new Map(
  (Object.keys(WORDINGS) as Column[]).flatMap((column) =>
    WORDINGS[column].map((wording) => [wording, column] as const),
  ),
);

/** One of the columns that hold the time allowed. */
export interface TimeColumn {
  at: number;
  /** Its heading, told apart from the others by its letter where they read the same. */
  label: string;
  /** The unit that the heading gives ('Thời hạn (ngày làm việc)'), for cells that are a number alone. */
  unit: string | null;
}

export interface Header {
  /** Index of the first row behind the header. */
  from: number;
  /** By column index; null: a heading that is not known, or one of several times. */
  columns: (Column | null)[];
  times: TimeColumn[];
  /** Headings that were not known, as written. */
  unknown: string[];
  /** Headings that say what another one said before: the first is taken. */
  twice: string[];
}

/** How many rows of titles may stand above the header. */
const LOOK_AT = 20;

/** The first row with a column for the code and one for the name; null: the sheet has no such row. */
export function findHeader(rows: readonly SheetRow[]): Header | null {
  for (const [at, row] of rows.slice(0, LOOK_AT).entries()) {
    const columns = row.cells.map((cell) => columnOf(textOf(cell)));
    if (!columns.includes("code") || !columns.includes("name")) continue;
    const below = rows[at + 1];
    const second = below?.row === row.row + 1 && isSecondRow(row, below, columns) ? below : null;
    const from = at + (second ? 2 : 1);
    return headerOf(ofSteps(headings(row, second)), isNumbering(rows[from]) ? from + 1 : from);
  }
  return null;
}

/** A second row of headings: under the code and the name nothing, words under a heading that spans several. */
function isSecondRow(first: SheetRow, second: SheetRow, columns: (Column | null)[]): boolean {
  const under = second.cells.map(textOf);
  const named = columns.some((it, i) => (it === "code" || it === "name") && (under[i] ?? "") !== "");
  if (named || under.some((text) => /\d/u.test(text))) return false;
  return under.some((text, i) => text !== "" && textOf(first.cells[i] ?? "") === "");
}

/** '(1) (2) (3)' under the headings. */
function isNumbering(row: SheetRow | undefined): boolean {
  const texts = row?.cells.map(textOf).filter((it) => it !== "") ?? [];
  return texts.length > 2 && texts.every((text) => /^\(?\d{1,2}\)?$/u.test(text));
}

interface Heading {
  text: string;
  column: Column | null;
}

/** Both rows as one: what stands below says more, and a heading above it holds until the next one. */
function headings(first: SheetRow, second: SheetRow | null): Heading[] {
  const above = first.cells.map(textOf);
  if (!second) return above.map((text) => ({ text, column: columnOf(text) }));
  const below = second.cells.map(textOf);
  let held = "";
  return Array.from({ length: Math.max(above.length, below.length) }, (_, i) => {
    const under = below[i] ?? "";
    if ((above[i] ?? "") !== "") held = above[i]!;
    if (under === "") return { text: above[i] ?? "", column: columnOf(above[i] ?? "") };
    return { text: `${held}: ${under}`, column: columnOf(under) ?? columnOf(held) };
  });
}

/** 'Thời gian' alone is the step's where there are steps and nothing else says their hours, and the procedure's elsewhere. */
function ofSteps(list: Heading[]): Heading[] {
  const steps = list.some((it) => it.column === "step") && !list.some((it) => it.column === "hours");
  return list.map((it) =>
    PLAIN_TIME.test(folded(it.text)) ? { ...it, column: steps ? "hours" : "time" } : it,
  );
}

function headerOf(list: Heading[], from: number): Header {
  const seen = new Set<Column>();
  const header: Header = { from, columns: [], times: [], unknown: [], twice: [] };
  for (const [at, { text, column }] of list.entries()) {
    const again = column !== null && column !== "time" && seen.has(column);
    if (again) header.twice.push(text);
    if (column === null && text !== "") header.unknown.push(text);
    if (column !== null) seen.add(column);
    if (column === "time") header.times.push({ at, label: text, unit: unitIn(text) });
    header.columns.push(again || column === "time" ? null : column);
  }
  const same = header.times.filter((it) =>
    header.times.some((other) => other !== it && other.label === it.label),
  );
  for (const time of same) time.label += ` (${letterOf(time.at)})`;
  return header;
}

/** The column that a heading names; null: none that is known. */
export function columnOf(text: string): Column | null {
  const words = folded(text);
  const bare = folded(text.replace(/\([^()]*\)/gu, " "));
  return BY_WORDING.get(words) ?? BY_WORDING.get(bare) ?? (TIME.test(words) ? "time" : null);
}

const unitIn = (heading: string): string | null =>
  /(?:\(|đơn vị(?: tính)?:?)\s*(giờ làm việc|ngày làm việc|giờ|ngày)\s*\)?/iu.exec(
    heading.normalize("NFC"),
  )?.[1] ?? null;

/** 'E', 'AB': as a spreadsheet names its columns. */
function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}

/** A cell's text, in one Unicode form and without blanks around it. */
export function textOf(cell: Cell): string {
  // What a sheet computed may carry digits that nobody wrote: 0.1 + 0.2.
  if (typeof cell === "number") return String(Number(cell.toFixed(10)));
  return String(cell).normalize("NFC").trim();
}
