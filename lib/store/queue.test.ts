import { expect, test } from "vitest";
import { inBatches } from "./queue.ts";

const turn = () => new Promise((done) => setTimeout(done, 0));

test("never two at a time, in the order asked, and what waits goes together", async () => {
  const batches: number[][] = [];
  let running = 0;
  const put = inBatches(async (some: number[]) => {
    running += 1;
    expect(running).toBe(1);
    batches.push(some);
    await turn();
    running -= 1;
    return some.map((it) => it * 10);
  }, 4);
  const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => put(n)));
  expect(answers).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
  expect(batches).toEqual([[0], [1, 2, 3, 4], [5, 6, 7, 8], [9]]);
  expect(await put(7)).toBe(70);
});

test("what can't be written is the only one refused", async () => {
  const written: number[] = [];
  const put = inBatches(async (some: number[]) => {
    await turn();
    if (some.includes(3)) throw new Error("no 3");
    written.push(...some);
    return some;
  });
  const answers = await Promise.allSettled([1, 2, 3, 4].map(put));
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(written).toEqual([1, 2, 4]);
});
