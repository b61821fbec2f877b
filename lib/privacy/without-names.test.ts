import { expect, test } from "vitest";
import { withoutNames } from "./without-names.ts";

test.each([
  ["Đã gọi bà Nguyễn Thị Lan, hẹn chiều", "Đã gọi bà •••, hẹn chiều"],
  ["Chờ anh Tuấn ký", "Chờ anh ••• ký"],
  ["Bà Lan xin lùi; Ông Ksor Y Thuế vắng", "Bà ••• xin lùi; Ông ••• vắng"],
  ["chủ hồ sơ Lý Hoàng Yến đi vắng", "chủ hồ sơ ••• đi vắng"],
  ["Trần Lan xin rút", "••• xin rút"],
  ["chủ hồ sơ Đinh thị Lan Hương vắng", "chủ hồ sơ ••• vắng"],
  ["Siu H'Lan chưa ký", "••• chưa ký"],
  ["Chờ Nguyễn Văn A và Lê Thị B bổ sung", "Chờ ••• và ••• bổ sung"],
  ["CHỜ CÔNG AN XÁC MINH CCCD ••• CỦA TRẦN VĂN TUẤN DŨNG SƯƠNG", "CHỜ CÔNG AN XÁC MINH CCCD ••• CỦA •••"],
  ["CHỦ HỒ SƠ LÝ THỊ YẾN CHƯA KÝ", "CHỦ HỒ SƠ •••"],
  ["Cán bộ xã Trần Văn An đồng ý", "Cán bộ xã ••• đồng ý"],
  ["Chờ bà Nguyễn Thị Lan".normalize("NFD"), "Chờ bà •••"],
])("a name is struck out: %s", (text, kept) => {
  expect(withoutNames(text)).toBe(kept);
});

test.each([
  "Lãnh đạo phường đã đồng ý bằng văn bản giấy",
  "Chờ UBND phường Trần Phú và xã Lê Lợi xác minh",
  "Nhà ở đường Nguyễn Văn Linh, thành phố Hồ Chí Minh",
  "Phiếu Lý Lịch Tư Pháp do Sở Tư pháp cấp",
  "Hồ Sơ chờ Phó Chủ Tịch UBND và Đoàn Kiểm Tra",
  "BÀN GIAO HỒ SƠ CHO PHÒNG TƯ PHÁP THẨM ĐỊNH",
  "Chuyển Hà Nội, Lâm Đồng, Cao Bằng lấy ý kiến",
  "chờ nguyễn văn a",
  "quyền trẻ em Việt Nam",
  "",
  "Thiếu giấy tờ".normalize("NFD"),
])("what is no name, or can't be told to be one, stays: %s", (text) => {
  expect(withoutNames(text)).toBe(text);
});
