/** Which columns an office's list of digitised results has, by what their headings say. */
import { textOf } from "../catalogue/columns.ts";
import type { SheetRow } from "../catalogue/sheet.ts";
import { folded } from "../catalogue/values.ts";

export type Column =
  | "id"
  | "paper"
  | "number"
  | "code"
  | "issuer"
  | "dated"
  | "until"
  | "dossier"
  | "personal";

const WORDINGS: Record<Exclude<Column, "id" | "personal">, string[]> = {
  paper: [
    "ten giay to",
    "loai giay to",
    "giay to",
    "ten ket qua",
    "loai ket qua",
    "ket qua",
    "ket qua giai quyet",
    "ket qua so hoa",
    "ten ket qua giai quyet",
    "ten ket qua giai quyet tthc",
    "ket qua giai quyet tthc",
    "ket qua giai quyet thu tuc hanh chinh",
    "ten ket qua so hoa",
    "ten giay to so hoa",
    "ten thanh phan",
    "ten thanh phan ho so",
    "ten tai lieu",
    "loai tai lieu",
    "ten van ban",
  ],
  number: [
    "so hieu",
    "so ky hieu",
    "ky hieu",
    "so, ky hieu",
    "so giay to",
    "so hieu giay to",
    "so hieu van ban",
    "so van ban",
    "so ket qua",
    "so hieu ket qua",
    "so quyet dinh",
    "so giay chung nhan",
    "so vao so",
    "so dang ky",
    "so chung thuc",
  ],
  code: ["ma ket qua", "ma kq", "ma loai ket qua", "ma giay to", "ma loai giay to", "ma ket qua giai quyet"],
  issuer: [
    "co quan cap",
    "don vi cap",
    "noi cap",
    "co quan ban hanh",
    "don vi ban hanh",
    "co quan giai quyet",
    "don vi giai quyet",
    "co quan thuc hien",
    "don vi thuc hien",
    "noi dang ky",
  ],
  dated: [
    "ngay cap",
    "ngay ban hanh",
    "ngay ky",
    "ngay dang ky",
    "ngay cap giay",
    "ngay cap giay to",
    "ngay cap ket qua",
    "ngay ky ket qua",
    "ngay ket qua",
    "ngay co ket qua",
    "ngay quyet dinh",
  ],
  until: [
    "ngay het han",
    "ngay het hieu luc",
    "het hieu luc",
    "het han",
    "hieu luc den",
    "hieu luc den ngay",
    "co gia tri den",
    "co gia tri den ngay",
    "gia tri den",
    "thoi han",
    "thoi han hieu luc",
    "han su dung",
    "hieu luc",
  ],
  dossier: ["ma ho so", "ma so ho so", "so ho so", "ma bien nhan", "so bien nhan", "ma hs"],
};
const BY_WORDING = new Map(
  Object.entries(WORDINGS).flatMap(([column, all]) => all.map((it) => [it, column as Column] as const)),
);

const ID =
  /\b(?:cccd|cmnd|cmt|cmtnd|can cuoc|chung minh nhan dan|chung minh thu|so dinh danh|ma dinh danh|dinh danh ca nhan|ma so thue|mst|giay to tuy than|giay to chu so huu|giay to chu ho so)\b/u;
const TAX = /\b(?:ma so thue|mst|giay to chu so huu|giay to chu ho so)\b/u;
/** Of no use and not to be kept: looked at only so that nothing of it gets into what is. */
const PERSONAL =
  /\b(?:ho (?:va |, )?(?:chu dem va )?ten|ten (?:chu ho so|nguoi|cong dan|to chuc|chu so huu|khach hang)|nguoi (?:nop|yeu cau|de nghi|duoc cap)|chu (?:ho so|so huu)|ho ten|cong dan|dien thoai|sdt|di dong|dia chi|noi o|noi cu tru|thuong tru|que quan|ngay sinh|nam sinh|email|thu dien tu|noi sinh|gioi tinh|dan toc)\b/u;
/** An id card has these too: right behind it they are the card's. */
const OF_THE_CARD = new Set([
  "ngay cap",
  "noi cap",
  "co quan cap",
  "ngay het han",
  "gia tri den",
  "co gia tri den",
]);

export interface Columns {
  /** Index in the rows of the first one behind the headings. */
  from: number;
  /** Index of the row of headings. */
  heading: number;
  /** By the column's index; null: not read. */
  at: (Column | null)[];
  /** Headings that are not read, as written: not known, personal, said twice. */
  unread: string[];
  /** Tax codes may stand among the id numbers. */
  tax: boolean;
  /** The papers are what dossiers were handed in with, not what came of them. */
  handedIn: boolean;
}

/** How many rows of titles may stand above the headings. */
const LOOK_AT = 20;

/** The first row with a heading for id numbers and one for papers or their codes; null: there is none. */
export function findColumns(rows: readonly SheetRow[]): Columns | null {
  for (const [index, { cells }] of rows.slice(0, LOOK_AT).entries()) {
    const headings = cells.map(textOf);
    const at = columnsOf(headings);
    if (!at.includes("id") || !(at.includes("paper") || at.includes("code"))) continue;
    const under = rows[index + 1]?.cells.map(textOf).filter((it) => it !== "") ?? [];
    // '(1) (2) (3)' under the headings.
    const numbered = under.length > 2 && under.every((it) => /^\(?\d{1,2}\)?$/u.test(it));
    return {
      from: index + (numbered ? 2 : 1),
      heading: index,
      at,
      unread: headings.filter((it, i) => it !== "" && (at[i] === null || at[i] === "personal")),
      tax: headings.some((it, i) => at[i] === "id" && TAX.test(folded(it))),
      handedIn: headings.some((it, i) => at[i] === "paper" && /thanh phan/u.test(folded(it))),
    };
  }
  return null;
}

function columnsOf(headings: readonly string[]): (Column | null)[] {
  const seen = new Set<Column>();
  let ofTheCard = false;
  return headings.map((heading) => {
    const words = folded(heading.replace(/\([^()]*\)/gu, " "));
    const column = columnOf(words);
    ofTheCard = column === "id" || (ofTheCard && OF_THE_CARD.has(words));
    if (column === "personal") return column;
    if (column !== "id" && ofTheCard) return "personal";
    // The first that says it; an id number that stands there once more is somebody else's.
    if (column === null || !seen.has(column)) {
      if (column) seen.add(column);
      return column;
    }
    return column === "id" ? "personal" : null;
  });
}

function columnOf(words: string): Column | null {
  if (/^(?:stt|so thu tu|tt|ghi chu)?$/u.test(words)) return null;
  const known = BY_WORDING.get(words);
  if (known) return known;
  if (ID.test(words) && !/^(?:ngay|noi|co quan)\b/u.test(words)) return "id";
  return PERSONAL.test(words) || ID.test(words) ? "personal" : null;
}
