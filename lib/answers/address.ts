/**
 * Which addresses are meant, by their path alone: queries and hosts differ from office to office.
 *
 *     /api/ho-so/search      ** /pa/dossier/search      ** /dossiers/{id}/actions   (written without the blank)
 *
 * `*` is one part of the path, `**` at the beginning any number of them, `{id}` one part that is the inner id.
 */

import { ADDRESS } from "./grammar.ts";

/** `source` is a whole regular expression without a flag; the first group is the inner id, where the pattern has one. */
export interface AddressPattern {
  source: string;
  hasId: boolean;
}

/** null: it is no such pattern, or it would mean nearly any address. */
export function readAddress(pattern: string): AddressPattern | null {
  if (!ADDRESS.test(pattern)) return null;
  const path = pattern
    .replace(/^\*\*/, "")
    .replace(/[.$+]/g, "\\$&")
    .replace(/\*/g, "[^/]+")
    .replace("{id}", "([^/]+)");
  return {
    source: `^${pattern.startsWith("**") ? "(?:/[^/]*)*" : ""}${path}/?$`,
    hasId: pattern.includes("{id}"),
  };
}

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
