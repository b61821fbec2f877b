import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAYS_KEPT, keepNewest, onDay } from "./heard.ts";
import type { ProvincePost } from "./record.ts";
import { counts, NOW, post } from "./sample.ts";
import { COLUMNS, daysOf, inOrder, rowsOf, sumsOf } from "./table.ts";

const DAY = 1440;
const TODAY = counts().day;

describe("what is kept of a commune", () => {
  const posts = fc.array(
    fc
      .record({ day: fc.integer({ min: 0, max: 20 }), late: fc.nat(9), v: fc.integer({ min: 1, max: 50 }) })
      .map(({ day, late, v }) =>
        post("c1", counts({ at: NOW - day * DAY, since: TODAY - 30 }, { lateDossiers: late }), v),
      ),
    { maxLength: 30 },
  );
  test("in whatever order and however often words come, it is the newest of each of the last days", () => {
    fc.assert(
      fc.property(
        // Of one machine no two words have one version.
        posts.map((all) => [...new Map(all.map((it) => [it.v, it])).values()]),
        fc.infiniteStream(fc.nat()),
        (all, chance) => {
          const take = (list: readonly ProvincePost[]) => list.reduce<ProvincePost[]>(keepNewest, []);
          const shuffled = [...all, ...all.slice(0, 5)].map((it) => [chance.next().value!, it] as const);
          const mixed = shuffled.sort(([a], [b]) => a - b).map(([, it]) => it);
          const kept = take(mixed);
          const days = [...new Set(all.map((it) => it.counts.day))].sort((a, b) => b - a);
          expect(kept.map((it) => it.counts.day)).toEqual(days.slice(0, DAYS_KEPT));
          for (const it of kept)
            expect(it.v).toBe(
              Math.max(...all.filter((one) => one.counts.day === it.counts.day).map(({ v }) => v)),
            );
        },
      ),
    );
  });
  test("an older count that comes behind a newer one of the day changes nothing", () => {
    const newer = post("c1", counts({}, { lateDossiers: 7 }), 2);
    const kept = [newer, post("c1", counts({}, { lateDossiers: 1 }), 1), newer].reduce<ProvincePost[]>(
      keepNewest,
      [],
    );
    expect(kept).toEqual([newer]);
    expect(onDay(kept, TODAY - 1)).toBeNull();
  });
});

const COMMUNES = ["a", "b", "c", "d"].map((code) => ({ code, name: `Xã ${code.toUpperCase()}` }));
const heard = new Map([
  [
    "a",
    [post("a", counts({}, { lateDossiers: 7 })), post("a", counts({ at: NOW - DAY }, { lateDossiers: 4 }))],
  ],
  [
    "b",
    [
      post(
        "b",
        counts({ whole: { ...counts().whole, machines: { today: 1, all: 3 } } }, { lateDossiers: 1 }),
      ),
    ],
  ],
  ["c", [post("c", counts({ at: NOW - DAY }, { lateDossiers: 90 }))]],
  ["x", [post("x", counts({}, { lateDossiers: 500 }))]],
]);

test("a commune that was silent today has no numbers, one that the province doesn't name no row, and sums say how many are in them", () => {
  const rows = rowsOf(COMMUNES, heard, TODAY);
  expect(rows.map(({ code, state, whole, change }) => [code, state, whole, change])).toEqual([
    ["a", "said", true, 3],
    ["b", "said", false, null],
    ["c", "silent", false, null],
    ["d", "never", false, null],
  ]);
  expect(rows.map((it) => it.counts?.numbers.lateDossiers ?? null)).toEqual([7, 1, null, null]);
  expect(rows[2]!.at).toBe(NOW - DAY);
  expect(sumsOf(rows)).toMatchObject({
    in: 2,
    of: 4,
    notWhole: 1,
    numbers: { lateDossiers: 8, open: 428 },
    onTime: { n: 376, of: 386 },
  });
  const before = rowsOf(COMMUNES, heard, TODAY - 1);
  expect(before.map((it) => it.counts?.numbers.lateDossiers ?? null)).toEqual([4, null, 90, null]);
});

test.each(COLUMNS.filter((it) => it !== "name"))("by %s what isn't known stands last, up and down", (by) => {
  const rows = rowsOf(COMMUNES, heard, TODAY);
  for (const down of [true, false]) {
    const codes = inOrder(rows, { by, down }).map(({ code }) => code);
    expect(codes.at(-1)).toBe("d");
    if (by !== "at") expect(codes.indexOf("c")).toBe(2);
  }
  expect(inOrder(rows, { by: "lateDossiers", down: true }).map(({ code }) => code)).toEqual([
    "a",
    "b",
    "c",
    "d",
  ]);
  expect(inOrder(rows, { by: "lateDossiers", down: false }).map(({ code }) => code)).toEqual([
    "b",
    "a",
    "c",
    "d",
  ]);
});

test("days that can be looked at: today, and those of which something is known", () => {
  expect(daysOf(heard.values(), TODAY)).toEqual([TODAY, TODAY - 1]);
  expect(daysOf([], TODAY)).toEqual([TODAY]);
  // A clock that runs ahead makes no day of ours.
  expect(daysOf([[post("a", counts({ at: NOW + DAY }))]], TODAY)).toEqual([TODAY]);
});
