import { expect, test } from "vitest";
import type { ListState } from "../whole/types.ts";
import { makeSay } from "../words/say.ts";
import { viPages } from "../words/vi-pages.ts";
import { vi } from "../words/vi-portal.ts";
import { listsCovered } from "./covered.ts";
import { sayCovered } from "./say.ts";

const say = makeSay({ ...vi, ...viPages });
const covered = { seen: 120, of: null, from: null, to: null };
const list = (seen: number, total: number | null): ListState => ({
  portal: "https://mot-cua.example.vn",
  list: "listlist",
  title: null,
  seen,
  total,
  at: 0,
  today: true,
  missing: [],
  missingRows: 0,
  missingPages: [],
  changed: false,
  whole: false,
});

test("the largest list that matters is named with how much of it was seen", () => {
  const lists = listsCovered({
    state: "partly",
    unseen: null,
    lists: [list(5, null), list(90, 103), list(9, 9)],
  });
  expect(lists).toEqual({ state: "partly", seen: 90, total: 103 });
  expect(sayCovered(say, { ...covered, lists })).toMatch(
    /; chưa xem đủ danh sách trên cổng \(90\/103 hồ sơ\), số có thể thiếu$/,
  );
});

test("a list that is whole or of which no row is missing is never named as one not seen whole", () => {
  const whole = { ...list(90, 90), whole: true };
  const partly = (...lists: ListState[]) => listsCovered({ state: "partly", unseen: null, lists });
  expect(partly(whole, list(5, 20), { ...list(80, 80), today: false })).toMatchObject({ seen: 5, total: 20 });
  expect(partly(whole, { ...list(80, 80), changed: true })).toMatchObject({ total: null });
  const old = { ...list(12, 12), today: false };
  expect(listsCovered({ state: "old", unseen: 0, lists: [whole, old] })).toMatchObject({
    seen: 12,
    total: 12,
  });
});

test.each([
  ["whole", "danh sách hồ sơ đang xử lý: đã xem đủ (103/103); hồ sơ đã kết thúc: theo các trang đã mở"],
  ["old", "danh sách hồ sơ đang xử lý: xem từ ngày trước (103/103); hồ sơ đã kết thúc: theo các trang đã mở"],
] as const)("%s", (state, said) => {
  expect(sayCovered(say, { ...covered, lists: { state, seen: 103, total: 103 } })).toContain(said);
});

test("where no list was seen nobody can say, and of other sources nothing is said", () => {
  const none = listsCovered({ state: "none", unseen: null, lists: [] });
  expect(sayCovered(say, { ...covered, lists: none })).toMatch(
    /; chưa rõ đã xem đủ danh sách trên cổng hay chưa$/,
  );
  expect(sayCovered(say, covered)).not.toContain("danh sách");
});
