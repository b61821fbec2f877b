import { expect, test } from "vitest";
import { isOfficeName, isPersonName, saysDeed, withName } from "./people.ts";

test.each(["Lê Hoàng Nhật", "ĐỖ THỊ SEN", "H'Nguôm Êban", "Y Bhiông Niê", "Rơ Ông K'Trinh", "Chu Bá Thông"])(
  "%s is a person",
  (text) => expect(isPersonName(text)).toBe(true),
);
test.each([
  "Phê Duyệt",
  "Ký Số",
  "Chủ Tịch Ký",
  "Phòng Kinh Tế",
  "Văn Thư",
  "Lê",
  "Đang Xử Lý",
  "lê hoàng nhật",
])("%s is not surely one", (text) => expect(isPersonName(text)).toBe(false));
test.each([
  ["Thẩm định — Lê Hoàng Nhật", "Thẩm định", "Lê Hoàng Nhật"],
  ["Ký duyệt (Trần Văn An)", "Ký duyệt", "Trần Văn An"],
  ["Trình ký | Ông Võ Minh Tâm", "Trình ký", "Võ Minh Tâm"],
  ["Thụ lý: Bùi Đức Toàn", "Thụ lý", "Bùi Đức Toàn"],
])("%s", (text, before, name) => expect(withName(text)).toEqual({ before, name }));
test.each(["Trình ký - Lãnh Đạo Phòng", "Phê duyệt - Ký Số", "Lê Hoàng Nhật", "Thẩm định - bước 2"])(
  "%s has no name behind it",
  (text) => expect(withName(text)).toBeNull(),
);
test("rooms are told from what is done in them", () => {
  expect(
    ["Phòng Văn hóa - Xã hội", "Lãnh đạo UBND", "Phòng VH-XH", "TT Phục vụ hành chính công"].map(
      isOfficeName,
    ),
  ).toEqual([true, true, true, true]);
  expect(
    ["Lãnh đạo phòng duyệt", "Bộ phận một cửa trả kết quả", "Văn thư đóng dấu"].map(isOfficeName),
  ).toEqual([false, false, false]);
  expect(saysDeed("Công chức thụ lý hồ sơ")).toBe(true);
  expect(saysDeed("Chuyên viên phòng Kỹ thuật")).toBe(false);
});

test.each([
  ["Ngô Văn Cau: Phân công xử lý", "Phân công xử lý", "Ngô Văn Cau"],
  ["Soạn thảo → CV. Đỗ Minh Tre", "Soạn thảo", "Đỗ Minh Tre"],
  ["Thẩm tra / Bà Phan Thị Khế", "Thẩm tra", "Phan Thị Khế"],
])("%s: the step and who has it", (text, before, name) => {
  expect(withName(text)).toEqual({ before, name });
});
test.each([
  "Lê Văn Sen - Trần Thị Mận",
  "Lê Văn Sen - Phòng Kinh tế",
  "Thẩm định - Lê Văn Sen - Trần Thị Mận",
])("%s is no step and its holder", (text) => {
  expect(withName(text)).toBeNull();
});
