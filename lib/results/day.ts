/** Days as lists write them. */
import type { Cell } from "../catalogue/sheet.ts";
import { type Day, dayFrom, dayFromIso, isoDay } from "../dossier/moment.ts";

/** 'month-first': no day if its day stands first, and one if its month does. */
export type ReadDay = { day: Day } | { fault: "none" | "month-first" };

/** Day 0 of a spreadsheet, 30/12/1899. */
const SPREADSHEET = dayFromIso("1899-12-30")!;
const LOCAL = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?:[ T,]+\d{1,2}:\d{2}(?::\d{2})?)?$/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[ T]\d{2}:\d{2}.*)?$/u;
const WORDS = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu;

/** '12/05/2019', '2019-05-12', 'ngày 12 tháng 5 năm 2019', 43597 of a spreadsheet. Years of two digits are none. */
export function readDay(cell: Cell): ReadDay {
  const text = String(cell).normalize("NFC").trim();
  if (/^\d{5}(?:\.\d+)?$/u.test(text)) {
    const serial = Math.floor(Number(text));
    // 1/1/1945 to 31/12/2099.
    return serial >= 16_438 && serial <= 73_050 ? { day: SPREADSHEET + serial } : { fault: "none" };
  }
  const iso = ISO.exec(text);
  if (iso) return found(dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const [, first, second, year] = LOCAL.exec(text) ?? WORDS.exec(text) ?? [];
  if (first === undefined) return { fault: "none" };
  const day = dayFrom(Number(year), Number(second), Number(first));
  if (day === null && dayFrom(Number(year), Number(first), Number(second)) !== null)
    return { fault: "month-first" };
  return found(day);
}

function found(day: Day | null): ReadDay {
  return day === null || isoDay(day) < "1900" ? { fault: "none" } : { day };
}

/** 'vô thời hạn', 'không thời hạn', '-': said, and no day. */
export const isEndless = (cell: Cell): boolean =>
  /^(?:vô thời hạn|không (?:có )?(?:thời hạn|hạn)|lâu dài|vĩnh viễn|không|-+|x)?$/iu.test(
    String(cell).normalize("NFC").trim(),
  );
