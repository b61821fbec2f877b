import { describe, expect, test } from "vitest";
import type { Cell } from "../catalogue/sheet.ts";
import { dayFromIso, isoDay } from "../dossier/moment.ts";
import { keptDossier } from "../privacy/dossier-code.ts";
import { makeReader } from "../reuse/reader.ts";
import { SHIPPED } from "../reuse/register/register.ts";
import { findColumns } from "./columns.ts";
import { isEndless, readDay } from "./day.ts";
import { readIdNumber } from "./id-number.ts";
import { kindFinder } from "./kinds.ts";
import { type RowTools, readRow } from "./row.ts";
import { keptIssuer, keptNumber } from "./texts.ts";

const reader = makeReader(SHIPPED);
const tools: RowTools = { find: kindFinder(reader, SHIPPED), today: dayFromIso("2026-11-20")! };
const rowsOf = (...all: Cell[][]) => all.map((cells, i) => ({ row: i + 1, cells }));
const columnsOf = (...headings: string[]) => findColumns(rowsOf(headings));

describe("the columns of a list", () => {
  test("are found below titles, by what they say; people's are known and not read", () => {
    const found = findColumns(
      rowsOf(
        ["DANH SÁCH KẾT QUẢ SỐ HÓA"],
        [
          "STT",
          "Họ và tên",
          "Số CCCD/CMND",
          "Ngày cấp",
          "Nơi cấp",
          "Điện thoại",
          "Tên kết quả",
          "Số, ký hiệu",
        ],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
        ["1", "Trần Thị Lan"],
      ),
    );
    expect(found?.at).toEqual([
      null,
      "personal",
      "id",
      "personal",
      "personal",
      "personal",
      "paper",
      "number",
    ]);
    expect([found?.from, found?.heading]).toEqual([3, 1]);
    expect(found?.unread).toContain("Họ và tên");
  });
  test.each([
    ["Ngày cấp", ["Số định danh", "Tên giấy tờ", "Ngày cấp"], "dated"],
    ["Ngày cấp", ["Tên giấy tờ", "Số định danh", "Ngày cấp"], "personal"],
    ["Cơ quan cấp", ["Số định danh", "Họ tên", "Tên giấy tờ", "Cơ quan cấp"], "issuer"],
    ["Số giấy tờ", ["Số định danh", "Tên giấy tờ", "Số giấy tờ"], "number"],
    ["Mã hồ sơ", ["Mã số thuế", "Loại giấy tờ", "Mã hồ sơ"], "dossier"],
    ["Có giá trị đến", ["CCCD", "Mã kết quả", "Có giá trị đến"], "until"],
    ["Địa chỉ", ["CCCD", "Mã kết quả", "Địa chỉ"], "personal"],
    ["CCCD người nộp", ["CCCD", "Mã kết quả", "CCCD người nộp"], "personal"],
    ["Ghi chú", ["CCCD", "Mã kết quả", "Ghi chú"], null],
  ])("«%s» among %j: %s", (heading, headings, column) =>
    expect(columnsOf(...headings)?.at[headings.lastIndexOf(heading)]).toBe(column),
  );
  test("without a number of people or a paper there are none", () => {
    expect(columnsOf("Họ tên", "Tên giấy tờ")).toBeNull();
    expect(columnsOf("Số định danh", "Họ tên")).toBeNull();
  });
});

describe("id numbers", () => {
  test.each<[Cell, boolean, string]>([
    ["001099012345", false, "001099012345"],
    [" 001 099 012 345 ", false, "001099012345"],
    ["'001099012345", false, "001099012345"],
    ["０01099012345", false, "001099012345"],
    [1_099_012_345, false, "001099012345"],
    [52_090_001_234, false, "052090001234"],
    [123_456_780, false, "123456780"],
    ["0100109106", true, "0100109106"],
    ["0100109106-001", true, "0100109106001"],
  ])("%s (tax codes too: %s) is %s", (cell, tax, id) =>
    expect(readIdNumber(cell, tax)).toMatchObject({ id }),
  );
  test.each<[Cell, boolean, string]>([
    ["", false, "no_id"],
    ["1.09901E+11", false, "id_lost"],
    ["12345670", false, "id_lost"],
    ["0100109106", false, "id_lost"],
    ["0012345678", true, "id_lost"],
    ["B1234567", false, "id_form"],
    ["0100109106001", false, "id_form"],
    ["000000000000", false, "id_filler"],
    ["123456789", false, "id_filler"],
    ["111111111111", false, "id_filler"],
    ["không có", false, "id_form"],
  ])("%s (tax codes too: %s) is none: %s", (cell, tax, why) =>
    expect(readIdNumber(cell, tax)).toEqual({ fault: `known_row_${why}` }),
  );
});

describe("days", () => {
  test.each<[Cell, string]>([
    ["12/05/2019", "2019-05-12"],
    ["5.12.2019", "2019-12-05"],
    ["31-12-2019 08:30", "2019-12-31"],
    ["2019-05-12", "2019-05-12"],
    ["ngày 12 tháng 5 năm 2019", "2019-05-12"],
    [43_597, "2019-05-12"],
    [43_597.5, "2019-05-12"],
  ])("%s is %s", (cell, day) => {
    const read = readDay(cell);
    expect("day" in read && isoDay(read.day)).toBe(day);
  });
  test.each<[Cell, string]>([
    ["12/05/19", "none"],
    ["2019", "none"],
    ["31/02/2019", "none"],
    ["05/13/2019", "month-first"],
    ["năm 2019", "none"],
    ["12/05/1830", "none"],
    [120, "none"],
  ])("%s is none: %s", (cell, fault) => expect(readDay(cell)).toEqual({ fault }));
  test("what says that there is no end is no day that could not be read", () => {
    for (const it of ["Vô thời hạn", "không thời hạn", "", "-"]) expect(isEndless(it), it).toBe(true);
    expect(isEndless("20/11/2027")).toBe(false);
  });
});

describe("kinds", () => {
  const find = (name: string, code: string | null = null) => {
    const found = tools.find(name, code);
    return "kind" in found ? found.kind.id : found.fault.replace("known_row_", "");
  };
  test.each([
    ["Giấy khai sinh", null, "birth"],
    ["GIẤY CHỨNG NHẬN KẾT HÔN (bản chính)", null, "marriage"],
    ["Trích lục kết hôn", null, "marriage"],
    ["Sổ đỏ", null, "land"],
    ["", "KQ.G01.000023", "identity"],
    ["Kết quả giải quyết", "KQ.G01.000023", "identity"],
    ["Giấy khai sinh", "KQ.G01.000023", "codes_differ"],
    ["", null, "no_paper"],
    ["Giấy khai sinh của con", null, "of_others"],
    ["Giấy khai sinh hoặc hộ chiếu", null, "unsure"],
    ["Tờ khai đăng ký khai sinh", null, "never"],
    ["Văn bản ủy quyền", null, "never"],
    ["Quyết định khen thưởng nội bộ", null, "no_kind"],
  ])("«%s» with %s: %s", (name, code, kind) => expect(find(name, code)).toBe(kind));
  test("each kind of the register can be kept by its name, and is read as that kind again", () => {
    const lost = SHIPPED.filter((it) => !it.never && find(it.name) !== it.id).map((it) => it.id);
    // Its name is two papers: 'Bản án, quyết định …'.
    expect(lost).toEqual(["court"]);
  });
});

describe("texts that are kept have a form that no person's have", () => {
  test.each([
    ["12/2019", "12/2019"],
    ["20123/2019", "20123/2019"],
    ["091234/5678", null],
    ["Số 45, quyển  01/2020", "Số 45, quyển 01/2020"],
    ["CH 01234", "CH 01234"],
    ["123/TP-KS-BS", "123/TP-KS-BS"],
    ["1291/2024/QĐ-UBND", "1291/2024/QĐ-UBND"],
    ["001099012345", null],
    ["AA 01234567", null],
    ["12 Nguyễn Văn An", null],
    ["số nhà 12 đường Lê Lợi", null],
    ["không số", null],
  ])("number «%s»: %s", (text, kept) => expect(keptNumber(text)).toBe(kept));
  test.each([
    ["UBND phường Nguyễn Nghiêm", "UBND phường Nguyễn Nghiêm"],
    ["Ủy ban nhân dân xã Lê Lợi", "Ủy ban nhân dân xã Lê Lợi"],
    ["Văn phòng Đăng ký đất đai", "Văn phòng Đăng ký đất đai"],
    ["Trần Thị Lan", null],
    ["Chủ tịch UBND xã", null],
    ["UBND xã (ông Nguyễn Văn An)", null],
    ["UBND xã, ĐT 0912345678", null],
    ["Thôn 3, xã An Sơn", null],
  ])("issuer «%s»: %s", (text, kept) => expect(keptIssuer(text)).toBe(kept));
  test.each([
    ["H15.50.05.13-261008-0975", "H15.50.05.13-261008-0975"],
    ["000.00.32.H15-240415-0001", "000.00.32.H15-240415-0001"],
    ["MC.2026.11.00318", "MC.2026.11.00318"],
    ["001099012345", null],
    ["0912345678", null],
    ["NGUYENVANAN-123", null],
    ["hồ sơ 12", null],
  ])("dossier «%s»: %s", (text, kept) => expect(keptDossier(text)).toBe(kept));
});

describe("a row", () => {
  const HEAD = [
    "Số định danh",
    "Họ và tên",
    "Địa chỉ",
    "Tên kết quả",
    "Mã kết quả",
    "Số hiệu",
    "Ngày cấp kết quả",
    "Cơ quan cấp",
    "Có giá trị đến",
    "Mã hồ sơ",
  ];
  const columns = columnsOf(...HEAD)!;
  const ROW: Cell[] = [
    "052090001234",
    "Trần Thị Lan",
    "Thôn 3, xã An Sơn",
    "Giấy xác nhận tình trạng hôn nhân",
    "KQ.G15.000038",
    "12/2019",
    "12/05/2019",
    "UBND xã An Sơn",
    "Vô thời hạn",
    "H15.50.05.13-190508-0975",
  ];
  const read = (more: Record<string, Cell> = {}) =>
    readRow({ row: 2, cells: ROW.map((it, i) => more[HEAD[i]!] ?? it) }, columns, tools);

  test("becomes one paper of one person, with the register's name for it", () => {
    expect(read()).toEqual({
      id: "052090001234",
      paper: {
        name: "Giấy xác nhận tình trạng hôn nhân",
        kind: "result",
        dossierCode: "H15.50.05.13-190508-0975",
        dated: "2019-05-12",
        number: "12/2019",
        code: "KQ.G15.000038",
        issuer: "UBND xã An Sơn",
      },
      notes: [],
    });
    expect(read({ "Tên kết quả": "xác nhận tình trạng hôn nhân (bản sao)" })).toEqual(read());
  });
  test("what holds the person's number, name or address is not kept, and it is said", () => {
    const said = read({ "Số hiệu": "052090001234/2019", "Cơ quan cấp": "UBND Thôn 3 xã An Sơn" });
    expect(said).toMatchObject({ notes: ["known_note_number", "known_note_issuer"] });
    expect(JSON.stringify((said as { paper: object }).paper)).not.toMatch(/052090001234|Thôn 3/);
    expect(read({ "Cơ quan cấp": "Văn phòng TRAN THI LAN" })).toMatchObject({ notes: ["known_note_issuer"] });
  });
  test("a day that is yet to come, a code of another form: not kept, and said", () => {
    const said = read({ "Ngày cấp kết quả": "21/11/2026", "Mã kết quả": "KQ15", "Có giá trị đến": "mãi" });
    expect(said).toMatchObject({
      paper: { dated: null },
      notes: ["known_note_code", "known_note_dated", "known_note_until"],
    });
  });
  test("nothing to find it by, a date with the month first, nothing at all", () => {
    const none = { "Số hiệu": "", "Ngày cấp kết quả": "", "Mã hồ sơ": "" };
    expect(read(none)).toMatchObject({ fault: "known_row_nowhere" });
    expect(read({ "Ngày cấp kết quả": "05/13/2019" })).toMatchObject({ fault: "known_row_month_first" });
    expect(readRow({ row: 3, cells: HEAD.map(() => " ") }, columns, tools)).toBeNull();
  });
});
