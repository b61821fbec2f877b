/** What a spreadsheet passes over before it looks whether a cell is a formula: blanks and signs nobody sees. */
const UNSEEN = /^[\p{White_Space}\p{Cf}\p{Cc}\p{M}\p{Co}\u115f\u1160\u2800\u3164\uffa0]+/u;
/** Signs at which it takes a cell for one, after their wide, small and raised forms are made plain. */
const FORMULA = /^[=+\-@|%\u2212]/;

/** A text that a spreadsheet will not run: an apostrophe before it, which Excel itself shows as text. */
export function harmless(text: string): string {
  const seen = text.replace(UNSEEN, "");
  const first = String.fromCodePoint(seen.codePointAt(0) ?? 32).normalize("NFKC");
  return FORMULA.test(first) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}
