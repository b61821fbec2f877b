import type { CountedDossier } from "../counting/index.ts";
import type { Whole } from "../whole/whole.ts";
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

/** The largest list that matters: of several, what one shows another may show again. */
export function listsCovered({ state, lists }: Whole): NonNullable<Covered["lists"]> {
  const [largest] = [...lists].sort((a, b) => (b.total ?? -1) - (a.total ?? -1));
  return { state, seen: largest?.seen ?? 0, total: largest?.total ?? null };
}
