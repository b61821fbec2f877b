import { expect, test } from "vitest";
import { makeWaiting } from "../../entrypoints/portal/features/intake-waiting.ts";
import { clock, clocks, dossier } from "../../lib/guard/sample.ts";

const view = (left: Record<string, number | null>) => ({
  reading: { dossiers: Object.keys(left).map((code) => ({ code })) },
  of: (code: string) => ({
    dossier: dossier({}, { code }),
    clocks: clocks({ intake: clock("intake", { left: left[code] ?? null }) }),
  }),
});

test("each mark is said once, when it is passed", () => {
  const next = makeWaiting();
  expect(next(view({ a: 250 }))).toBe(null);
  expect(next(view({ a: 239 }))).toEqual({ code: "a", mark: 4 });
  expect(next(view({ a: 200 }))).toBe(null);
  expect(next(view({ a: 60 }))).toEqual({ code: "a", mark: 1 });
  expect(next(view({ a: -1 }))).toEqual({ code: "a", mark: 0 });
  expect(next(view({ a: -60 }))).toBe(null);
});

test("at first sight only the last hour is news, and only the most pressing is said", () => {
  const next = makeWaiting();
  expect(next(view({ a: 200, b: -500, c: 50, d: 20, e: null }))).toEqual({ code: "d", mark: 1 });
  expect(next(view({ a: 200, b: -500, c: 50, d: 20 }))).toBe(null);
  expect(next(view({ a: 110, c: 45 }))).toEqual({ code: "a", mark: 2 });
});
