import type { Clock, ClockState, Clocks } from "../deadline/clock.ts";

const URGENCY: Record<ClockState, number> = {
  late: 5,
  soon: 4,
  today: 3,
  running: 2,
  paused: 2,
  "no-limit": 1,
  unknown: 1,
  "done-early": 0,
  "done-on-time": 0,
  "done-late": 0,
};

export const isDone = (state: ClockState): boolean => URGENCY[state] === 0;

/**
 * Which clock speaks first and which second. The step leads, since that is the
 * officer's own time; but the more urgent one never hides behind it, an ended
 * or stopped dossier speaks for itself, and an online dossier that waits to be
 * taken in has its own 8 hours.
 */
export function leadOf(clocks: Clocks): { lead: Clock; second: Clock | null } {
  const { dossier, step, intake } = clocks;
  if (isDone(dossier.state)) return { lead: dossier, second: null };
  if (dossier.state === "paused") return { lead: dossier, second: null };
  if (intake && intake.state !== "unknown" && !isDone(intake.state)) return { lead: intake, second: null };
  const stepSpeaks = step.state !== "unknown" && !isDone(step.state) && step.state !== "paused";
  if (!stepSpeaks) return { lead: dossier, second: dossier.due === null ? null : step };
  return URGENCY[dossier.state] > URGENCY[step.state]
    ? { lead: dossier, second: step }
    : { lead: step, second: dossier };
}
