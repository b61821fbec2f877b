/**
 * The guard at the store's border. Pages hand us labels and states, yet a page
 * may put anything into a cell: whatever looks like an ID number, a tax code or
 * a phone number is struck out before it can reach the disk.
 */
import { findCodes } from "../dossier/codes.ts";

/** What stands in for something struck out. */
export const STRUCK = "•••";

const DATES =
  /(?<![\d.-])(?:(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)\d{2}|(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[+-]\d{2}:?\d{2}|Z)?)?|\d{1,2}:\d{2}(?::\d{2})?)(?![\d.-]*\d)/g;
/** Nine digits or more, also in groups: CMND 9, CCCD 12, MST 10 or 13, phones 10, '+84 912 345 678'. */
const RUN = /\+?\d(?:[ .\u00a0-]{0,2}\d){8,}/g;
const MAIL = /[^\s@<>()]{1,64}@[^\s@<>()]+\.[^\s@<>().]+/g;
/** Codes of procedures (`1.001193.000.00.00.H56`) and of results (`KQ.G15.000031`). */
const PROCEDURES =
  /(?<![\d.])\d\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2})?(?:\.[A-Y]\d{2})?(?![\d])|KQ\.[A-Y]\d{2}\.\d{6}/g;

/** The text with personal numbers and mail addresses struck out; dates and dossier codes stay. */
export function withoutPersonal(text: string): string {
  if (!/\d(?:[^\d]{0,3}\d){8}|@/.test(text)) return text;
  const safe: string[] = [];
  const keep = (part: string) => `\u0000${safe.push(part) - 1}\u0001`;
  let rest = text;
  for (const code of findCodes(text)) rest = rest.replaceAll(code, keep);
  rest = rest.replace(PROCEDURES, keep).replace(DATES, keep);
  // A digit that stands for something kept must not be counted into a run: it is between \0 and \1.
  rest = rest.replace(MAIL, STRUCK).replace(RUN, STRUCK);
  // Kept parts may lie within kept parts; undone from the last to the first.
  for (let i = safe.length - 1; i >= 0; i--) rest = rest.replaceAll(`\u0000${i}\u0001`, () => safe[i]!);
  return rest;
}

/** Would anything be struck out of it? */
export const isPersonal = (text: string): boolean => withoutPersonal(text) !== text;

/** A CCCD (0 and the province first) or a mobile number in the place of a dossier's code is a misreading. */
export const isPersonalCode = (code: string): boolean =>
  /^(0\d{11}|(\+?84|0)[35789]\d{8})$/.test(code.replace(/[\s.]/g, ""));

const PERSONAL_KEY =
  /^(ho_?ten|full_?name|(ten_?)?(cong_?dan|chu_?ho_?so|nguoi_?nop.*)|applicant.*|owner.*name|name|cmnd|cccd|cmt|id_?(card|no|number).*|so_?(cmnd|cccd|giay_?to|dinh_?danh|dt|dien_?thoai)|identity.*|sdt|phone.*|mobile|email|dia_?chi|address|mst|ma_?so_?thue|ngay_?sinh|birth.*|keyword|search|q)$/i;

const RECORD_ID =
  /(?<![\p{L}\p{N}])(?=[\da-f-]*[a-f])(?:[\da-f]{24}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?![\p{L}\p{N}])/giu;

/**
 * An address that can be kept, or null: one whose query or path carries a
 * personal number, a name or a typed search is not. A dossier without an
 * address is only one click further away.
 */
export function safeAddress(address: string | null): string | null {
  if (address === null) return null;
  let plain: string;
  try {
    plain = decodeURIComponent(address.replace(/\+/g, " "));
  } catch {
    return null;
  }
  const pairs = plain.split(/[?#&;]/).slice(1);
  for (const pair of pairs) {
    const cut = pair.indexOf("=");
    if (cut < 0) continue;
    const [name, value] = [pair.slice(0, cut), pair.slice(cut + 1)];
    if (value !== "" && (PERSONAL_KEY.test(name) || /\p{L}\s+\p{L}/u.test(value))) return null;
  }
  // Record ids of databases are long and mixed; only their digits would look like a number of a person.
  return isPersonal(plain.replace(RECORD_ID, "")) ? null : address;
}
