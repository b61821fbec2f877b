/**
 * Dossier and procedure codes. Both are read out of free text, so both are
 * found by pattern; the dossier pattern is only the default, since a new
 * uniform code is announced and an office may set its own.
 */

/** Old `000.00.32.H15-240415-0001` and present `H15.50.05.13-261008-0975` forms. */
export const DOSSIER_CODE =
  "(?:\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Y]\\d{2}|[A-Y]\\d{2}(?:\\.\\d{1,3}){0,5})-\\d{6}-\\d{4,}";

// A code glued to a letter, digit or hyphen is part of something else (a file name, a longer number).
const EDGE_BEFORE = "(?<![\\p{L}\\p{N}._-])";
const EDGE_AFTER = "(?![\\p{L}\\p{N}_-])";

const compiled = new Map<string, RegExp>();
function matcher(pattern: string): RegExp {
  let found = compiled.get(pattern);
  if (!found) {
    found = new RegExp(`${EDGE_BEFORE}(?:${pattern})${EDGE_AFTER}`, "gu");
    compiled.set(pattern, found);
  }
  return found;
}

/**
 * All dossier codes in a text, in order, each once.
 * @param pattern source of a regular expression; throws SyntaxError if it is not one
 * @example findCodes("Mã: H15.50.05.13-261008-0975 (mới)") // ["H15.50.05.13-261008-0975"]
 */
export function findCodes(text: string, pattern: string = DOSSIER_CODE): string[] {
  return [...new Set(Array.from(text.matchAll(matcher(pattern)), (match) => match[0]))];
}

/** True when the text, trimmed, is one dossier code and nothing else. */
export function isDossierCode(text: string, pattern: string = DOSSIER_CODE): boolean {
  const trimmed = text.trim();
  return trimmed !== "" && findCodes(trimmed, pattern)[0] === trimmed;
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
