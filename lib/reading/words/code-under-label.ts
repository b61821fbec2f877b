/** What stands under the label of a code: of whatever pattern, and which of several is the portal's own. */
import type { CodesIn } from "./codes.ts";
import { clean } from "./fold.ts";
import { isPlaceholder } from "./status.ts";

/** The national portal's own codes begin so; a province's or ministry's never do. */
const isNational = (code: string): boolean => /^G\d{2}[.-]/.test(code);

/**
 * Which of several codes of one dossier is the portal's own: the one that is not the national portal's. The
 * others are its aliases. `code` null with aliases: which is its own cannot be told.
 */
export function ownCode(all: string[]): { code: string | null; aliases: string[] } {
  const codes = [...new Set(all)];
  const own = codes.length > 1 ? codes.filter((c) => !isNational(c)) : codes;
  const [code = null] = own.length === 1 ? own : [];
  return { code, aliases: codes.filter((c) => c !== code) };
}

/**
 * The code that stands under a label 'Mã hồ sơ', of whatever pattern: one token
 * with digits. null: nothing there; `unsure`: something is there that we cannot
 * call a code. 'Số hồ sơ' is also a heading of counts, so three digits are the least.
 */
export function codeUnderLabel(
  text: string,
  codesIn: CodesIn,
): { code: string | null; unsure: boolean; aliases?: string[] } {
  const shown = clean(text);
  if (shown === "" || isPlaceholder(shown) || /^(?:chưa có.*|không có.*|chưa cấp.*)$/iu.test(shown))
    return { code: null, unsure: false };
  const { code, aliases } = ownCode(codesIn(shown));
  if (code !== null) {
    // What ends in a dot or hyphen before it belongs to it: the code was cut in two.
    const before = shown.slice(0, shown.indexOf(code)).trimEnd();
    return /[\d.][.-]$/.test(before) ? { code: null, unsure: true } : { code, unsure: false, aliases };
  }
  if (aliases.length > 0) return { code: null, unsure: true };
  // A procedure's code is no dossier's, whatever label it slipped under.
  const tokens = shown
    .split(" ")
    .filter((t) => TOKEN.test(t) && !DATE.test(t) && !TIME.test(t) && !/^\d\.\d{6}(?!\d)/.test(t));
  const only = tokens.length === 1 ? tokens[0] : undefined;
  if (only && (tokens.length === shown.split(" ").length || only === shown.split(" ")[0]))
    return { code: only, unsure: false };
  // 'HS-12 - Nguyễn Văn A': a number, and whose it is.
  const [own = "", name = ""] = shown.split(/\s[-–|]\s/);
  if (/^[\p{L} .]+$/u.test(name) && /\d/.test(own) && isOwnNumber(own, codesIn) && !own.includes(" "))
    return { code: own, unsure: false };
  return isOwnNumber(shown, codesIn) ? { code: shown, unsure: false } : { code: null, unsure: true };
}

/**
 * An office's own number with a word before it or an ending ('HS 457', '12/BN-UBND',
 * 'Số 12/BN'): short, at least one letter and one digit, no words of a sentence, no day, no count.
 */
function isOwnNumber(shown: string, codesIn: CodesIn): boolean {
  const tokens = shown.replace(/^Số /u, "").split(" ");
  if (shown.length > 30 || tokens.length > 3 || !/\d/.test(shown) || !/\p{Lu}/u.test(shown)) return false;
  if (/^\d{1,4} \p{L}+$/u.test(shown) || TIME.test(shown)) return false;
  // A national code that markup or a typist cut in two is not this one.
  const tight = shown.replace(/ /g, "");
  if (codesIn(tight).length > 0 || (tokens.length > 1 && /^(?:[A-Y]\d{2}\.|\d{3}\.\d{2})/.test(tight)))
    return false;
  return tokens.every(
    (t) =>
      OWN_TOKEN.test(t) &&
      !DATE.test(t) &&
      (/\d/.test(t) ? !/\p{Ll}{2}/u.test(t) : t.length <= 6 && !/\p{Ll}/u.test(t)),
  );
}

const OWN_TOKEN = /^[\p{L}\d](?:[\p{L}\d./_-]*[\p{L}\d])?$/u;

const TOKEN = /^(?=(?:\D*\d){3})[A-Za-zĐđ0-9](?:[A-Za-zĐđ0-9._\-/]*[A-Za-zĐđ0-9])$/;
const TIME = /^\d{1,2}[hg:]\d{0,2}$/i;
const DATE = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}$/;
