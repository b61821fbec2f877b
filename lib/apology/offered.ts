import type { Calendar } from "../calendar/index.ts";
import type { Clocks } from "../deadline/clock.ts";
import type { Minute } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";

/** `late`: the date is over; `early`: it is not, and the letter must go out by today's close or should have gone out. */
export type Offered = "late" | "early";

/**
 * Whether a letter of apology is offered for a dossier as its clocks stand: from the last working day on which one goes
 * out in time (a day before the due date, see lib/deadline/side-clocks.ts), and of all that are over. null: there is no need yet.
 */
export function apologyOffered(
  { dossier, apology }: Pick<Clocks, "dossier" | "apology">,
  { calendar, now }: { calendar: Calendar; now: Minute },
): Offered | null {
  if (dossier.state === "late") return "late";
  if (apology === null || apology.due === null) return null;
  if (apology.state === "late") return "early";
  return calendar.workDayOf(apology.due) <= dayOf(now) ? "early" : null;
}
