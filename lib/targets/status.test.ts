import { describe, expect, test } from "vitest";
import { reportWith } from "./sample.ts";
import { noTargetsYet } from "./schema.ts";
import { statusesOf, statusOf } from "./status.ts";
import { SETS, TARGET_IDS, TARGETS } from "./targets.ts";

const state = noTargetsYet();
const of = (id: Parameters<typeof statusOf>[0], ratios = {}, it = state) =>
  statusOf(id, it, reportWith(ratios).ratios);

describe("the list", () => {
  test("the annex has its twelve, and each target stands in one set", () => {
    expect(SETS.annex2024.length).toBe(12);
    expect([...SETS.annex2024, ...SETS.letters].sort()).toEqual([...TARGET_IDS].sort());
  });
  test("the annex's numbers, in its order", () =>
    expect(SETS.annex2024.map((id) => TARGETS[id].minimum / 100)).toEqual([
      80, 45, 50, 80, 100, 100, 50, 100, 100, 100, 90, 80,
    ]));
  test("statuses come by the sets that the unit chose", () => {
    const ids = (sets: typeof state.sets) => statusesOf({ ...state, sets }, reportWith()).map((it) => it.id);
    expect(ids(["letters"])).toEqual([...SETS.letters]);
    expect(ids([])).toEqual([]);
  });
});

describe("a measured target", () => {
  test("0 of 0 is unknown, never 0 %", () =>
    expect(of("online")).toMatchObject({ reached: "unknown", why: "none", value: null }));
  test("nothing known of any dossier is unknown for another reason", () =>
    expect(of("reuse", { reused: { n: 0, of: 0, unknown: 7 } })).toMatchObject({
      reached: "unknown",
      why: "not-known",
      value: null,
    }));
  test("none of some is 0 %, and missed", () =>
    expect(of("online", { online: { n: 0, of: 3 } })).toMatchObject({ reached: false, value: 0 }));
  test("reached: how many more late ones it bears", () =>
    expect(of("onTime95", { onTime: { n: 95, of: 98 } })).toMatchObject({
      reached: true,
      value: 9693,
      distance: { misses: 3, hits: null, mends: null },
    }));
  test("missed: how many more online ones are needed; what came in is online or not", () =>
    expect(of("online", { online: { n: 4, of: 10 } })).toMatchObject({
      reached: false,
      distance: { misses: null, hits: 2, mends: null },
    }));
  test("missed, and still to be mended: reused papers", () =>
    expect(of("reuse", { reused: { n: 4, of: 10, unknown: 0 } }).distance).toEqual({
      misses: null,
      hits: 2,
      mends: 1,
    }));
  test("a share just below its target isn't rounded up to it", () =>
    expect(of("onTime95", { onTime: { n: 94_999, of: 100_000 } })).toMatchObject({
      reached: false,
      value: 9499,
    }));
  test("'above' isn't reached by the number itself", () => {
    expect(of("online70", { online: { n: 7, of: 10 } }).reached).toBe(false);
    expect(of("online45", { online: { n: 45, of: 100 } }).reached).toBe(true);
  });
  test.each([
    [{ n: 5, of: 10, unknown: 0 }, false],
    [{ n: 5, of: 10, unknown: 1 }, true],
    [{ n: 4, of: 10, unknown: 1 }, false],
    [{ n: 4, of: 10, unknown: 2 }, true],
    [{ n: 9, of: 10, unknown: 8 }, false],
  ])("what isn't known could turn %o round: %s", (reused, unsure) =>
    expect(of("reuse", { reused }).unsure).toBe(unsure),
  );
});

describe("a typed target", () => {
  const value = (at: number, percent: number) => ({
    id: "satisfaction" as const,
    value: percent * 100,
    by: "Văn phòng",
    at,
  });
  test("nobody has typed it: unknown, and says so", () =>
    expect(of("satisfaction")).toMatchObject({ reached: "unknown", why: "not-typed", typed: null }));
  test("the newest holds, in whatever order they stand", () => {
    const it = { ...state, typed: [value(30, 91), value(10, 80)] };
    expect(of("satisfaction", {}, it)).toMatchObject({
      reached: true,
      value: 9100,
      typed: { at: 30, by: "Văn phòng" },
      distance: { misses: null, hits: null, mends: null },
    });
    expect(of("satisfaction", {}, { ...state, typed: [value(10, 91), value(30, 80)] }).reached).toBe(false);
  });
});
