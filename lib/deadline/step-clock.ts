import type { Procedure, ProcedureStep } from "../catalogue/model.ts";
import type { StepSeen, Where } from "../dossier/model.ts";
import { dayOf, type ParsedMoment } from "../dossier/moment.ts";
import type { Clock, Reason } from "./clock.ts";
import { countsHours } from "./counting.ts";
import { type Context, codeOf } from "./dossier-clock.ts";
import { dueFrom } from "./due.ts";
import { momentAt, type Shown } from "./facts.ts";
import { plain } from "./reasons.ts";
import { countingRule } from "./rules.ts";
import { shownDue } from "./shown-due.ts";
import { type Due, finishedClock, pausedClock, runningClock, unknownClock } from "./state.ts";

/**
 * The clock of the step the dossier is in: the date on the page, else the hours that the page or the
 * internal process gives it, counted from the step's own start. Never from another step's.
 */
export function stepClock(context: Context): Clock {
  const { facts, calendar, rules, now } = context;
  const name = facts.dossier.values.stepName?.value ?? null;
  if (facts.ended) return unknownClock("step", ["reasons_missing_step_over"], { name });
  const current = currentStep(facts.dossier.steps, name);
  const found = facts.stepDue
    ? shown(context, facts.stepDue, name, facts.stepStarted ?? momentAt(current?.from ?? null))
    : worked(context, current ?? emptyStep(name), facts.stepStarted);
  if ("state" in found) return found;
  if (facts.paused) return pausedClock(calendar, found, facts.pausedSince);
  return runningClock(calendar, rules, found, now);
}

/** Clocks of the other steps that the page shows, for the timeline. */
export function otherSteps(context: Context): Clock[] {
  const { facts } = context;
  if (facts.dossier.steps.length === 0) return [];
  const current = currentStep(facts.dossier.steps, facts.dossier.values.stepName?.value ?? null);
  return facts.dossier.steps.filter((step) => step !== current).map((step) => pastStep(context, step));
}

function pastStep(context: Context, step: StepSeen): Clock {
  const { calendar, rules, now, facts } = context;
  const found = worked(context, step, null);
  if ("state" in found) return found;
  const end = momentAt(step.to);
  if (end)
    return (
      finishedClock(calendar, found, end) ?? unknownClock("step", ["reasons_missing_finished_time"], found)
    );
  if (facts.ended || step.to !== null) return unknownClock("step", ["reasons_missing_finished_at"], found);
  if (facts.paused) return pausedClock(calendar, found, facts.pausedSince);
  return runningClock(calendar, rules, found, now);
}

function shown(context: Context, due: Shown, name: string | null, started: ParsedMoment | null): Due {
  const { calendar, rules } = context;
  const at = shownDue(calendar, rules, due);
  return {
    of: "step",
    name,
    from: started?.minute ?? null,
    due: at.due,
    dueAsShown: due.text,
    provisional: false,
    reasons: at.reasons,
  };
}

/** A step's due date from its own entry on the page, or from its hours. */
function worked(context: Context, step: StepSeen, startedAt: Shown | null): Due | Clock {
  const { facts, procedure, calendar, rules } = context;
  const name = step.name === "" ? null : step.name;
  const started = startedAt ?? momentAt(step.from);
  const where: Where = { kind: "label", name: step.name };
  const dueSeen = momentAt(step.dueAt);
  if (dueSeen) {
    const reading = { value: step.dueAt!, where, sure: 1 };
    return shown(context, { ...dueSeen, text: step.dueAt!, reading }, name, started);
  }
  const planned = step.hours === null ? plannedStep(procedure, step.name) : null;
  const hours = step.hours ?? planned?.hours ?? null;
  const missing: string[] = [];
  if (hours === null) missing.push(name === null ? "reasons_missing_step" : "reasons_missing_step_due");
  else if (!started) missing.push("reasons_missing_step_start");
  else if (started.minute === null) missing.push("reasons_missing_step_start_time");
  if (facts.vaguePauses) missing.push("reasons_missing_pause_time");
  if (facts.paused && !facts.openPause) missing.push("reasons_missing_pause_start");
  if (missing.length > 0 || !started) return stepNotKnown(context, name, missing);
  const rule = countingRule(rules, facts.dossier.portal, codeOf(facts, procedure), started.day);
  const counting = countsHours(rule.counting) ? rule.counting : "working-hours";
  const amount = Math.round(hours! * 60);
  const input = {
    received: started,
    counting,
    amount,
    resume: rule.resume,
    cutoff: null,
    pauses: facts.pauses,
  };
  const result = dueFrom(calendar, input);
  if (result.kind === "fault") return stepNotKnown(context, name, [`reasons_missing_${result.what}`]);
  if (result.kind === "held" && !facts.paused)
    return stepNotKnown(context, name, ["reasons_missing_pause_end"]);
  const source: Where = planned ? { kind: "catalogue", name: procedure!.name } : where;
  const reasons: Reason[] = [{ ...plain("reasons_step_hours", hours!), where: source }, ...result.reasons];
  const due = result.kind === "due" ? result.due : result.dueBefore;
  const provisional = calendar.isProvisional(started.day, dayOf(due));
  return { of: "step", name, from: started.minute, due, dueAsShown: null, provisional, reasons };
}

function stepNotKnown({ facts }: Context, name: string | null, missing: string[]): Clock {
  const since = facts.pausedSince;
  if (!facts.paused) return unknownClock("step", missing, { name });
  return unknownClock("step", [], {
    name,
    state: "paused",
    pausedSince: since && (since.minute ?? since.day * 1440),
  });
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

/** The step of the internal process with that name; null when none or more than one bears it. */
function plannedStep(procedure: Procedure | null, name: string): ProcedureStep | null {
  if (!procedure || name === "") return null;
  const found = procedure.steps.filter((step) => sameName(step.name, name));
  return found.length === 1 ? found[0]! : null;
}

/** Names are compared as people read them: case, spacing and Unicode form do not count; accents do. */
function sameName(a: string, b: string): boolean {
  return a === b || normal(a) === normal(b);
}

function normal(name: string): string {
  return name.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/gu, " ").trim();
}
