import { expect, test } from "vitest";
import { at, NOW } from "../deadline/assess.fixture.ts";
import { makeSay } from "../words/say.ts";
import { viPages } from "../words/vi-pages.ts";
import { noLetterhead } from "./schema.ts";
import { type LetterFacts, sheetOf, sheetText } from "./sheet.ts";

const say = makeSay(viPages);
const FACTS: LetterFacts = {
  code: "H15-261109-0001",
  procedureName: "Đăng ký lại khai sinh",
  receivedAt: "2026-11-09T08:00:00+07:00",
  due: at("2026-11-17T17:00"),
  offered: "late",
};
const TYPED = {
  number: "12",
  name: "Công ty Mẫu",
  id: "0990000000",
  reason: "Chờ kết quả xác minh.",
  letterhead: { above: "UBND tỉnh Mẫu", office: "UBND xã Mẫu", place: "Xã Mẫu", signer: "Chủ tịch" },
  newDue: at("2026-11-20T15:05"),
};

test("all that form 04 asks for, in its order", () => {
  const text = sheetText(sheetOf(FACTS, TYPED, NOW, say));
  const parts = [
    "UBND TỈNH MẪU",
    "UBND XÃ MẪU",
    "Số: 12/PXL\n",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Xã Mẫu, ngày 18 tháng 11 năm 2026",
    "PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN TRẢ KẾT QUẢ",
    "Kính gửi: Ông/Bà/Tổ chức Công ty Mẫu",
    "Ngày 09 tháng 11 năm 2026, UBND xã Mẫu tiếp nhận",
    "«Đăng ký lại khai sinh»",
    "Công ty Mẫu, số định danh: 0990000000; mã hồ sơ: H15-261109-0001.",
    "Thời gian hẹn trả kết quả: 17 giờ 00, ngày 17 tháng 11 năm 2026.",
    "Đến nay, UBND xã Mẫu chưa trả được kết quả",
    "Lý do: Chờ kết quả xác minh.\n",
    "UBND xã Mẫu trân trọng xin lỗi",
    "đến 15 giờ 05, ngày 20 tháng 11 năm 2026.",
    "CHỦ TỊCH",
  ];
  let from = 0;
  for (const part of parts) {
    const found = text.indexOf(part, from);
    expect(found, part).toBeGreaterThanOrEqual(from);
    from = found + part.length;
  }
});

test("a name that begins with the word for what it is has it once", () => {
  const named = sheetOf({ ...FACTS, procedureName: "Thủ tục đăng ký khai sinh" }, TYPED, NOW, say);
  expect(named.paragraphs[0]).toContain("giải quyết thủ tục «đăng ký khai sinh» của");
});

test.each([
  ["12", "Số: 12/PXL"],
  [" 12/PXL-UBND ", "Số: 12/PXL-UBND"],
  ["12a", "Số: 12a"],
  ["", "Số: ………/PXL"],
])("the number typed as %j stands there as %s", (number, wanted) =>
  expect(sheetOf(FACTS, { ...TYPED, number }, NOW, say).number).toBe(wanted),
);

test("before the date it doesn't say that the date is over", () => {
  const early = sheetOf({ ...FACTS, offered: "early" }, TYPED, NOW, say).paragraphs.join("\n");
  expect(early).toContain("không thể trả kết quả");
  expect(early).not.toContain("chưa trả được kết quả");
});

test("what isn't known is left to be written in by hand, and nothing is made up", () => {
  const facts = { code: "A-1", procedureName: null, receivedAt: null, due: null, offered: null };
  const typed = { number: "", name: " ", id: "", reason: "", letterhead: noLetterhead(), newDue: null };
  const sheet = sheetOf(facts, typed, NOW, say);
  expect(sheet.to).toMatch(/^Kính gửi: Ông\/Bà\/Tổ chức …+$/);
  expect(sheet.office).toMatch(/^…+$/);
  expect(sheet.signer).toBe("Thủ trưởng cơ quan");
  const years = sheet.paragraphs.join(" ").match(/\b(?:19|20)\d\d\b/g);
  expect(years).toBeNull();
});
