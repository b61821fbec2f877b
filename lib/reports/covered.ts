import type { CountedDossier } from "../counting/index.ts";
import type { ListState } from "../whole/types.ts";
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

/**
 * The largest list for which the state is what it is: of several, what one shows another may show again. Where not all was seen, that is one
 * of which rows are missing; `total` null: nobody can say of how many.
 */
export function listsCovered({ state, lists }: Whole): NonNullable<Covered["lists"]> {
  const wanting =
    state === "partly" ? lists.filter(isShort) : state === "old" ? lists.filter((it) => !it.whole) : lists;
  const [largest] = [...wanting].sort((a, b) => (b.total ?? -1) - (a.total ?? -1));
  return { state, seen: largest?.seen ?? 0, total: largest?.total ?? null };
}

const isShort = ({ whole, seen, total }: ListState): boolean => !whole && total !== null && seen < total;
