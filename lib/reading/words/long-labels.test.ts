import { expect, test } from "vitest";
import { findCodes } from "../../dossier/codes.ts";
import { isCommitWord } from "./action-words.ts";
import { actionOnButton } from "./long-labels.ts";

const on = (label: string) => actionOnButton(label, (text) => findCodes(text));
const MORE =
  " và gửi thông báo cho người nộp qua thư điện tử, tin nhắn theo quy định tại Nghị định số 118/2025/NĐ-CP";
/** Begins with the words, and is `length` letters long. */
const filled = (words: string, length: number) =>
  (words + MORE.repeat(30)).slice(0, Math.max(words.length, length));

test.each([
  ["Xác nhận tạm dừng xử lý hồ sơ", "pause"],
  ["Tạm dừng hồ sơ", "pause"],
  ["Gửi yêu cầu bổ sung", "supplement"],
  ["Từ chối", "refuse"],
])(
  "«%s» is seen with 1 to 2,000 letters",
  (words, kind) => {
    for (let length = 1; length <= 2_000; length++) {
      const label = filled(words, length);
      // Up to 40 letters a label is read whole or not at all.
      if (label.length > words.length && label.length <= 40) continue;
      expect(on(label)?.kind, `${label.length}: ${label.slice(0, 90)}`).toBe(kind);
    }
  },
  60_000,
);

test.each([
  [
    "Tôi đã kiểm tra toàn bộ thành phần và xác nhận đủ căn cứ để tạm dừng hồ sơ này cho đến khi có văn bản",
    "pause",
    0.6,
  ],
  [
    "Tạm dừng hồ sơ H15.50.05.13-261118-0001 (chờ cơ quan thuế xác định nghĩa vụ tài chính của người nộp)",
    "pause",
    0.8,
  ],
  ["Xác nhận tạm dừng: người nộp sẽ nhận tin nhắn", "pause", 0.8],
])("«%s» is %s, %d sure", (label, kind, sure) => expect(on(label)).toEqual({ kind, sure }));

test.each([
  "Xem hướng dẫn cách lập phiếu và các bước thực hiện trên hệ thống một cửa điện tử của tỉnh",
  "H15.50.05.13-261118-0001 Nguyễn Văn Mẫu Đăng ký khai sinh có yếu tố nước ngoài Tạm dừng 25/11/2026",
  "Hủy tạm dừng",
])("«%s» is no such action", (label) =>
  expect(on(label)?.kind ?? "none").not.toMatch(/pause|supplement|refuse/),
);

test("a word that commits says so at the head of a sentence of any length", () => {
  for (let length = 12; length <= 2_000; length += 7)
    expect(isCommitWord(filled("Xác nhận nội dung", length))).toBe(true);
  expect(isCommitWord(`Bỏ qua ${MORE}`)).toBe(false);
});
