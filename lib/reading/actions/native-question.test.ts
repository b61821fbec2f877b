import { expect, test } from "vitest";
import { askedAbout } from "./native-question.ts";

test.each([
  ["Bạn có chắc chắn muốn tạm dừng hồ sơ này?", "pause"],
  ["Tạm dừng hồ sơ H40.12-261119-0031 không?", "pause"],
  ["Cảnh báo: Bạn có thực sự muốn dừng xử lý 3 hồ sơ đã chọn?", "pause"],
  ["Bạn có muốn chuyển hồ sơ sang trạng thái tạm dừng?", "pause"],
  ["Xác nhận tạm dừng?", "pause"],
  ["Thao tác không thể hoàn lại. Đồng ý tạm dừng hồ sơ?", "pause"],
  ["Bạn có chắc chắn muốn hủy hồ sơ này không?", "cancel"],
  ["Xác nhận yêu cầu bổ sung?", "supplement"],
  ["Hồ sơ chưa có văn bản. Vẫn tiếp tục tạm dừng?", "pause"],
])("%s asks about: %s", (question, kind) => {
  expect(askedAbout(question)?.kind).toBe(kind);
});

test.each([
  "Bạn có chắc chắn muốn hủy tạm dừng hồ sơ?",
  "Hồ sơ đang tạm dừng. Bạn có muốn in phiếu?",
  "Bạn có muốn in phiếu tạm dừng hồ sơ?",
  "Bạn có muốn lưu lý do tạm dừng?",
  "Tạm dừng hồ sơ thành công. In phiếu?",
  "Xóa hồ sơ tạm dừng khỏi danh sách theo dõi?",
  "Bạn có chắc chắn muốn thoát?",
  "",
])("%s asks about no such thing", (question) => {
  const word = askedAbout(question);
  expect(word === null || word.kind === "resume").toBe(true);
});
