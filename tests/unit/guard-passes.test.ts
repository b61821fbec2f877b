/** A request that is declared to commit what was let through is asked about no second time, and another one is. */
import { expect, test } from "vitest";
import { makePasses } from "../../entrypoints/portal/guard/know/passes.ts";
import type { ActionReading } from "../../lib/reading/types.ts";

const action = (kind: ActionReading["kind"], ...codes: string[]) => ({ kind, codes }) as ActionReading;
const after = (given: ActionReading, ms = 5_000) => {
  let now = 0;
  const passes = makePasses(() => now);
  passes.give(given);
  now = ms;
  return (then: ActionReading) => passes.takeRequest(then);
};

test("the same, late as it may leave, once for each dossier", () => {
  const sends = after(action("pause", "A", "B"));
  expect([sends(action("pause", "B")), sends(action("pause", "A")), sends(action("pause", "A"))]).toEqual([
    true,
    true,
    false,
  ]);
});

test("where one of the two names no dossier, it is the same, once", () => {
  const [unread, named] = [after(action("pause")), after(action("pause", "A"))];
  expect([unread(action("pause", "A")), unread(action("pause", "B"))]).toEqual([true, false]);
  expect([named(action("pause")), named(action("pause"))]).toEqual([true, false]);
});

test("another kind, another dossier, or half a minute later is another action", () => {
  expect(after(action("forward", "A"))(action("pause", "A"))).toBe(false);
  expect(after(action("pause", "A"))(action("pause", "B"))).toBe(false);
  expect(after(action("pause", "A"), 31_000)(action("pause", "A"))).toBe(false);
});
