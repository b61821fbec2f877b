import { expect, test } from "vitest";
import { type AskedPerson, askAbout, MINUTE_MS, MOST_PEOPLE } from "./asked-people.ts";

const all = (people: string[], now: number, before: AskedPerson[] = []) => {
  let asked = before;
  const may = people.map((who) => {
    const answer = askAbout(asked, who, now);
    asked = answer.asked;
    return answer.may;
  });
  return { may, asked };
};
const SIX = ["a", "b", "c", "d", "e", "f"];

test("six people a minute, each as often as need be; of a seventh nothing is said until the minute is over", () => {
  expect(MOST_PEOPLE).toBe(6);
  const { may, asked } = all([...SIX, "g", "a", "f", "g"], 1_000);
  expect(may).toEqual([true, true, true, true, true, true, false, true, true, false]);
  expect(askAbout(asked, "g", 1_000 + MINUTE_MS - 1).may).toBe(false);
  expect(askAbout(asked, "g", 1_000 + MINUTE_MS).may).toBe(true);
});

test("asking again about the same one doesn't make the minute longer, and a clock set back holds nobody up", () => {
  const { asked } = all(SIX, 1_000);
  const later = askAbout(asked, "a", 50_000).asked;
  expect(askAbout(later, "g", 1_000 + MINUTE_MS).may).toBe(true);
  expect(askAbout(asked, "g", 500).may).toBe(true);
});
