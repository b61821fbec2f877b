/** How far a ratio is from its target, in dossiers: whole numbers only, nothing is divided before it is compared. */
import { type Hundredths, type Ratio, WHOLE } from "./hundredths.ts";
import type { Target } from "./targets.ts";

/** A number to reach, and whether the number itself is enough. */
export interface Line {
  minimum: Hundredths;
  bound: Target["bound"];
}

/** Whether `n` of `of` reaches it. Of nothing there is no share: ask only where `of` is above 0. */
export function isReached({ n, of }: Ratio, { minimum, bound }: Line): boolean {
  return bound === "above" ? n * WHOLE > minimum * of : n * WHOLE >= minimum * of;
}

/**
 * How many more dossiers that miss ('trễ thêm 3 hồ sơ') until the target is missed, for a ratio that reaches it.
 * null: any number of them (a target of 0 %).
 */
export function missesLeft({ n, of }: Ratio, { minimum, bound }: Line): number | null {
  if (minimum === 0) return null;
  const whole = n * WHOLE;
  return bound === "above" ? Math.ceil(whole / minimum) - of : Math.floor(whole / minimum) - of + 1;
}

/**
 * How many more dossiers that hit (each one more of both parts) until a target that is missed is reached.
 * null: no number of them, since those that missed stay ('100 %').
 */
export function hitsNeeded({ n, of }: Ratio, { minimum, bound }: Line): number | null {
  if (minimum === WHOLE) return null;
  const lacking = minimum * of - n * WHOLE;
  const each = WHOLE - minimum;
  return bound === "above" ? Math.floor(lacking / each) + 1 : Math.ceil(lacking / each);
}

/** How many of those that missed would have to hit after all, none coming in, until it is reached. null: never ('above 100 %'). */
export function mendsNeeded({ n, of }: Ratio, { minimum, bound }: Line): number | null {
  const needed =
    bound === "above" ? Math.floor((minimum * of) / WHOLE) + 1 : Math.ceil((minimum * of) / WHOLE);
  return needed > of ? null : needed - n;
}
