import type { Procedure, ProcedureStep } from "../catalogue/model.ts";
import type { StepSeen, Where } from "../dossier/model.ts";
import { dayOf, type ParsedMoment } from "../dossier/moment.ts";
import { compareWithOurs } from "./compare.ts";
import { countsHours } from "./counting.ts";
import { type Context, codeOf } from "./dossier-clock.ts";
import { type DueInput, dueFrom } from "./due.ts";
import { momentAt, type Shown } from "./facts.ts";
import { plain } from "./reasons.ts";
import { countingRule } from "./rules.ts";
import { shownDue } from "./shown-due.ts";
import type { Due } from "./state.ts";

/** A step with what is known of its beginning and of its date on the page. */
export interface StepKnown {
  step: StepSeen;
  name: string | null;
  started: ParsedMoment | null;
  shown: Shown | null;
  /** It has not ended, so a stop of the dossier stops it. */
  live: boolean;
}

export type StepDue = { due: Due } | { missing: string[] };

/** A step as its entry in the page's history tells it. */
export function stepSeen(step: StepSeen): StepKnown {
  const due = momentAt(step.dueAt);
  const reading = { value: step.dueAt ?? "", where: whereOf(step), sure: 1 };
  return {
    step,
    name: step.name === "" ? null : step.name,
    started: momentAt(step.from),
    shown: due && { ...due, text: step.dueAt!, reading },
    live: step.to === null,
  };
}

/**
 * A step's due date: the page's, else from the hours that the page or the internal process gives it,
 * counted from its own start. Never from another step's. `missing` names what would be needed.
 */
export function stepDue(context: Context, known: StepKnown): StepDue {
  const { calendar, rules, facts } = context;
  const { shown, started, name } = known;
  if (!shown) return worked(context, known);
  const { due, provisional, reasons } = shownDue(calendar, rules, shown);
  const hours = hoursOf(context.procedure, known.step);
  if (hours && started?.minute != null && !facts.paused && !facts.vaguePauses)
    reasons.push(...compareWithOurs(calendar, inputOf(context, started, hours.hours), shown));
  const from = started?.minute ?? null;
  return { due: { of: "step", name, from, due, dueAsShown: shown.text, provisional, reasons } };
}

function worked(context: Context, { step, name, started, live }: StepKnown): StepDue {
  const { facts, procedure, calendar } = context;
  const hours = hoursOf(procedure, step);
  const missing: string[] = [];
  if (!hours) missing.push(name === null ? "reasons_missing_step" : "reasons_missing_step_due");
  else if (!started) missing.push("reasons_missing_step_start");
  else if (started.minute === null) missing.push("reasons_missing_step_start_time");
  if (facts.vaguePauses) missing.push("reasons_missing_pause_time");
  if (live && facts.paused && !facts.openPause) missing.push("reasons_missing_pause_start");
  if (missing.length > 0 || !started || !hours) return { missing };
  const result = dueFrom(calendar, inputOf(context, started, hours.hours));
  if (result.kind === "fault") return { missing: [`reasons_missing_${result.what}`] };
  // A stop that never ended on a dossier that goes on: its end is not shown, and so neither is the date.
  if (result.kind === "held" && !facts.paused) return { missing: ["reasons_missing_pause_end"] };
  const due = result.kind === "due" ? result.due : result.dueBefore;
  return {
    due: {
      of: "step",
      name,
      from: started.minute,
      due,
      dueAsShown: null,
      provisional: calendar.isProvisional(started.day, dayOf(due)),
      reasons: [{ ...plain("reasons_step_hours", hours.hours), where: hours.where }, ...result.reasons],
    },
  };
}

/** Hours are counted as hours, also where the portal counts whole dossiers by days. */
function inputOf({ facts, procedure, rules }: Context, started: ParsedMoment, hours: number): DueInput {
  const rule = countingRule(rules, facts.dossier.portal, codeOf(facts, procedure), started.day);
  return {
    received: started,
    counting: countsHours(rule.counting) ? rule.counting : "working-hours",
    amount: Math.round(hours * 60),
    resume: rule.resume,
    cutoff: null,
    pauses: facts.pauses,
  };
}

/** Hours given to a step: by the page, else by the internal process. */
function hoursOf(procedure: Procedure | null, step: StepSeen): { hours: number; where: Where } | null {
  if (step.hours !== null) return { hours: step.hours, where: whereOf(step) };
  const planned = plannedStep(procedure, step.name);
  return planned && { hours: planned.hours, where: { kind: "catalogue", name: procedure!.name } };
}

function whereOf(step: StepSeen): Where {
  return { kind: "label", name: step.name };
}

/** The step of the internal process with that name; null when none or more than one bears it. */
function plannedStep(procedure: Procedure | null, name: string): ProcedureStep | null {
  if (!procedure || name === "") return null;
  const found = procedure.steps.filter((step) => sameName(step.name, name));
  return found.length === 1 ? found[0]! : null;
}

/** Names are compared as people read them: case, spacing and Unicode form do not count; accents do. */
export function sameName(a: string, b: string): boolean {
  return a === b || normal(a) === normal(b);
}

function normal(name: string): string {
  return name.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/gu, " ").trim();
}
