import { describe, expect, test } from "vitest";
import { fromLastYear, minimumOf } from "./minimum.ts";
import { noTargetsYet } from "./schema.ts";

describe("the rule that sets a target from last year's result", () => {
  test.each([
    // result, central, a tenth more, ten points more
    [4990, 5000, 5000, 5000],
    [5000, 5000, 5500, 6000],
    [5125, 5000, 5638, 6125], // 56,375 %: never less than a tenth more
    [9100, 5000, 10_000, 10_000],
    [9000, 9000, 9900, 10_000],
    [10_000, 10_000, 10_000, 10_000],
    [0, 0, 0, 1000],
  ])("%i of last year and a central %i: %i, or %i", (result, central, tenth, points) => {
    expect(fromLastYear(result, central, "tenth")).toBe(tenth);
    expect(fromLastYear(result, central, "points")).toBe(points);
  });
});

describe("which number holds", () => {
  const state = noTargetsYet();
  test("the document's, where nothing else is known", () =>
    expect(minimumOf("online", state)).toEqual({ value: 5000, from: "document", underDocument: false }));
  test("the rule's, where last year's result is", () =>
    expect(minimumOf("online", { ...state, lastYear: { online: 6000 } })).toEqual({
      value: 6600,
      from: "last-year",
      underDocument: false,
    }));
  test("the unit's own before both; lower than the document's it says so", () => {
    const own = { ...state, lastYear: { online: 6000 }, own: { online: 4000 } };
    expect(minimumOf("online", own)).toEqual({ value: 4000, from: "own", underDocument: true });
    expect(minimumOf("online", { ...own, own: { online: 5500 } }).underDocument).toBe(false);
  });
});
