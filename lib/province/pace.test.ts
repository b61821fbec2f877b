import { expect, test } from "vitest";
import { AGAIN, isCountDue, isToBeSaid, nextWord, PACE } from "./pace.ts";
import { counts, NOW } from "./sample.ts";

test.each<[string, number | null, number, boolean]>([
  ["never yet", null, NOW, true],
  ["just now", NOW, NOW + PACE - 1, false],
  ["a while ago", NOW, NOW + PACE, true],
  ["late last night", NOW, NOW + 600, true],
  ["at a time to come: the clock was put back", NOW + 100, NOW, true],
])("counted %s", (_, last, now, due) => expect(isCountDue(last, now)).toBe(due));

test("what has changed is said, what hasn't only after a while or on another day", () => {
  const later = (minutes: number) => counts({ at: NOW + minutes });
  expect(isToBeSaid(null, counts())).toBe(true);
  expect(isToBeSaid(counts(), later(PACE))).toBe(false);
  expect(isToBeSaid(counts(), counts({ at: NOW + PACE }, { lateDossiers: 4 }))).toBe(true);
  expect(isToBeSaid(counts(), counts({ at: NOW + PACE, whole: { ...counts().whole, waiting: 1 } }))).toBe(
    true,
  );
  expect(isToBeSaid(counts(), later(AGAIN))).toBe(true);
  expect(isToBeSaid(counts(), later(9 * 60))).toBe(true);
});

test("versions rise, also over a clock that was put back", () => {
  expect(nextWord(0, 1_000.7)).toBe(1_000);
  expect(nextWord(5_000, 1_000)).toBe(5_001);
});
