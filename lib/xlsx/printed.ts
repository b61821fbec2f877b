import type { Feature } from "write-excel-file/universal";
import {
  findElement,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  prependMarkupInsideElement,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from "write-excel-file/utility";
import { addressOf, type Sheet, type Workbook } from "../reports/workbook.ts";

/**
 * What the library doesn't write by itself (ECMA-376, part 1, 18.2 and 18.3): a sheet on as many A4 pages as it needs,
 * one page wide, its head printed on each, pages numbered; and beside each formula what it comes to, so that the
 * numbers are there too for who opens the file without reckoning (Excel's protected view, a preview).
 */
export const printed = ({ sheets }: Workbook): Feature<Blob> => ({
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        insert: () => "<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>",
        transform: (xml, _, { sheetIndex }) => fitted(withValues(xml, sheets[sheetIndex]!)),
        transformElementAttributes: (tag, attributes) =>
          tag === "pageSetup" ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
      "xl/workbook.xml": {
        transform: (xml) => withRepeatedRows(xml, sheets),
        transformElementAttributes: (tag, attributes) =>
          tag === "calcPr" ? { ...attributes, fullCalcOnLoad: 1 } : attributes,
      },
    },
  },
});

/** The first element of a sheet, before all others. */
function fitted(xml: string): string {
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  return prependMarkupInsideElement(xml, findElement(xml, "worksheet")!, fit);
}

function withValues(xml: string, { rows }: Sheet): string {
  const values = new Map(
    rows.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell?.kind === "formula" ? [[addressOf(r, c), cell.value] as const] : [])),
    ),
  );
  return xml.replace(
    /<c r="([A-Z]+\d+)"([^>]*)>(<f>[^<]*<\/f>)<\/c>/g,
    (whole, at: string, more, formula) => {
      const value = values.get(at);
      if (value === undefined) return whole;
      return typeof value === "number"
        ? `<c r="${at}"${more}>${formula}<v>${value}</v></c>`
        : `<c r="${at}"${more} t="str">${formula}<v>${sanitizeTextContent(value)}</v></c>`;
    },
  );
}

/** Excel's name for the rows that each page begins with. */
function withRepeatedRows(xml: string, sheets: readonly Sheet[]): string {
  const names = sheets.flatMap(({ name, repeated }, i) => {
    if (!repeated) return [];
    const rows = `'${name.replaceAll("'", "''")}'!$${repeated.from}:$${repeated.to}`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${sanitizeAttributeValue(String(i))}">${sanitizeTextContent(rows)}</definedName>`;
  });
  const empty = /<definedNames\s*\/>/;
  const markup = `<definedNames>${names.join("")}</definedNames>`;
  if (empty.test(xml)) return xml.replace(empty, () => (names.length > 0 ? markup : ""));
  return insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    markup,
    getOrderOfSiblings("xl/workbook.xml", "workbook")!,
    "workbook",
  );
}
