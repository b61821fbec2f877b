/** The count against one made as naively as can be, over random dossiers and periods; sums; and no order. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay } from "../dossier/moment.ts";
import { type Naive, naiveReport } from "./count.oracle.ts";
import { type Count, makeCount } from "./count.ts";
import { readWhen } from "./line.ts";
import type { Report } from "./report.ts";
import { counted } from "./sample.ts";
import { countOf, lines, raw, terms, termsOf, written } from "./sample-random.ts";

/** A report's lists in the oracle's words. */
function flat(report: Report<string[]>): Record<string, string[]> {
  const { units, lateDossiers, lateSteps, waiting, ...weekly } = report.weekly;
  const { units: _, unknown, ...form07a } = report["07a"];
  const ratios = Object.entries(report.ratios).map(([name, share]) => [`ratios.${name}`, share] as const);
  const fields = report.II06a.map(({ field, c3, c7, c13 }) => [`II06a ${field}`, { c3, c7, c13 }] as const);
  const steps = lateSteps.map(
    ({ name, officer, ...cells }) => [`lateSteps ${name} ${officer}`, cells] as const,
  );
  const all = [
    ["total", report.total] as const,
    ["weekly", weekly] as const,
    ["waiting", waiting] as const,
    ["07a", form07a] as const,
    ...ratios,
    ...fields,
    ...steps,
  ];
  return Object.fromEntries(
    all.flatMap(([form, cells]) =>
      Object.entries(cells)
        .filter(([, list]) => list !== null)
        .map(([column, list]) => [`${form}.${column}`, [...(list as string[])].sort()]),
    ),
  );
}

/** Codes are told once, however many steps of a dossier are behind a number. */
const once = ({ lists, faults }: Naive): Naive => ({
  lists: Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, [...new Set(list)]])),
  faults,
});

describe("a count", () => {
  test("is what a naive one is, each number with the dossiers behind it", () => {
    fc.assert(
      fc.property(lines, terms, (list, given) => {
        const count = countOf(list, termsOf(given));
        const naive = naiveReport(list, isoDay(given.from), isoDay(given.to), written(given.now));
        const told = flat(count.codes());
        expect({
          lists: told,
          faults: count
            .faults()
            .map(({ why }) => why)
            .sort(),
        }).toEqual(once(naive));
        // Steps are counted one by one.
        const { onTime: _, ...ratios } = count.numbers().ratios;
        expect(ratios.stepsOnTime.of).toBe(naive.lists["ratios.stepsOnTime.of"]!.length);
        expect(ratios.stepsOnTime.n).toBe(naive.lists["ratios.stepsOnTime.n"]!.length);
      }),
      { numRuns: 300 },
    );
  });

  test("has as many in each number as dossiers behind it, and its sums hold", () => {
    fc.assert(
      fc.property(lines, terms, (list, given) => {
        const count = countOf(list, termsOf(given));
        const it = count.numbers();
        const codes = count.codes();
        expect(lengths({ ...codes, weekly: { ...codes.weekly, lateSteps: [] }, ratios: null })).toEqual({
          ...it,
          weekly: { ...it.weekly, lateSteps: [] },
          ratios: null,
        });
        for (const row of [...it.II06a, it.total]) {
          expect(row.c3).toBe(row.c4 + row.c5 + row.c6);
          expect(row.c3).toBe(row.c7 + row.c11);
          expect(row.c7).toBe(row.c8 + row.c9 + row.c10);
          expect(row.c11).toBe(row.c12 + row.c13);
        }
        for (const w of [...it.weekly.units, it.weekly]) {
          expect(w.c3).toBe(w.c4 + w.c5 + w.c6 + w.c7 + w.c8 + w.onlineLevelUnknown);
          expect(w.c3).toBe(w.c9 + w.c13);
        }
        for (const b of [...it["07a"].units, it["07a"]]) {
          expect(b.c3).toBe(b.c4 + b.c5 + b.c6 + b.c9 + b.c10 + b.onlineLevelUnknown);
          expect(b.c11).toBe(b.c12 + b.c13 + b.c14 + b.apologyUnknown);
          expect(b.c15).toBe(b.c16 + b.c17 + b.c18 + b.openApologyUnknown);
        }
        for (const column of ["c3", "c8", "c13"] as const) {
          const sum = (rows: { c3: number; c8: number; c13: number }[]) =>
            rows.reduce((all, row) => all + row[column], 0);
          expect(sum(it.II06a)).toBe(it.total[column]);
          expect(sum(it.weekly.units)).toBe(it.weekly[column]);
        }
        const late = it.weekly.lateDossiers.reduce((all, { ended, open }) => all + ended + open, 0);
        expect(late).toBe(it.total.c10 + it.total.c13);
      }),
      { numRuns: 200 },
    );
  });

  test("is the same in any order, and as if what was taken out had never been in", () => {
    fc.assert(
      fc.property(
        lines.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length }),
            fc.subarray(list),
          ),
        ),
        fc.array(raw, { maxLength: 10 }),
        terms,
        ([list, shuffled, some], others, given) => {
          const plain = countOf(list, termsOf(given));
          const other = makeCount(termsOf(given));
          for (const it of others) other.add(counted(it));
          for (const it of [...shuffled, ...some]) other.add(counted(it));
          for (const it of [...others].reverse()) other.remove(counted(it));
          for (const it of some) other.remove(counted(it));
          other.remove(counted({ code: "never in" }));
          expect(other.numbers()).toEqual(plain.numbers());
          const whys = (count: Count) =>
            count
              .faults()
              .map(({ dossier, why }) => `${dossier.code} ${why}`)
              .sort();
          expect(whys(other)).toEqual(whys(plain));
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Lists to their lengths, wherever they stand. */
function lengths(value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((it) => typeof it === "string") && value.length > 0
      ? value.length
      : value.map((it) => lengths(it));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, it]) => [
      name,
      Array.isArray(it) && it.length === 0 && !NAMED_LISTS.has(name) ? 0 : lengths(it),
    ]),
  );
}
const NAMED_LISTS: ReadonlySet<string> = new Set(["II06a", "units", "lateDossiers", "lateSteps"]);

test("seconds and zones of a list are read as they are", () => {
  expect(readWhen("2026-09-01T08:00:30+07:00")?.at).toBe(readWhen("2026-09-01T01:00:30Z")?.at);
  expect(readWhen("2026-09-01T08:00:30+07:00")!.at! % 1).toBe(0.5);
});
