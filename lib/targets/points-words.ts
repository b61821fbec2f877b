/** How the parts of the national score are called on the portal and in offices' notes, and what stands behind each name. */
import type { Part } from "./parts-766.ts";

export type What = Part | "total" | "rank";

/** What stands behind a name in a text, up to the next name. */
export interface Piece {
  what: What;
  /** Behind the name, without what only joins it. */
  told: string;
  /** With the name, to be shown where it can't be read. */
  text: string;
  /** From several rows of a table. */
  several?: boolean;
}

/** Words of many meanings ('tổng số hồ sơ', 'hạng mục') are names only with a number, a cell's or the text's end behind them. */
const ALONE = "(?=[ ]*(?:[:=]?[ ]*(?:thứ[ ]*)?\\d|\\(|[\\t\\n]|$))";
/** Longer names first where one holds another; a name's tail ('trực tuyến', ', minh bạch') belongs to it. */
const NAMES: [What, string][] = [
  ["payment", "thanh toán(?: trực tuyến)?"],
  ["publicity", "công khai(?:,? minh bạch)?"],
  ["progress", "tiến độ(?:,? kết quả)?(?: giải quyết)?(?: hồ sơ)?"],
  ["online", "(?:cung cấp )?(?:dịch vụ công|dvc)(?: trực tuyến)?|trực tuyến"],
  ["digitised", "số h(?:óa|oá)(?: hồ sơ)?"],
  ["satisfaction", "(?:mức độ )?hài lòng"],
  ["rank", `(?:xếp|thứ) hạng|(?:hạng|vị trí)${ALONE}`],
  ["total", `tổng(?: số)? điểm|điểm tổng|tổng cộng|tổng${ALONE}`],
];
const NAME = new RegExp(`(?<!\\p{L})(?:${NAMES.map(([, name]) => `(${name})`).join("|")})(?!\\p{L})`, "giu");
/** What joins a name with its number, and the most points of a part that stand behind its name: 'Công khai (18)', 'Công khai /18'. */
const JOINT =
  /^(?:\s|[:=,]|[-−–](?=\s)|\/\s*\d[\d.,]*|\((?:tối đa\s*)?\d[\d.,]*(?:\s*điểm)?\)|\(điểm\)|đạt|là|được)+/iu;

const whatOf = (match: RegExpMatchArray): What =>
  NAMES[match.slice(1).findIndex((it) => it !== undefined)]![0];

/** Each name with what stands behind it, in the order of the text. */
export function piecesOf(text: string): Piece[] {
  const names = [...text.matchAll(NAME)];
  return names.map((name, i) => {
    const end = names[i + 1]?.index ?? text.length;
    const behind = text.slice(name.index + name[0].length, end);
    return { what: whatOf(name), told: numberPart(behind), text: `${name[0]}${behind}`.trim().slice(0, 80) };
  });
}

/** The next item's own number, at the end of this one: '…15,2/18 2) '. */
const ORDINAL = /(\d.*\s)\d{1,2}[.)]\s*$/u;

/** From the first to the last figure of the line or item: words around it ('hồ sơ', 'điểm') say nothing more. */
function numberPart(behind: string): string {
  const item = /^\D*\d[^\n;]*/.exec(behind.replace(JOINT, ""))?.[0] ?? "";
  return /[-−–]?\d(?:.*\d)?(?:\s*%)?/u.exec(item.replace(ORDINAL, "$1"))?.[0] ?? "";
}

/** Cells of a row between tabs: the name that a cell holds, and whether it tells a number of its own behind it. */
export function cellsOf(row: string): { what: What | null; told: boolean }[] {
  return row.split("\t").map((cell) => {
    const [only, other] = [...cell.matchAll(NAME)];
    if (!only || other) return { what: null, told: false };
    return { what: whatOf(only), told: numberPart(cell.slice(only.index + only[0].length)) !== "" };
  });
}
