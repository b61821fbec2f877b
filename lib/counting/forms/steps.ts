import { isStopped } from "../../dossier/status.ts";
import type { CountedDossier, CountedStep } from "../model.ts";
import { isWithin, type Period } from "../period.ts";
import type { Placed } from "../place.ts";
import { isBefore, isPast, type Look } from "../when.ts";
import { type Holds, isOpen } from "./holds.ts";

/** A step with a due date that ended in the period, or is late at its end while its dossier is open and runs. */
export interface PlacedStep {
  dossier: CountedDossier;
  step: CountedStep;
  stands: "on-time" | "late" | "open-late";
}

/** Steps on time, all that ended, and the late ones by name and officer. */
export const STEPS = {
  n: ({ stands }) => stands === "on-time",
  of: ({ stands }) => stands !== "open-late",
  ended: ({ stands }) => stands === "late",
  open: ({ stands }) => stands === "open-late",
} as const satisfies Record<string, Holds<PlacedStep>>;

/**
 * The steps of a dossier that count in a period. Those that ended count also when the dossier itself is not of the
 * period (handing out the result may follow its end); open ones only with a dossier that is open in it.
 */
export function stepsIn(
  dossier: CountedDossier,
  placed: Placed | null,
  period: Period,
  look: Look,
): PlacedStep[] {
  const found: PlacedStep[] = [];
  for (const step of dossier.steps) {
    const stands = standsAt(step, dossier, placed, period, look);
    if (stands) found.push({ dossier, step, stands });
  }
  return found;
}

function standsAt(
  { to, dueAt }: CountedStep,
  { status }: CountedDossier,
  placed: Placed | null,
  period: Period,
  look: Look,
): PlacedStep["stands"] | null {
  if (!dueAt) return null;
  if (to && to.day <= period.to) {
    if (!isWithin(to.day, period)) return null;
    return isBefore(dueAt, to) ? "late" : "on-time";
  }
  if (!placed || !isOpen(placed) || (status !== null && isStopped(status))) return null;
  return isPast(dueAt, look) ? "open-late" : null;
}
