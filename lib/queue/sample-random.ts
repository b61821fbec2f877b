/** Dossiers in work at random, as pages show them: what the queue's tests count in two ways. */
import fc from "fast-check";
import type { DossierValues, PaperSeen, PauseSeen, Sighting, Values } from "../dossier/model.ts";
import { minuteOf, momentOf } from "../dossier/moment.ts";

/** A Friday at 15:40; Tuesday 24/11 is a day off. */
export const NOW = minuteOf("2026-11-20T15:40:00+07:00")!;
const DAYS = 1440;

const moment = fc
  .tuple(fc.integer({ min: -8 * DAYS, max: 8 * DAYS }), fc.boolean())
  .map(([from, whole]) => (whole ? momentOf(NOW + from).slice(0, 10) : momentOf(NOW + from)));

const values: fc.Arbitrary<Partial<DossierValues>> = fc.record(
  {
    status: fc.constantFrom(1, 2, 4, 4, 4, 5, 8, 9, 10),
    statusText: fc.constantFrom("Đang xử lý", "Chờ trả kết quả"),
    procedureCode: fc.constantFrom("1.001", "1.002"),
    stepName: fc.constantFrom("Thẩm định", "Trình ký", "Văn thư"),
    channel: fc.constantFrom("online", "direct"),
    submittedAt: moment,
    receivedAt: moment,
    dueAt: moment,
    stepDueAt: moment,
    stepStartedAt: moment,
    finishedAt: moment,
    paused: fc.boolean(),
    timeAllowed: fc.record({
      amount: fc.integer({ min: 1, max: 9 }),
      unit: fc.constant("working-days" as const),
    }),
    officer: fc.constantFrom("Trần Thị Hoa", "Lê Văn Minh"),
  },
  { requiredKeys: [] },
);
const paper: fc.Arbitrary<PaperSeen> = fc.record({
  name: fc.constant("Tờ khai"),
  required: fc.constantFrom(true, false, null),
  files: fc.integer({ min: 0, max: 1 }),
});
const pause: fc.Arbitrary<PauseSeen> = fc.record({
  from: moment,
  to: fc.option(moment),
  hasPaper: fc.constantFrom(true, false, null),
});

/** What a page shows of one of these codes. */
export const sightings = (portal: string, codes: readonly string[]): fc.Arbitrary<Sighting> =>
  fc.record({
    portal: fc.constant(portal),
    code: fc.constantFrom(...codes),
    seenAt: fc.integer({ min: NOW - 4 * DAYS, max: NOW }),
    page: fc.constantFrom("list", "detail"),
    address: fc.constant(null),
    values: values.map(
      (it) =>
        Object.fromEntries(
          Object.entries(it).map(([name, value]) => [
            name,
            { value, where: { kind: "column", name }, sure: 0.9 },
          ]),
        ) as Values,
    ),
    steps: fc.constant([]),
    pauses: fc.array(pause, { maxLength: 1 }),
    papers: fc.array(paper, { maxLength: 2 }),
  });
