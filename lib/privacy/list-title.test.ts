import { expect, test } from "vitest";
import { keptTitle, namesPerson } from "./list-title.ts";

test.each([
  "Hồ sơ của ông Nguyễn Văn An",
  "HỒ SƠ CỦA BÀ TRẦN THỊ LAN",
  "Nguyễn Văn An",
  "Danh sách hồ sơ: LÊ THỊ HOA",
  "Hồ sơ của chị Hơ Nia",
  "Hồ sơ công dân 001203004567",
  "Hồ sơ đang xử lý của Phạm Minh Tuấn",
])("a heading that names a person is not kept, nor any print of it: %s", (heading) => {
  expect(keptTitle(heading)).toBeNull();
  expect(namesPerson(heading)).toBe(true);
});

test.each(["Le Thi Lan", "Hồ sơ Đinh Công"])("nor one that may be a name: %s", (heading) =>
  expect(keptTitle(heading)).toBeNull(),
);

test.each([
  "Hồ sơ cần xử lý",
  "Danh Sách Hồ Sơ",
  "HỒ SƠ ĐANG XỬ LÝ",
  "DANH SÁCH HỒ SƠ TỒN ĐỌNG",
  "Hồ sơ chờ tiếp nhận",
  "HỒ SƠ HỘ TỊCH CHỜ TRẢ KẾT QUẢ",
  "Hồ sơ đến hạn ngày 23/11/2026",
])("a heading of a list stays: %s", (heading) => expect(keptTitle(heading)).toBe(heading));
