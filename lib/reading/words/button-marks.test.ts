import { expect, test } from "vitest";
import { isMarked, withoutMarks } from "./button-marks.ts";

test.each([
  ["Chuyển bước (F2)", "Chuyển bước"],
  ["Tạm dừng hồ sơ (Alt+T)", "Tạm dừng hồ sơ"],
  ["Tạm dừng hồ sơ [Ctrl + Shift + P]", "Tạm dừng hồ sơ"],
  ["Tạm dừng F8", "Tạm dừng"],
  ["Tạm dừng (T)", "Tạm dừng"],
  ["Tạm dừng Ctrl+S", "Tạm dừng"],
  ["Tạm dừng ▾", "Tạm dừng"],
  ["✖ Từ chối", "Từ chối"],
  ["⏸ Tạm dừng hồ sơ", "Tạm dừng hồ sơ"],
  ["⏸️ Tạm dừng", "Tạm dừng"],
  ["1️⃣ Tạm dừng", "Tạm dừng"],
  ["1. Yêu cầu bổ sung hồ sơ", "Yêu cầu bổ sung hồ sơ"],
  ["(1) Yêu cầu bổ sung", "Yêu cầu bổ sung"],
  ["[Tạm dừng]", "Tạm dừng"],
  ["【Tạm dừng】", "Tạm dừng"],
  ["» Chuyển bước", "Chuyển bước"],
  ["Tạm dừng >", "Tạm dừng"],
  ["→ Chuyển bước →", "Chuyển bước"],
  ["| Tạm dừng |", "Tạm dừng"],
  ["► 2) Tạm dừng (F4) ▼", "Tạm dừng"],
])("%s says %s", (text, words) => {
  expect(isMarked(text)).toBe(true);
  expect(withoutMarks(text)).toBe(words);
});

test.each([
  "×",
  "✖",
  "Tạm dừng (3)",
  "Tạm dừng hồ sơ…",
  "Ý kiến của cán bộ *",
  "Đồng ý?",
  "(12)",
  "Tạm dừng 3 hồ sơ",
])("%s stays as it is", (text) => expect(withoutMarks(text)).toBe(text));
