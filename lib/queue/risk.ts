import { leftOf } from "./pressing.ts";
import type { QueueItem } from "./types.ts";

/**
 * Working minutes that a dossier has to spare: what is left of the clock that presses, less what its step usually
 * still takes here. Two with the same time left are no equal risk where one waits for a signature and the other for
 * a survey. What is overdue, and what nothing was learnt of, is its time left alone. Only an order, never a date.
 */
export function riskOf({ clock, step, usual }: Pick<QueueItem, "clock" | "step" | "usual">): number {
  const left = leftOf(clock);
  if (usual === null || clock.state === "late" || clock.left === null) return left;
  // Of a step whose beginning isn't known, all of it may lie ahead.
  const spent =
    step.share !== null && step.left !== null && step.share < 1
      ? (step.left * step.share) / (1 - step.share)
      : 0;
  return left - Math.max(0, usual.median - spent);
}
