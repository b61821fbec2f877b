import fc from "fast-check";
import { expect, test } from "vitest";
import { actionOf, isCommitWord, isDismiss, KINDS, mayBegin } from "./action-words.ts";

const cases: Record<string, string[]> = {
  pause: [
    "Tạm dừng hồ sơ",
    "Tạm dừng xử lý",
    "Dừng xử lý",
    "Dừng tính",
    "Tạm dừng",
    "Tạm dừng các hồ sơ đã chọn",
    "Xác nhận tạm dừng",
    "Yêu cầu thực hiện nghĩa vụ tài chính",
    "Chờ công dân thực hiện NVTC",
    "Chờ cơ quan thuế xác định NVTC",
    "Gia hạn hồ sơ",
    "Niêm yết hồ sơ",
    "TẠM DỪNG HỒ SƠ",
    "Tạm dừng hồ sơ".normalize("NFD"),
    "Tạm dừng hồ sơ…",
    "Tạm dừng 3 hồ sơ đã chọn",
    "Chuyển sang trạng thái tạm dừng",
    "Chuyển tạm dừng",
    "Đề xuất tạm dừng",
    "Trình lãnh đạo tạm dừng",
    "Lưu & tạm dừng",
    "Tạm dừng và gửi thông báo",
    "Tạm dừng ngay",
  ],
  supplement: [
    "Yêu cầu bổ sung",
    "Yêu cầu bổ sung giấy tờ",
    "Yêu cầu bổ sung hồ sơ",
    "Chờ bổ sung",
    "Gửi yêu cầu bổ sung",
    "Yêu cầu công dân bổ sung",
    "Chờ công dân bổ sung",
  ],
  refuse: [
    "Từ chối",
    "Từ chối tiếp nhận",
    "Từ chối giải quyết",
    "Không tiếp nhận",
    "Xác nhận từ chối",
    "Trả hồ sơ không giải quyết",
    "Trả lại hồ sơ do không đủ điều kiện",
  ],
  cancel: [
    "Hủy hồ sơ",
    "Xóa hồ sơ",
    "Rút hồ sơ",
    "Huỷ hồ sơ",
    "Dừng giải quyết",
    "Hủy tiếp nhận hồ sơ",
    "Công dân xin rút hồ sơ",
    "Cho rút hồ sơ",
    "Cho phép công dân rút đơn",
  ],
  return: [
    "Trả lại bước trước",
    "Trả lại",
    "Thu hồi",
    "Trả hồ sơ về bước trước",
    "Chuyển trả bước trước",
    "Trả bước trước",
    "Thu hồi hồ sơ",
  ],
  forward: [
    "Chuyển bước",
    "Chuyển bước xử lý",
    "Chuyển xử lý",
    "Chuyển hàng loạt",
    "Trình lãnh đạo",
    "Ký duyệt",
    "Cập nhật kết quả",
    "Kết thúc",
    "Trình lãnh đạo ký duyệt",
    "Trình lãnh đạo phòng",
    "Trình Chủ tịch UBND xã ký",
  ],
  release: ["Trả kết quả", "Trả kết quả cho công dân", "Bàn giao kết quả cho công dân"],
  resume: [
    "Tiếp tục xử lý",
    "Xử lý lại",
    "Hoàn thành bổ sung",
    "Hủy tạm dừng",
    "Dừng tạm dừng",
    "Hủy bỏ tạm dừng hồ sơ",
  ],
  intake: ["Tiếp nhận", "Tiếp nhận hồ sơ", "Lưu và tiếp nhận"],
};
for (const [kind, labels] of Object.entries(cases))
  test.each(labels)(`${kind}: %s`, (label) => expect(actionOf(label)?.kind).toBe(kind));

test.each([
  "Hủy",
  "Đóng",
  "Quay lại",
  "Hủy bỏ",
  "Hồ sơ tạm dừng",
  "Lý do tạm dừng",
  "Danh sách yêu cầu bổ sung",
  "In phiếu tiếp nhận",
  "Ngày tiếp nhận",
  "Đang tạm dừng",
  "Xem chi tiết",
  "Sửa hồ sơ",
  "Thêm mới hồ sơ",
  "Tìm kiếm",
  "Hồ sơ đã trả kết quả",
  "Chờ tiếp nhận",
  "Tra cứu hồ sơ",
  "Lịch sử tạm dừng",
  "Tạm dừng thông báo",
  "Tạm dừng và xem sau",
  "Xóa",
  "Trả lời",
  "Trang thái",
  "Hủy chuyển bước",
  "Không tạm dừng",
  "Hủy tiếp nhận",
])("no action: %s", (label) => expect(actionOf(label)).toBeNull());

test("dismissing and committing words", () => {
  for (const label of ["Hủy", "Đóng", "Quay lại", "Huỷ bỏ", "×"]) expect(isDismiss(label)).toBe(true);
  expect(isDismiss("Hủy hồ sơ")).toBe(false);
  for (const label of ["Xác nhận", "Đồng ý", "Gửi", "Thực hiện", "Lưu", "Cập nhật"])
    expect(isCommitWord(label)).toBe(true);
  expect(isCommitWord("Lưu trữ")).toBe(false);
});

/** The pattern without what it asks of the words before or behind: what is left takes more than it does. */
function withoutLooks(source: string): string {
  const at = source.search(/\(\?<?[=!]/);
  if (at < 0) return source;
  let depth = 0;
  let end = at;
  do {
    if (source[end] === "\\") end++;
    else if (source[end] === "(") depth++;
    else if (source[end] === ")") depth--;
    end++;
  } while (depth > 0);
  return withoutLooks(source.slice(0, at) + source.slice(end));
}

test.each(KINDS.map(([kind, sure, begins, pattern]) => ({ kind, sure, begins, pattern })))(
  "whatever says $kind ($sure) begins with one of its beginnings",
  ({ begins, pattern }) => {
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(withoutLooks(pattern.source))), (label) => {
        expect(mayBegin(label.trim(), begins), label).toBe(true);
      }),
      { numRuns: 400 },
    );
  },
);
