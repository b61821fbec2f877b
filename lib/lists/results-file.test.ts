import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { dayFromIso } from "../dossier/moment.ts";
import { kindFinder } from "../results/kinds.ts";
import { makeReader } from "../reuse/reader.ts";
import { SHIPPED } from "../reuse/register/register.ts";
import { eachBadRow, gatherResults, previewResults } from "./results-file.ts";
import { printOf } from "./rows.ts";

const tools = { find: kindFinder(makeReader(SHIPPED), SHIPPED), today: dayFromIso("2026-11-20")! };
const watch = { now: () => performance.now() };
const HEAD = ["STT", "Số định danh", "Họ và tên", "Tên kết quả", "Số hiệu", "Ngày cấp kết quả"];
const ROWS = [
  ["1", "052090001234", "Trần Thị Lan", "Giấy khai sinh", "12/2019", "12/05/2019"],
  ["2", "", "Lê Văn An", "Giấy khai sinh", "13/2019", "12/05/2019"],
  ["3", "052090001235", "Lê Văn An", "Giấy chứng nhận kết hôn", "14/2019", "13/05/2019"],
  ["4", "052090001234", "Trần Thị Lan", "Giấy khen\n của xã", "15/2019", "13/05/2019"],
];
const csv = (rows: string[][], sign = ",") =>
  rows.map((row) => row.map((it) => `"${it}"`).join(sign)).join("\r\n");
const text = csv([["", "DANH SÁCH KẾT QUẢ"], HEAD, ...ROWS]);

async function workbook(...sheets: string[][][]): Promise<Blob> {
  const made = await writeXlsxFile(
    sheets.map((rows, i) => ({
      sheet: `Năm ${2019 + i}`,
      data: rows.map((row) => row.map((value) => ({ value, type: String }))),
    })),
  ).toBuffer();
  return new Blob([new Uint8Array(made)]);
}
const bytes16 = (it: string) => Buffer.from(`\ufeff${it}`, "utf16le");

describe("a list in whatever file", () => {
  test.each<[string, () => Promise<Blob>]>([
    ["CSV", async () => new Blob([text])],
    ["CSV with a mark and semicolons", async () => new Blob([`\ufeff${csv([HEAD, ...ROWS], ";")}`])],
    ["a text of Excel, in UTF-16 with tabs", async () => new Blob([bytes16(csv([HEAD, ...ROWS], "\t"))])],
    ["XLSX", () => workbook([HEAD, ...ROWS])],
  ])("%s: looked at, gathered, and its bad rows told", async (_name, make) => {
    const file = await make();
    const looked = await previewResults(file, tools, watch);
    if (looked.kind !== "read") throw new Error(JSON.stringify(looked));
    expect(looked.count).toMatchObject({ rows: 4, bad: 2 });
    expect([looked.more, looked.columns.unread]).toEqual([false, ["STT", "Họ và tên"]]);
    expect(looked.rows[3]!.read).toEqual({ fault: "known_row_no_kind", wording: "Giấy khen của xã" });
    const people: string[] = [];
    const all = await gatherResults(file, tools, watch, (ids) => people.push(...ids));
    if (all.kind !== "read") throw new Error(JSON.stringify(all));
    expect(people).toEqual(["052090001234", "052090001235"]);
    expect(all.gathered.papersOf("052090001235")).toMatchObject([{ number: "14/2019", dated: "2019-05-13" }]);
    const bad: unknown[] = [];
    await eachBadRow(file, tools, watch, ({ cells, read }) => bad.push(read ? cells[0] : cells[1]));
    expect(bad).toEqual(["Số định danh", "2", "4"]);
  });
  test("sheets each with their own headings; one without is passed over", async () => {
    const file = await workbook(
      [HEAD, ROWS[0]!],
      [["Ghi chú"]],
      [[...HEAD].reverse(), [...ROWS[2]!].reverse()],
    );
    const all = await gatherResults(file, tools, watch);
    expect(all.kind === "read" && all.gathered.papers).toBe(2);
  });
  test("without the columns, with its months first, no list at all, stopped", async () => {
    const fault = async (it: string) => gatherResults(new Blob([it]), tools, watch);
    expect(
      await fault(
        csv([
          ["Mã TTHC", "Tên thủ tục"],
          ["1", "2"],
        ]),
      ),
    ).toEqual({
      kind: "fault",
      fault: "known_fault_no_columns",
    });
    const first = ROWS.map((row) => row.with(5, "05/13/2019").with(1, "052090001234"));
    expect(await fault(csv([HEAD, ...first]))).toEqual({ kind: "fault", fault: "known_fault_month_first" });
    expect(await fault("<html><table>")).toEqual({ kind: "fault", fault: "reasons_catalogue_web_page" });
    const stop = new AbortController();
    stop.abort();
    expect(await gatherResults(new Blob([text]), tools, { ...watch, signal: stop.signal })).toEqual({
      kind: "cancelled",
    });
  });
});

test("a long list is read in parts, with quotes, breaks and letters across their borders", async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => [
    `${i}`,
    `0520${String(i % 9_000).padStart(8, "0")}`,
    `Người "thứ"\n ${i}`.replaceAll('"', '""'),
    i % 3 === 0 ? "Giấy khai sinh" : "Trích lục kết hôn",
    `${i}/2019`,
    "13/05/2019",
  ]);
  const file = new Blob([csv([HEAD, ...rows])]);
  expect(file.size).toBeGreaterThan(2_000_000);
  const shares: number[] = [];
  const people: string[] = [];
  const told: number[] = [];
  const all = await gatherResults(file, tools, { ...watch, onProgress: (it) => shares.push(it) }, (ids) => {
    people.push(...ids);
    told.push(shares.length);
  });
  if (all.kind !== "read") throw new Error(JSON.stringify(all));
  const { gathered } = all;
  expect(gathered.count).toMatchObject({ rows: 30_000, bad: 0 });
  const numbers = people.flatMap((it) => gathered.papersOf(it).map((paper) => paper.number));
  expect(new Set(numbers).size).toBe(30_000);
  expect(shares.length).toBeGreaterThan(0);
  // Of the first people one is told while the file is still being read.
  expect(told[0]).toBeLessThan(shares.length);
  const looked = await previewResults(file, tools, watch);
  expect(looked).toMatchObject({ more: true, count: { rows: 1_000 } });
});

test("a file is known again by all that is in it", async () => {
  const long = "x".repeat(9_000_000);
  const print = (it: string) => printOf(new Blob([it]), watch);
  expect(await print(`${long}a`)).toBe(await print(`${long}a`));
  expect(await print(`${long}a`)).not.toBe(await print(`${long}b`));
  expect(await print(`b${long}`)).not.toBe(await print(`a${long}`));
});
