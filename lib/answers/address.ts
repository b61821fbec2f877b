/**
 * Which addresses are meant, by their path alone: queries and hosts differ from office to office.
 *
 *     /api/ho-so/search      ** /pa/dossier/search      ** /dossiers/{id}/actions   (written without the blank)
 *
 * `*` is one part of the path, `**` at the beginning any number of them, `{id}` one part that is the inner id.
 */

/** `source` is a whole regular expression without a flag; the first group is the inner id, where the pattern has one. */
export interface AddressPattern {
  source: string;
  hasId: boolean;
}

const LONGEST = 200;
const PART = /^[\p{L}\p{N}_~.@$%!+,;=:-]+$/u;

/** null: it is no such pattern, or it would mean nearly any address. */
export function readAddress(pattern: string): AddressPattern | null {
  if (pattern.length > LONGEST) return null;
  const parts = pattern.split("/");
  const first = parts.shift();
  if ((first !== "" && first !== "**") || parts.length === 0) return null;
  if (!parts.some((part) => PART.test(part))) return null;
  let ids = 0;
  let source = first === "**" ? "^(?:/[^/]*)*" : "^";
  for (const part of parts) {
    source += "/";
    if (part === "*") source += "[^/]+";
    else if (part === "{id}") {
      ids += 1;
      source += "([^/]+)";
    } else if (PART.test(part)) source += escaped(part);
    else return null;
  }
  return ids > 1 ? null : { source: `${source}/?$`, hasId: ids === 1 };
}

const escaped = (part: string): string => part.replace(/[.$+]/g, "\\$&");

/** Does the address (whole, or from its path on) match? Gives the inner id in it, or "" where the pattern names none; null: no. */
export function matchAddress(pattern: AddressPattern, address: string): string | null {
  const found = new RegExp(pattern.source).exec(pathnameOf(address));
  return found ? (found[1] ?? "") : null;
}

function pathnameOf(address: string): string {
  try {
    return new URL(address, "https://x.invalid").pathname;
  } catch {
    return "";
  }
}
