import { expect, test } from "vitest";
import { clean, fold, foldLabel, withoutBullet } from "./fold.ts";

test("the same word in NFC, NFD, capitals or without diacritics is one word", () => {
  const nfc = "Ngày hẹn trả";
  for (const text of [nfc, nfc.normalize("NFD"), nfc.toUpperCase(), "  ngày\u00a0 HẸN trả\u200b "])
    expect(fold(text)).toBe("ngay hen tra");
  expect(fold("Đơn đề nghị")).toBe("don de nghi");
});

test("a label loses bullets, colon, mark of need and unit", () => {
  expect(foldLabel("1. Ý kiến của cán bộ (*) :")).toBe("y kien cua can bo");
  expect(foldLabel("CCCD/ CMND/ Hộ chiếu *:")).toBe("cccd/cmnd/ho chieu");
  expect(foldLabel("Thời hạn giải quyết (ngày):")).toBe("thoi han giai quyet");
  expect(foldLabel("Mã hồ sơ ▲▼")).toBe("ma ho so");
});

test("bullets go, numbers that belong to the words stay", () => {
  expect(withoutBullet("1. Tờ khai")).toBe("Tờ khai");
  expect(withoutBullet("- Giấy chứng sinh")).toBe("Giấy chứng sinh");
  expect(withoutBullet("02 ảnh 3x4")).toBe("02 ảnh 3x4");
});

test("glyphs of icon fonts are not text", () => expect(clean("\ue161 Xác nhận")).toBe("Xác nhận"));
