import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dossier, Doubt, StatusNumber, ValueName } from "../dossier/model.ts";
import { minuteOf } from "../dossier/moment.ts";
import { isPaused } from "../dossier/paused.ts";
import { allTogether, OWN, type Seen, together } from "./merge.ts";

const WHERE = { kind: "column", name: "Cột" } as const;
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const reading = <T>(value: fc.Arbitrary<T>) =>
  maybe(
    fc.record({
      value,
      where: fc.constant(WHERE),
      sure: fc.constantFrom(0.8, 1),
      seenAt: fc.nat({ max: 4 }),
    }),
  );
const day = fc.constantFrom("2026-11-18", "2026-11-19", "2026-11-20");
const step = fc.record({
  name: fc.constantFrom("Tiếp nhận", "Thẩm định"),
  from: day,
  to: fc.option(day),
  dueAt: fc.constant(null),
  hours: fc.constant(null),
});

/** Few values, so that words of the same minute, of the same length and of the same kind meet often. */
const pause = fc.record({
  from: day,
  to: fc.option(day),
  hasPaper: fc.constantFrom(true, false, null),
});
const doubt = fc.record({
  kind: fc.constantFrom<Doubt["kind"]>("two-values", "changed-receipt", "answer-differs"),
  of: fc.constantFrom<ValueName>("receivedAt", "stepName", "dueAt"),
  other: fc.constant(null),
});
const inOrder = (all: Doubt[]) =>
  [...new Map(all.map((it) => [JSON.stringify([it.of, it.kind, it.other]), it]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, it]) => it);
const untimed = maybe(
  fc.record({ firstSeenAt: fc.nat(2), lastSeenAt: fc.integer({ min: 2, max: 4 }), over: fc.boolean() }),
);

const dossier: fc.Arbitrary<Dossier> = fc
  .record({
    firstSeenAt: fc.nat({ max: 2 }),
    lastSeenAt: fc.integer({ min: 2, max: 5 }),
    values: fc.record({
      status: reading(fc.constantFrom<StatusNumber>(2, 4, 5, 9, 10)),
      stepName: reading(fc.constantFrom("Tiếp nhận", "Thẩm định")),
      receivedAt: reading(day),
      dueAt: reading(day),
      paused: reading(fc.boolean()),
      noDueDate: reading(fc.constant<true>(true)),
      finishedAt: reading(day),
      procedureCode: reading(fc.constantFrom("1.001193", "1.001194")),
    }),
    steps: fc.array(step, { maxLength: 2 }),
    address: fc.constantFrom(null, "/a", "/b"),
    pauses: fc.array(pause, { maxLength: 2 }),
    doubts: fc.array(doubt, { maxLength: 2 }).map(inOrder),
    untimedPause: untimed,
    papers: fc.array(
      fc.record({ name: fc.constantFrom("Tờ khai", "Giấy"), required: fc.constant(null), files: fc.nat(1) }),
      {
        maxLength: 2,
      },
    ),
  })
  .map(({ values, untimedPause, ...more }) => ({
    portal: "https://a.example",
    code: "H15-261120-0001",
    ...more,
    ...(untimedPause ? { untimedPause } : {}),
    values: Object.fromEntries(Object.entries(values).filter(([, it]) => it !== undefined)),
  }));

const apology = fc.option(
  fc.record({
    portal: fc.constant("https://a.example"),
    code: fc.constant("H15-261120-0001"),
    at: fc.nat({ max: 3 }),
    by: fc.constantFrom("Lan", null),
    due: fc.constant(null),
    newDue: fc.nat({ max: 1 }),
    times: fc.integer({ min: 1, max: 2 }),
  }),
);

/** One word a machine. */
const words: fc.Arbitrary<Seen[]> = fc
  .uniqueArray(fc.record({ machine: fc.constantFrom(OWN, "a", "b", "c", "d"), dossier, apology }), {
    selector: ({ machine }) => machine,
    minLength: 1,
    maxLength: 5,
  })
  .filter((it) => it.length > 0);

test("two words are one, whichever comes first", () => {
  fc.assert(
    fc.property(words, ([a, b = a]) => {
      expect(together(a!, b!)).toEqual(together(b!, a!));
    }),
    { numRuns: 500 },
  );
});

test("however they are grouped", () => {
  fc.assert(
    fc.property(words, ([a, b = a, c = a]) => {
      expect(together(together(a!, b!), c!)).toEqual(together(a!, together(b!, c!)));
    }),
    { numRuns: 500 },
  );
});

test("however often one is laid there", () => {
  fc.assert(
    fc.property(words, fc.nat(), (seen, n) => {
      const whole = allTogether(seen);
      expect(allTogether([...seen, seen[n % seen.length]!])).toEqual(whole);
      const merged = seen.reduce(together);
      expect(together(merged, seen[n % seen.length]!)).toEqual(merged);
    }),
    { numRuns: 500 },
  );
});

test("its state is that of the machine that saw it last, and no value comes from nowhere or is older than another's", () => {
  fc.assert(
    fc.property(words, (seen) => {
      const { machine, dossier: it } = allTogether(seen);
      const last = Math.max(...seen.map(({ dossier }) => dossier.lastSeenAt));
      const top = seen.find((word) => word.machine === machine)!.dossier;
      expect(top.lastSeenAt).toBe(last);
      expect(it.values.status).toEqual(top.values.status);
      expect(it.values.stepName).toEqual(top.values.stepName);
      const received = seen.flatMap(({ dossier }) => dossier.values.receivedAt ?? []);
      expect(it.values.receivedAt?.seenAt).toBe(
        received.length === 0 ? undefined : Math.max(...received.map(({ seenAt }) => seenAt)),
      );
      if (it.values.receivedAt) expect(received).toContainEqual(it.values.receivedAt);
      const letters = seen.flatMap((word) => word.apology?.at ?? []);
      expect(allTogether(seen).apology?.at).toBe(letters.length === 0 ? undefined : Math.max(...letters));
      expect(Boolean(it.values.dueAt && it.values.noDueDate)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test("no stop stays open of what runs, and what stands is told to stand; a stop is from one of the machines", () => {
  fc.assert(
    fc.property(words, (seen) => {
      const { dossier: it } = allTogether(seen);
      const open = it.pauses.some(({ to }) => to === null);
      if (isPaused(it) === false) expect([open, it.untimedPause?.over ?? true]).toEqual([false, true]);
      if (isPaused(it) === true) expect(open || it.untimedPause?.over === false).toBe(true);
      const stops = seen.flatMap(({ dossier }) => dossier.pauses).map(({ from, to }) => ({ from, to }));
      for (const { from, to } of it.pauses) expect(stops).toContainEqual({ from, to });
    }),
    { numRuns: 500 },
  );
});

test("whether a stop has its paper is said by whoever looked last, of those that say it at all", () => {
  fc.assert(
    fc.property(words, (seen) => {
      for (const { from, hasPaper } of allTogether(seen).dossier.pauses) {
        const said = seen.filter(({ dossier }) =>
          dossier.pauses.some((it) => it.from === from && it.hasPaper !== null),
        );
        const last = Math.max(...said.map(({ dossier }) => dossier.lastSeenAt));
        const latest = said.filter(({ dossier }) => dossier.lastSeenAt === last);
        const all = latest.flatMap(({ dossier }) =>
          dossier.pauses.flatMap((it) => (it.from === from && it.hasPaper !== null ? it.hasPaper : [])),
        );
        expect(all.length === 0 ? [null] : all).toContain(hasPaper);
      }
    }),
    { numRuns: 500 },
  );
});

test("two machines that read another day of receipt, or another procedure, are a doubt; those that agree are none", () => {
  fc.assert(
    fc.property(words, (given) => {
      const seen = given.map((it) => ({ ...it, dossier: { ...it.dossier, doubts: [] } }));
      const all = (name: "receivedAt" | "procedureCode") =>
        new Set(seen.flatMap(({ dossier }) => dossier.values[name]?.value ?? [])).size;
      const doubts = allTogether(seen).dossier.doubts.map(({ kind, of }) => `${kind} ${of}`);
      expect(doubts.includes("changed-receipt receivedAt")).toBe(all("receivedAt") > 1);
      expect(doubts.includes("two-values procedureCode")).toBe(all("procedureCode") > 1);
    }),
    { numRuns: 500 },
  );
});

test("what one machine saw standing without dates, and another read with them, is no unknown stop", () => {
  const blank: Dossier = {
    portal: "https://a.example",
    code: "H15-261120-0001",
    firstSeenAt: 0,
    lastSeenAt: 0,
    address: null,
    values: {},
    steps: [],
    pauses: [],
    papers: [],
    doubts: [],
  };
  const at = (text: string) => minuteOf(text)!;
  const seenAt = at("2026-11-20T10:00:00+07:00");
  const runs = { status: { value: 4 as const, where: WHERE, sure: 1, seenAt } };
  const [from, to] = ["2026-11-18", "2026-11-19T16:00:00+07:00"];
  const lists: Dossier = { ...blank, lastSeenAt: 1, pauses: [{ from, to, hasPaper: true }] };
  const stood = { firstSeenAt: at("2026-11-18T09:00:00+07:00"), over: true };
  const saw = (last: string): Dossier => ({
    ...blank,
    lastSeenAt: seenAt,
    values: runs,
    untimedPause: { ...stood, lastSeenAt: at(last) },
  });
  const both = (other: Dossier) =>
    allTogether([
      { machine: OWN, dossier: lists, apology: null },
      { machine: "a", dossier: other, apology: null },
    ]).dossier;
  expect(both(saw("2026-11-19T15:00:00+07:00"))).toMatchObject({ pauses: lists.pauses });
  expect(both(saw("2026-11-19T15:00:00+07:00"))).not.toHaveProperty("untimedPause");
  expect(both(saw("2026-11-19T17:00:00+07:00"))).toHaveProperty("untimedPause.over", true);
});
