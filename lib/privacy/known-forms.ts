/**
 * Numbers of eight digits and more that belong to nobody and that an office needs whole: codes of
 * dossiers, procedures and results, numbers of decisions, amounts of money, dates, hours, years.
 * All are looked for in the plain text (plain.ts).
 */
import { findCodes } from "../dossier/codes.ts";

/** Stands where something known stood: no digit, no separator. */
export const KEPT = "\ue000";

/** No digit joined to it: what is a part of a longer number is nothing of its own. */
const LOOSE = String.raw`(?=[0-9])(?<![0-9])(?<![0-9][./:_+|\\-])`;
const LOOSE_END = String.raw`(?![0-9])(?![./:_+|\\-][0-9])`;
/** No digit anywhere near. */
const ALONE = String.raw`(?=[0-9])(?<![0-9][^\p{L}0-9\ue000]{0,4})`;
const ALONE_END = String.raw`(?![^\p{L}0-9\ue000]{0,4}[0-9])`;

const TIME = String.raw`(?:[01]?[0-9]|2[0-3])[:hHg][0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?`;
const DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
const MONTH = "(?:0?[1-9]|1[0-2])";
const YEAR = "(?:19|20)[0-9]{2}";
const SIGNS = ["/", "[.]", "-"];
const LOCAL = SIGNS.map((it) => `${DAY} ?${it} ?${MONTH} ?${it} ?${YEAR}`).join("|");
const ISO = `${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?`;
const BETWEEN = "(?:,? | ?- ?)";
const MOMENT = `(?:${TIME}${BETWEEN})?(?:${ISO}|${LOCAL})(?:${BETWEEN}${TIME})?`;
/** With two digits for the year it is one only beside a time of day. */
const SHORT = SIGNS.map((it) => `${DAY}${it}${MONTH}${it}[0-9]{2}`).join("|");

const GROUPED = ["[.]", ",", " "].map((it) => `[1-9][0-9]{0,2}(?:${it}[0-9]{3}){1,4}`).join("|");
const AMOUNT = `(?:(?:${GROUPED})(?:,[0-9]{1,2})?|[1-9][0-9]{3,11})`;
/** 'đồng' begins other words too, and 'đ/c' is an address. */
const MONEY = String.raw` ?(?:(?:nghìn |triệu |tỷ )?[đĐ](?:ồng|ỒNG)(?!\p{L})(?! (?:sở|thời|ý|chủ|phạm|tác|nghiệp|bào|hương|chí))|[đĐ](?![\p{L}0-9/])|(?:VN|vn)[đĐdD](?!\p{L})|₫)`;

const FORMS: readonly RegExp[] = [
  String.raw`(?<![0-9.])[0-9]\.[0-9]{6}(?:\.[0-9]{3}\.[0-9]{2}\.[0-9]{2})?(?:\.[A-Y][0-9]{2})?(?![0-9])(?![./:_-][0-9])|KQ\.[A-Y][0-9]{2}\.[0-9]{6}(?![0-9])`,
  // '1291/2024/QĐ-UBND', '91/2025/QH15'
  String.raw`${LOOSE}[0-9]{1,5}(?: ?/ ?${YEAR})? ?/ ?(?:[\p{Lu}]{2,10}|qđ|nđ|tt|tb|cv|nq|kh|ct)[0-9]{0,2}(?![\p{L}0-9])`,
  `${ALONE}${AMOUNT}(?: ?(?:-|~|đến) ?${AMOUNT})?${MONEY}`,
  `(?<=(?:[Pp]hí|[Tt]iền|[Gg]iá|[Mm]ức thu) ?:? ?)(?:${GROUPED})${ALONE_END}`,
  `${LOOSE}(?:${MOMENT})(?:(?: ?- ?| đến )(?:${MOMENT}))?${LOOSE_END}`,
  `${LOOSE}(?:(?:${SHORT})${BETWEEN}${TIME}|${TIME}${BETWEEN}(?:${SHORT}))${LOOSE_END}`,
  `${ALONE}${TIME} ?- ?${TIME}(?:[,;] ?${TIME} ?- ?${TIME}){0,3}${ALONE_END}`,
  `${ALONE}(?:${MONTH}/)?${YEAR} ?[-/] ?(?:${MONTH}/)?${YEAR}${ALONE_END}`,
].map((source) => new RegExp(source, "gu"));

/** More digits behind a code's day than any portal counts in a day. */
const TOO_LONG = /-[0-9]{9,}$/;

/** The plain text with all that may stay hidden; `codes`: those that are known to be dossiers' here. */
export function hideKnown(plain: string, codes: readonly string[] = []): string {
  const hidden = (part: string) => KEPT.repeat(part.length);
  let rest = plain;
  const found = /[A-Y][0-9]{2}/.test(plain) ? findCodes(plain).filter((it) => !TOO_LONG.test(it)) : [];
  for (const code of found) rest = rest.replaceAll(code, hidden);
  for (const code of codes) rest = withoutCode(rest, code);
  for (const form of FORMS) rest = rest.replace(form, hidden);
  return rest;
}

const NEAR_BEFORE = /(?:[\p{L}0-9]|[0-9][^\p{L}0-9\ue000]{0,4})$/u;
const NEAR_BEHIND = /^(?:[\p{L}0-9]|[^\p{L}0-9\ue000]{0,4}[0-9])/u;

/** A code given by a page may be any number: it is hidden where it stands whole, never out of a longer number. */
function withoutCode(plain: string, code: string): string {
  let rest = plain;
  let at = code === "" ? -1 : rest.indexOf(code);
  while (at >= 0) {
    const end = at + code.length;
    const alone =
      !NEAR_BEFORE.test(rest.slice(Math.max(0, at - 6), at)) && !NEAR_BEHIND.test(rest.slice(end, end + 6));
    if (alone) rest = rest.slice(0, at) + KEPT.repeat(code.length) + rest.slice(end);
    at = rest.indexOf(code, end);
  }
  return rest;
}
