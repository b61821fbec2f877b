import fc from "fast-check";
import { expect, test } from "vitest";
import { isSame } from "./same.ts";

const DATA = fc.jsonValue({ maxDepth: 4 });

test("a copy is the same, and what differs anywhere is not", () => {
  fc.assert(fc.property(DATA, (it) => isSame(it, structuredClone(it))));
  const row = {
    code: "A-1",
    values: { dueAt: { value: "2026-11-27", sure: 0.9 } },
    steps: [{ name: "Thẩm định" }],
  };
  expect(isSame(row, structuredClone(row))).toBe(true);
  expect(isSame(row, { ...row, steps: [] })).toBe(false);
  expect(isSame({ ...row, steps: [] }, row)).toBe(false);
  expect(isSame(row, { ...row, values: { dueAt: { value: "2026-11-28", sure: 0.9 } } })).toBe(false);
  expect(isSame(row, { ...row, more: 1 })).toBe(false);
  expect(isSame([], {})).toBe(false);
  expect(isSame(null, {})).toBe(false);
});

test("it agrees with what JSON says of two values whose names stand in one order", () => {
  const small = fc.oneof(
    fc.constantFrom(0, 1, "0", null, true),
    fc.array(fc.constantFrom(0, 1, null), { maxLength: 2 }),
  );
  const both = fc.record({ a: small, b: small }, { requiredKeys: [] });
  fc.assert(
    fc.property(both, both, (a, b) => {
      const ordered = (it: { a?: unknown; b?: unknown }) => JSON.stringify({ a: it.a, b: it.b });
      expect(isSame(a, b)).toBe(ordered(a) === ordered(b));
    }),
  );
});

test("a name without a value is none, and names may stand in any order", () => {
  expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(isSame({ a: 1 }, { b: undefined, a: 1 })).toBe(true);
  expect(isSame({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
});
