import type { Report } from "../counting/index.ts";
import { hitsNeeded, isReached, type Line, mendsNeeded, missesLeft } from "./distance.ts";
import { type Hundredths, percentOf, type Ratio } from "./hundredths.ts";
import { type Minimum, minimumOf } from "./minimum.ts";
import { type TypedValue, typedOf, type UnitTargets } from "./schema.ts";
import { SETS, type Share, TARGETS, type TargetId } from "./targets.ts";

/** Why nobody can say how a target stands. */
export type WhyUnknown =
  /** No dossier is asked about: 0 of 0. */
  | "none"
  /** There are dossiers, and of none is it known. */
  | "not-known"
  /** Nobody has typed its value in yet. */
  | "not-typed";

/** Of what is counted: both parts, and how many more of which nobody knows (they are in neither). */
export interface Measured extends Ratio {
  unknown: number;
}

/** Distances in dossiers; each null where it isn't asked about, or no number does it. */
export interface Distance {
  /** Reached: so many more that miss, and it is missed. */
  misses: number | null;
  /** Missed: so many more that hit, and it is reached. */
  hits: number | null;
  /** Missed: so many of those that are there already, where they can still be mended (digitised, reused). */
  mends: number | null;
}

/** How one target stands. */
export interface TargetStatus {
  id: TargetId;
  minimum: Minimum;
  reached: boolean | "unknown";
  why: WhyUnknown | null;
  /** Percent in hundredths; null where it is unknown. */
  value: Hundredths | null;
  /** Where it is measured, also 0 of 0. */
  measured: Measured | null;
  /** Where it is typed in: the newest. */
  typed: TypedValue | null;
  /** What isn't known of some dossiers could turn it round. */
  unsure: boolean;
  distance: Distance;
}

const NOWHERE: Distance = { misses: null, hits: null, mends: null };
/** What an officer can still do for a dossier that was taken in, or has ended. */
const MENDABLE: ReadonlySet<Share> = new Set<Share>(["reused", "digitised", "resultDigitised"]);

/** How each target of the unit's sets stands in a report, in the sets' order. */
export function statusesOf(state: UnitTargets, { ratios }: Report<number>): TargetStatus[] {
  return state.sets.flatMap((set) => SETS[set].map((id) => statusOf(id, state, ratios)));
}

/** How one target stands. 0 of 0 is unknown and never 0 %. */
export function statusOf(id: TargetId, state: UnitTargets, ratios: Report<number>["ratios"]): TargetStatus {
  const { share, bound } = TARGETS[id];
  const minimum = minimumOf(id, state);
  const line = { minimum: minimum.value, bound };
  const base = { id, minimum, unsure: false, distance: NOWHERE };
  if (share === null) {
    const typed = typedOf(state, id);
    if (!typed) return { ...base, reached: "unknown", why: "not-typed", value: null, measured: null, typed };
    const reached = isReached({ n: typed.value, of: 10_000 }, line);
    return { ...base, reached, why: null, value: typed.value, measured: null, typed };
  }
  const { n, of, unknown = 0 } = ratios[share];
  const measured = { n, of, unknown };
  if (of === 0) {
    const why = unknown > 0 ? "not-known" : "none";
    return { ...base, reached: "unknown", why, value: null, measured, typed: null };
  }
  return {
    ...base,
    reached: isReached(measured, line),
    why: null,
    value: percentOf(measured),
    measured,
    typed: null,
    unsure: couldTurn(measured, line),
    distance: distanceOf(measured, line, MENDABLE.has(share)),
  };
}

/** All that aren't known taken as misses, and as hits: whether the answers differ. */
function couldTurn({ n, of, unknown }: Measured, line: Line): boolean {
  const all = of + unknown;
  return isReached({ n, of: all }, line) !== isReached({ n: n + unknown, of: all }, line);
}

function distanceOf(ratio: Ratio, line: Line, mendable: boolean): Distance {
  if (isReached(ratio, line)) return { ...NOWHERE, misses: missesLeft(ratio, line) };
  return {
    misses: null,
    hits: hitsNeeded(ratio, line),
    mends: mendable ? mendsNeeded(ratio, line) : null,
  };
}
