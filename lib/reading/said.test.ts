import { expect, test } from "vitest";
import { saidOf, spokenOf, titleOf } from "./said.ts";

test("what a title or question speaks of", () => {
  expect(spokenOf("Bạn có chắc chắn muốn tạm dừng hồ sơ này?")).toBe("pause");
  expect(spokenOf("Văn bản, tài liệu chứng minh việc tạm dừng")).toBe("pause");
  expect(spokenOf("Nội dung yêu cầu bổ sung")).toBe("supplement");
  expect(spokenOf("Bạn có muốn lưu thay đổi?")).toBeNull();
});

test.each([
  ["Nội dung tạm dừng", "pause"],
  ["Lý do cán bộ tạm dừng hồ sơ", "pause"],
  ["Ngày kết thúc tạm dừng dự kiến", "pause"],
  ["Bạn muốn tạm dừng hồ sơ đã chọn?", "pause"],
  ["Tạm dừng hồ sơ hay không?", "pause"],
  ["Thông báo từ chối tiếp nhận hồ sơ", "refuse"],
  ["Mẫu số 02: Phiếu yêu cầu bổ sung", "supplement"],
  ["Phiếu yêu cầu bổ sung hồ sơ", "supplement"],
  ["Tạm dừng hồ sơ và in phiếu", "pause"],
  ["Trả lại hồ sơ, hủy yêu cầu bổ sung", "return"],
  ["Bàn giao kết quả cho công dân", "release"],
  ["Thu hồi hồ sơ đã chuyển bước", "return"],
])("%s means it: %s", (title, kind) => {
  expect(titleOf(title)).toEqual({ kind, turn: null });
});

test.each([
  "Hủy tạm dừng hồ sơ",
  "Kết thúc tạm dừng",
  "Gỡ tạm dừng",
  "Dừng tạm dừng",
  "Hết tạm dừng",
  "Hủy bỏ trạng thái tạm dừng",
  "Lý do bỏ tạm dừng",
  "Hồ sơ đang tạm dừng. Bạn có chắc chắn muốn hủy tạm dừng?",
])("%s sets the clock going again", (title) => {
  expect(titleOf(title)).toEqual({ kind: "resume", turn: null });
});

test.each([
  "Hủy chuyển bước",
  "Hoàn tác chuyển bước",
  "Hủy trả kết quả",
  "Bỏ yêu cầu bổ sung",
  "Hủy từ chối",
  "Không tạm dừng nữa",
  "Từ chối tạm dừng",
  "Từ chối gia hạn hồ sơ",
  "Hủy gia hạn hồ sơ",
  "Bạn có chắc chắn muốn hủy phiếu yêu cầu bổ sung?",
])("%s takes back or denies", (title) => {
  expect(titleOf(title)?.turn).toBe("undone");
});

test.each([
  "In phiếu yêu cầu bổ sung",
  "Xem phiếu yêu cầu bổ sung",
  "Xuất danh sách hồ sơ tạm dừng",
  "Tìm hồ sơ đã trả kết quả",
  "Cấu hình bước tạm dừng",
  "Gán nhãn: Tạm dừng",
  "Bộ lọc: Yêu cầu bổ sung",
  "Phân quyền chuyển bước",
  "Sửa lý do từ chối",
  "Mẫu nội dung yêu cầu bổ sung",
  "Nhắc việc hồ sơ chờ bổ sung",
  "Gửi email thông báo tạm dừng",
  "Ký số phiếu từ chối",
  "Ghi chú lý do từ chối",
  "Bạn có muốn in phiếu tạm dừng hồ sơ?",
])("%s does something else", (title) => {
  expect(titleOf(title)?.turn).toBe("other");
});

test.each([
  "Danh sách hồ sơ tạm dừng",
  "Thống kê hồ sơ tạm dừng",
  "Lịch sử chuyển bước",
  "Lý do từ chối trước đây",
  "Hướng dẫn cán bộ tạm dừng hồ sơ",
])("%s only calls a part so", (title) => {
  expect(titleOf(title)?.turn).toBe("beside");
});

test("what is undone or shown is not asked for", () => {
  for (const text of ["Lý do bỏ yêu cầu bổ sung", "In phiếu từ chối"]) {
    expect(saidOf(text)).not.toBeNull();
    expect(spokenOf(text)).toBeNull();
  }
});
