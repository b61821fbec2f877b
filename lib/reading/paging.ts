/** '1–15 / 213', 'Hiển thị 1 đến 10 của 57', 'Tổng số 8 hồ sơ': which rows of how many. */
import { fold } from "./fold.ts";

export interface Paging {
  from: number | null;
  to: number | null;
  total: number;
}
const N = String.raw`(\d{1,3}(?:[.,]\d{3})+|\d+)`;
const UNIT = "(?:ho so|ban ghi|ket qua|muc|dong|muc tin|records?|items?|entries)";
const RANGES = [
  new RegExp(
    String.raw`(?:hien thi|dang xem|dang hien thi|xem|tu|ban ghi|ho so|muc|showing|dong)?\s*(?:tu\s+)?(?:${UNIT}\s+)?(?<![\d/.:-])${N}\s*(?:[-–—~]|den|to|toi)\s*${N}\s*(?:${UNIT}\s*)?(?:/|tren|cua|trong|of|\|)\s*(?:tong\s*(?:so|cong)?\s*:?\s*)?${N}(?![\d/]|[.:]\d)`,
  ),
  new RegExp(
    String.raw`(?:hien thi|dang xem|tu)\s+(?:tu\s+)?${N}\s*(?:[-–—~]|den|to|toi)\s*${N}\s*[,;(]?\s*(?:trong\s*)?tong\s*(?:so|cong)?\s*:?\s*${N}`,
  ),
];
const TOTALS = [
  new RegExp(
    String.raw`^(?:co\s+)?(?:tong\s*(?:so|cong)?)\s*(?:${UNIT})?\s*:?\s*${N}\s*(?:${UNIT})?\s*[.)]?$`,
  ),
  new RegExp(String.raw`^(?:tim thay|co tat ca|co|tat ca)\s+${N}\s+${UNIT}\s*\.?$`),
];

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
    const [from, to, total] = [num(m[1]), num(m[2]), num(m[3])];
    if (from <= to && to <= total) return { from, to, total };
  }
  for (const pattern of TOTALS) {
    const m = pattern.exec(text);
    if (m) return { from: null, to: null, total: num(m[1]) };
  }
  return null;
}

/** A range says more than a total; a total equal to the rows seen is a whole range. */
export function choosePaging(found: Paging[], rows: number): Paging | null {
  const range = found.find((p) => p.from !== null);
  if (range) return range;
  const total = found[0];
  if (!total) return null;
  return rows > 0 && total.total === rows ? { from: 1, to: rows, total: rows } : total;
}
