import { expect, test } from "vitest";
import { choosePaging, readPaging } from "./paging.ts";

test.each([
  ["1–15 / 213", { from: 1, to: 15, total: 213, bare: true }],
  ["16 → 30 / tổng 213 dòng", { from: 16, to: 30, total: 213 }],
  ["Hiển thị 16-30 trong số 1.213 hồ sơ", { from: 16, to: 30, total: 1213 }],
  ["Tìm thấy 213 hồ sơ (trang 1/15)", { from: null, to: null, total: 213 }],
  ["(213 hồ sơ)", { from: null, to: null, total: 213, bare: true }],
  ["Giờ làm việc 7-11 / 13-17", null],
  ["1 - 15 trên 213", { from: 1, to: 15, total: 213 }],
  ["Hiển thị 1 đến 10 của 57", { from: 1, to: 10, total: 57 }],
  ["Hiển thị từ 11 đến 20 trong tổng số 1.057 hồ sơ", { from: 11, to: 20, total: 1057 }],
  ["16-30 của 213 hồ sơ", { from: 16, to: 30, total: 213 }],
  ["Tổng số 8 hồ sơ.", { from: null, to: null, total: 8 }],
  ["Tổng số: 8", { from: null, to: null, total: 8 }],
  ["Có 12 kết quả", { from: null, to: null, total: 12 }],
  ["18/11/2026", null],
  ["07:30 - 11:30", null],
  ["Trang 1", null],
  ["Trang 3/9 (128 hồ sơ)", { from: null, to: null, total: 128 }],
  ["Trang 3 / 9 | Tổng số: 128 bản ghi", { from: null, to: null, total: 128 }],
  ["Trang 3 trên 9 - tổng cộng 128", { from: null, to: null, total: 128 }],
  ["Trang 3/9 (xong 2 hồ sơ)", null],
  ["Trang 3/9", null],
  ["Hồ sơ cần xử lý (8)", null],
])("%s", (line, paging) => expect(readPaging(line)).toEqual(paging));

test("a total with all its rows on the page is the range", () =>
  expect(choosePaging([{ from: null, to: null, total: 8 }], 8)).toEqual({ from: 1, to: 8, total: 8 }));

test("numbers without a word must count the rows", () => {
  const range = { from: 1, to: 3, total: 2026, bare: true as const };
  expect(choosePaging([range], 1)).toBeNull();
  expect(choosePaging([range], 0)).toBeNull();
  expect(choosePaging([range], 3)).toEqual({ from: 1, to: 3, total: 2026 });
});

test("a bare count is the list's only where it is the one count, and no less than the rows", () => {
  const count = (total: number) => ({ from: null, to: null, total, bare: true as const });
  expect(choosePaging([count(213)], 15)).toEqual({ from: null, to: null, total: 213 });
  expect(choosePaging([count(213), count(40)], 15)).toBeNull();
  expect(choosePaging([count(9)], 15)).toBeNull();
});
