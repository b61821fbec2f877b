import fc from "fast-check";
import { expect, test } from "vitest";
import { codeMatcher } from "./code-matcher.ts";
import { readCodePattern } from "./code-pattern.ts";
import { findCodes } from "./codes.ts";

const whyNot = (source: string) => {
  const read = readCodePattern(source);
  return "fault" in read ? read.fault.why : null;
};
const is = (pattern: string, text: string) => codeMatcher(pattern)?.(text, 0, () => true) === text.length;

test.each([
  ["HS-\\d{8}", "HS-20260001", "HS-2026001"],
  ["[A-Z]{2,4}/20\\d\\d/\\d{1,6}", "MC/2026/15", "mc/2026/15"],
  ["(MC|TN)-\\d{4,10}", "TN-0001", "XX-0001"],
  ["(?:MC|TN)(-\\d{2})?\\.\\d+", "MC.15", "MC-1.15"],
  ["^\\d{4}\\/[A-Z_-]{2}\\w*$", "2026/A-x1", "2026/Ax"],
  ["\\p{Lu}{2}\\d{3,}", "ĐK00012", "đk00012"],
  ["HS \\d{3}", "HS 812", "HS812"],
])("%s is %j and not %j", (pattern, yes, no) => {
  expect(whyNot(pattern)).toBeNull();
  expect([is(pattern, yes), is(pattern, no)]).toEqual([true, false]);
});

test.each([
  ["((a+))+b", "repeated"],
  ["(a|a)*b", "repeated"],
  ["(a*a)*b", "repeated"],
  ["(a+b?)+c", "repeated"],
  ["(\\d{2}){3}", "repeated"],
  ["\\d{2}{3}", "repeated"],
  ["(abc", "open"],
  ["abc)", "open"],
  ["[abc", "open"],
  ["abc.", "sign"],
  ["a(?=b)cd", "sign"],
  ["(abc)\\1", "sign"],
  ["[^a]bcd", "sign"],
  ["[z-a]bcd", "sign"],
  ["\\d{40}", "count"],
  ["\\d{5,2}", "count"],
  ["a*b?", "short"],
  ["ab", "short"],
  [`${"(".repeat(12)}abc${")".repeat(12)}`, "long"],
  ["\\d{20}".repeat(11), "long"],
])("%s is refused: %s", (pattern, why) => {
  expect(whyNot(pattern)).toBe(why);
  expect(findCodes("abc aaaa", pattern)).toEqual([]);
});

/** Those that passed the check of old and hung, and what of them the language has. */
test("what hung a portal ends at once", () => {
  const text = `${"a".repeat(3_000)}! ${"a1".repeat(1_500)}!`;
  for (const pattern of [
    "((a+))+b",
    "(a|a)*b",
    "(a*a)*b",
    "(a+b?)+c",
    "a+a+a+a+a+a+a+a+b",
    "(a|a)(a|a)(a|aa)?a+a*a*a*b",
  ])
    expect(findCodes(text, pattern)).toEqual([]);
}, 60_000);

const piece = fc.constantFrom(
  ..."ab1-/.()[]|?*+\\{}^$",
  "\\d",
  "[a-c]",
  "(a|b)",
  "a{2}",
  "{1,3}",
  "a+",
  "(a+)+",
  "(?:",
  "\\p{Lu}",
  "\\w*",
);
const pattern = fc.array(piece, { minLength: 1, maxLength: 30 }).map((it) => it.join(""));

test("random patterns: read or refused, and never long at it", () => {
  const nasty = `${"ab1".repeat(400)} ${"a".repeat(800)} ${"1-".repeat(300)}`;
  fc.assert(
    fc.property(pattern, (source) => {
      const read = readCodePattern(source);
      expect("parts" in read || read.fault.why.length > 0).toBe(true);
      findCodes(nasty, source);
    }),
    { numRuns: 2_000 },
  );
}, 60_000);

/** null: the language takes it, regular expressions don't ('\\-'). */
function expression(source: string): RegExp | null {
  try {
    return new RegExp(`^(?:${source})$`, "u");
  } catch {
    return null;
  }
}

test("what is read means what it meant as a regular expression", () => {
  let compared = 0;
  const text = fc.array(fc.constantFrom(..."ab1-/.", "aa", "11"), { maxLength: 9 }).map((it) => it.join(""));
  fc.assert(
    fc.property(pattern, text, (source, it) => {
      if ("fault" in readCodePattern(source)) return;
      const old = expression(source.replace(/^\^|\$$/g, ""));
      if (!old) return;
      compared++;
      expect(is(source, it), `${source} on ${it}`).toBe(old.test(it));
    }),
    { numRuns: 20_000 },
  );
  expect(compared).toBeGreaterThan(200);
}, 60_000);

test("the usual codes and the office's own, in order, each once, none within another", () => {
  const own = "[A-Z]{2}-\\d{4,8}";
  expect(findCodes("MC-0001, H15-261120-0001; MC-0001 và TN-20260001.", own)).toEqual([
    "MC-0001",
    "H15-261120-0001",
    "TN-20260001",
  ]);
  expect(findCodes("xMC-0001 MC-0001-2 MC-00012345", own)).toEqual(["MC-00012345"]);
});
