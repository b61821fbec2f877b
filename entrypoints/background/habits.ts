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

/** What is known by now, and which day it was learnt on; null: nothing. */
export interface Habits {
  usual: UsualSteps | null;
  learntOn: number | null;
}

export async function heldHabits(): Promise<Habits> {
  const { data } = schema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return data ? { usual: usualOf(data.learnt), learntOn: data.day } : { usual: null, learntOn: null };
}

let learning = false;

/** Learns where that was not done today. It takes its time, so that nobody waits for it: `then` is called when there is news. */
export function learnHabits(
  bed: Bed,
  { calendar, now }: { calendar: Calendar; now: number },
  { learntOn }: Habits,
  then: () => void,
): void {
  const day = dayOf(now);
  if (learntOn === day || learning) return;
  learning = true;
  void learn(bed, calendar, day)
    .then(then)
    // A store that can't be read says so where it is asked for; nothing is learnt then.
    .catch(() => undefined)
    .finally(() => {
      learning = false;
    });
}

async function learn(bed: Bed, calendar: Calendar, day: number): Promise<void> {
  const learner = learnSteps(calendar);
  await eachDossier(bed, (some) => some.forEach(learner.see));
  await browser.storage.session.set({ [KEY]: { day, learnt: learner.learnt() } });
}
