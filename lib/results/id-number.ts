/** Id numbers as lists have them: spreadsheets take them for amounts and drop their first zeros. */
import type { Cell } from "../catalogue/sheet.ts";
import { plainIdNumber } from "../privacy/id-number.ts";

export type IdFault = "known_row_no_id" | "known_row_id_form" | "known_row_id_lost" | "known_row_id_filler";

/** `mended`: zeros that were lost at its beginning were put back. */
export type IdNumber = { id: string; mended: boolean } | { fault: IdFault };

/**
 * An identity number (12 digits), an old one (9), or where tax codes stand among them, one of these (10 or 13, with its
 * check digit). Anything that could be two of them is none.
 */
export function readIdNumber(cell: Cell, tax: boolean): IdNumber {
  const text = typeof cell === "number" && Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
  if (/\d[.,]?\d*e\+?\d/iu.test(text)) return { fault: "known_row_id_lost" };
  const plain = plainIdNumber(text).replace(/^['`‘’]/u, "");
  if (plain === "") return { fault: "known_row_no_id" };
  if (!/^\d+$/u.test(plain)) return { fault: "known_row_id_form" };
  if (isFiller(plain)) return { fault: "known_row_id_filler" };
  const as = (id: string): IdNumber => ({ id, mended: id !== plain });
  const isTax = tax && isTaxCode(plain.slice(0, 10)) && (plain.length === 10 || plain.length === 13);
  if (plain.length === 12 || plain.length === 9) return as(plain);
  if (plain.length === 13) return isTax ? as(plain) : { fault: "known_row_id_form" };
  const whole = plain.padStart(12, "0");
  // The three digits of a province: 001 to 096.
  const lost =
    (plain.length === 11 && /^0[1-9]/u.test(whole)) || (plain.length === 10 && /^00[12468]/u.test(whole));
  if (isTax && !lost) return as(plain);
  if (lost && !isTax) return as(whole);
  const unclear = plain.length === 8 || plain.length === 10 || plain.length === 11;
  return { fault: unclear ? "known_row_id_lost" : "known_row_id_form" };
}

/** '000000000000', '111111111', '123456789012': typed where a number was asked for and none was there. */
const isFiller = (digits: string): boolean =>
  /^(\d)\1+$/u.test(digits) || "01234567890123".includes(digits) || /^0+\d{0,3}$/u.test(digits);

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** The tenth digit of a tax code checks the nine before. */
function isTaxCode(digits: string): boolean {
  if (digits.length !== 10) return false;
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(digits[i]), 0);
  return 10 - (sum % 11) === Number(digits[9]);
}
