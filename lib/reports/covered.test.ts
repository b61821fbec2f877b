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

test.each([
  ["whole", "đã xem đủ danh sách trên cổng (103/103 hồ sơ)"],
  ["old", "danh sách trên cổng xem từ ngày trước (103/103 hồ sơ)"],
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
