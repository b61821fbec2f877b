/** What could be finished today though its day is a later one: finishing early is better than on time. */
import type { Calendar } from "../calendar/index.ts";
import type { Clocks, Reason } from "../deadline/clock.ts";
import { foldText } from "../dossier/fold.ts";
import type { Dossier, Minute } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";
import { runs } from "./pressing.ts";
import type { Usual } from "./usual.ts";

/** Steps after which little is left to do: signing, stamping, handing out. */
const LAST =
  /\b(?:ky duyet|ky so|trinh ky|ky ban hanh|phe duyet|dong dau|phat hanh|van thu|ban hanh|tra ket qua)\b/;

/**
 * Why a dossier could be finished today, or null. It must run, be due on a later working day, have nothing
 * doubtful, not stand with an open request, have a file for each paper that must be handed in, and be at one
 * of the last steps or at one that usually takes less working time here than is left of today.
 */
export function earlyToday(
  dossier: Pick<Dossier, "values" | "papers" | "doubts">,
  clocks: Pick<Clocks, "dossier" | "step">,
  usual: Usual | null,
  { calendar, now }: { calendar: Calendar; now: Minute },
): Reason[] | null {
  const { values, papers, doubts } = dossier;
  const clock = clocks.dossier;
  if (!runs(clock) || clock.due === null || clock.state === "late" || doubts.length > 0) return null;
  if (clocks.step.state === "late" || values.status?.value === 1) return null;
  const today = dayOf(now);
  if (!calendar.isWorkDay(today) || calendar.workDayOf(calendar.lastWork(clock.due)) <= today) return null;
  const needed = papers.filter((it) => it.required === true);
  if (needed.some((it) => it.files === 0)) return null;
  const why: Reason[] = [];
  const step = values.stepName?.value;
  if (step !== undefined && LAST.test(foldText(step))) why.push({ key: "early_last_step", args: [step] });
  const close = calendar.closeOf(today) ?? now;
  const left = Math.max(0, calendar.workBetween(now, close));
  if (usual !== null && usual.median <= left)
    why.push({ key: "early_little_work", args: [usual.n, usual.median] });
  if (why.length === 0) return null;
  if (needed.length > 0) why.push({ key: "early_papers_there", args: [needed.length] });
  return why;
}
