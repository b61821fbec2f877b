/** A written workbook, reckoned anew by LibreOffice: each cell comes to what the workbook as plain data says. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import readExcel from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookOf } from "../../lib/reports/index.ts";
import { QUARTER, sampleSource, sayVi } from "../../lib/reports/sample-report.ts";
import { addressOf, type Cell, type Workbook } from "../../lib/reports/workbook.ts";
import { xlsxOf } from "../../lib/xlsx/write.ts";
import { findOffice } from "../../scripts/office.ts";

const office = findOffice();
if (!office)
  console.warn("No LibreOffice: the written workbook is not reckoned anew. `npm run office` installs it.");

/** Else it believes the values that are written beside the formulas. */
const ALWAYS_RECKON = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Values that nobody could take for reckoned ones. */
const WRONG = -987_654;
const withWrongValues = ({ sheets }: Workbook): Workbook => ({
  sheets: sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) => (cell?.kind === "formula" ? { ...cell, value: WRONG } : cell)),
    ),
  })),
});

const bad = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x.example")'].map((text, i) => ({
  code: `H16-${i}`,
  field: text,
  unit: text,
  officer: text,
  supplements: 1,
}));
const book = bookOf(sampleSource([...QUARTER, ...bad]), sayVi);

describe.skipIf(!office)("reckoned anew by LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "dung-hen-office-"));
  let sheets: Awaited<ReturnType<typeof readExcel>> = [];
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    const file = join(folder, "report.xlsx");
    writeFileSync(file, new Uint8Array(await (await xlsxOf(withWrongValues(book))).arrayBuffer()));
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECKON);
    const out = join(folder, "out");
    const args = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, file];
    execFileSync(office!, [`-env:UserInstallation=${pathToFileURL(profile)}`, ...args], { stdio: "pipe" });
    sheets = await readExcel(readFileSync(join(out, "report.xlsx")));
  });

  test("all sheets are there, by their names", () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual(book.sheets.map(({ name }) => name));
  });

  test.each(book.sheets.map(({ name, rows }) => [name, rows] as const))("%s", (name, rows) => {
    const { data } = sheets.find(({ sheet }) => sheet === name)!;
    for (const [r, row] of rows.entries())
      for (const [c, cell] of row.entries()) {
        const at = addressOf(r, c);
        const seen = data[r]?.[c] ?? null;
        if (seen instanceof Date) expect(serial(seen), at).toBeCloseTo(Number(cell && shown(cell)), 6);
        else if (typeof seen === "number") expect(seen, at).toBeCloseTo(Number(cell && shown(cell)), 10);
        else expect(seen, at).toEqual(cell ? shown(cell) : null);
      }
  });
});

const shown = (cell: Cell): string | number | null => {
  if (cell.kind === "text") return cell.text || null;
  if (cell.kind === "empty") return null;
  return cell.value;
};

/** Excel's day of a date as the reader gives it. */
const serial = (date: Date): number => date.getTime() / 86_400_000 + 25_569;
