import type { StepSeen } from "../dossier/model.ts";
import type { Clock } from "./clock.ts";
import { type Context, pausedSince } from "./dossier-clock.ts";
import { momentAt } from "./facts.ts";
import { finishedClock, pausedClock, runningClock, unknownClock } from "./state.ts";
import { type StepKnown, sameName, stepDue, stepSeen } from "./step-due.ts";

/** The clock of the step the dossier is in. What the page says of it itself goes before its history. */
export function stepClock(context: Context): Clock {
  const { facts } = context;
  const name = facts.dossier.values.stepName?.value ?? null;
  if (facts.ended) return unknownClock("step", ["reasons_missing_step_over"], { name });
  const seen = stepSeen(currentStep(facts.dossier.steps, name) ?? emptyStep(name));
  const known = { ...seen, shown: facts.stepDue ?? seen.shown, started: facts.stepStarted ?? seen.started };
  return liveClock(context, known);
}

/** Clocks of the other steps that the page shows, for the timeline. */
export function otherSteps(context: Context): Clock[] {
  const { facts } = context;
  if (facts.dossier.steps.length === 0) return [];
  const current = currentStep(facts.dossier.steps, facts.dossier.values.stepName?.value ?? null);
  return facts.dossier.steps.filter((step) => step !== current).map((step) => otherStep(context, step));
}

function otherStep(context: Context, step: StepSeen): Clock {
  const { calendar, facts } = context;
  const known = stepSeen(step);
  if (known.live && !facts.ended) return liveClock(context, known);
  const found = stepDue(context, known);
  if ("missing" in found) return unknownClock("step", found.missing, { name: known.name });
  const end = momentAt(step.to);
  if (!end) return unknownClock("step", ["reasons_missing_finished_at"], found.due);
  return (
    finishedClock(calendar, found.due, end) ??
    unknownClock("step", ["reasons_missing_finished_time"], found.due)
  );
}

function liveClock(context: Context, known: StepKnown): Clock {
  const { calendar, rules, facts, now } = context;
  const found = stepDue(context, known);
  if ("due" in found)
    return facts.paused
      ? pausedClock(calendar, found.due, facts.pausedSince)
      : runningClock(calendar, rules, found.due, now);
  const { name } = known;
  if (!facts.paused) return unknownClock("step", found.missing, { name });
  // That it stands still is known even where the due date is not.
  return unknownClock("step", [], { name, state: "paused", pausedSince: pausedSince(facts) });
}

/** The step that is open now: the one of that name that has not ended, else the only open one. */
function currentStep(steps: readonly StepSeen[], name: string | null): StepSeen | null {
  const open = steps.filter((step) => step.from !== null && step.to === null);
  if (name !== null) return open.findLast((step) => sameName(step.name, name)) ?? null;
  return open.length === 1 ? open[0]! : null;
}

function emptyStep(name: string | null): StepSeen {
  return { name: name ?? "", from: null, to: null, dueAt: null, hours: null };
}
