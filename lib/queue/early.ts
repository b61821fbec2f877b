/** What could be finished today though its day is a later one: finishing early is better than on time. */
import type { Calendar } from "../calendar/index.ts";
import type { Clocks, Reason } from "../deadline/clock.ts";
import { foldText } from "../dossier/fold.ts";
import type { Dossier, Minute } from "../dossier/model.ts";
import { dayOf, startOf } from "../dossier/moment.ts";
import { firstWhen, workTurn } from "./instants.ts";
import { runs } from "./pressing.ts";
import type { Usual } from "./usual.ts";

/** Steps after which little is left to do: signing, stamping, handing out. */
const LAST =
  /\b(?:ky duyet|ky so|trinh ky|ky ban hanh|phe duyet|dong dau|phat hanh|van thu|ban hanh|tra ket qua)\b/;

type Of = Pick<Dossier, "values" | "papers" | "doubts">;
type By = Pick<Clocks, "dossier" | "step">;
interface When {
  calendar: Calendar;
  now: Minute;
}

/**
 * Why a dossier could be finished today, or null. It must run, be due on a later working day, have nothing
 * doubtful, not stand with an open request, have a file for each paper that must be handed in, and be at one
 * of the last steps or at one that usually takes less working time here than is left of today.
 */
export function earlyToday(dossier: Of, clocks: By, usual: Usual | null, when: When): Reason[] | null {
  if (!mayBeEarly(dossier, clocks)) return null;
  const { calendar, now } = when;
  const today = dayOf(now);
  if (!calendar.isWorkDay(today) || calendar.workDayOf(calendar.lastWork(clocks.dossier.due!)) <= today)
    return null;
  const why: Reason[] = [];
  if (isAtLast(dossier)) why.push({ key: "early_last_step", args: [dossier.values.stepName!.value] });
  if (usual !== null && usual.median <= leftToday(calendar, now))
    why.push({ key: "early_little_work", args: [usual.n, usual.median] });
  if (why.length === 0) return null;
  const needed = neededPapers(dossier).length;
  if (needed > 0) why.push({ key: "early_papers_there", args: [needed] });
  return why;
}

/** When that may be otherwise by the time alone, the clocks' own changes aside; null: never. */
export function earlyTurn(dossier: Of, clocks: By, usual: Usual | null, when: When): Minute | null {
  if (!mayBeEarly(dossier, clocks)) return null;
  const { calendar, now } = when;
  if (isAtLast(dossier)) return workTurn(calendar, now);
  if (usual === null) return null;
  const midnight = startOf(dayOf(now) + 1);
  const tooLate = firstWhen(now, midnight, (at) => usual.median > leftToday(calendar, at));
  return tooLate > now ? tooLate : midnight;
}

/** What doesn't depend on the day. */
function mayBeEarly(dossier: Of, { dossier: clock, step }: By): boolean {
  if (!runs(clock) || clock.due === null || clock.state === "late" || step.state === "late") return false;
  if (dossier.doubts.length > 0 || dossier.values.status?.value === 1) return false;
  return neededPapers(dossier).every((it) => it.files > 0);
}

const neededPapers = ({ papers }: Of) => papers.filter((it) => it.required === true);

const isAtLast = ({ values }: Of): boolean =>
  values.stepName !== undefined && LAST.test(foldText(values.stepName.value));

/** Working minutes until today's close; a day off has none. */
function leftToday(calendar: Calendar, now: Minute): number {
  const close = calendar.closeOf(dayOf(now)) ?? now;
  return Math.max(0, calendar.workBetween(now, close));
}
