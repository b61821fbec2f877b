import { expect, test } from "vitest";
import { readYearless, withYear } from "./yearless-days.ts";

test.each([
  ["09/11 08:05", { date: 9, month: 11, time: "08:05" }],
  ["8:05, 9/11", { date: 9, month: 11, time: "08:05" }],
  ["16-11", { date: 16, month: 11, time: null }],
  ["T4, 18/11 lúc 14h02", { date: 18, month: 11, time: "14:02" }],
  ["ngày 1/12", { date: 1, month: 12, time: null }],
])("%s is a day without a year", (text, day) => {
  expect(readYearless(text)).toEqual(day);
});

test.each([
  "09/11/2026",
  "31/11",
  "12/13",
  "3/4 giấy tờ",
  "12",
  "25/11 – 30/11",
  "16/11 25:00",
  "86/4 Lê Lợi",
])("%s is none", (text) => {
  expect(readYearless(text)).toBeNull();
});

const day = (text: string) => readYearless(text) as NonNullable<ReturnType<typeof readYearless>>;

test("the day inside the code tells the year, over a year's end too", () => {
  expect(withYear(day("09/11 08:05"), ["H17.63-261109-0018"], [])).toBe("2026-11-09T08:05:00+07:00");
  expect(withYear(day("05/01"), ["H17.63-261222-0018"], [])).toBe("2027-01-05");
  expect(withYear(day("29/12"), ["H17.63-270103-0001"], [])).toBe("2026-12-29");
  expect(withYear(day("07/11"), ["G22.99.09-20261107-0012"], [])).toBe("2026-11-07");
});

test("a whole day beside it tells it as well, and they must agree", () => {
  expect(withYear(day("09/11"), ["HS 457"], ["2026-11-19"])).toBe("2026-11-09");
  expect(withYear(day("09/11"), ["H17.63-261109-0018"], ["2026-11-19T17:00:00+07:00"])).toBe("2026-11-09");
  expect(withYear(day("09/11"), ["H17.63-251109-0018"], ["2026-11-19"])).toBeNull();
});

test("it stays unknown where nothing tells it, where it is far away, or where the code is written day first", () => {
  expect(withYear(day("09/11"), ["HS 457"], [])).toBeNull();
  expect(withYear(day("09/05"), ["H17.63-261109-0018"], [])).toBeNull();
  expect(withYear(day("18/11"), ["H52.1-181126-0001"], [])).toBeNull();
});

test("the twenty-ninth of February is that of a leap year", () => {
  expect(withYear(day("29/02"), ["H17.63-280220-0001"], [])).toBe("2028-02-29");
  expect(withYear(day("29/02"), ["H17.63-270220-0001"], [])).toBeNull();
});
