/**
 * Dossier and procedure codes. Both are read out of free text, so both are
 * found by pattern; an office may set one of its own beside the usual one,
 * since a new uniform code is announced.
 */
import { codeMatcher } from "./code-matcher.ts";

/**
 * Old `000.00.32.H15-240415-0001` and present `H15.50.05.13-261008-0975` forms; some systems write the year whole
 * (`G22.99.09-20261103-0012`), some put letters of their own before it (`NOXH-H29.152-261102-0003`).
 */
const DOSSIER_CODE =
  "(?:[A-Z]{2,6}-)?(?:\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Y]\\d{2}|[A-Y]\\d{2}(?:\\.\\d{1,3}){0,5})-(?:20)?\\d{6}-\\d{4,}";

// A code glued to a letter, digit or hyphen is part of something else (a file name, a longer number).
const BEFORE = /[\p{L}\p{N}._-]/u;
const BEHIND = /[\p{L}\p{N}_-]/u;
const USUAL = new RegExp(`(?<!${BEFORE.source})${DOSSIER_CODE}(?!${BEHIND.source})`, "gu");

/**
 * All dossier codes in a text, in order, each once.
 * @param own an office's pattern (code-pattern.ts), looked for besides the usual one; one that can't be read finds nothing
 * @example findCodes("Mã: H15.50.05.13-261008-0975 (mới)") // ["H15.50.05.13-261008-0975"]
 */
export function findCodes(text: string, own: string | null = null): string[] {
  const usual = Array.from(text.matchAll(USUAL), (match) => ({ at: match.index, code: match[0] }));
  if (own === null) return [...new Set(usual.map((it) => it.code))];
  const all = [...usual, ...ownCodes(text, own)].sort((a, b) => a.at - b.at || b.code.length - a.code.length);
  let end = 0;
  const apart = all.filter((it) => {
    if (it.at < end) return false;
    end = it.at + it.code.length;
    return true;
  });
  return [...new Set(apart.map((it) => it.code))];
}

/**
 * Codes of systems that number dossiers in their own way: parts with points and hyphens, a day, month or year among
 * them and a running number at the end (`25.017-261129-0031`, `MC.2026.11.00318`, `TNHS-2026-03471`).
 */
const MADE_UP = new RegExp(
  `(?<!${BEFORE.source}|[/])(?:[A-Z]{1,8}|\\d{1,6})(?:[.-][A-Z\\d]{1,8}){0,5}?[.-](?<when>\\d{6}|\\d{8}|(?:20)?2\\d[.-](?:0[1-9]|1[0-2])|20\\d{2}(?:0[1-9]|1[0-2])?)[.-]\\d{3,}(?![./]?${BEHIND.source})`,
  "gu",
);
/** A year, with its month perhaps, or a day with the year first or last. */
const WHEN =
  /^(?:20\d{2}(?:\d{2})?|(?:20)?2\d[.-]\d{2}|(?:20)?2\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:20)?2\d)$/;

/** All that looks like a dossier's code of whatever system: to be believed only where no usual code stands on the page. */
export function findMadeUpCodes(text: string): string[] {
  const found = Array.from(text.matchAll(MADE_UP)).filter((it) => WHEN.test(it.groups?.when ?? ""));
  return [...new Set(found.map((it) => it[0]))];
}

const SOMEWHERE = new RegExp(DOSSIER_CODE, "u");

/** Whether anything of the usual form stands in the text, also glued to what stands beside it, as in a whole page's text. */
export const holdsUsualCode = (text: string): boolean => SOMEWHERE.test(text);

function ownCodes(text: string, pattern: string): { at: number; code: string }[] {
  const endOf = codeMatcher(pattern);
  const found: { at: number; code: string }[] = [];
  if (!endOf) return found;
  const mayEnd = (at: number) => !BEHIND.test(text.charAt(at));
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && BEFORE.test(text.charAt(at - 1))) continue;
    const end = endOf(text, at, mayEnd);
    if (end < 0) continue;
    found.push({ at, code: text.slice(at, end) });
    at = end - 1;
  }
  return found;
}

/** True when the text, trimmed, is one dossier code and nothing else. */
export function isDossierCode(text: string): boolean {
  const trimmed = text.trim();
  return trimmed !== "" && findCodes(trimmed)[0] === trimmed;
}

const PROCEDURE_CODE = /(?<!\d)\d\.\d{6}(?!\d)/u;

/**
 * The national part of a procedure code, on which codes are compared:
 * `1.000948.H38` and `1.000948.000.00.00.H56` are both `1.000948`. null: there is none.
 */
export function procedureKey(code: string): string | null {
  return PROCEDURE_CODE.exec(code)?.[0] ?? null;
}

/** True when both name the same national procedure; false when either has no code. */
export function sameProcedure(a: string, b: string): boolean {
  const key = procedureKey(a);
  return key !== null && key === procedureKey(b);
}
