/** The workbook as plain data: its formulas reckoned by another hand come to the counted numbers, for any list of dossiers. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countOf, lines, terms, termsOf } from "../counting/sample-random.ts";
import { bookOf } from "./book.ts";
import { evaluated } from "./evaluate.oracle.ts";
import type { ReportSource } from "./model.ts";
import { QUARTER, sampleSource, sayVi } from "./sample-report.ts";
import { addressOf, columnLetters, type Sheet } from "./workbook.ts";

const sheetOf = (source: ReportSource, name: string): Sheet =>
  bookOf(source, sayVi).sheets.find((it) => it.name === name)!;
/** Rows as the evaluator sees them, each with what stands before its first comma. */
const seen = (sheet: Sheet): (string | number | null)[][] =>
  sheet.rows.map((row, r) => row.map((_, c) => evaluated(sheet, r, c)));
const rowNamed = (sheet: Sheet, name: string, column = 0) => seen(sheet).find((row) => row[column] === name)!;

test("whose numbers they are stands with what they cover, where they are not one machine's alone", () => {
  const named = (source: ReportSource) =>
    rowNamed(sheetOf(source, sayVi("reports_sheet_cover")), "Số liệu của");
  expect(named({ ...sampleSource(QUARTER), includes: "Gồm số liệu của máy này và của chị Lan." })).toEqual([
    "Số liệu của",
    "Gồm số liệu của máy này và của chị Lan.",
  ]);
  expect(named(sampleSource(QUARTER))).toBeUndefined();
});

describe("a quarter counted by hand", () => {
  const source = sampleSource(QUARTER);

  test("II.06a: sums and the check are formulas that come to it", () => {
    const sheet = sheetOf(source, "II.06a");
    expect(rowNamed(sheet, "Tổng cộng")).toEqual([
      "Tổng cộng",
      null,
      10,
      5,
      4,
      1,
      5,
      1,
      3,
      1,
      5,
      4,
      1,
      "Khớp",
    ]);
    expect(rowNamed(sheet, "Đất đai", 1)).toEqual([1, "Đất đai", 2, 0, 2, 0, 1, 0, 0, 1, 1, 0, 1, "Khớp"]);
    const formulas = sheet.rows[7]!.map((cell) => (cell?.kind === "formula" ? cell.formula : null));
    expect(formulas).toEqual([
      null,
      null,
      "D8+E8+F8",
      null,
      null,
      null,
      "H8+I8+J8",
      null,
      null,
      null,
      "L8+M8",
      null,
      null,
      'IF(C8=G8+K8,"Khớp","Lệch")',
    ]);
    const sums = sheet.rows[10]!.map((cell) => (cell?.kind === "formula" ? cell.formula : null));
    expect(sums.slice(2, 5)).toEqual(["SUM(C8:C10)", "SUM(D8:D10)", "SUM(E8:E10)"]);
  });

  test("07a: what can't be known is empty and named, never zero", () => {
    const sheet = sheetOf(source, "07a");
    const total = rowNamed(sheet, "Tổng cộng");
    for (const no of [7, 8, 19, 21, 26, 27]) expect([no, total[no - 1]]).toEqual([no, null]);
    expect(total[22 - 1]).toBe(1);
    const notes = seen(sheet).flat().join(" ");
    expect(notes).toContain("7 Hình thức khác; 8 Phi địa giới; 19 Thanh toán › Tổng");
  });

  test("what belongs to a sum and stands in no column of the form is set behind it", () => {
    const weekly = sheetOf(source, "Báo cáo tuần");
    const head = weekly.rows[3]!;
    expect(head[15]).toMatchObject({ text: "Ngoài biểu: trực tuyến chưa rõ mức độ", rows: 2 });
    expect(rowNamed(weekly, "Tổng cộng").slice(2, 17)).toEqual([
      10,
      4,
      0,
      1,
      3,
      1,
      5,
      1,
      3,
      1,
      5,
      4,
      1,
      1,
      "Khớp",
    ]);
    const known = sampleSource(QUARTER.filter(({ code }) => code !== "H15-7"));
    expect(sheetOf(known, "Báo cáo tuần").rows[3]!.length).toBe(16);
  });

  test("both notes of the forms are said beside each", () => {
    for (const [name, ended, open] of [
      ["II.06a", 9, 12],
      ["Báo cáo tuần", 11, 14],
      ["07a", 12, 16],
    ] as const) {
      const text = seen(sheetOf(source, name)).flat().join("\n");
      expect(text).toContain(`Cột ${ended} «Đúng hạn» gồm cả hồ sơ trả lại`);
      expect(text).toContain(`Cột ${open} «Trong hạn» gồm cả hồ sơ đang chờ bổ sung`);
    }
  });

  test("each table says what it covers", () => {
    const covered = { seen: 11, of: 14, from: source.period.from, to: source.period.to };
    for (const sheet of bookOf({ ...source, covered }, sayVi).sheets.slice(0, 13))
      expect(evaluated(sheet, 1, 0), sheet.name).toContain(
        "đã thấy 11 trên 14 hồ sơ; tiếp nhận từ 15/09/2026 đến 14/12/2026",
      );
  });

  test("the lists name the dossiers behind the numbers", () => {
    const codes = (name: string) =>
      seen(sheetOf(source, name))
        .map((row) => row[1])
        .filter((it) => String(it).startsWith("H15-"));
    expect(codes("Quá hạn")).toEqual(["H15-3", "H15-4"]);
    expect(codes("Tạm dừng")).toEqual(["H15-5", "H15-6", "H15-7"]);
    expect(codes("Bổ sung")).toEqual(["H15-4", "H15-5"]);
    expect(codes("Trả lại, rút")).toEqual(["H15-8", "H15-9"]);
    expect(codes("Không tính được")).toEqual(["H15-11"]);
    expect(rowNamed(sheetOf(source, "Tạm dừng"), "Tổng cộng").slice(-3)).toEqual([1, 1, 1]);
    expect(rowNamed(sheetOf(source, "Bổ sung"), "Tổng cộng").slice(-2)).toEqual([3, 1]);
    expect(rowNamed(sheetOf(source, "Bước trễ"), "Thẩm định", 1).slice(1)).toEqual([
      "Thẩm định",
      "CB2",
      1,
      0,
      1,
      0,
    ]);
  });

  test("the online share is each procedure's in its window", () => {
    const rows = seen(sheetOf(source, "Trực tuyến theo thủ tục"));
    expect(rows[4]!.slice(1, 3)).toEqual(["1.001193", "Đăng ký khai sinh"]);
    expect(rows[4]!.slice(5)).toEqual([5, 8, 5 / 8]);
    const from = source.period.to;
    const later = sampleSource(QUARTER, { windowOf: () => ({ from, to: from }) });
    expect(seen(sheetOf(later, "Trực tuyến theo thủ tục"))[4]![0]).toBe("Không có");
  });
});

test("a text that a spreadsheet would run stays a text", () => {
  const bad = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'];
  const step = { from: "2026-10-01", to: null, dueAt: "2026-10-02" };
  const source = sampleSource(
    bad.map((text, i) => ({
      code: `${text}${i}`,
      field: text,
      unit: text,
      officer: text,
      procedureCode: text,
      supplements: 1,
      status: i % 2 ? 5 : 4,
      steps: [{ ...step, name: text, officer: text }],
    })),
    { office: bad[0]!, uncounted: [{ code: "=1", reason: "x" }], procedureName: (code) => code },
  );
  let texts = 0;
  for (const { name, rows } of bookOf(source, sayVi).sheets)
    for (const cell of rows.flat()) {
      if (cell?.kind === "formula") expect(cell.formula, name).toMatch(/^(SUM|IF|[A-Z]+\d+\+)/);
      if (cell?.kind !== "text") continue;
      texts += 1;
      expect(cell.text, name).not.toMatch(/^[=+\-@]/);
    }
  expect(texts).toBeGreaterThan(200);
});

test("for any list, each formula comes to what the workbook says, and the forms to the counted numbers", () => {
  fc.assert(
    fc.property(lines, terms, (list, given) => {
      const count = countOf(list, termsOf(given));
      const { numbers, ...source } = sampleSource([]);
      const counted = count.numbers();
      const book = bookOf(
        {
          ...source,
          numbers: counted,
          codes: count.codes(),
          dossiers: count.dossiers(),
          period: termsOf(given).period,
          now: given.now,
        },
        sayVi,
      );
      for (const sheet of book.sheets)
        for (const [r, row] of sheet.rows.entries())
          for (const [c, cell] of row.entries())
            if (cell?.kind === "formula")
              expect(evaluated(sheet, r, c), `${sheet.name} ${addressOf(r, c)} ${cell.formula}`).toBe(
                cell.value,
              );
      const [ii06a, weekly, form07a] = book.sheets as [Sheet, Sheet, Sheet];
      const total = (sheet: Sheet, columns: number) => rowNamed(sheet, "Tổng cộng").slice(2, columns);
      const columnsOf = (it: object, columns: number) =>
        Array.from({ length: columns - 2 }, (_, i) => (it as Record<string, unknown>)[`c${i + 3}`]);
      expect(total(ii06a, 13)).toEqual(columnsOf(counted.total, 13));
      expect(total(weekly, 15)).toEqual(columnsOf(counted.weekly, 15));
      expect(total(form07a, 28)).toEqual(columnsOf(counted["07a"], 28));
      for (const sheet of [ii06a, weekly, form07a])
        expect(
          seen(sheet)
            .flat()
            .filter((it) => it === "Lệch"),
          sheet.name,
        ).toEqual([]);
      const late = rowNamed(book.sheets[4]!, "Tổng cộng");
      if (late) expect(late.slice(9, 11)).toEqual([counted.total.c10, counted.total.c13]);
    }),
    { numRuns: 60 },
  );
});

test("sheets can be opened: names, widths, no cell under a merged one", () => {
  for (const { name, rows, widths, repeated, frozenRows } of bookOf(sampleSource(QUARTER), sayVi).sheets) {
    expect(name).toMatch(/^[^[\]/\\:*?]{1,31}$/);
    const covered = new Set<string>();
    for (const [r, row] of rows.entries())
      for (const [c, cell] of row.entries()) {
        if (!cell) continue;
        for (let down = 0; down < (cell.rows ?? 1); down += 1)
          for (let right = 0; right < (cell.columns ?? 1); right += 1) {
            const at = addressOf(r + down, c + right);
            expect(covered.has(at), `${name} ${at}`).toBe(false);
            covered.add(at);
          }
      }
    expect(new Set(rows.map((row) => row.length)), name).toEqual(new Set([widths.length]));
    expect((repeated?.to ?? 0) <= frozenRows, name).toBe(true);
  }
});

test("columns after Z have two letters", () => {
  expect([0, 25, 26, 51, 52, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "AAA"]);
});

test("heads merged downwards have the room that their words need", () => {
  const [ii06a, , form07a] = bookOf(sampleSource(QUARTER), sayVi).sheets as [Sheet, Sheet, Sheet];
  const lowest = (sheet: Sheet, row: number) =>
    Math.max(...sheet.rows[row]!.map((cell) => cell?.height ?? 0));
  // 'Ngoài biểu: đang giải quyết quá hạn, chưa rõ văn bản xin lỗi' in a narrow column: nine lines of 17 points, one row above.
  expect(lowest(form07a, 4)).toBe(9 * 17 - 15);
  // 'Trực tiếp, dịch vụ bưu chính' stands in the lowest row alone.
  expect(lowest(ii06a, 5)).toBe(5 * 17);
});
