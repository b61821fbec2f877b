import type { Calendar } from "../calendar/calendar.ts";
import type { Procedure } from "../catalogue/model.ts";
import type { Dossier, Minute } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";
import { allowedFor, amountFor, cutoffFor } from "./allowed.ts";
import type { Clock, Reason } from "./clock.ts";
import { compareWithOurs } from "./compare.ts";
import { countsHours } from "./counting.ts";
import { type DueInput, type DueResult, dueFrom } from "./due.ts";
import type { Facts } from "./facts.ts";
import { reason } from "./reasons.ts";
import { countingRule, type DeadlineRules } from "./rules.ts";
import { shownDue } from "./shown-due.ts";
import { type Due, finishedClock, noLimitClock, pausedClock, runningClock, unknownClock } from "./state.ts";

/** Everything a clock is worked out from. */
export interface Context {
  facts: Facts;
  procedure: Procedure | null;
  rules: DeadlineRules;
  calendar: Calendar;
  now: Minute;
}

/** The clock of the whole dossier. */
export function dossierClock(context: Context): Clock {
  const { facts, calendar, rules, now } = context;
  const { values } = facts.dossier;
  const noLimit = facts.due ? null : noLimitReason(values.noDueDate, context);
  if (noLimit) {
    const reasons = [noLimit];
    if (!facts.paused) return noLimitClock("dossier", noLimit);
    return unknownClock("dossier", [], { state: "paused", pausedSince: pausedSince(facts), reasons });
  }
  // What the page says and we could not read is not replaced by what we would have counted.
  if (values.dueUnread && !facts.due) return notKnown(context, ["reasons_missing_due_unread"]);
  const found = facts.due ? fromPortal(context) : computed(context);
  if ("state" in found) return found;
  if (facts.ended) return ended(calendar, facts, found);
  if (facts.paused) return pausedClock(calendar, found, facts.pausedSince);
  return runningClock(calendar, rules, found, now);
}

/** The portal says that no time is set; or, where it says nothing of a time, the office's own list does. */
function noLimitReason(said: Dossier["values"]["noDueDate"], { facts, procedure }: Context): Reason | null {
  if (said) return { key: "reasons_no_due_date", args: [], where: said.where };
  if (procedure?.time?.unit !== "no-limit" || facts.dossier.values.timeAllowed) return null;
  const where = { kind: "catalogue" as const, name: procedure.name };
  return { key: "reasons_no_due_date_listed", args: [], where };
}

function ended(calendar: Calendar, facts: Facts, due: Due): Clock {
  const known = { from: due.from, due: due.due, dueAsShown: due.dueAsShown, reasons: due.reasons };
  if (!facts.finished) return unknownClock("dossier", ["reasons_missing_finished_at"], known);
  const { reading, text } = facts.finished;
  const reasons = [...due.reasons, { key: "reasons_finished", args: [text], where: reading.where }];
  return (
    finishedClock(calendar, { ...due, reasons }, facts.finished) ??
    unknownClock("dossier", ["reasons_missing_finished_time"], { ...known, reasons })
  );
}

/** The portal's own date, which wins, with ours beside it where ours can be worked out. */
function fromPortal(context: Context): Due {
  const { facts, calendar, rules } = context;
  const shown = facts.due!;
  const { due, provisional, reasons } = shownDue(calendar, rules, shown);
  const input = inputOf(context);
  // A count that leaves out a pause it cannot place would call a right date wrong.
  if (input && !facts.paused && !facts.vaguePauses) reasons.push(...compareWithOurs(calendar, input, shown));
  return {
    of: "dossier",
    name: null,
    from: beginning(context, input),
    due,
    dueAsShown: shown.text,
    provisional,
    reasons,
  };
}

/** Our own date, where the portal shows none. */
function computed(context: Context): Due | Clock {
  const { facts, procedure, calendar } = context;
  const missing: string[] = [];
  if (!facts.received) missing.push("reasons_missing_received_at");
  const allowed = allowedFor(facts.dossier, procedure);
  if (!allowed) missing.push("reasons_missing_time_allowed");
  if (facts.vaguePauses) missing.push("reasons_missing_pause_time");
  if (facts.paused && !facts.openPause) missing.push("reasons_missing_pause_start");
  const input = inputOf(context);
  const result = missing.length === 0 && input ? dueFrom(calendar, input) : null;
  if (result?.kind === "fault" || (!result && missing.length === 0)) missing.push(faultKey(result));
  // A stop that never ended on a dossier that goes on: its end is not shown, and so neither is the date.
  if (result?.kind === "held" && !facts.paused) missing.push("reasons_missing_pause_end");
  if (!result || result.kind === "fault" || missing.length > 0) return notKnown(context, missing);
  const where = allowed!.where;
  const reasons = [
    reason("reasons_computed"),
    { key: "reasons_received", args: [facts.received!.text], where: facts.received!.reading.where },
    ...result.reasons.map((it, i) => (i === 0 ? { ...it, where } : it)),
  ];
  const due = result.kind === "due" ? result.due : result.dueBefore;
  const provisional = calendar.isProvisional(result.start.day, dayOf(due));
  return {
    of: "dossier",
    name: null,
    from: beginning(context, input),
    due,
    dueAsShown: null,
    provisional,
    reasons,
  };
}

function notKnown({ facts }: Context, missing: string[]): Clock {
  const since = pausedSince(facts);
  // That it stands still is known even where the due date is not.
  return unknownClock(
    "dossier",
    missing,
    facts.paused ? { state: "paused", pausedSince: since, missing: [] } : {},
  );
}

function faultKey(result: DueResult | null): string {
  const what = result?.kind === "fault" ? result.what : "amount";
  return what === "time" ? "reasons_missing_received_time" : `reasons_missing_${what}`;
}

function inputOf({ facts, procedure, rules }: Context): DueInput | null {
  const allowed = allowedFor(facts.dossier, procedure);
  if (!facts.received || !allowed) return null;
  const { dossier } = facts;
  const rule = countingRule(rules, dossier.portal, codeOf(facts, procedure), facts.received.day);
  const amount = amountFor(allowed.time, rule.counting);
  if (!amount) return null;
  return {
    received: facts.received,
    ...amount,
    resume: rule.resume,
    cutoff: cutoffFor(allowed.time, rule),
    pauses: facts.pauses,
  };
}

export function codeOf(facts: Facts, procedure: Procedure | null): string | undefined {
  return facts.dossier.values.procedureCode?.value ?? procedure?.code;
}

/** Where the line of time used begins. A date alone begins at its close: the day of receipt is not counted. */
function beginning({ facts, calendar }: Context, input: DueInput | null): Minute | null {
  const { received, due } = facts;
  if (!received) return null;
  if (received.minute !== null) return received.minute;
  const byDays = input ? !countsHours(input.counting) : due?.minute === null;
  if (input?.counting === "same-day") return calendar.openOf(calendar.nthWorkDay(received.day, 0));
  return byDays ? calendar.openOf(calendar.nthWorkDay(received.day, 1)) : null;
}

export function pausedSince(facts: Facts): Minute | null {
  const since = facts.pausedSince;
  return since && (since.minute ?? since.day * 1440);
}
