import { expect, test } from "vitest";
import { areDayFirst, fitsDayFirst, type ShortDay, shortDayIn } from "./short-days.ts";

const CODE = "H15.50.05.13-261103-0412";
const days = (text: string): ShortDay[] => text.split(" ").map((it) => shortDayIn(it)?.day as ShortDay);
const dayFirst = (text: string, code: string | null = null) => areDayFirst([{ code, days: days(text) }]);

test.each([
  ["03/11/26 09:05", "03/11/2026 09:05"],
  ["09:05 3-11-26", "09:05 3-11-2026"],
  ["Thứ Ba, 03.11.26 (còn 2 ngày)", "Thứ Ba, 03.11.2026 (còn 2 ngày)"],
])("%s", (text, whole) => expect(shortDayIn(text)?.text).toBe(whole));

test.each(["03/11/2026", "26/11", "1.03.11.26", "03/11/26/4", "03-11/26", "2026-11-03", "12:03:26"])(
  "%s is no such day",
  (text) => expect(shortDayIn(text)).toBeNull(),
);

test("a code's date says that the year is behind and the day before", () => {
  expect(dayFirst("03/11/26", CODE)).toBe(true);
  // The eleventh of March is long before the code, 2003 longer.
  expect(dayFirst("03/11/26 23/11/26", CODE)).toBe(true);
});

test("the list's other days say it without a code", () => {
  expect(dayFirst("09/11/26 24/11/26")).toBe(true);
  // 2024 or 2026, the 24th or the 26th: nobody can know.
  expect(dayFirst("24/11/26 25/11/26")).toBe(false);
  // No month has the number 24, but 2009 and 2005 had no portal; alone they could have their month first.
  expect(dayFirst("09/11/26 05/12/26")).toBe(false);
});

test.each([
  ["month first", "11/03/26", CODE],
  ["month first, the code's own day", "11/10/26 12/20/26", "H15.50.05.13-261110-0412"],
  [
    "month first, the code's own day beside one that seems to deny it",
    "11/10/26 01/05/27",
    "H15.50.05.13-261110-0412",
  ],
  ["month first, proven by another day", "03/11/26 11/23/26", null],
  ["year first", "26/11/03 26/11/20", CODE],
  ["year first, without a code", "26/11/03 26/11/09", null],
  ["either", "12/11/26", "H15.50.05.13-261112-0412"],
])("%s", (_, text, code) => expect(dayFirst(text, code)).toBe(false));

test("a day that no dossier of that code could have is not its", () => {
  expect(fitsDayFirst([14, 2, 87], CODE)).toBe(false);
  expect(fitsDayFirst([23, 11, 26], CODE)).toBe(true);
});
