/** The border to the province: counts and nothing else can pass, whatever a machine knows. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeCalendar, shippedSpec } from "../calendar/index.ts";
import { countedOf } from "../counting/of-dossier.ts";
import { assess } from "../deadline/index.ts";
import { mergeSighting } from "../dossier/merge.ts";
import { NOW, sightings } from "../queue/sample-random.ts";
import { rulesOf } from "../settings/calendar.ts";
import { defaultSettings } from "../settings/defaults.ts";
import { isWhole, type ProvinceCounts, provincePost, readPost } from "./record.ts";
import { counts, post } from "./sample.ts";
import { makeTally } from "./tally.ts";

const calendar = makeCalendar(shippedSpec());
const rules = rulesOf(defaultSettings());
const around = { calendar, now: NOW, untouchedFrom: 3, usual: null };
const WHOLE = counts().whole;

/** Every text in a value, keys too. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, it]) => [key, ...textsIn(it)]);
};
const OURS = new Set(textsIn(post("xa00001", counts())));

const CODES = ["H15-261120-0001", "H15-261120-0002", "079123456789", "Nguyễn Văn An"];

test("of whatever dossiers a machine knows, no text and no code is in what it says: only the names of its own fields and numbers", () => {
  fc.assert(
    fc.property(fc.array(sightings("https://a.example", CODES), { maxLength: 12 }), (some) => {
      const tally = makeTally(around);
      for (const it of some) {
        const dossier = mergeSighting(null, it);
        tally.see({ dossier, clocks: assess(dossier, null, rules, calendar, NOW) });
        tally.count(countedOf(dossier, null));
      }
      const body = JSON.stringify(provincePost.parse(post("xa00001", tally.counts(WHOLE))));
      expect(textsIn(JSON.parse(body)).filter((it) => !OURS.has(it))).toEqual([]);
      expect(body.length).toBeLessThan(1_000);
      expect(readPost("c.xa00001", body)).toEqual(JSON.parse(body));
    }),
  );
});

/** All places of a record, as paths. */
const places = (value: unknown, path: string[] = []): string[][] =>
  typeof value === "object" && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, it]) => places(it, [...path, key]))]
    : [path];
const PLACES = places(post("xa00001"));
const changed = (path: readonly string[], to: (at: unknown) => unknown): unknown => {
  const go = (at: unknown, [key, ...rest]: readonly string[]): unknown =>
    key === undefined ? to(at) : { ...(at as object), [key]: go((at as Record<string, unknown>)[key], rest) };
  return go(post("xa00001"), path);
};

test("a text, a list or one field more in any place of it is refused as a whole", () => {
  expect(PLACES.length).toBeGreaterThan(20);
  const text = fc.oneof(fc.constantFrom(...CODES, "xa 1", ""), fc.string());
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), text, fc.string({ minLength: 1 }), (path, stray, key) => {
      const said = [
        ...(path.at(-1) === "commune" && /^[a-z0-9]{1,20}$/.test(stray) ? [] : [changed(path, () => stray)]),
        changed(path, () => [stray]),
        // A code as the name of a number is a text as well.
        changed(path, (it) => ({ ...(typeof it === "object" ? it : {}), [`${key}.`]: 0 })),
        changed(path, (it) => ({ ...(typeof it === "object" ? it : {}), [`${key}.`]: stray })),
      ];
      for (const it of said) expect(provincePost.safeParse(it).success).toBe(false);
    }),
  );
});

describe("numbers that can't be", () => {
  test.each<[string, Partial<ProvinceCounts>]>([
    ["more late than there are", { numbers: { ...counts().numbers, lateDossiers: 215 } }],
    ["more without a paper than are paused", { numbers: { ...counts().numbers, pausedWithoutPaper: 13 } }],
    ["more on time than have ended", { onTime: { n: 2, of: 1 } }],
    ["more machines than there are", { whole: { ...WHOLE, machines: { today: 11, all: 10 } } }],
    ["less than none", { uncounted: -1 }],
    ["a part of one", { uncounted: 0.5 }],
    ["more than any commune has", { uncounted: 1_000_001 }],
    ["of another day than they were counted on", { day: counts().day + 1 }],
  ])("%s are refused", (_, wrong) => {
    expect(provincePost.safeParse(post("c1", counts(wrong))).success).toBe(false);
    expect(provincePost.safeParse(post("c1")).success).toBe(true);
  });
});

test("a word is taken only under the subject of its own commune", () => {
  const body = JSON.stringify(post("c1"));
  expect(readPost("c.c1", body)).toEqual(post("c1"));
  expect(readPost("c.c2", body)).toBeNull();
  expect(readPost("c.c1", "")).toBeNull();
});

test.each<[string, boolean, Partial<ProvinceCounts["whole"]>]>([
  ["all have sent, nothing waits, all lists were seen", true, {}],
  ["a machine hasn't sent", false, { machines: { today: 9, all: 10 } }],
  ["something waits somewhere", false, { waiting: 1 }],
  ["lists were seen in part", false, { lists: "partly" }],
  ["lists are yesterday's", false, { lists: "old" }],
  ["no list was seen", false, { lists: "none" }],
])("%s: whole is %s", (_, is, more) => {
  expect(isWhole(counts({ whole: { ...WHOLE, ...more } }))).toBe(is);
});
