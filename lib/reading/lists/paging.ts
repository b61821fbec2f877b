/** '1–15 / 213', 'Hiển thị 1 đến 10 của 57', 'Tổng số 8 hồ sơ': which rows of how many. */
import { fold } from "../words/fold.ts";

export interface Paging {
  from: number | null;
  to: number | null;
  total: number;
  /** Numbers alone, or a bare count: only the rows of the list can tell that it speaks of them. */
  bare?: true;
}
const COUNTED = String.raw`\d{1,3}(?:[.,]\d{3})+|\d+`;
const N = `(${COUNTED})`;
const UNIT = "(?:ho so|ban ghi|ket qua|muc|dong|muc tin|records?|items?|entries)";
const RANGE = String.raw`(?<from>${COUNTED})\s*(?:[-–—~→>]|den|to|toi)\s*(?<to>${COUNTED})`;
const RANGES = [
  new RegExp(
    String.raw`(?<word>hien thi|dang xem|dang hien thi|xem|tu|ban ghi|ho so|showing|dong)?\s*(?:tu\s+)?(?:${UNIT}\s+)?(?<![\d/.:-])${RANGE}\s*(?:${UNIT}\s*)?(?<by>/|tren|cua|trong|of|\|)\s*(?:(?<sum>tong|so)\s*(?:so|cong)?\s*:?\s*)?(?<total>${COUNTED})(?![\d/]|[.:]\d|\s*[-–—~]\s*\d)\s*(?<unit>${UNIT})?`,
  ),
  new RegExp(
    String.raw`(?<word>hien thi|dang xem|tu)\s+(?:tu\s+)?${RANGE}\s*[,;(]?\s*(?:trong\s*)?tong\s*(?:so|cong)?\s*:?\s*(?<total>${COUNTED})`,
  ),
];
const TOTALS = [
  new RegExp(
    String.raw`^(?:co\s+)?(?:tong\s*(?:so|cong)?)\s*(?:${UNIT})?\s*:?\s*${N}\s*(?:${UNIT})?\s*[.)]?$`,
  ),
  new RegExp(String.raw`^(?:tim thay|co tat ca|co|tat ca)\s+${N}\s+${UNIT}\s*(?:\.|\(trang .{1,12}\))?$`),
];
/** '213 hồ sơ', '(213 hồ sơ)'. */
const COUNT = new RegExp(String.raw`^\(?${N}\s+${UNIT}\)?\.?$`);

/** 'Trang 2/15 (213 hồ sơ)', 'Trang 2 / 29 | Tổng cộng: 57 bản ghi': the page's number says nothing of rows. */
const PAGES = [
  new RegExp(
    String.raw`trang\s+${N}\s*(?:/|tren|cua)\s*${N}(?:\s*trang)?\s*[(|,;.–—-]\s*(?:tong\s*(?:so|cong)?\s*:?\s*)?${N}\s*${UNIT}`,
  ),
  new RegExp(
    String.raw`trang\s+${N}\s*(?:/|tren|cua)\s*${N}(?:\s*trang)?\s*[(|,;.–—-]\s*tong\s*(?:so|cong)?\s*(?:${UNIT})?\s*:?\s*${N}\s*\)?$`,
  ),
];

const num = (text: string | undefined) => Number((text ?? "").replace(/[.,]/g, ""));

/** Reads one line; null where it says nothing of paging. */
export function readPaging(line: string): Paging | null {
  if (line.length > 140 || !/\d/.test(line)) return null;
  const text = fold(line);
  for (const pattern of PAGES) {
    const m = pattern.exec(text);
    if (m) return num(m[1]) <= num(m[2]) ? { from: null, to: null, total: num(m[3]) } : null;
  }
  for (const pattern of RANGES) {
    const m = pattern.exec(text);
    if (!m) continue;
    const { from: a, to: b, total: c, word, by, sum, unit } = m.groups ?? {};
    const [from, to, total] = [num(a), num(b), num(c)];
    const bare = (word ?? unit ?? sum) === undefined && /^[/|]$/.test(by ?? "");
    if (from <= to && to <= total) return { from, to, total, ...(bare ? { bare } : {}) };
  }
  for (const pattern of TOTALS) {
    const m = pattern.exec(text);
    if (m) return { from: null, to: null, total: num(m[1]) };
  }
  const count = COUNT.exec(text);
  return count ? { from: null, to: null, total: num(count[1]), bare: true } : null;
}

/** So many rows to a page are usual. */
const SIZES = new Set([5, 10, 15, 20, 25, 30, 40, 50, 100, 200]);

/** Numbers without a word count the list's rows when they are as many; a count, when it is no less. */
function isOfRows({ from, to, total, bare }: Paging, rows: number): boolean {
  if (!bare) return true;
  if (from === null || to === null) return rows > 0 && total >= rows;
  const size = to - from + 1;
  // '1-3/2026' is a part of a decree as well.
  if (total >= 1990 && total <= 2100) return rows === size;
  if (rows > size) return false;
  return (rows > 0 && rows >= size / 2) || (SIZES.has(size) && (from - 1) % size === 0);
}

/** A range says more than a total; a total equal to the rows seen is a whole range. */
export function choosePaging(all: Paging[], rows: number): Paging | null {
  const counts = new Set(all.filter((p) => p.bare && p.from === null).map((p) => p.total));
  const sure = all.filter((p) => isOfRows(p, rows) && !(p.bare && p.from === null && counts.size > 1));
  const found = sure.map(({ from, to, total }) => ({ from, to, total }));
  const range = found.find((p) => p.from !== null);
  if (range) return range;
  const total = found[0];
  if (!total) return null;
  return rows > 0 && total.total === rows ? { from: 1, to: rows, total: rows } : total;
}
