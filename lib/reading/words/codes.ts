/** Dossier codes in a text, by their pattern. */
import { findCodes } from "../../dossier/codes.ts";

export type CodesIn = (text: string) => string[];

/** A finder of dossier codes by pattern; `own` adds an office's pattern (a new uniform code is announced). */
export function makeCodes(own?: string | null): CodesIn {
  if (!own) return lastKept((text) => (text.includes("-") ? findCodes(text) : []));
  return lastKept((text) => findCodes(text, own));
}

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
