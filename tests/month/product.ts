/** The same numbers as the product comes to them from what its reader saw: by its own store, clocks, queue, counting, targets and workbook. */
import readExcel from "read-excel-file/node";
import { makeCalendar } from "../../lib/calendar/index.ts";
import { countEach } from "../../lib/counting/count-each.ts";
import { INTAKE_MINUTES } from "../../lib/counting/forms/waiting.ts";
import { countedOf } from "../../lib/counting/of-dossier.ts";
import { assess } from "../../lib/deadline/index.ts";
import type { Dossier } from "../../lib/dossier/model.ts";
import { partsBy, SORTS_OF } from "../../lib/queue/narrow.ts";
import { learnSteps, usualOf } from "../../lib/queue/usual.ts";
import { itemsOf, queueView } from "../../lib/queue/view.ts";
import { bookOf } from "../../lib/reports/book.ts";
import { calendarOf, rulesOf } from "../../lib/settings/calendar.ts";
import { defaultSettings } from "../../lib/settings/defaults.ts";
import { allApologies } from "../../lib/store/apologies.ts";
import { allDossiers } from "../../lib/store/dossiers.ts";
import type { Bed } from "../../lib/store/tables.ts";
import { makeSay } from "../../lib/words/say.ts";
import { xlsxOf } from "../../lib/xlsx/write.ts";
import counting from "../../locales/vi/counting.json" with { type: "json" };
import reports from "../../locales/vi/reports.json" with { type: "json" };
import words from "../../locales/vi/words.json" with { type: "json" };
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
  const view = queueView(itemsOf(known, around), around, {
    portals: [],
    notices: [],
    seen,
    left: [],
    whose: { officers: [], units: [] } as never,
  });
  return { view, by: Object.fromEntries(SORTS_OF.map((of) => [of, partsBy(view.items, of)])) };
}

/** The count of a span, made as the office's page makes it. */
export async function countOf(bed: Bed, span: Span, now: number) {
  const [dossiers, letters] = await Promise.all([allDossiers(bed), allApologies(bed)]);
  const apologised = new Set(letters.map(keyOf));
  const counted = dossiers.map((it) => countedOf(it, null, apologised.has(keyOf(it))));
  const period = { from: span.from / 1440, to: span.to / 1440 - 1 };
  const intakeDue = (submitted: number) => CALENDAR.addWork(submitted, INTAKE_MINUTES);
  const slices = countEach(counted, [period], { now, intakeDue });
  for (;;) {
    const next = slices.next();
    if (next.done) return { count: next.value[0]!, period };
  }
}

/** The cells of each sheet of the workbook that is saved of a span's report, by the sheet's name. */
export async function sheetsOf(bed: Bed, span: Span, now: number): Promise<Record<string, Cell[][]>> {
  const { count, period } = await countOf(bed, span, now);
  const book = bookOf(
    {
      kind: "peak",
      office: null,
      period,
      now,
      numbers: count.numbers(),
      codes: count.codes(),
      dossiers: count.dossiers(),
      uncounted: count.faults().map(({ dossier, why }) => ({ code: dossier.code, reason: why })),
      covered: { seen: count.dossiers().length, of: null, from: null, to: null },
      procedureName: () => null,
      windowOf: null,
    },
    makeSay({ ...counting, ...reports, ...words }),
  );
  const file = Buffer.from(await (await xlsxOf(book)).arrayBuffer());
  return Object.fromEntries((await readExcel(file)).map(({ sheet, data }) => [sheet, data as Cell[][]]));
}
export type Cell = string | number | boolean | Date | null;
