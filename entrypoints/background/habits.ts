/**
 * What steps usually take in this office: learnt once a day from all that is kept, and not before somebody looks at the
 * queue. It lies in the session's store: the worker dies after half a minute, and going through everything takes seconds.
 */
import browser from "webextension-polyfill";
import type { Calendar } from "../../lib/calendar/index.ts";
import { dayOf } from "../../lib/dossier/moment.ts";
import { learnSteps, type UsualSteps, usualOf } from "../../lib/queue/usual.ts";
import { eachDossier } from "../../lib/store/dossiers.ts";
import type { Bed } from "../../lib/store/tables.ts";
import { z } from "../../lib/zod.ts";

const KEY = "habits";
const schema = z.object({
  day: z.number(),
  learnt: z.array(z.tuple([z.string(), z.object({ n: z.number(), median: z.number() })])),
});

let learning = false;

/**
 * What is known by now; null at first. Going through everything takes its time, so the asker doesn't wait:
 * `then` is called when there is news, and the next to ask has it.
 */
export async function habits(
  bed: Bed,
  calendar: Calendar,
  now: number,
  then: () => void,
): Promise<UsualSteps | null> {
  const day = dayOf(now);
  const { data } = schema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  if (data?.day !== day && !learning) {
    learning = true;
    void learn(bed, calendar, day)
      .then(then)
      // A store that can't be read says so where it is asked for; nothing is learnt then.
      .catch(() => undefined)
      .finally(() => {
        learning = false;
      });
  }
  return data ? usualOf(data.learnt) : null;
}

async function learn(bed: Bed, calendar: Calendar, day: number): Promise<void> {
  const learner = learnSteps(calendar);
  await eachDossier(bed, "all", (some) => some.forEach(learner.see));
  await browser.storage.session.set({ [KEY]: { day, learnt: learner.learnt() } });
}
