import fc from "fast-check";
import { expect, test } from "vitest";
import { isPersonalCode, STRUCK, safeAddress, withoutPersonal } from "./privacy.ts";

test("numbers of people are struck out, however they are written", () => {
  for (const it of [
    "001099012345",
    "CCCD: 001 099 012 345",
    "001.099.012345",
    "CMND 123456789",
    "0912345678",
    "0912.34.5678",
    "09-12-345678",
    "+84 912 345 678",
    "MST 0101234567-001",
    "CCCD001099012345",
    "ngày 20/11/2026 số 001099012345 ký",
    "lan.tran@example.com",
  ]) {
    const clean = withoutPersonal(it);
    expect(clean, it).toContain(STRUCK);
    expect(clean.replace("20/11/2026", ""), it).not.toMatch(/\d{4,}|\d{2}.\d{2}.?\d{3}|@/);
  }
});

test("what an office needs stays as it was", () => {
  for (const it of [
    "Hồ sơ H15.50.05.13-261008-0975 và 000.00.32.H15-240415-0001",
    "Tiếp nhận 20/11/2026 15:10:00, hẹn 2026-11-25T16:30:00+07:00",
    "Ngày 5.3.2026 lúc 7:05",
    "TTHC 1.002835.000.00.00.H56, kết quả KQ.G15.000031",
    "Thu 1.200.000 đồng, 40 giờ",
    "Thẩm định hồ sơ (bước 3)",
  ])
    expect(withoutPersonal(it)).toBe(it);
});

test("no ID number survives, wherever it stands", () => {
  const id = fc.tuple(fc.integer({ min: 1, max: 96 }), fc.integer({ min: 0, max: 999_999_999 }));
  const around = fc.constantFrom("", " ", "Ông ", "số ", "20/11/2026 ", "H15-261120-0001 ", "(", "1.001193 ");
  fc.assert(
    fc.property(id, around, around, ([province, rest], before, after) => {
      const number = String(province).padStart(3, "0") + String(rest).padStart(9, "0");
      expect(withoutPersonal(before + number + after)).not.toContain(number);
    }),
  );
});

test("an address with a person in it is not kept", () => {
  for (const it of [
    "/ho-so?cccd=001099012345",
    "/ho-so/001099012345",
    "#/danh-sach?q=L%C3%AA",
    "/ds?chuHoSo=Lan",
    "/ds?x=Tr%E1%BA%A7n+Th%E1%BB%8B+Lan",
    "/ds?phone=0912345678",
    "/ds?%E0%A4%A",
  ])
    expect(safeAddress(it), it).toBeNull();
});

test("a plain address is kept as it is", () => {
  for (const it of [
    "#/danh-sach-ho-so/0/chi-tiet-ho-so/125601?activeTab=tabs-1",
    "/vi/dossier/processing/65a123456789bc0012345678?procedure=5f1e2d3c4b5a69788796a5b4&task=3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "/chi-tiet?ma=H15.50.05.13-261008-0975",
  ])
    expect(safeAddress(it)).toBe(it);
  expect(safeAddress(null)).toBeNull();
});

test("a person's number in the place of a dossier's code is known", () => {
  expect(isPersonalCode("001099012345")).toBe(true);
  expect(isPersonalCode("0912 345 678")).toBe(true);
  expect(isPersonalCode("H15-261120-0001")).toBe(false);
  expect(isPersonalCode("261120000123")).toBe(false);
});
