import { expect, it } from "vitest";
import type { StatusNumber } from "./model.ts";
import { isEnded, isOver, isStatusNumber, isStopped, STATUS_NAMES, statusPhase } from "./status.ts";

it("sorts the ten national statuses by what they mean for the clock", () => {
  const all = Object.keys(STATUS_NAMES).map(Number) as StatusNumber[];
  expect(all).toHaveLength(10);
  expect(all.filter((status) => statusPhase(status) === "new")).toEqual([1]);
  expect(all.filter((status) => statusPhase(status) === "in-process")).toEqual([2, 4]);
  expect(all.filter(isStopped)).toEqual([5, 6, 8]);
  expect(all.filter(isEnded)).toEqual([3, 7, 9, 10]);
});

it("counts a result that waits to be handed out as work, until it is seen to be done", () => {
  const values = (text: string, more = {}) => ({
    status: { value: 9 as const },
    statusText: { value: text },
    ...more,
  });
  expect(isOver(values("Chờ trả kết quả"))).toBe(false);
  expect(isOver(values("Đã có kết quả, chờ trả"))).toBe(false);
  expect(isOver(values("Cho tra ket qua"))).toBe(false);
  expect(isOver(values("Chờ trả kết quả", { finishedAt: { value: "2026-11-20" } }))).toBe(true);
  expect(isOver(values("Đã xử lý xong"))).toBe(true);
  expect(isOver({ status: { value: 10 }, statusText: { value: "Chờ trả kết quả" } })).toBe(true);
  expect(isOver({ statusText: { value: "Chờ trả kết quả" } })).toBe(false);
});

it("knows a status number from another value", () => {
  expect([0, 11, 1.5, "4", null].some(isStatusNumber)).toBe(false);
  expect(isStatusNumber(10)).toBe(true);
});
