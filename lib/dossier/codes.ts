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
export const BEFORE = /[\p{L}\p{N}._-]/u;
export const BEHIND = /[\p{L}\p{N}_-]/u;
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
