import type { Dossier } from "./model.ts";
import { isStopped } from "./phase.ts";

/**
 * Does the dossier's clock stand now, by what was seen last? The page's own
 * word on it and its status can be of different age: the newer one speaks.
 * null: neither was ever seen.
 */
export function isPaused(dossier: Pick<Dossier, "values">): boolean | null {
  const { paused, status } = dossier.values;
  if (paused && (!status || paused.seenAt >= status.seenAt)) return paused.value;
  return status ? isStopped(status.value) : null;
}
