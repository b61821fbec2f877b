/** Distances against a loop that adds dossiers one by one until the answer changes. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hitsNeeded, isReached, type Line, mendsNeeded, missesLeft } from "./distance.ts";

const line: fc.Arbitrary<Line> = fc.record({
  minimum: fc.oneof(
    fc.constantFrom(0, 1, 4500, 5000, 7000, 9500, 9999, 10_000),
    fc.integer({ min: 0, max: 10_000 }),
  ),
  bound: fc.constantFrom("at-least", "above"),
});
const ratio = fc
  .integer({ min: 1, max: 120 })
  .chain((of) => fc.record({ of: fc.constant(of), n: fc.oneof(fc.nat(of), fc.constant(of)) }));

/** The share with fractions as JavaScript has them can be wrong by a hair; these are whole. */
const naive = (n: number, of: number, { minimum, bound }: Line) => {
  const [a, b] = [BigInt(n) * 10_000n, BigInt(minimum) * BigInt(of)];
  return bound === "above" ? a > b : a >= b;
};
/** Beyond it nobody goes: the bounds of `line` and `ratio` allow no longer way that ends. */
const FAR = 1_300_000;
function firstFrom0(holds: (k: number) => boolean): number | null {
  for (let k = 0; k <= FAR; k += 1) if (holds(k)) return k;
  return null;
}

describe("against a naive loop", () => {
  test("reached", () =>
    fc.assert(fc.property(ratio, line, (it, to) => isReached(it, to) === naive(it.n, it.of, to))));

  test("so many more that miss, until it is missed", () =>
    fc.assert(
      fc.property(ratio, line, ({ n, of }, to) => {
        fc.pre(naive(n, of, to));
        const slow = to.minimum === 0 ? null : firstFrom0((k) => !naive(n, of + k, to));
        expect(missesLeft({ n, of }, to)).toBe(slow);
      }),
    ));

  test("so many more that hit, until it is reached", () =>
    fc.assert(
      fc.property(ratio, line, ({ n, of }, to) => {
        fc.pre(!naive(n, of, to));
        const slow = to.minimum === 10_000 ? null : firstFrom0((k) => naive(n + k, of + k, to));
        expect(hitsNeeded({ n, of }, to)).toBe(slow);
      }),
    ));

  test("so many of those that missed, until it is reached", () =>
    fc.assert(
      fc.property(ratio, line, ({ n, of }, to) => {
        fc.pre(!naive(n, of, to));
        const slow = firstFrom0((k) => n + k > of || naive(n + k, of, to))!;
        expect(mendsNeeded({ n, of }, to)).toBe(n + slow > of ? null : slow);
      }),
    ));
});

test.each([
  // 'trễ thêm 3 hồ sơ thì dưới 95%': 95 of 97 is 97.9 %, 95 of 100 is 95 %, 95 of 101 is below.
  [{ n: 95, of: 98 }, 9500, 3],
  [{ n: 95, of: 100 }, 9500, 1],
  [{ n: 10, of: 10 }, 10_000, 1],
])("%o at least %i: missed with %i more", (it, minimum, more) =>
  expect(missesLeft(it, { minimum, bound: "at-least" })).toBe(more),
);

test("a target of 100 % that was missed isn't reached by any more dossiers, but by mending those that are there", () => {
  const to: Line = { minimum: 10_000, bound: "at-least" };
  expect(hitsNeeded({ n: 9, of: 10 }, to)).toBeNull();
  expect(mendsNeeded({ n: 9, of: 10 }, to)).toBe(1);
});
