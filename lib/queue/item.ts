import type { Apology } from "../apology/model.ts";
import { apologyOffered } from "../apology/offered.ts";
import type { Beside } from "../beside/file.ts";
import type { Calendar } from "../calendar/index.ts";
import type { Clocks } from "../deadline/clock.ts";
import type { Dossier, Minute } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";
import { isPaused } from "../dossier/paused.ts";
import { supplementsSeen } from "../dossier/supplements.ts";
import { earlyToday } from "./early.ts";
import { handlingOf, type Mark } from "./handled.ts";
import { leftOf, pressing, running } from "./pressing.ts";
import type { QueueGroup, QueueItem } from "./types.ts";
import { untouchedDays } from "./untouched.ts";
import type { UsualSteps } from "./usual.ts";

export interface Known {
  dossier: Dossier;
  clocks: Clocks;
  /** What the officer said of it; absent or null: nothing. */
  mark?: Mark | null;
  /** The letter of apology that was made for it; absent or null: none. */
  apology?: Apology | null;
  /** Whose word it is where it is another machine's; absent or null: this one's. */
  beside?: Beside | null;
}

export interface Around {
  calendar: Calendar;
  now: Minute;
  /** From so many working days on a dossier counts as untouched. */
  untouchedFrom: number;
  /** What steps usually take here; null: nothing was learnt yet. */
  usual: UsualSteps | null;
}

/** Working minutes that the tile of the next hours looks ahead. */
export const NEXT_HOURS = 240;

/** One dossier as the queue shows it. */
export function itemOf(
  { dossier, clocks, mark = null, apology = null, beside = null }: Known,
  around: Around,
): QueueItem {
  const { values } = dossier;
  const untouched = untouchedDays(dossier, around.calendar, around.now);
  const step = values.stepName?.value;
  const usual = step === undefined ? null : (around.usual?.(step, values.procedureCode?.value) ?? null);
  const early = earlyToday(dossier, clocks, usual, around);
  const groups = groupsOf(dossier, clocks, untouched, around);
  const apologise = apologyOffered(clocks, around);
  if (apologise === "late" && !apology) groups.push("apology");
  if (early) groups.push("early");
  return {
    portal: dossier.portal,
    code: dossier.code,
    address: dossier.address,
    procedureName: values.procedureName?.value ?? null,
    procedureCode: values.procedureCode?.value ?? null,
    stepName: values.stepName?.value ?? null,
    statusText: values.statusText?.value ?? null,
    status: values.status?.value ?? null,
    channel: values.channel?.value ?? null,
    field: values.field?.value ?? null,
    officer: values.officer?.value ?? null,
    unit: values.unit?.value ?? null,
    groups,
    clock: pressing(clocks),
    step: clocks.step,
    dossier: clocks.dossier,
    intake: clocks.intake,
    untouchedDays: untouched,
    usual,
    early,
    apology: apology && { at: apology.at, newDue: apology.newDue, times: apology.times },
    apologise,
    needsActionToday: needsAction(groups, clocks),
    handling: handlingOf(mark, dossier, around.now),
    doubts: dossier.doubts.length,
    lastSeenAt: dossier.lastSeenAt,
    beside,
  };
}

function groupsOf(dossier: Dossier, clocks: Clocks, untouched: number | null, around: Around): QueueGroup[] {
  const { calendar, now, untouchedFrom } = around;
  const groups: QueueGroup[] = [];
  const clocksRunning = running(clocks);
  // A date falls on the working day by whose close it has to be met.
  const days = clocksRunning.flatMap((it) =>
    it.due === null || it.state === "late" ? [] : [calendar.workDayOf(calendar.lastWork(it.due))],
  );
  const today = dayOf(now);
  const next = calendar.nthWorkDay(today, 1);
  if (clocksRunning.some((it) => it.state === "late")) groups.push("overdue");
  // Each tile counts a dossier once, by its most urgent clock.
  else if (days.some((it) => it <= today)) groups.push("today");
  else if (days.some((it) => it === next)) groups.push("tomorrow");
  if (clocksRunning.some((it) => it.state !== "late" && leftOf(it) <= NEXT_HOURS)) groups.push("next-hours");
  const paused = clocks.dossier.state === "paused" || clocks.step.state === "paused" || isPaused(dossier);
  if (paused) groups.push("paused");
  if (paused && clocks.pausedWithoutPaper === true) groups.push("paused-without-paper");
  if (clocks.intake && dossier.values.channel?.value === "online") groups.push("online-waiting");
  if (supplementsSeen(dossier) > 1) groups.push("asked-twice");
  if (untouched !== null && untouched >= untouchedFrom) groups.push("untouched");
  return groups;
}

/**
 * What can't wait until tomorrow: overdue, due today, a stop without its paper,
 * an online dossier whose hours of intake end before the next day's work is half done.
 */
function needsAction(groups: QueueGroup[], clocks: Clocks): boolean {
  if (groups.includes("overdue") || groups.includes("today")) return true;
  if (groups.includes("paused-without-paper")) return true;
  return groups.includes("online-waiting") && clocks.intake?.state === "soon";
}
