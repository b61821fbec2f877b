/** The same numbers as the product comes to them from what its reader saw: by its own store, clocks, queue, counting, targets and workbook. */
import { makeCalendar } from "../../lib/calendar/index.ts";
import { countEach } from "../../lib/counting/count-each.ts";
import { INTAKE_MINUTES } from "../../lib/counting/forms/waiting.ts";
import { countedOf } from "../../lib/counting/of-dossier.ts";
import { assess } from "../../lib/deadline/index.ts";
import type { Dossier } from "../../lib/dossier/model.ts";
import { partsBy, SORTS_OF } from "../../lib/queue/narrow.ts";
import { learnSteps, usualOf } from "../../lib/queue/usual.ts";
import { itemsOf, queueView } from "../../lib/queue/view.ts";
import { calendarOf, rulesOf } from "../../lib/settings/calendar.ts";
import { defaultSettings } from "../../lib/settings/defaults.ts";
import { allApologies } from "../../lib/store/apologies.ts";
import { allDossiers } from "../../lib/store/dossiers.ts";
import type { Bed } from "../../lib/store/tables.ts";
import type { Span } from "./naive-report.ts";

const SETTINGS = defaultSettings();
export const CALENDAR = makeCalendar(calendarOf(SETTINGS));

const keyOf = ({ portal, code }: { portal: string; code: string }) => `${portal} ${code}`;

/** The glance of all that is kept. */
export async function glanceOf(bed: Bed, now: number) {
  const [dossiers, letters] = await Promise.all([allDossiers(bed), allApologies(bed)]);
  const apologies = new Map(letters.map((it) => [keyOf(it), it]));
  const learner = learnSteps(CALENDAR);
  for (const it of dossiers) learner.see(it);
  const known = dossiers.map((dossier: Dossier) => ({
    dossier,
    clocks: assess(dossier, null, rulesOf(SETTINGS), CALENDAR, now),
    apology: apologies.get(keyOf(dossier)) ?? null,
  }));
  const around = {
    calendar: CALENDAR,
    now,
    untouchedFrom: SETTINGS.untouched.days,
    usual: usualOf(learner.learnt()),
  };
  const seen = { state: "whole", seen: 0, total: null, lists: [] } as never;
  const view = queueView(
    itemsOf(known, around),
    around,
    { portals: [], notices: [], seen, left: [], whose: { officers: [], units: [] } as never },
    true,
  );
  return { view, by: Object.fromEntries(SORTS_OF.map((of) => [of, partsBy(view.items, of)])) };
}

/** The count of a span, made as the office's page makes it. */
export async function countOf(bed: Bed, span: Span, now: number) {
  const [dossiers, letters] = await Promise.all([allDossiers(bed), allApologies(bed)]);
  const apologised = new Set(letters.map(keyOf));
  const counted = dossiers.map((it) => countedOf(it, null, apologised.has(keyOf(it))));
  const period = { from: span.from / 1440, to: span.to / 1440 - 1 };
  const intakeDue = (submitted: number) => CALENDAR.addWork(submitted, INTAKE_MINUTES);
  const counting = countEach(counted, [period], { now, intakeDue });
  for (;;) {
    const next = counting.next();
    if (next.done) return { count: next.value[0]!, period };
  }
}
