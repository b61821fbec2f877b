import { expect, test } from "vitest";
import { makeAgencyPolicy } from "./agency-policy.ts";

const TIGHT = { guard: { levels: { "pause-paper": "stop" } } };

function source(ask: () => Promise<unknown>, before?: unknown) {
  const kept: unknown[] = before === undefined ? [] : [before];
  return {
    written: kept,
    ask,
    kept: async () => kept.at(-1),
    keep: async (policy: unknown) => void kept.push(policy),
  };
}
const never = () => new Promise<unknown>(() => {});

test("what the browser says holds, and is kept once", async () => {
  const it = source(async () => TIGHT);
  const ask = makeAgencyPolicy(it, 1_000);
  expect(await ask()).toEqual({ policy: TIGHT, known: true });
  expect(await ask()).toEqual({ policy: TIGHT, known: true });
  expect(it.written).toEqual([TIGHT]);
});

test("a browser that never answers leaves nobody waiting: what it said last holds", async () => {
  expect(await makeAgencyPolicy(source(never, TIGHT), 5)()).toEqual({ policy: TIGHT, known: true });
});

test("where it never said anything, that is not known", async () => {
  expect(await makeAgencyPolicy(source(never), 5)()).toEqual({ policy: null, known: false });
});

test("that no policy is set is an answer too, and takes the place of an older policy", async () => {
  const it = source(async () => null, TIGHT);
  expect(await makeAgencyPolicy(it, 1_000)()).toEqual({ policy: null, known: true });
  expect(it.written).toEqual([TIGHT, null]);
});

test("an answer that comes late is kept, and all who waited shared one question", async () => {
  let asked = 0;
  let say = (_: unknown) => {};
  const it = source(() => {
    asked += 1;
    return new Promise((resolve) => {
      say = resolve;
    });
  });
  const ask = makeAgencyPolicy(it, 5);
  expect((await Promise.all([ask(), ask()])).map(({ known }) => known)).toEqual([false, false]);
  expect((await ask()).known).toBe(false);
  expect(asked).toBe(1);
  say(TIGHT);
  expect(await ask()).toEqual({ policy: TIGHT, known: true });
  expect(it.written).toEqual([TIGHT]);
});

test("a browser that can't say takes no older policy away, and is asked again", async () => {
  let broken = true;
  const it = source(async () => {
    if (broken) throw new Error("storage is broken");
    return null;
  }, TIGHT);
  const ask = makeAgencyPolicy(it, 1_000);
  expect(await ask()).toEqual({ policy: TIGHT, known: true });
  expect(it.written).toEqual([TIGHT]);
  broken = false;
  expect(await ask()).toEqual({ policy: null, known: true });
  expect(
    await makeAgencyPolicy(
      source(() => Promise.reject(new Error("broken"))),
      1_000,
    )(),
  ).toEqual({
    policy: null,
    known: false,
  });
});
