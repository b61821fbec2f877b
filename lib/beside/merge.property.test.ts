import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dossier, StatusNumber } from "../dossier/model.ts";
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
const dossier: fc.Arbitrary<Dossier> = fc
  .record({
    firstSeenAt: fc.nat({ max: 2 }),
    lastSeenAt: fc.integer({ min: 2, max: 5 }),
    values: fc.record({
      status: reading(fc.constantFrom<StatusNumber>(2, 4, 5, 9, 10)),
      stepName: reading(fc.constantFrom("Tiếp nhận", "Thẩm định")),
      receivedAt: reading(day),
      dueAt: reading(day),
      noDueDate: reading(fc.constant<true>(true)),
      finishedAt: reading(day),
      procedureCode: reading(fc.constantFrom("1.001193", "1.001194")),
    }),
    steps: fc.array(step, { maxLength: 2 }),
    papers: fc.array(
      fc.record({ name: fc.constantFrom("Tờ khai", "Giấy"), required: fc.constant(null), files: fc.nat(1) }),
      {
        maxLength: 2,
      },
    ),
  })
  .map(({ values, ...more }) => ({
    portal: "https://a.example",
    code: "H15-261120-0001",
    address: null,
    pauses: [],
    doubts: [],
    ...more,
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
