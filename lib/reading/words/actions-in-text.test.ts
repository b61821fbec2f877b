import { expect, test } from "vitest";
import { saidOf, spokenOf, titleOf } from "./actions-in-text.ts";

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
  ["Bạn đang yêu cầu bổ sung 2 hồ sơ", "supplement"],
  ["Hủy hồ sơ tạm dừng", "cancel"],
  ["Trả lại các hồ sơ chờ bổ sung", "return"],
  ["Trả lại hồ sơ yêu cầu bổ sung", "supplement"],
  ["Trả kết quả hồ sơ tạm dừng", "release"],
  ["Chuyển hồ sơ sang tạm dừng", "pause"],
  ["Hồ sơ đang tạm dừng. Bạn có muốn tạm dừng tiếp?", "pause"],
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
  "Bỏ qua bước tạm dừng",
  "Chưa tạm dừng",
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
  "Tạm dừng hồ sơ thành công",
  "Không thể tạm dừng hồ sơ",
  "Bạn không có quyền tạm dừng hồ sơ",
  "Hồ sơ không đủ điều kiện tạm dừng",
  "Lỗi khi chuyển bước",
  "Xóa lịch sử tạm dừng",
  "Thêm mới lý do từ chối",
  "Kiểm tra điều kiện tạm dừng",
  "Bạn có muốn in phiếu tạm dừng hồ sơ?",
])("%s does something else", (title) => {
  expect(titleOf(title)?.turn).toBe("other");
});

test.each([
  "Danh sách hồ sơ tạm dừng",
  "Thống kê hồ sơ tạm dừng",
  "Lịch sử chuyển bước",
  "Lý do từ chối trước đây",
  "Thông báo: Hồ sơ đã được tạm dừng",
  "Cảnh báo: hồ sơ đang tạm dừng",
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

test.each([
  "Tạm dừng thông báo",
  "Ngày trả kết quả",
  "Hình thức trả kết quả",
  "Giấy tiếp nhận và hẹn trả kết quả",
])("%s speaks of no dossier's way", (title) => expect(titleOf(title)).toBeNull());
