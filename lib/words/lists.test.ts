import { expect, test } from "vitest";
import type { ListState } from "../whole/types.ts";
import { sayMissing, saySeen } from "./lists.ts";
import { makeSay } from "./say.ts";
import { viPages } from "./vi-pages.ts";
import { vi } from "./vi-portal.ts";

const say = makeSay({ ...vi, ...viPages });
/** 23/11/2026 15:40. */
const NOW = 29_924_140;
const state = (over: Partial<ListState>): ListState => ({
  portal: "https://mot-cua.example.vn",
  list: "listlist",
  title: "Hồ sơ cần xử lý",
  seen: 90,
  total: 103,
  at: NOW,
  today: true,
  missing: [],
  missingRows: 0,
  missingPages: [],
  changed: false,
  whole: false,
  ...over,
});
const missing = { missing: [{ from: 31, to: 43 }], missingRows: 13 };
const page = (from: number, to = from) => ({ from, to });

test("seen, of how many, and when", () => {
  expect(saySeen(say, state({}), NOW)).toBe("Đã thấy 90/103 hồ sơ · 15:40");
  expect(saySeen(say, state({}), NOW + 1_440)).toBe("Đã thấy 90/103 hồ sơ · hôm qua 15:40");
  expect(saySeen(say, state({ total: null }), NOW)).toBe("Đã thấy 90 hồ sơ, chưa rõ tổng số · 15:40");
});

test.each<[Partial<ListState>, string]>([
  [{}, ""],
  [{ ...missing, missingPages: [page(3)] }, "chưa xem trang 3"],
  [{ ...missing, missingPages: [page(3), page(5, 7), page(9)] }, "chưa xem trang 3, 5–7, 9"],
  [{ ...missing, missingPages: null }, "chưa xem 13 dòng"],
  [{ ...missing, missingPages: [1, 3, 5, 7, 9, 11, 13].map((it) => page(it)) }, "chưa xem 13 dòng"],
  [{ changed: true }, "danh sách đã đổi trong lúc xem, hãy xem lại"],
])("what is missing: %o", (over, said) => expect(sayMissing(say, state(over))).toBe(said));
