/** Random lists of dossiers and periods for the property tests of counting and of what is made from it. */
import fc from "fast-check";
import { dayFromIso, isoDay, momentOf } from "../dossier/moment.ts";
import type { RawDossier } from "./count.oracle.ts";
import { type Count, makeCount } from "./count.ts";
import { counted } from "./sample.ts";
import type { CountTerms } from "./tables.ts";

const START = dayFromIso("2026-09-01")!;
/** Few days and hours, so that dates meet: on the due day, on the period's edges, at the very minute. */
const day = fc.nat(12).map((more) => START + more);
const HOURS = [0, 480, 480.5, 960.5, 1020, 1439];
const instantOf = (days: fc.Arbitrary<number>) =>
  fc.tuple(days, fc.constantFrom(...HOURS)).map(([date, time]) => date * 1440 + time);
export const written = (minute: number) =>
  momentOf(Math.floor(minute)).replace(":00+", minute % 1 ? ":30+" : ":00+");
const zulu = (minute: number) =>
  `${momentOf(Math.floor(minute) - 420).slice(0, 16)}:${minute % 1 ? "30" : "00"}Z`;
const momentOn = (days: fc.Arbitrary<number>) =>
  fc.oneof(
    { weight: 6, arbitrary: instantOf(days).map(written) },
    { weight: 1, arbitrary: instantOf(days).map(zulu) },
    { weight: 1, arbitrary: instantOf(days).map((it) => written(it).slice(0, 19)) },
    { weight: 3, arbitrary: days.map(isoDay) },
  );
const moment = momentOn(day);
/** What ends, or is due, after it began, as a rule. */
const later = momentOn(day.map((it) => it + 4));
const orNull = <T>(it: fc.Arbitrary<T>, freq = 4) => fc.option(it, { nil: null, freq });
const flag = orNull(fc.boolean(), 3);

const anyRaw: fc.Arbitrary<RawDossier> = fc.record({
  code: fc.nat(150).map((n) => `H${n}`),
  procedureCode: fc.constant(null),
  field: orNull(fc.constantFrom("Hộ tịch", "Đất đai", "Chứng thực")),
  unit: orNull(fc.constantFrom("Xã A", "Xã B")),
  officer: orNull(fc.constantFrom("a", "b")),
  channel: orNull(fc.constantFrom("online", "direct", "post"), 12),
  level: orNull(fc.constantFrom("full", "part", "none")),
  submittedAt: orNull(moment),
  receivedAt: orNull(moment, 12),
  dueAt: orNull(later),
  finishedAt: orNull(later, 3),
  status: fc.integer({ min: 1, max: 10 }),
  supplements: orNull(fc.nat(3)),
  reused: flag,
  digitised: flag,
  resultDigitised: flag,
  fee: flag,
  paidOnline: flag,
  apology: flag,
  steps: fc.array(
    fc.record({
      name: orNull(fc.constantFrom("Thẩm định", "Ký")),
      officer: orNull(fc.constantFrom("a", "b")),
      from: orNull(moment),
      to: orNull(moment),
      dueAt: orNull(moment),
    }),
    { maxLength: 3 },
  ),
});
const waitingRaw = anyRaw.map((it) => ({
  ...it,
  status: 1,
  receivedAt: null,
  channel: it.fee ? it.channel : "online",
}));
export const raw = fc.oneof({ weight: 6, arbitrary: anyRaw }, { weight: 1, arbitrary: waitingRaw });
export const lines = fc.array(raw, { maxLength: 30, size: "max" }).chain((list) =>
  // Some lines stand in a list twice.
  fc
    .tuple(fc.constant(list), fc.subarray(list, { maxLength: Math.min(4, list.length) }))
    .map(([all, again]) => [...all, ...again]),
);
export const terms = fc
  .tuple(day, fc.nat(8), instantOf(day))
  .map(([from, more, now]) => ({ from, to: from + more, now: now + 7 * 1440 }));

export const termsOf = ({ from, to, now }: { from: number; to: number; now: number }): CountTerms => ({
  period: { from, to },
  now,
  intakeDue: (submitted) => submitted + 480,
});

export function countOf(list: RawDossier[], given: CountTerms): Count {
  const count = makeCount(given);
  for (const it of list) count.add(counted(it));
  return count;
}
