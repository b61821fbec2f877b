import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasFee } from "./fee.ts";
import { makeCatalogue, saidProcedure } from "./find.ts";
import { nationalProcedures } from "./national.ts";
import { type CatalogueImport, NO_CHOICE, readCatalogueSheets } from "./rows.ts";
import { procedureSchema } from "./schema.ts";
import type { Cell, Sheet } from "./sheet.ts";
import { readCode, readLevel, readPapers, readStepHours } from "./values.ts";

const sheet = (rows: Cell[][], name = ""): Sheet => ({
  name,
  rows: rows.map((cells, i) => ({ row: i + 1, cells })).filter(({ cells }) => cells.length > 0),
});
const read = (...sheets: Sheet[]) => readCatalogueSheets(sheets, "danh-muc.xlsx")!;

const LIST: Cell[][] = [
  ["DANH MỤC THỦ TỤC HÀNH CHÍNH"],
  [],
  [
    "STT",
    "Mã TTHC",
    "Tên thủ tục",
    "Lĩnh vực",
    "Thời hạn giải quyết",
    "Bước",
    "Số giờ",
    "Vai trò",
    "Mức độ DVC",
    "Phí, lệ phí",
  ],
  [
    "1",
    "1.004873",
    "Cấp Giấy xác nhận tình trạng hôn nhân",
    "Hộ tịch",
    "03 ngày làm việc",
    "Tiếp nhận",
    "4",
    "Một cửa",
    "Toàn trình",
    "Không",
  ],
  ["", "", "", "", "", "Thẩm định", "0,5 ngày", "Tư pháp", "", ""],
  ["", "1.004873", "", "", "", "Ký duyệt", "8 giờ", "Lãnh đạo", "", ""],
  [],
  ["2", 1.00012, "Thủ tục khác", "Đất đai", "5 ngày; xác minh: 12 ngày", "", "", "", "nhanh", ""],
  ["3", "", "Không mã", "", "", "", "", "", "", ""],
  ["4", "1.004873", "Lặp lại", "", "", "", "", "", "", ""],
  ["5", "2.000635", "", "", "", "", "", "", "", ""],
];

const imported = (): CatalogueImport => read(sheet(LIST));

describe("an office's list", () => {
  it("is read by its headings, with several rows to a procedure", () => {
    expect(imported().procedures).toEqual([
      {
        code: "1.004873",
        name: "Cấp Giấy xác nhận tình trạng hôn nhân",
        field: "Hộ tịch",
        time: { amount: 3, unit: "working-days" },
        steps: [
          { name: "Tiếp nhận", hours: 4, role: "Một cửa" },
          { name: "Thẩm định", hours: 4, role: "Tư pháp" },
          { name: "Ký duyệt", hours: 8, role: "Lãnh đạo" },
        ],
        papers: [],
        timeSaid: null,
        online: [{ level: "full", from: null, to: null, source: "danh-muc.xlsx" }],
        fee: "Không",
        results: [],
        source: "danh-muc.xlsx",
        year: null,
        sample: false,
      },
      expect.objectContaining({
        code: "1.000120",
        name: "Thủ tục khác",
        time: null,
        timeSaid: "5 ngày; xác minh: 12 ngày",
        online: [],
      }),
    ]);
  });

  it("says row by row what was understood and what not, the time with it", () => {
    const { rows, unknownColumns } = imported();
    expect(unknownColumns).toEqual(["STT"]);
    expect(rows.map(({ row, kind, faults }) => [row, kind, ...faults.map(({ key }) => key)])).toEqual([
      [4, "procedure"],
      [5, "step"],
      [6, "step"],
      [8, "procedure", "reasons_catalogue_time_several", "reasons_catalogue_level"],
      [9, "refused", "reasons_catalogue_no_code"],
      [10, "refused", "reasons_catalogue_twice"],
      [11, "refused", "reasons_catalogue_no_name"],
    ]);
    expect(rows.slice(0, 2)).toMatchObject([
      { time: { amount: 3, unit: "working-days" }, hours: 4 },
      { time: null, hours: 4 },
    ]);
  });

  it("without code and name among its headings is none", () => {
    const rows = [
      ["STT", "Tên thủ tục"],
      ["1", "x"],
    ];
    expect(readCatalogueSheets([sheet(rows)], "")).toBeNull();
  });

  it("takes the first of two columns that say the same", () => {
    const twice = read(
      sheet([
        ["Mã TTHC", "Tên thủ tục", "Tên TTHC"],
        ["1.001193", "một", "hai"],
      ]),
    );
    expect(twice.procedures[0]!.name).toBe("một");
    expect(twice.doubledColumns).toEqual(["Tên TTHC"]);
  });

  it("says that no time is set, and takes the same day for what it is", () => {
    const { procedures, rows } = read(
      sheet([
        ["Mã TTHC", "Tên thủ tục", "Thời hạn giải quyết"],
        ["1.001193", "một", "Không quy định"],
        ["1.001194", "hai", "Trong ngày; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo"],
        ["1.001195", "ba", "5"],
      ]),
    );
    expect(procedures.map(({ time }) => time)).toEqual([
      { unit: "no-limit" },
      { unit: "same-day", cutoff: "15:00" },
      null,
    ]);
    expect(rows.map(({ faults }) => faults.map(({ key }) => key))).toEqual([
      [],
      [],
      ["reasons_catalogue_time_no_unit"],
    ]);
    for (const procedure of procedures) expect(procedureSchema.safeParse(procedure).success).toBe(true);
  });

  it("takes a unit from the heading, for a cell that is a number alone", () => {
    const { procedures } = read(
      sheet([
        ["Mã TTHC", "Tên thủ tục", "Thời hạn giải quyết (ngày làm việc)"],
        ["1.001193", "một", 5],
        ["1.001194", "hai", "40 giờ"],
      ]),
    );
    expect(procedures.map(({ time }) => time)).toEqual([
      { amount: 5, unit: "working-days" },
      { amount: 40, unit: "working-hours" },
    ]);
  });
});

describe("a workbook of several sheets", () => {
  const head = ["Mã TTHC", "Tên thủ tục", "Thời hạn giải quyết"];
  const cover = sheet([["ỦY BAN NHÂN DÂN XÃ"], ["DANH MỤC"]], "Bìa");
  const first = sheet([head, ["1.001193", "một", "05 ngày làm việc"]], "Hộ tịch");
  const second = sheet([head, ["1.004873", "hai", "03 ngày làm việc"], ["1.001193", "lại", ""]], "Đất đai");

  it("is looked at whole, and says what was taken", () => {
    const { procedures, sheets } = read(cover, first);
    expect(procedures.map(({ code }) => code)).toEqual(["1.001193"]);
    expect(sheets).toEqual([
      { name: "Bìa", list: false, taken: false },
      { name: "Hộ tịch", list: true, taken: true },
    ]);
  });

  it("gives all its lists, each row with its sheet, and a procedure once", () => {
    const { procedures, rows } = read(first, second);
    expect(procedures.map(({ name }) => name)).toEqual(["một", "hai"]);
    expect(rows.map(({ sheet, row, kind }) => [sheet, row, kind])).toEqual([
      ["Hộ tịch", 2, "procedure"],
      ["Đất đai", 2, "procedure"],
      ["Đất đai", 3, "refused"],
    ]);
  });

  it("is read without the sheets that are left out", () => {
    const without = readCatalogueSheets([first, second], "", { ...NO_CHOICE, without: ["Hộ tịch"] })!;
    expect(without.procedures.map(({ name }) => name)).toEqual(["hai", "lại"]);
    expect(without.sheets[0]).toEqual({ name: "Hộ tịch", list: true, taken: false });
  });
});

describe("several columns of times", () => {
  const rows: Cell[][] = [
    ["STT", "Mã TTHC", "Tên thủ tục", "Thời hạn giải quyết", ""],
    ["", "", "", "Theo quy định", "Sau cắt giảm"],
    ["(1)", "(2)", "(3)", "(4)", "(5)"],
    ["1", "1.000120", "một", "05 ngày làm việc", "03 ngày làm việc"],
  ];
  const times = ["Thời hạn giải quyết: Theo quy định", "Thời hạn giải quyết: Sau cắt giảm"];

  it("are asked about, and no time is taken until then", () => {
    const asked = read(sheet(rows));
    expect(asked.times).toEqual(times);
    expect(asked.procedures).toMatchObject([{ code: "1.000120", time: null }]);
    expect(asked.rows).toMatchObject([{ row: 4, faults: [] }]);
  });

  it("give the one that was chosen", () => {
    const amounts = times.map(
      (time) => readCatalogueSheets([sheet(rows)], "", { ...NO_CHOICE, time })!.procedures[0]!.time,
    );
    expect(amounts).toEqual([
      { amount: 5, unit: "working-days" },
      { amount: 3, unit: "working-days" },
    ]);
  });

  it("are told apart by their letters where their headings are the same", () => {
    const same = read(
      sheet([
        ["Mã TTHC", "Tên thủ tục", "Thời hạn", "Thời hạn"],
        ["1.000120", "một", "5 ngày", "3 ngày"],
      ]),
    );
    expect(same.times).toEqual(["Thời hạn (C)", "Thời hạn (D)"]);
  });
});

describe("values", () => {
  it("puts codes right that a spreadsheet took for numbers", () => {
    const codes = [
      "1.00012",
      "1,00012",
      "1.001",
      "2,002",
      "1,004873",
      "'1.004873",
      "1.004873.H38",
      "2.1",
      "12",
    ];
    expect(codes.map(readCode)).toEqual([
      "1.000120",
      "1.000120",
      "1.001000",
      "2.002000",
      "1.004873",
      "1.004873",
      "1.004873.H38",
      "2.1",
      "12",
    ]);
  });

  it("reads hours and levels, and nothing else for them", () => {
    expect(
      ["8", "8 giờ", "0,5 ngày", "2.5h", "nhanh", "0", "", "4-8", "4 giờ 30", "1/2 ngày"].map(readStepHours),
    ).toEqual([8, 8, 4, 2.5, null, null, null, null, null, 4]);
    expect(
      ["½ ngày", "01 ngày làm việc", "30 phút", "Không quá 02 ngày", "hai buổi", "trong ngày"].map(
        readStepHours,
      ),
    ).toEqual([4, 8, 0.5, 16, null, null]);
    expect(["Toàn trình", "DVC một phần", "Mức độ 4", "3", "Trực tiếp", "nhanh"].map(readLevel)).toEqual([
      "full",
      "partial",
      "full",
      "partial",
      "none",
      null,
    ]);
  });

  it("cuts papers at line ends, and at ';' only where a new one begins", () => {
    const names = (text: string) => readPapers(text).map(({ name }) => name);
    expect(readPapers("1. Tờ khai (bắt buộc)\n- Bản sao CCCD; Giấy ủy quyền (nếu có)")).toEqual([
      { name: "Tờ khai (bắt buộc)", required: true },
      { name: "Bản sao CCCD", required: null },
      { name: "Giấy ủy quyền (nếu có)", required: false },
    ]);
    expect(names("Giấy tờ chứng minh nhân thân: hộ chiếu; thẻ căn cước; giấy tờ khác còn hạn")).toHaveLength(
      1,
    );
    expect(names("Bản vẽ (Mặt bằng; Mặt cắt); - Ảnh hiện trạng; 2) đơn đề nghị;")).toEqual([
      "Bản vẽ (Mặt bằng; Mặt cắt)",
      "Ảnh hiện trạng",
      "đơn đề nghị",
    ]);
    expect(names("* Giấy tờ phải nộp:\n+ Tờ khai\nKhông")).toEqual(["Tờ khai"]);
  });
});

describe("the catalogue", () => {
  it("finds a procedure by the national part of its code, the office's own before a sample", () => {
    const sample = nationalProcedures().find(({ code }) => code === "1.001193");
    const own = { ...sample!, code: "1.001193.000.00.00.H56", name: "Của đơn vị", sample: false };
    expect(makeCatalogue([own, sample!])("1.001193.H38")?.name).toBe("Của đơn vị");
    expect(makeCatalogue([sample!, own])("1.001193")?.name).toBe("Của đơn vị");
    expect(makeCatalogue([own])("1.001194")).toBeNull();
    expect(makeCatalogue([own])(undefined)).toBeNull();
  });

  it("finds one by its whole name where a page says no code, and none by a name that two have", () => {
    const all = nationalProcedures();
    const sample = all.find(({ code }) => code === "1.001193")!;
    const own = { ...sample, code: "1.001193.000.00.00.H56", name: "Khai sinh tại xã", sample: false };
    const find = makeCatalogue([...all, own]);
    expect(find("Thủ tục đăng ký khai sinh")?.code).toBe(own.code);
    expect(find("  ĐĂNG KÝ KHAI SINH ")?.code).toBe(own.code);
    expect(find("ĐĂNG KÝ  KẾT HÔN")?.code).toBe(all.find(({ name }) => /đăng ký kết hôn$/i.test(name))?.code);
    expect(find("Khai sinh tại xã")?.code).toBe(own.code);
    expect(find("Đăng ký khai sinh có yếu tố khác")).toBeNull();
    expect(makeCatalogue([own, { ...own, code: "1.009999" }])("Khai sinh tại xã")).toBeNull();
    expect(saidProcedure({ procedureName: { value: "Đăng ký kết hôn" } })).toBe("Đăng ký kết hôn");
    expect(saidProcedure({ procedureCode: { value: "1.1" }, procedureName: { value: "x" } })).toBe("1.1");
  });

  it("has words for every fault it can name", () => {
    const words = JSON.parse(readFileSync("locales/vi/reasons.json", "utf8")) as Record<string, string>;
    for (const { faults } of imported().rows) for (const { key } of faults) expect(words).toHaveProperty(key);
    for (const why of ["_several", "_no_unit", "_months", "_start", ""])
      expect(words).toHaveProperty(`reasons_catalogue_time${why}`);
  });
});

it("a fee is one where the words name an amount and don't say that there is none", () => {
  for (const fee of ["50.000 đồng", "8000 đồng/bản", "150.000 đồng | 50,000 VNĐ"])
    expect(hasFee(fee)).toBe(true);
  for (const fee of ["Miễn phí", "Không", "Không thu phí"]) expect(hasFee(fee)).toBe(false);
  for (const fee of [null, "", "Theo quy định của HĐND tỉnh", "50.000 đồng; trực tuyến: miễn phí"])
    expect(hasFee(fee)).toBe(null);
});
