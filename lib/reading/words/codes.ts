/** Dossier codes in a text, by their pattern. */
import { findCodes, findMadeUpCodes } from "../../dossier/codes.ts";

export type CodesIn = (text: string) => string[];

/** A finder of dossier codes by pattern; `own` adds an office's pattern (a new uniform code is announced). */
export function makeCodes(own?: string | null): CodesIn {
  if (!own) return lastKept((text) => (text.includes("-") ? findCodes(text) : []));
  return lastKept((text) => findCodes(text, own));
}

/** A finder for a page on which no usual code stands: what any system may have made up. */
export const makeAnyCodes = (): CodesIn =>
  lastKept((text) =>
    /[.-]\d{3}/.test(text) ? [...new Set([...findCodes(text), ...findMadeUpCodes(text)])] : [],
  );

/** One cell's text is asked for several times in a row. */
function lastKept(find: CodesIn): CodesIn {
  let last: string | null = null;
  let found: string[] = [];
  return (text) => {
    if (text !== last) {
      found = find(text);
      last = text;
    }
    return found;
  };
}
