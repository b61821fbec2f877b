import { describe, expect, test } from "vitest";
import { PARTS_766, TOTAL_766 } from "./parts-766.ts";
import { reportWith } from "./sample.ts";
import { noTargetsYet, type TypedValue } from "./schema.ts";
import { contactPoints, timePoints } from "./score-01-2018.ts";
import { estimate766, PART_OF, type Term766 } from "./score-766.ts";

const state = noTargetsYet();
const typed = (id: TypedValue["id"], percent: number): TypedValue => ({
  id,
  value: percent * 100,
  by: "Văn phòng",
  at: 1,
});
/** A report of 100 dossiers of which some ended late and some are open and late. */
function report(ratios: Parameters<typeof reportWith>[0], late = 0, openLate = 0, again = 0) {
  const it = reportWith(ratios);
  return {
    ...it,
    total: { ...it.total, c3: 100, c10: late, c13: openLate },
    weekly: { ...it.weekly, supplementAskedAgain: again },
  };
}
const term = (id: Term766, it: ReturnType<typeof report>, more: TypedValue[] = []) =>
  estimate766(it, { ...state, typed: more }).terms.find((one) => one.id === id)!;

describe("the national score, as its formulas were worked out", () => {
  test("the terms of a part make up its most points, and all of them 100", () => {
    const sums = new Map<string, number>();
    for (const { id, most } of estimate766(report({}), state).terms)
      sums.set(PART_OF[id], (sums.get(PART_OF[id]) ?? 0) + most);
    expect(Object.fromEntries(sums)).toEqual(PARTS_766);
    expect([...sums.values()].reduce((a, b) => a + b)).toBe(TOTAL_766);
  });

  test("progress: 20 × on time / received, 20 at most, and what isn't taken off is said", () => {
    const with_ = (n: number, received: number, again = 0) =>
      term("progress", report({ onTime: { n, of: n }, online: { n: 0, of: received } }, 0, 0, again));
    expect(with_(90, 100)).toMatchObject({ value: 1800, reasons: [{ key: "progress", args: [90, 100] }] });
    expect(with_(2, 3).value).toBe(1333);
    expect(with_(120, 100).value).toBe(2000);
    expect(with_(0, 0)).toMatchObject({ value: null, reasons: [{ key: "none" }] });
    expect(with_(90, 100, 4).reasons).toContainEqual({ key: "asked_again", args: [4] });
  });

  test("online: min(2, 2A/0.8) + 4B + min(6, 6C/0.5)", () => {
    const half = report({ online: { n: 25, of: 100 } });
    expect(term("online-share", half).value).toBe(300);
    expect(term("online-share", report({ online: { n: 70, of: 100 } })).value).toBe(600);
    expect(term("online-full", half, [typed("fullService", 40)]).value).toBe(100);
    expect(term("online-full", half, [typed("fullService", 95)]).value).toBe(200);
    expect(term("online-used", half, [typed("servicesUsed", 50)]).value).toBe(200);
    expect(term("online-used", half)).toMatchObject({ value: null, reasons: [{ key: "not_typed" }] });
  });

  test("reuse: min(2, 2 × rate / 80 %)", () => {
    expect(term("digitised-reuse", report({ reused: { n: 40, of: 100, unknown: 3 } }))).toMatchObject({
      value: 100,
      reasons: [
        { key: "ratio", args: [200, 40, 100, 8000] },
        { key: "not_known", args: [3] },
      ],
    });
    expect(term("digitised-reuse", report({ reused: { n: 90, of: 100 } })).value).toBe(200);
    expect(term("digitised-reuse", report({ reused: { n: 0, of: 0, unknown: 9 } }))).toMatchObject({
      value: null,
      reasons: [{ key: "not_known" }],
    });
  });

  test("handling: min(6, 6 × (100 % − late − complaints) / 90 %), never below 0", () => {
    const none = [typed("complaints", 0)];
    expect(term("satisfaction-handling", report({}, 5, 5), none).value).toBe(600);
    expect(term("satisfaction-handling", report({}, 40, 15), none).value).toBe(300);
    expect(term("satisfaction-handling", report({}, 40, 10), [typed("complaints", 5)]).value).toBe(300);
    expect(term("satisfaction-handling", report({}, 60, 0), [typed("complaints", 90)]).value).toBe(0);
    expect(term("satisfaction-handling", report({}, 5, 5))).toMatchObject({
      value: null,
      reasons: [{ key: "no_complaints", args: [10, 100] }],
    });
  });

  test("the sum says which terms it is of; what isn't known is in neither", () => {
    const it = estimate766(report({ online: { n: 25, of: 100 }, onTime: { n: 90, of: 95 } }), state);
    expect(it).toMatchObject({ sum: 2100, most: 2600, from: ["progress", "online-share"] });
    expect(it.without).toEqual([
      "publicity",
      "online-full",
      "online-used",
      "digitised-reuse",
      "digitised-rest",
      "payment",
      "satisfaction-handling",
      "satisfaction-rest",
    ]);
    const empty = reportWith();
    expect(estimate766(empty, state)).toMatchObject({ sum: null, most: 0, from: [] });
  });
});

describe("TT 01/2018, Điều 13", () => {
  test("time: 2 early, 1 on time, 0 late", () => {
    const { total } = reportWith();
    expect(timePoints({ total: { ...total, c7: 10, c8: 3, c9: 5, c10: 2 } })).toEqual({
      points: 11,
      most: 20,
      mean: 110,
      unknown: 0,
    });
    expect(timePoints({ total })).toMatchObject({ points: 0, most: 0, mean: null });
  });
  test("contacts: none 2, one 1, more 0; not known is in neither", () =>
    expect(contactPoints([0, 1, 2, 7, null])).toEqual({ points: 3, most: 8, mean: 75, unknown: 1 }));
});
