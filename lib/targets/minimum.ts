import { type Hundredths, WHOLE } from "./hundredths.ts";
import type { UnitTargets } from "./schema.ts";
import { TARGETS, type TargetId } from "./targets.ts";

/** The number that a unit has to reach, and where it comes from. */
export interface Minimum {
  value: Hundredths;
  from: "own" | "last-year" | "document";
  /** The unit's own number is lower than the document's, which no target may be. */
  underDocument: boolean;
}

/**
 * A target set from last year's result, as the 2024 annex has it (khoản 1): a result below the central target → the
 * central target; otherwise the result and 10 % more, never under the central target. No share is above 100 %.
 * The text doesn't say whether a tenth of the result is meant or ten percentage points: `rise`.
 */
export function fromLastYear(result: Hundredths, central: Hundredths, rise: UnitTargets["rise"]): Hundredths {
  if (result < central) return central;
  const risen = rise === "tenth" ? Math.ceil((result * 11) / 10) : result + 1000;
  return Math.min(WHOLE, risen);
}

/** What holds for a unit: its own number, else the rule's where last year's result is known, else the document's. */
export function minimumOf(id: TargetId, { own, lastYear, rise }: UnitTargets): Minimum {
  const central = TARGETS[id].minimum;
  const typed = own[id];
  if (typed !== undefined) return { value: typed, from: "own", underDocument: typed < central };
  const result = lastYear[id];
  if (result === undefined) return { value: central, from: "document", underDocument: false };
  return { value: fromLastYear(result, central, rise), from: "last-year", underDocument: false };
}
