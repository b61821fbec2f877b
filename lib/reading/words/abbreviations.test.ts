import { expect, test } from "vitest";
import { spelledOut } from "./abbreviations.ts";
import { actionOf } from "./action-words.ts";
import { readStatus } from "./read-status.ts";

test("a button that is shortened does what its whole words say", () => {
  const kinds = [
    "Y/c bổ sung",
    "Y/C bổ sung",
    "YC bổ sung HS",
    "Hủy HS",
    "Tạm dừng HS",
    "Dừng XL",
    "Từ chối HS",
    "Trả lại HS",
  ];
  expect(kinds.map((label) => actionOf(label)?.kind ?? null)).toEqual([
    "supplement",
    "supplement",
    "supplement",
    "cancel",
    "pause",
    "pause",
    "refuse",
    "return",
  ]);
});

test("what only looks like a short form stays as it is", () => {
  for (const text of ["hsbc", "ma hs1", "bs nguyen van a", "kq hoc tap", "xlsx"])
    expect(spelledOut(text)).toBe(text);
});

test("the count of a request changes nothing of the status", () => {
  expect(readStatus(["Yêu cầu bổ sung lần 1 (17/11/2026)"], true)?.status).toBe(5);
  expect(readStatus(["Y/c bổ sung lần thứ 2"], true)?.status).toBe(5);
  expect(readStatus(["Tạm dừng lần 2"], true)?.status).toBe(8);
});
