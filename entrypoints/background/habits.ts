/** What steps usually take in this office: learnt once a day from all that is kept, and not before somebody looks. */
import type { Calendar } from "../../lib/calendar/index.ts";
import { dayOf } from "../../lib/dossier/moment.ts";
import { learnSteps, type UsualSteps } from "../../lib/queue/usual.ts";
import { eachDossier } from "../../lib/store/dossiers.ts";
import type { Bed } from "../../lib/store/tables.ts";

let learnt: { day: number; usual: UsualSteps } | null = null;
let learning = false;

/**
 * What is known by now; null at first. Going through everything takes its time, so the asker doesn't wait:
 * `then` is called when there is news, and the next to ask has it.
 */
export function habits(bed: Bed, calendar: Calendar, now: number, then: () => void): UsualSteps | null {
  const day = dayOf(now);
  if (learnt?.day !== day && !learning) {
    learning = true;
    const learner = learnSteps(calendar);
    void eachDossier(bed, "all", (some) => some.forEach(learner.see))
      .then(() => {
        learnt = { day, usual: learner.usual() };
        then();
      })
      // A store that can't be read says so where it is asked for; nothing is learnt then.
      .catch(() => undefined)
      .finally(() => {
        learning = false;
      });
  }
  return learnt?.usual ?? null;
}
