import fc from "fast-check";
import { expect, test } from "vitest";
import { safeAddress } from "./address.ts";
import { keptFileName } from "./file-name.ts";
import { looksLikeName, wordsLookLikeName } from "./names.ts";
import { isPersonalCode, STRUCK, withoutPersonal } from "./personal.ts";
import { spellings, undone } from "./spellings.fixture.ts";
import { isIpAddress, treeWithoutPersonal } from "./tree.ts";

test("numbers of people are struck out, however they are written", () => {
  for (const it of [
    "001099012345",
    "CCCD: 001 099 012 345",
    "001.099.012345",
    "CMND 123456789",
    "0912.34.5678",
    "09-12-345678",
    "+84 912 345 678",
    "MST 0101234567-001",
    "CCCD001099012345",
    "ngày 20/11/2026 số 001099012345 ký",
    "STK 19036789",
    "0_9_1_2/3:4,5–6.7 8",
    "0912\u200b345\u2009678",
    "(091)[234]{567}8",
    "0912\t345\n678",
    "０９１２３４５６７８",
    "٠٩١٢٣٤٥٦٧٨",
    "𝟎𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖",
    "⓪⑨①②③④⑤⑥⑦⑧",
    "0\ufe0f\u20e39\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e35\ufe0f\u20e36\ufe0f\u20e3",
    "o9l2 345 678".replace("o", "0"),
    "lan.tran@example.com",
    "lan＠example.vn",
    "lan @ example.vn",
    "lan (at) example.vn",
    "mã H15-261120-0001001099012345",
    "123.456.789 đồng thời",
    "CMND 123.456.789đ/c Hà Nội",
    "12345678/QĐ-UBND",
  ]) {
    const clean = withoutPersonal(it);
    expect(clean, it).toContain(STRUCK);
    expect(
      undone(clean)
        .replace(/[^0-9@]/g, "")
        .replace("20112026", ""),
      it,
    ).toBe("");
  }
});

test("what an office needs stays as it was", () => {
  for (const it of [
    "Hồ sơ H15.50.05.13-261008-0975 và 000.00.32.H15-240415-0001",
    "Tiếp nhận 20/11/2026 15:10:00, hẹn 2026-11-25T16:30:00+07:00",
    "Từ 20/11/2026 đến 25/11/2026, 20-11-2026 - 25-11-2026",
    "15:10 20/11/2026 và 20/11/26 15:10",
    "Ngày 5.3.2026 lúc 7:05",
    "TTHC 1.002835.000.00.00.H56, kết quả KQ.G15.000031",
    "Thu 1.200.000 đồng, 40 giờ",
    "Phí 12.500.000 đồng/lần; 50.000 - 100.000đ, 1,200,000 VNĐ",
    "Lệ phí: 12.500.000",
    "Phí 12.500.000 đồng".normalize("NFD"),
    "Quyết định 1291/2024/QĐ-UBND, Luật 91/2025/QH15, 118/2025/NĐ-CP",
    "Giai đoạn 2026-2030, nhiệm kỳ 11/2021 - 11/2026",
    "Sáng 07:30-11:30, 13:30-17:00",
    "Thẩm định hồ sơ (bước 3)",
  ])
    expect(withoutPersonal(it)).toBe(it);
});

test("no digit of an ID number survives, wherever it stands", () => {
  const id = fc.tuple(fc.integer({ min: 1, max: 96 }), fc.integer({ min: 0, max: 999_999_999 }));
  const around = fc.constantFrom("", " ", "Ông ", "số ", "20/11/2026 ", "H15-261120-0001 ", "(", "1.001193 ");
  fc.assert(
    fc.property(id, around, around, ([province, rest], before, after) => {
      const number = String(province).padStart(3, "0") + String(rest).padStart(9, "0");
      expect(withoutPersonal(before + number + after)).not.toContain(number);
    }),
  );
});

test("2,000 spellings of ids, phones and accounts, alone and among words", () => {
  for (const { number, spelt } of spellings(2_000, 7))
    for (const text of [spelt, `Bước ${spelt} xong`, `Gọi (${spelt})`, `x${spelt}y`])
      expect(undone(withoutPersonal(text)).replace(/[^0-9]/g, ""), `${number} as ${text}`).toBe("");
}, 60_000);

test("a code known to be the dossier's stays, but not out of the middle of a number", () => {
  expect(withoutPersonal("Hồ sơ 202600001234 chờ", ["202600001234"])).toBe("Hồ sơ 202600001234 chờ");
  expect(withoutPersonal("0 91234567 8", ["91234567"])).toBe(STRUCK);
  expect(withoutPersonal("0912345678", ["12"])).toBe(STRUCK);
  expect(withoutPersonal("Hồ sơ 12, 13", [""])).toBe("Hồ sơ 12, 13");
});

test("the border takes no time, whatever it is given", () => {
  for (const it of ["1 ".repeat(20_000), "1.200.".repeat(5_000), "a@".repeat(20_000), "20/11/".repeat(5_000)])
    withoutPersonal(it.slice(0, 10_000));
}, 60_000);

test("an address with a person in it is not kept", () => {
  for (const it of [
    "/ho-so?cccd=001099012345",
    "/ho-so/001099012345",
    "/ho-so/001%2D099%2D012345",
    "/ho-so/MDAxMDk5MDEyMzQ1",
    "/ho-so/TmfGuIFRo4buLIExhbg",
    "/cong-dan/nguyen-van-a/5",
    "/ho-so/Tr%25E1%25BA%25A7n/5",
    "#/danh-sach?q=L%C3%AA",
    "/ds?chuHoSo=Lan",
    "/ds?x=Tr%E1%BA%A7n+Th%E1%BB%8B+Lan",
    "/ds?phone=0912345678",
    "/ds?%E0%A4%A",
  ])
    expect(safeAddress(it), it).toBeNull();
});

test("what opens the dossier stays, the rest of the query goes", () => {
  for (const [given, kept] of [
    ["/ho-so/125601?ten=Tr%25E1%25BA%25A7n&tab=2", "/ho-so/125601?tab=2"],
    [
      "/ho-so/chi-tiet?id=125601&token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJMYW4ifQ.abc",
      "/ho-so/chi-tiet?id=125601",
    ],
    ["#/ho-so/125601?sdt=0912345678", "#/ho-so/125601"],
    ["/ho-so/125601?_=1700000000000", "/ho-so/125601"],
  ])
    expect(safeAddress(given!)).toBe(kept);
});

test("a plain address is kept as it is", () => {
  for (const it of [
    "#/danh-sach-ho-so/0/chi-tiet-ho-so/125601?activeTab=tabs-1",
    "/vi/dossier/processing/65a123456789bc0012345678?procedure=5f1e2d3c4b5a69788796a5b4&task=3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "/chi-tiet?ma=H15.50.05.13-261008-0975",
    "/portal/HoSo/ChiTietHoSo.aspx?HoSoID=125601&TrangThai=DangXuLy",
    "/web/guest/qlhs?p_p_id=xuly_WAR_portlet&id=12",
    "/dossierDetail/12/processingTab",
  ])
    expect(safeAddress(it)).toBe(it);
  expect(safeAddress(null)).toBeNull();
});

test("a person's number in the place of a dossier's code is known", () => {
  for (const it of [
    "001099012345",
    "0912 345 678",
    "+84.912.345.678",
    "HS-001099012345",
    "０９１２３４５６７８",
    "12:34:56:78:9",
  ])
    expect(isPersonalCode(it), it).toBe(true);
  for (const it of [
    "H15-261120-0001",
    "261120000123",
    "HS 457",
    "12/BN-UBND",
    "125601",
    "000.00.32.H15-240415-0001",
  ])
    expect(isPersonalCode(it), it).toBe(false);
});

test("a file's name stays where it only says what the paper is", () => {
  for (const it of [
    "quyet-dinh-tam-dung 12.pdf",
    "QĐ 1291-QĐ-UBND.pdf",
    "thông báo nộp tiền.signed.pdf",
    "VanBanXacMinh lần 2.docx",
    "scan.pdf",
  ])
    expect(keptFileName(it)).toBe(it);
  for (const [given, kept] of [
    ["CCCD Trần Thị Lan.pdf", "••• (17).pdf"],
    ["cccd_tran_thi_lan.PDF", "••• (17).PDF"],
    ["anh Lan.jpg", "••• (7).jpg"],
    ["CCCD_001099012345.pdf", "CCCD_•••.pdf"],
    ["quyet dinh.nguyenlan", "••• (20)"],
    ["Lan", "••• (3)"],
  ])
    expect(keptFileName(given!)).toBe(kept);
});

test("names of people are noticed", () => {
  for (const it of ["chờ ông Lê Văn An", "Trần Thị Lan xin lùi", "NGUYỄN VĂN A", "bà Hoa"])
    expect(looksLikeName(it), it).toBe(true);
  for (const it of ["Chờ xác minh ở nơi khác", "Văn bản của Sở Tư pháp", "Hồ sơ thiếu giấy"])
    expect(looksLikeName(it), it).toBe(false);
  for (const it of ["nguyen-van-a", "LeThiLan", "tran-lan"]) expect(wordsLookLikeName(it), it).toBe(true);
  for (const it of ["chi-tiet-ho-so", "dang-ky", "HoSo", "le-phi"])
    expect(wordsLookLikeName(it), it).toBe(false);
});

test("a tree is cleaned through and through; an office's own addresses in its network stay", () => {
  expect(
    treeWithoutPersonal({
      a: ["0912345678", 5, null],
      "0912345678": 1,
      "https://10.64.12.115:8080": { b: "x" },
    }),
  ).toEqual({ a: [STRUCK, 5, null], "https://10.64.12.115:8080": { b: "x" } });
  const office = { portals: ["http://10.64.12.115:8080", "https://001099012345"] };
  expect(treeWithoutPersonal(office)).toEqual({ portals: ["http://10.64.12.115:8080", `https://${STRUCK}`] });
  // A commune's servers.
  const servers = ["wss://10.64.12.115", "wss://192.168.100.250:8443"];
  expect(treeWithoutPersonal({ servers })).toEqual({ servers });
  for (const it of ["10.64.12.115:8080", "192-168-100-250"]) expect(isIpAddress(it), it).toBe(true);
  for (const it of ["001.99.12.345", "84.912.345.678", "10.64.12", "10.64-12.1"])
    expect(isIpAddress(it), it).toBe(false);
});
