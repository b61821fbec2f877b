import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import readExcel from "read-excel-file/node";
import { expect, onTestFinished, test } from "vitest";
import { BadOptions, readOptions } from "../../scripts/report-options.ts";

const PERIOD = ["--from", "2026-11-23", "--to", "2026-11-29", "--now", "2026-11-30T08:00:00+07:00"];
const LINE = JSON.stringify({
  code: "A",
  field: "Hộ tịch",
  channel: "online",
  receivedAt: "2026-11-24",
  status: 4,
});

test("the command writes the workbook beside the numbers", async () => {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "tuan.xlsx");
  const out = await new Promise<string>((done, fail) => {
    const child = execFile(
      process.execPath,
      ["scripts/report.ts", ...PERIOD, "--xlsx", file, "--office", "UBND xã Mẫu", "--of", "3"],
      (error, stdout) => (error ? fail(error) : done(stdout)),
    );
    child.stdin!.end(`${LINE}\n`);
  });
  expect(JSON.parse(out)).toMatchObject({ total: { c3: 1, c4: 1 } });
  const sheets = await readExcel(readFileSync(file));
  const rows = sheets[0]!.data;
  expect(sheets[0]!.sheet).toBe("II.06a");
  expect(rows[1]![0]).toContain(
    "UBND xã Mẫu · Kỳ báo cáo: 23/11/2026 – 29/11/2026 · Phạm vi: đã thấy 1 trên 3 hồ sơ",
  );
  expect(rows[7]!.slice(0, 14)).toEqual([1, "Hộ tịch", 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, "Khớp"]);
  expect(sheets.at(-2)!.data[0]![0]).toContain("tuần từ ngày 23/11/2026");
});

test("the kind of report is the period's where none is told", () => {
  const kind = (from: string, to: string, ...more: string[]) =>
    readOptions(["--from", from, "--to", to, ...more], 0).kind;
  expect(kind("2026-11-23", "2026-11-29")).toBe("week");
  expect(kind("2026-11-01", "2026-11-30")).toBe("month");
  expect(kind("2026-09-15", "2026-12-14")).toBe("quarter");
  expect(kind("2025-12-15", "2026-12-14")).toBe("year");
  expect(kind("2026-10-18", "2026-11-18")).toBe("peak");
  expect(kind("2026-11-01", "2026-11-30", "--kind", "peak")).toBe("peak");
  expect(() => kind("2026-11-01", "2026-11-30", "--kind", "daily")).toThrow(BadOptions);
  expect(() => kind("2026-11-01", "2026-11-30", "--of", "many")).toThrow(BadOptions);
});
