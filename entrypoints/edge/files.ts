/** Files that an officer takes along; nothing leaves the machine but by these. */
import type { Table } from "../../lib/ledger/export.ts";

/** Saves a text or a blob under a name, as a download of the page. */
export function saveFile(name: string, content: string | Blob, type = "application/json"): void {
  const blob = typeof content === "string" ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * Tables as sheets of an Excel file. The writer is loaded only when asked for; its plain form, since
 * the one with workers makes them from text, which the extension's content policy refuses.
 */
export async function excelFile(sheets: { name: string; table: Table }[]): Promise<Blob> {
  const { default: write } = await import("write-excel-file/universal");
  return write(
    sheets.map(({ name, table }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: table[0]!.map((_, i) => ({ width: widthOf(table, i) })),
      // Every text is a text to Excel, never a formula, whatever it begins with.
      data: table.map((row, at) =>
        row.map((value) =>
          typeof value === "number"
            ? { value, type: Number }
            : {
                value: value.slice(0, LONGEST),
                type: String,
                ...(at === 0 ? { fontWeight: "bold" as const } : {}),
              },
        ),
      ),
    })),
  ).toBlob();
}

/** More letters than a cell of Excel can hold make the file unreadable. */
const LONGEST = 32_000;

function widthOf(table: Table, column: number): number {
  const longest = Math.max(...table.slice(0, 200).map((row) => String(row[column] ?? "").length));
  return Math.min(60, Math.max(8, longest + 2));
}
