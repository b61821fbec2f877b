import type { CountedDossier } from "../counting/index.ts";
import type { Covered } from "./model.ts";

/** The days of receipt between which dossiers lie; null: of none is one known. */
export function receivedBetween(dossiers: readonly CountedDossier[]): Pick<Covered, "from" | "to"> {
  let from: number | null = null;
  let to: number | null = null;
  for (const { receivedAt } of dossiers) {
    if (!receivedAt) continue;
    from = Math.min(from ?? receivedAt.day, receivedAt.day);
    to = Math.max(to ?? receivedAt.day, receivedAt.day);
  }
  return { from, to };
}
