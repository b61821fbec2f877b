import { findCodes } from "../dossier/codes.ts";

/** Lines that are looked at: a day has some hundreds of dossiers at the most. */
const LINES = 4_000;

/**
 * The dossier codes in lines that somebody pasted, each once. In a line that was copied whole, names and dates stand beside its
 * code: only what has a code's form is taken, or is the code of a dossier that is known here. `unread`: lines with none.
 */
export function readCodes(pasted: string, known: ReadonlySet<string>): { codes: string[]; unread: number } {
  const codes = new Set<string>();
  let unread = 0;
  for (const line of pasted.normalize("NFC").split(/\r?\n/, LINES)) {
    if (!/[\p{L}\p{N}]/u.test(line)) continue;
    const upper = line.toUpperCase();
    const words = upper.split(/[\s,;|"']+/).map((it) => it.replace(/[.)\]:]+$/, ""));
    const found = [...findCodes(upper), ...words.filter((it) => known.has(it))];
    for (const code of found) codes.add(code);
    if (found.length === 0) unread++;
  }
  return { codes: [...codes], unread };
}
