/** What stands in the written file beside what LibreOffice reckons (tests/office): merged heads, the set-up for print, texts as texts. */
import { beforeAll, describe, expect, test } from "vitest";
import { Pace } from "../lists/limits.ts";
import { Zip } from "../lists/zip.ts";
import { bookOf } from "../reports/index.ts";
import { QUARTER, sampleSource, sayVi } from "../reports/sample-report.ts";
import { xlsxOf } from "./write.ts";

const book = bookOf(
  sampleSource([...QUARTER, { code: "H15-20", field: '=HYPERLINK("http://x.example")' }]),
  sayVi,
);
let zip: Zip;
async function part(name: string): Promise<string> {
  let text = "";
  for await (const piece of zip.text(name)) text += piece;
  return text;
}
const sheet = (name: string) =>
  part(`xl/worksheets/sheet${book.sheets.findIndex((it) => it.name === name) + 1}.xml`);

beforeAll(async () => {
  zip = await Zip.open(await xlsxOf(book), new Pace({ now: () => 0 }));
});

describe("II.06a in the file", () => {
  test("has its heads merged", async () => {
    const merged = [...(await sheet("II.06a")).matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref);
    for (const ref of ["A4:A6", "B4:B6", "C4:F4", "C5:C6", "D5:E5", "F5:F6", "G4:J4", "K4:M4", "N4:N6"])
      expect(merged).toContain(ref);
  });

  test("is printed on A4 across, one page wide, its heads on each page, and they stay in sight", async () => {
    const xml = await sheet("II.06a");
    expect(xml).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    const setup = /<pageSetup [^>]*>/.exec(xml)![0];
    for (const it of ['paperSize="9"', 'orientation="landscape"', 'fitToWidth="1"', 'fitToHeight="0"'])
      expect(setup).toContain(it);
    expect(xml).toContain('ySplit="7"');
    const workbook = await part("xl/workbook.xml");
    expect(workbook).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'II.06a\'!$4:$7</definedName>',
    );
    expect(workbook).toContain('fullCalcOnLoad="1"');
  });

  test("has beside each formula what it comes to", async () => {
    const xml = await sheet("II.06a");
    const cells = [...xml.matchAll(/<c r="[A-Z]+\d+"[^>]*><f>[^<]*<\/f>(<v>[^<]*<\/v>)?<\/c>/g)];
    expect(cells.length).toBeGreaterThan(20);
    expect(cells.filter(([, value]) => value === undefined)).toEqual([]);
  });
});

test("a text that would be a formula is a text in every sheet", async () => {
  for (const { name } of book.sheets) expect(await sheet(name), name).not.toMatch(/<f>[^<]*HYPERLINK/);
  expect(await part("xl/sharedStrings.xml")).toContain("'=HYPERLINK(");
});
