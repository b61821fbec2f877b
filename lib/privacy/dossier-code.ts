import { isPersonalCode } from "./personal.ts";

/** A dossier's own code, out of a list that somebody wrote: capitals, digits, points and hyphens. null: it may be something else. */
export function keptDossier(text: string): string | null {
  const shown = text.normalize("NFC").trim();
  if (!/^(?=.*\d{3})[A-ZĐ\d][A-ZĐ\d./-]{4,59}$/u.test(shown) || isPersonalCode(shown)) return null;
  // Only digits may be anybody's number.
  return /^\d+$/u.test(shown) || /[A-ZĐ]{7}/u.test(shown) ? null : shown;
}
