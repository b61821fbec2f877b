/**
 * The border between pages and the disk. Pages hand us labels and states, yet a page may put
 * anything into a cell: whatever a person would read as somebody's number or mail address is struck out,
 * in whatever digits and with whatever signs between them.
 */
import { hideKnown } from "./known-forms.ts";
import { type Plain, plainOf, plainText } from "./plain.ts";

/** What stands in for something struck out. */
export const STRUCK = "•••";

/** Accounts begin at eight digits; CMND 9, phones 10, tax codes 10 or 13, CCCD 12. */
const FEWEST = 8;
/** Digits with so many signs between them that are no letters are still one number: '0912  -  345'. */
const NUMBER = /[+(]{0,2}[0-9](?:[^\p{L}0-9\ue000]{0,5}[0-9])*/gu;
const MAIL = /[^\s@<>()"',;]{1,64} ?(?:@|[([] ?at ?[)\]]) ?[^\s@<>()"',;]{1,255}/gi;
const DIGITS = /[\p{N}〇零一二三四五六七八九]/gu;
const AT = /[@＠﹫]|[([] ?at ?[)\]]/i;

/**
 * The text with personal numbers and mail addresses struck out. Dates, amounts of money, codes of
 * procedures and dossiers and numbers of decisions stay; so do `codes`, which are known to be dossiers'.
 * A text in which nothing was found is given back as it is.
 */
export function withoutPersonal(text: string, codes: readonly string[] = []): string {
  // Most texts have nothing to look for.
  if ((text.match(DIGITS)?.length ?? 0) < FEWEST && !AT.test(text)) return text;
  const seen = plainOf(text);
  const spans = personalSpans(seen, codes);
  if (spans.length === 0) return text;
  let out = "";
  let at = 0;
  for (const [first, last] of spans) {
    out += seen.shown.slice(at, seen.from[first]) + STRUCK;
    at = seen.to[last]!;
  }
  return out + seen.shown.slice(at);
}

/** Would anything be struck out of it? */
export const isPersonal = (text: string, codes: readonly string[] = []): boolean =>
  withoutPersonal(text, codes) !== text;

/** First and last character of each number and address, in order. */
function personalSpans({ plain }: Plain, codes: readonly string[]): [number, number][] {
  const spans: [number, number][] = [];
  const rest = hideKnown(plain, codes).replace(MAIL, (mail, at: number) => {
    spans.push([at, at + mail.length - 1]);
    return "\ue000".repeat(mail.length);
  });
  for (const { 0: number, index } of rest.matchAll(NUMBER))
    if (digitsOf(number).length >= FEWEST) spans.push([index, index + number.length - 1]);
  return spans.sort((a, b) => a[0] - b[0]);
}

const digitsOf = (plain: string): string => plain.replace(/[^0-9]/g, "");

/** A CCCD (0 and the province first) or a mobile number. */
const OF_A_PERSON = /^(?:0\d{11}|(?:84|0)[35789]\d{8})$/;
/** What a dossier's own number is written with. */
const CODE_SIGNS = /^[\p{L}0-9._/ -]*$/u;

/**
 * Can't stand in the place of a dossier's code: a CCCD or a mobile number, alone or within it, or a
 * long number in digits or with signs that no code has. Other bare numbers may be an office's own count.
 */
export function isPersonalCode(code: string): boolean {
  const plain = plainText(code);
  const numbers = plain.match(NUMBER) ?? [];
  if (numbers.some((it) => OF_A_PERSON.test(digitsOf(it)))) return true;
  const odd = plain !== code.normalize("NFC") || !CODE_SIGNS.test(plain);
  return odd && isPersonal(code);
}
