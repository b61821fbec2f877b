import type { AmountAllowed, TimeAllowed } from "./model.ts";
import { readSameDay } from "./same-day.ts";

/**
 * 'Thời hạn giải quyết' as offices and portals write it, understood as a whole or not at all: every number and
 * every word of the text must have its part in what is understood. The wordings are those of official lists.
 */
export type TimeReading =
  | { time: TimeAllowed }
  /** 'Không quy định': the source says outright that no time is set. */
  | { noLimit: true }
  | { why: NotUnderstood };

/**
 * `several`: more than one time, which one depends on the case; `no-unit`: a number alone; `months`: a unit
 * that nobody counts in (tháng, tuần, năm, buổi); `start`: counted from something other than the receipt;
 * `unsure`: words that nobody knows here.
 */
export type NotUnderstood = "several" | "no-unit" | "months" | "start" | "unsure";

const NO_LIMIT =
  /^(?:pháp luật )?không (?:có )?quy định(?: cụ thể)?(?: về)?(?: thời (?:hạn|gian)(?: giải quyết)?)?$|^không (?:có |xác định )?thời hạn$/u;

/** Some portals write without accents; these few words can mean nothing else before or behind a number. */
const ACCENTED: Record<string, string> = {
  "ngay lam viec": "ngày làm việc",
  "gio lam viec": "giờ làm việc",
  ngay: "ngày",
  gio: "giờ",
  phut: "phút",
};
const UNACCENTED = /(?<=\d )(?:ngay lam viec|gio lam viec|ngay|gio|phut)(?![\p{L}])/gu;

/** What may stand before an amount without changing it. 'Ít nhất', 'trên', 'từ' change it, and are not here. */
const BEFORE =
  /^(?:tổng|thời (?:hạn|gian)|giải quyết|thực hiện|xử lý|là|không quá|không vượt quá|tối đa|nhiều nhất|chậm nhất|muộn nhất|trong|vòng|:|-|\+|•)\s*/u;

/** '5', '0,5', '1/2', '½'; in words only where the number stands behind it: 'năm (05)'. */
const NUMBER = String.raw`\d{1,4}(?:[.,]\d{1,2})?(?![\d.,]*\d)|\d\s?\/\s?\d|½|nửa|một nửa`;
const UNIT = "phút|giờ|tiếng|ngày";
const AMOUNT = new RegExp(
  String.raw`^(?:([\p{L}\s]+?)\s?\()?(${NUMBER})\)?\s*(?:\(([\p{L}\s]+)\)\s*)?(${UNIT})(?![\p{L}])(\s(?:làm việc|lv)(?![\p{L}]))?(\srưỡi(?![\p{L}]))?`,
  "u",
);

/** Where the count begins, in words that all mean the receipt. */
const RECEIPT_WORDS =
  /^(?:kể|tính|bắt đầu|từ|sau|ngày|khi|lúc|thời điểm|tiếp|nhận|được|đã|đủ|đầy|hồ sơ|hợp lệ|và|theo|quy định|yêu cầu|đơn|đề nghị|giấy tờ|thành phần|bộ phận|trung tâm|phục vụ|hành chính|công|một cửa|cơ quan|có|thẩm quyền|cán bộ|chức|ubnd|ủy ban nhân dân|uỷ ban nhân dân|cấp|xã|phường|của|người|dân|tổ|cá nhân|nộp|tại)\s*/u;
const STARTS = /^(?:kể từ|tính từ|kể|từ|sau)\s/u;
/** Time that somebody else takes is a stop of the clock, which is counted as such. */
const NOT_COUNTED = /^(?:không|chưa) (?:kể|tính|bao gồm)(?: cả)?\s[\p{L}\s]+$/u;
const CASES = /(?:trường hợp|nếu|đối với|hoặc|riêng|trừ|gia hạn|kéo dài|thêm|cộng|mỗi|tùy|tuỳ)(?![\p{L}])/u;
const DAYS_OFF = /nghỉ|lễ|tết|thứ bảy|chủ nhật/u;

/** Reads a time allowed; see `TimeReading`. The text's Unicode form, capitals and spacing make no difference. */
export function understandTime(text: string): TimeReading {
  const said = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(/[–—−]/gu, "-")
    .replace(UNACCENTED, (words) => ACCENTED[words]!)
    .replace(/^[\s"'«“(*-]+(?=\S)|[\s"'»”.;,]+$/gu, "")
    .trim();
  if (NO_LIMIT.test(said)) return { noLimit: true };
  const sameDay = readSameDay(said);
  if (sameDay) return { time: sameDay };
  return readAmount(said) ?? { why: whyNot(said) };
}

/** The time alone; null: none, or not understood. */
export function readTimeAllowed(text: string): TimeAllowed | null {
  const read = understandTime(text);
  return "time" in read ? read.time : null;
}

function readAmount(said: string): TimeReading | null {
  let rest = dropped(said, BEFORE);
  const first = amountAt(rest);
  if (!first) return null;
  rest = rest.slice(first.length).trim();
  // The same time once more in another unit: '40 giờ (5 ngày làm việc)'.
  for (const again = /^(?:\(|=|tức(?: là)?|tương đương)\s*(?:tức |tương đương )?/u; again.test(rest); ) {
    const inner = rest.replace(again, "");
    const other = amountAt(inner);
    if (!other) break;
    if (minutesOf(other.time) !== minutesOf(first.time)) return { why: "several" };
    rest = inner
      .slice(other.length)
      .replace(/^\s*\)/u, "")
      .trim();
  }
  const { time } = first;
  for (const part of rest.split(/[(),;.]+/u).map((it) => it.trim())) {
    if (part === "") continue;
    if (/\d/u.test(part) || CASES.test(part)) return { why: "several" };
    if (NOT_COUNTED.test(part)) {
      // 'Không kể ngày nghỉ': days of work after all, said in another way.
      if (time.unit === "calendar-days" && DAYS_OFF.test(part)) return { why: "unsure" };
    } else if (dropped(part, RECEIPT_WORDS) !== "") return { why: STARTS.test(part) ? "start" : "unsure" };
  }
  return time.unit === "calendar-days" && !Number.isInteger(time.amount) ? { why: "unsure" } : { time };
}

function dropped(text: string, words: RegExp): string {
  let rest = text;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(words, "");
  }
  return rest;
}

function amountAt(text: string): { time: AmountAllowed; length: number } | null {
  const match = AMOUNT.exec(text);
  if (!match) return null;
  const [all, before, number, behind, unit, working, half] = match;
  const amount = numberOf(number!) + (half ? 0.5 : 0);
  const word = before ?? behind;
  // '03 (bốn) ngày' says two things.
  if (!(amount > 0) || (word !== undefined && numberInWords(word) !== amount)) return null;
  const length = all.length;
  if (unit === "ngày") return { time: { amount, unit: working ? "working-days" : "calendar-days" }, length };
  // '1 giờ 30 phút' is one amount.
  const more =
    unit === "phút" || half
      ? null
      : /^\s(?:và\s)?(\d{1,2}) phút(?: làm việc)?(?![\p{L}])/u.exec(text.slice(length));
  const hours = unit === "phút" ? amount / 60 : amount + Number(more?.[1] ?? 0) / 60;
  return { time: { amount: hours, unit: "working-hours" }, length: length + (more?.[0].length ?? 0) };
}

function numberOf(text: string): number {
  if (text === "½" || text.endsWith("nửa")) return 0.5;
  const [whole, parts] = text.split("/");
  return parts === undefined ? Number(text.replace(",", ".")) : Number(whole) / Number(parts);
}

const ONES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const OTHERS = new Map([
  ["mốt", 1],
  ["tư", 4],
  ["lăm", 5],
  ["nhăm", 5],
  ["bẩy", 7],
]);

/** 'ba', 'mười lăm', 'hai mươi mốt': 0–99; null: no such number. */
function numberInWords(words: string): number | null {
  let sum = 0;
  for (const word of words.trim().split(/\s+/u)) {
    const one = OTHERS.get(word) ?? ONES.indexOf(word);
    if (word === "mười" && sum === 0) sum = 10;
    else if (word === "mươi" && sum > 0 && sum < 10) sum *= 10;
    else if (one > 0 && sum % 10 === 0) sum += one;
    else return null;
  }
  return sum;
}

/** For telling whether two amounts are one: in internal processes a working day is 8 hours. */
function minutesOf({ amount, unit }: AmountAllowed): string {
  return unit === "calendar-days"
    ? `${amount} days`
    : `${Math.round(amount * (unit === "working-days" ? 480 : 60))}`;
}

function whyNot(said: string): NotUnderstood {
  const numbers = said.match(/\d+(?:[.,]\d+)?/gu) ?? [];
  if (/(?:\d|một|nửa)\)?\s*(?:tháng|tuần|năm|quý|buổi)(?![\p{L}])/u.test(said)) return "months";
  if (numbers.length > 1 || CASES.test(said)) return "several";
  return numbers.length === 1 && !/phút|giờ|tiếng|ngày/u.test(said) ? "no-unit" : "unsure";
}
