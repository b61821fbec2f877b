import type { CountedDossier } from "../model.ts";
import type { Placed } from "../place.ts";
import type { Holds } from "./holds.ts";

/** Late dossiers of the weekly letter: ended late in the period, and open and late at its end. */
export const LATE = {
  ended: ({ outcome }) => outcome === "late",
  open: ({ outcome }) => outcome === "open-late",
} as const satisfies Record<string, Holds>;

/** Whose it is: a step's name and its officer. null: not known. */
export interface Whose {
  name: string | null;
  officer: string | null;
}

/** The step that a dossier stands at: the first one not ended, else the last; its officer, else the dossier's. */
export function standsWith({ steps, officer }: CountedDossier): Whose {
  const step = steps.find(({ to }) => to === null) ?? steps.at(-1);
  return { name: step?.name ?? null, officer: step?.officer ?? officer };
}

/** Late ones alone get a line; all the others would only be looked up and left out again. */
export const isLate = ({ outcome }: Placed): boolean => outcome === "late" || outcome === "open-late";
