import { expect, test } from "vitest";
import { isTypedDate } from "./typed-date.ts";

test.each([
  "05/11/2026",
  "5-11-2026",
  " 2026-11-05 ",
  "2026-11",
  "2026-11-05T08:00",
  "05/11/2026 00:00:00",
  "01/11/2026 - 30/11/2026",
  "01/11/2026 đến 30/11/2026",
])("a date belongs to which list it is: %s", (typed) => expect(isTypedDate(typed)).toBe(true));

test.each([
  "001203004567",
  "0912345678",
  "0912 345 678",
  "091.234.5678",
  "012345678",
  "01/12/030045",
  "31/02/2026",
  "05/11-2026",
  "00/00/2026",
  "05/11/2026 0912",
  "2026-11-05 - 001203004567",
  "2026",
  "Nguyễn Văn An",
  "nguyễn văn an",
  "Đang xử lý",
  "",
])("nothing else that is typed does: %s", (typed) => expect(isTypedDate(typed)).toBe(false));
