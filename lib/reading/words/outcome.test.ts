import { expect, test } from "vitest";
import { outcomeIn } from "./outcome.ts";

test.each([
  ["Tiếp nhận hồ sơ thành công", "taken"],
  ["Tiếp nhận hồ sơ thành công, mã hồ sơ H52.5.12-261120-0062. Vui lòng in phiếu", "taken"],
  ["Thành công! Đã tiếp nhận hồ sơ", "taken"],
  ["Lưu hồ sơ thành công", "taken"],
  ["Tải tệp lên thành công", null],
  ["Đang lưu…", null],
  ["Vui lòng chờ trong giây lát", null],
  ["Bạn có chắc chắn muốn tiếp nhận hồ sơ?", null],
  ["Tiếp nhận hồ sơ không thành công", "refused"],
  ["Chưa tiếp nhận thành công", "refused"],
  ["Vui lòng nhập đủ họ tên và số định danh", "refused"],
  ["Số định danh không hợp lệ", "refused"],
  ["Trường này không được để trống", "refused"],
  ["Có lỗi xảy ra", "refused"],
  ["Đã tiếp nhận", null],
] as const)("%s: %s", (line, outcome) => expect(outcomeIn([line])).toBe(outcome));

test("one line among others says it", () => {
  expect(outcomeIn(["Thành phần hồ sơ", "Tiếp nhận hồ sơ thành công"])).toBe("taken");
  expect(outcomeIn([])).toBe(null);
});
