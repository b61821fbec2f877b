import { describe, expect, test } from "vitest";
import { readCatalogueSheets } from "./rows.ts";
import { sectionOf } from "./sections.ts";
import type { Cell, Sheet, SheetRow } from "./sheet.ts";

const sheet = (rows: Cell[][], name = ""): Sheet => ({
  name,
  rows: rows.map((cells, i) => ({ row: i + 1, cells })).filter(({ cells }) => cells.length > 0),
});
const read = (...sheets: Sheet[]) => readCatalogueSheets(sheets, "danh-muc.xlsx")!;

describe("rows that give a field to what follows", () => {
  const section = (...cells: Cell[]) => sectionOf({ row: 1, cells } satisfies SheetRow);
  test.each<[Cell[], string | null]>([
    [["I. LĨNH VỰC HỘ TỊCH"], "Hộ tịch"],
    [["II", "LĨNH VỰC ĐẤT ĐAI (12 TTHC)"], "Đất đai"],
    [["", "Lĩnh vực: Chứng thực", ""], "Chứng thực"],
    [["A.", "NUÔI CON NUÔI"], "Nuôi con nuôi"],
    [["III. Lĩnh vực bảo trợ xã hội: 9 thủ tục"], "bảo trợ xã hội"],
    [["1", "LĨNH VỰC THỦY LỢI"], "Thủy lợi"],
    [["1", "Thủ tục đăng ký khai sinh"], null],
    [["5", "CẤP GIẤY PHÉP"], null],
    [["Tổng cộng: 24 thủ tục"], null],
    [["ỦY BAN NHÂN DÂN"], null],
    [["I. Lĩnh vực", "1.001193", "Khai sinh"], null],
    [["I. LĨNH VỰC HỘ TỊCH 1.001193"], null],
  ])("%j: %s", (cells, field) => expect(section(...cells)).toBe(field));

  test("hold until the next one; a field in the row itself goes before", () => {
    const { procedures, rows } = read(
      sheet([
        ["STT", "Mã TTHC", "Tên thủ tục", "Lĩnh vực", "Thời hạn giải quyết"],
        ["I. LĨNH VỰC HỘ TỊCH"],
        [1, "1.001193", "Đăng ký khai sinh", "", "trong ngày"],
        [2, "1.000894", "Đăng ký kết hôn", "Tư pháp", "trong ngày"],
        ["II", "LĨNH VỰC CHỨNG THỰC"],
        [3, "2.000815", "Chứng thực bản sao", "", "trong ngày"],
        [4, "", "Không có mã", "", ""],
      ]),
    );
    expect(procedures.map((it) => it.field)).toEqual(["Hộ tịch", "Tư pháp", "Chứng thực"]);
    expect(rows.map((it) => [it.row, it.kind, it.field])).toEqual([
      [2, "field", "Hộ tịch"],
      [3, "procedure", null],
      [4, "procedure", null],
      [5, "field", "Chứng thực"],
      [6, "procedure", null],
      [7, "refused", null],
    ]);
  });
});

describe("'Trình tự thực hiện / Thời gian / Trách nhiệm'", () => {
  test("are steps in a list, with their hours and whose they are", () => {
    const { procedures, rows } = read(
      sheet([
        ["Mã TTHC", "Tên TTHC", "Thời hạn giải quyết", "Trình tự thực hiện", "Thời gian", "Trách nhiệm"],
        ["1.004873", "Xác nhận tình trạng hôn nhân", "03 ngày làm việc", "Tiếp nhận", "½ ngày", "Một cửa"],
        ["", "", "", "Thẩm định", "02 ngày làm việc", "Tư pháp"],
        ["", "", "", "Ký duyệt", "hai buổi", "Lãnh đạo"],
      ]),
    );
    expect(procedures[0]!.time).toEqual({ amount: 3, unit: "working-days" });
    expect(procedures[0]!.steps).toEqual([
      { name: "Tiếp nhận", hours: 4, role: "Một cửa" },
      { name: "Thẩm định", hours: 16, role: "Tư pháp" },
    ]);
    expect(rows[2]).toMatchObject({
      kind: "refused",
      faults: [{ key: "reasons_catalogue_hours", value: "hai buổi" }],
    });
  });
  test("'Thời gian' without steps is the procedure's", () => {
    const { procedures } = read(
      sheet([
        ["Mã TTHC", "Tên TTHC", "Thời gian"],
        ["1.004873", "Xác nhận tình trạng hôn nhân", "03 ngày làm việc"],
      ]),
    );
    expect(procedures[0]!.time).toEqual({ amount: 3, unit: "working-days" });
  });
  test("tables under titles, as decisions print them, are read one after the other, each row under its own number", () => {
    const { procedures, rows } = read(
      sheet([
        ["QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"],
        ["I. LĨNH VỰC HỘ TỊCH"],
        ["1. Thủ tục cấp Giấy xác nhận tình trạng hôn nhân (Mã TTHC: 1.004873)"],
        ["TT", "Trình tự thực hiện", "Trách nhiệm", "Thời gian"],
        ["Bước 1", "Tiếp nhận hồ sơ", "Bộ phận Một cửa", "4 giờ"],
        ["Bước 2", "Thẩm định", "Công chức Tư pháp", "2 ngày"],
        ["", "Tổng thời gian giải quyết", "", "03 ngày làm việc"],
        ["2", "Thủ tục đăng ký lại kết hôn - 1.004746"],
        ["Bước", "Nội dung công việc", "Thời gian", "Người thực hiện"],
        ["B1", "Tiếp nhận", "2 giờ", "Một cửa"],
        ["B2", "Xác minh", "tùy trường hợp", "Tư pháp"],
      ]),
    );
    expect(
      procedures.map(({ code, name, field, time, steps }) => ({ code, name, field, time, steps })),
    ).toEqual([
      {
        code: "1.004873",
        name: "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân",
        field: "Hộ tịch",
        time: { amount: 3, unit: "working-days" },
        steps: [
          { name: "Tiếp nhận hồ sơ", hours: 4, role: "Bộ phận Một cửa" },
          { name: "Thẩm định", hours: 16, role: "Công chức Tư pháp" },
        ],
      },
      {
        code: "1.004746",
        name: "Thủ tục đăng ký lại kết hôn",
        field: "Hộ tịch",
        time: null,
        steps: [{ name: "Tiếp nhận", hours: 2, role: "Một cửa" }],
      },
    ]);
    expect(rows.map((it) => [it.row, it.kind])).toEqual([
      [3, "procedure"],
      [5, "step"],
      [6, "step"],
      [8, "procedure"],
      [10, "step"],
      [11, "refused"],
    ]);
  });
  test("a sheet with titles and no such table is none", () => {
    expect(
      readCatalogueSheets([sheet([["Thủ tục đăng ký khai sinh 1.001193"], ["Ghi chú", "x"]])], ""),
    ).toBeNull();
  });
});
