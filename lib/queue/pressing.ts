import type { Clock, Clocks } from "../deadline/clock.ts";

const RUNS = new Set<Clock["state"]>(["running", "soon", "today", "late"]);

/** Is this clock's time running (or over), with a due date that is known? */
export const runs = (clock: Clock | null): clock is Clock => clock !== null && RUNS.has(clock.state);

/** Clocks of a dossier that the office has to meet, running now. */
export function running({ step, dossier, intake }: Clocks): Clock[] {
  return [intake, step, dossier].filter(runs);
}

/**
 * The clock that presses most: of those that run the one with the least left;
 * else a stopped one; else the dossier's, which then says what is missing.
 */
export function pressing(clocks: Clocks): Clock {
  const [most] = running(clocks).sort((a, b) => leftOf(a) - leftOf(b));
  if (most) return most;
  if (clocks.step.state === "paused") return clocks.step;
  return clocks.dossier;
}

/** Working minutes left; what isn't known presses least. */
export const leftOf = (clock: Clock): number => clock.left ?? Number.MAX_SAFE_INTEGER;
