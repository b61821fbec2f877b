import { expect, test } from "vitest";
import { isCurrent, isOff, saysElse, turnNamed, turnSaid, turnSigned } from "./control-words.ts";
import { readPageOf, readSize } from "./page-words.ts";

test.each([
  ["Trang sau", "next"],
  ["Trang kế", "next"],
  ["Tiếp theo »", "next"],
  ["Next Page", "next"],
  ["Sang trang tiếp theo", "next"],
  ["‹ Trước", "prev"],
  ["Trang trước".normalize("NFD"), "prev"],
  ["Previous", "prev"],
  ["Trang đầu", "first"],
  ["Trang cuối", "last"],
  ["Xem thêm 20 hồ sơ", "more"],
  ["Load more", "more"],
  ["Chuyển bước tiếp theo", null],
  ["Tiếp tục xử lý", null],
  ["Tiếp nhận", null],
  ["Sau khi tiếp nhận", null],
  ["Trang chủ", null],
  ["Xem thêm về thủ tục", null],
])("said: %s", (text, turn) => expect(turnSaid(text)).toBe(turn));

test.each([
  ["›", "next"],
  [" > ", "next"],
  ["»", "double-next"],
  ["<<", "double-prev"],
  [">|", "last"],
  ["|<", "first"],
  ["…", null],
  ["+", null],
])("signed: %s", (text, sign) => expect(turnSigned(text)).toBe(sign));

test.each([
  ["chevron_right", "next"],
  ["pi-angle-right", "next"],
  ["pi-angle-double-right", "last"],
  ["z-icon-angle-left", "prev"],
  ["p-paginator-first", "first"],
  ["mat-mdc-paginator-navigation-next", "next"],
  ["anticon-left", "prev"],
  ["last_page", "last"],
  ["text-right", null],
  ["next-step", null],
  ["btn-primary", null],
])("named: %s", (name, turn) => expect(turnNamed(name)).toBe(turn));

test.each([
  ["Ký số", true],
  ["Trả kết quả", true],
  ["Ký số chevron_right", true],
  ["Tiếp nhận ›", true],
  ["Trang sau", false],
  ["Trang sau »", false],
  ["Sau chevron_right", false],
  ["chevron_right", false],
  ["›", false],
  ["", false],
])("shown to the eye, says something else than pages: %s", (text, is) => expect(saysElse(text)).toBe(is));

test("what is off, and what is shown", () => {
  expect(["disabled", "p-disabled", "ant-pagination-disabled", "x inactive"].map(isOff)).not.toContain(false);
  expect(["page-item", "enabled"].map(isOff)).not.toContain(true);
  expect(["active", "ant-pagination-item-active", "p-highlight", "current"].map(isCurrent)).not.toContain(
    false,
  );
  expect(["inactive", "page-item", "activated-by"].map(isCurrent)).not.toContain(true);
});

test.each([
  ["Trang 2/6", { page: 2, pages: 6 }],
  ["Trang: 2 trên 6", { page: 2, pages: 6 }],
  ["Page 2 of 6", { page: 2, pages: 6 }],
  ["[ Trang 12 / 103 ]", { page: 12, pages: 103 }],
  ["Trang 7/6", null],
  ["Trang 2", null],
  ["Trang 3/11/2026", null],
])("page: %s", (text, page) => expect(readPageOf(text)).toEqual(page));

test.each([
  ["20", 20],
  ["20 / trang", 20],
  ["50 dòng/trang", 50],
  ["2026", null],
  ["Tất cả", null],
])("size: %s", (text, size) => expect(readSize(text)).toBe(size));
