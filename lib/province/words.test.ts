import { expect, test } from "vitest";
import { makeSay } from "../words/say.ts";
import { viPages } from "../words/vi-pages.ts";
import { vi } from "../words/vi-portal.ts";
import { counts, NOW, post } from "./sample.ts";
import { rowsOf, sumsOf } from "./table.ts";
import { sayMissing, sayNumber, sayOfWhich, sayRatio, sayWhySilent } from "./words.ts";

const say = makeSay({ ...vi, ...viPages });
const TODAY = counts().day;
const when = { day: TODAY, today: TODAY, connected: true };

test.each([
  [193, 193, "100,0%"],
  // Cut off: what misses the whole must not look as if it didn't.
  [9_999, 10_000, "99,9%"],
  [188, 193, "97,4%"],
  [0, 5, "0,0%"],
])("%i of %i is %s", (n, of, words) => {
  expect(sayRatio(say, { n, of }, true)).toBe(words);
  expect(sayRatio(say, { n, of }, false)).toBe(`~${words}`);
});
test("of nothing there is no ratio", () => expect(sayRatio(say, { n: 0, of: 0 }, true)).toBeNull());

test("a number of which something is missing has its sign, and what is missing is said", () => {
  expect([sayNumber(say, 1_085, true), sayNumber(say, 1_085, false)]).toEqual(["1.085", "~1.085"]);
  const { whole } = counts();
  expect(sayMissing(say, whole)).toEqual([]);
  expect(sayMissing(say, { machines: { today: 7, all: 10 }, waiting: 3, lists: "old" })).toEqual([
    "7/10 máy đã gửi hôm nay",
    "còn 3 mục chưa gửi",
    "danh sách của cổng xem từ hôm trước",
  ]);
});

const communes = ["a", "b", "c", "d"].map((code) => ({ code, name: code }));
const partly = counts({ whole: { ...counts().whole, lists: "partly" } });
const heard = new Map([
  ["a", [post("a")]],
  ["b", [post("b", partly)]],
  ["c", [post("c", counts({ at: NOW - 1440 }))]],
]);

test.each([
  [
    when,
    "2 trên 4 xã · 2 xã chưa gửi hôm nay · 1 xã số liệu chưa đủ",
    ["chưa gửi hôm nay", "chưa gửi lần nào"],
  ],
  // Who hears nothing can't say that nobody spoke.
  [
    { ...when, connected: false },
    "2 trên 4 xã · 2 xã chưa nhận được hôm nay · 1 xã số liệu chưa đủ",
    ["chưa nhận được hôm nay", "chưa nhận được hôm nay"],
  ],
  [
    { ...when, day: TODAY - 2 },
    "0 trên 4 xã · 4 xã không gửi ngày 18/11",
    ["không gửi ngày 18/11", "chưa gửi lần nào"],
  ],
])("of how many communes a sum is, and why others are silent: %o", (at, sum, why) => {
  const rows = rowsOf(communes, heard, at.day);
  expect(sayOfWhich(say, sumsOf(rows), at)).toBe(sum);
  expect(rows.slice(2).map((it) => sayWhySilent(say, it, at))).toEqual(why);
});
test("of all, nothing else is said", () => {
  const rows = rowsOf([communes[0]!], heard, TODAY);
  expect(sayOfWhich(say, sumsOf(rows), when)).toBe("1 trên 1 xã");
});
