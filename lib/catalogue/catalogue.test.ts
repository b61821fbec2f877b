import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readCatalogueFile } from "./files.ts";
import { makeCatalogue } from "./find.ts";
import { type CatalogueImport, readCatalogueRows } from "./rows.ts";
import { sampleProcedures } from "./samples.ts";
import { procedureSchema } from "./schema.ts";
import { readLevel, readPapers, readStepHours } from "./values.ts";

const LIST = [
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

function imported(): CatalogueImport {
  return readCatalogueRows(LIST, "danh-muc.xlsx")!;
}

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
        level: "full",
        fee: "Không",
        source: "danh-muc.xlsx",
        sample: false,
      },
      expect.objectContaining({ code: "1.000120", name: "Thủ tục khác", time: null, level: null }),
    ]);
  });

  it("says row by row what was understood and what not", () => {
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
  });

  it("without code and name among its headings is none", () => {
    expect(
      readCatalogueRows(
        [
          ["STT", "Tên thủ tục"],
          ["1", "x"],
        ],
        "",
      ),
    ).toBeNull();
  });

  it("takes the first of two columns that say the same", () => {
    const read = readCatalogueRows(
      [
        ["Mã TTHC", "Tên thủ tục", "Tên TTHC"],
        ["1.001193", "một", "hai"],
      ],
      "",
    )!;
    expect(read.procedures[0]!.name).toBe("một");
    expect(read.doubledColumns).toEqual(["Tên TTHC"]);
  });
});

describe("files", () => {
  const csv = "\uFEFFMã TTHC;Tên thủ tục;Thời hạn\n1.001193;Đăng ký khai sinh;40 giờ\n";
  it("reads CSV with semicolons, as Vietnamese spreadsheets write it", async () => {
    const read = await readCatalogueFile(new Blob([csv]), "a.csv");
    expect(read).toMatchObject({
      procedures: [{ code: "1.001193", time: { amount: 40, unit: "working-hours" } }],
    });
  });

  it("reads XLSX, codes typed as numbers too", async () => {
    const rows = [
      ["Mã TTHC", "Tên thủ tục"],
      [1.00012, "Một thủ tục"],
    ].map((row) => row.map((value) => ({ value })));
    const buffer = await writeXlsxFile(rows).toBuffer();
    const read = await readCatalogueFile(new Blob([new Uint8Array(buffer)]), "a.xlsx");
    expect(read).toMatchObject({ procedures: [{ code: "1.000120", name: "Một thủ tục" }] });
  });

  it("reads JSON back as it was, and says where it is wrong", async () => {
    const good = JSON.stringify(sampleProcedures());
    expect(await readCatalogueFile(new Blob([good]), "a.json")).toMatchObject({
      procedures: sampleProcedures(),
    });
    const bad = JSON.stringify([...sampleProcedures(), { ...sampleProcedures()[0], code: "x" }]);
    expect(await readCatalogueFile(new Blob([bad]), "b.json")).toEqual({
      fault: { key: "reasons_catalogue_json", where: "10.code" },
    });
  });

  it.each([
    ["PK\u0003\u0004 broken", "reasons_catalogue_not_read"],
    ["{ not json", "reasons_catalogue_not_read"],
    ["just;words\n", "reasons_catalogue_no_header"],
  ])("refuses %j", async (text, key) => {
    expect(await readCatalogueFile(new Blob([text]), "x")).toEqual({ fault: { key, where: "x" } });
  });
});

describe("values", () => {
  it("reads hours, levels and papers, and nothing else for them", () => {
    expect(["8", "8 giờ", "0,5 ngày", "2.5h", "nhanh", "0", ""].map(readStepHours)).toEqual([
      8,
      8,
      4,
      2.5,
      null,
      null,
      null,
    ]);
    expect(["Toàn trình", "DVC một phần", "Mức độ 4", "3", "Trực tiếp", "nhanh"].map(readLevel)).toEqual([
      "full",
      "partial",
      "full",
      "partial",
      "none",
      null,
    ]);
    expect(readPapers("1. Tờ khai (bắt buộc)\n- Bản sao CCCD; Giấy ủy quyền (nếu có)")).toEqual([
      { name: "Tờ khai (bắt buộc)", required: true },
      { name: "Bản sao CCCD", required: null },
      { name: "Giấy ủy quyền (nếu có)", required: false },
    ]);
  });
});

describe("the catalogue", () => {
  it("finds a procedure by the national part of its code, the office's own before a sample", () => {
    const [sample] = sampleProcedures();
    const own = { ...sample!, code: "1.001193.000.00.00.H56", name: "Của đơn vị", sample: false };
    expect(makeCatalogue([own, sample!])("1.001193.H38")?.name).toBe("Của đơn vị");
    expect(makeCatalogue([sample!, own])("1.001193")?.name).toBe("Của đơn vị");
    expect(makeCatalogue([own])("1.001194")).toBeNull();
    expect(makeCatalogue([own])(undefined)).toBeNull();
  });

  it("ships ten samples, each with its source", () => {
    const samples = sampleProcedures();
    expect(new Set(samples.map(({ code }) => code)).size).toBe(10);
    for (const sample of samples) {
      expect(procedureSchema.safeParse(sample).success, sample.code).toBe(true);
      expect(sample.source).toMatch(/Điều \d+/u);
      expect(sample.sample).toBe(true);
    }
  });

  it("has words for every fault it can name", () => {
    const words = JSON.parse(readFileSync("locales/vi/reasons.json", "utf8")) as Record<string, string>;
    for (const { faults } of imported().rows) for (const { key } of faults) expect(words).toHaveProperty(key);
  });
});
