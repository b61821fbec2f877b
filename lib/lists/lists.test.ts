import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { nationalProcedures } from "../catalogue/national.ts";
import { type FileImport, readCatalogueFile } from "./catalogue-file.ts";
import { readListFile } from "./file.ts";
import { LIMITS, type Watch } from "./limits.ts";

const watch: Watch = { now: () => performance.now() };
const blob = (...parts: (string | Uint8Array)[]) =>
  new Blob(parts.map((it) => (typeof it === "string" ? it : new Uint8Array(it))));

/** A zip by hand: what no writer writes can be put into it too. Bytes are packed already. */
function zip(parts: Record<string, string | Uint8Array>): Blob {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const title = Buffer.from(name);
    const data = content instanceof Uint8Array ? content : deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    local.push(head, title, data);
    central.push(entry, title);
    at += head.length + title.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return blob(...local, directory, end);
}

const text = (value: string, more = "") => `<c ${more}t="inlineStr"><is><t>${value}</t></is></c>`;
const HEAD = `<row>${text("Mã TTHC")}${text("Tên thủ tục")}${text("Thời hạn giải quyết")}</row>`;
const LIST = `${HEAD}<row>${text("1.000120")}${text("Một &amp; hai")}${text("05 ngày làm việc")}</row>`;

function workbook(
  sheets: { name: string; rows: string; state?: string }[],
  more: Record<string, string | Uint8Array> = {},
): Blob {
  const list = sheets.map(
    ({ name, state }, i) =>
      `<x:sheet name="${name}" ${state ? `state="${state}"` : ""} sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const links = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="http://x/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return zip({
    "xl/workbook.xml": `<?xml version="1.0"?><x:workbook><x:sheets>${list.join("")}</x:sheets></x:workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${links.join("")}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...more,
  });
}

const sheetsOf = async (file: Blob) => {
  const list = await readListFile(file, watch);
  if (list.kind !== "sheets") throw new Error(JSON.stringify(list));
  return list.sheets;
};
const catalogue = (file: Blob, name = "a") => readCatalogueFile(file, name, watch);
const codes = (it: FileImport) => (it.kind === "read" ? it.read.procedures.map(({ code }) => code) : it);
const faultOf = (it: FileImport) => (it.kind === "fault" ? it.fault.key : it.kind);

describe("a workbook", () => {
  it("is read as its usual writer writes it, numbers and all", async () => {
    const rows = [
      ["Mã TTHC", "Tên thủ tục"],
      [1.00012, "Một thủ tục"],
      [2.002, "Hai"],
    ].map((row) => row.map((value) => ({ value })));
    const buffer = await writeXlsxFile(rows).toBuffer();
    expect(codes(await catalogue(blob(new Uint8Array(buffer))))).toEqual(["1.000120", "2.002000"]);
  });

  it("is read where its cells and rows name no place", async () => {
    const [sheet] = await sheetsOf(workbook([{ name: "Danh mục", rows: LIST }]));
    expect(sheet).toEqual({
      name: "Danh mục",
      rows: [
        { row: 1, cells: ["Mã TTHC", "Tên thủ tục", "Thời hạn giải quyết"] },
        { row: 2, cells: ["1.000120", "Một & hai", "05 ngày làm việc"] },
      ],
    });
  });

  it("is read with shared strings, gaps, line ends and values of formulas", async () => {
    const shared =
      "<sst><si><r><t>Mã </t></r><r><t>TTHC</t></r><rPh><t>nói</t></rPh></si><si><t>a_x000A_b</t></si></sst>";
    const rows = `<row r="7"><c r="A7" t="s"><v>0</v></c><c r="C7" t="s"><v>1</v></c><c r="AA7" t="str"><f>1&lt;2</f><v>c</v></c></row>
      <row r="8"><c r="A8"/><c r="B8" t="e"><v>#N/A</v></c></row><row r="9"><c r="B9" t="b"><v>1</v></c></row>`;
    const [sheet] = await sheetsOf(workbook([{ name: "x", rows }], { "xl/sharedStrings.xml": shared }));
    expect(sheet!.rows.map(({ row }) => row)).toEqual([7, 9]);
    expect(sheet!.rows[0]!.cells.slice(0, 3)).toEqual(["Mã TTHC", "", "a\nb"]);
    expect(sheet!.rows[0]!.cells[26]).toBe("c");
    expect(sheet!.rows[1]!.cells).toEqual(["", true]);
  });

  it("is looked at in all its sheets but the hidden ones", async () => {
    const file = workbook([
      { name: "Bìa", rows: `<row>${text("Ủy ban")}</row>` },
      { name: "Cũ", rows: LIST, state: "hidden" },
      { name: "Danh mục", rows: LIST },
    ]);
    const found = await catalogue(file);
    expect(found).toMatchObject({
      kind: "read",
      read: {
        sheets: [
          { name: "Bìa", list: false },
          { name: "Danh mục", list: true, taken: true },
        ],
      },
    });
    expect(codes(found)).toEqual(["1.000120"]);
  });
});

describe("other files", () => {
  it("reads CSV by whatever parts it, codes that Excel took for numbers included", async () => {
    const list = (parted: string, code: string) =>
      catalogue(
        blob(
          `\uFEFFMã TTHC${parted}Tên thủ tục${parted}Thời hạn\r\n${code}${parted}"Một\nthủ tục"${parted}40 giờ\r\n`,
        ),
      );
    expect(codes(await list(";", "1,00012"))).toEqual(["1.000120"]);
    expect(codes(await list(",", "1.00012"))).toEqual(["1.000120"]);
    expect(codes(await list("\t", "1.004873"))).toEqual(["1.004873"]);
  });

  it("reads a long CSV in parts, each row once", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `1.${String(i).padStart(6, "0")},"Thủ tục, số\n${i}"`,
    );
    const found = await catalogue(blob(`Mã TTHC,Tên thủ tục\n${rows.join("\n")}`));
    expect(codes(found)).toEqual(rows.map((row) => row.slice(0, 8)));
  });

  it("reads Excel's 'Unicode text', and an old code page that a browser knows", async () => {
    const list = "Mã TTHC\tTên thủ tục\n1.004873\tMột";
    expect(codes(await catalogue(blob(Buffer.from(`\uFEFF${list}`, "utf16le"))))).toEqual(["1.004873"]);
    // Windows-1258: 'ã' is a byte of its own, 'ủ' is 'u' with a hook behind it.
    const bytes = [...list].flatMap((letter) =>
      letter === "ủ"
        ? [0x75, 0xd2]
        : letter === "ụ"
          ? [0x75, 0xf2]
          : letter === "ộ"
            ? [0xf4, 0xf2]
            : letter.codePointAt(0)!,
    );
    expect(codes(await catalogue(blob(new Uint8Array(bytes.map((it) => (it > 255 ? 0xe3 : it))))))).toEqual([
      "1.004873",
    ]);
  });

  it("brings JSON back as it was, and says where it is wrong", async () => {
    const good = JSON.stringify(nationalProcedures());
    expect(await catalogue(blob(good))).toMatchObject({ read: { procedures: nationalProcedures() } });
    const bad = JSON.stringify([...nationalProcedures(), { ...nationalProcedures()[0], code: "x" }]);
    expect(await catalogue(blob(bad))).toEqual({
      kind: "fault",
      fault: { key: "reasons_catalogue_json", where: "251.code" },
    });
  });

  it.each<[string, string | number[], string]>([
    ["a broken zip", "PK\u0003\u0004 broken", "reasons_catalogue_not_read"],
    ["broken JSON", "{ not json", "reasons_catalogue_not_read"],
    ["a table of something else", "just;words\n", "reasons_catalogue_no_header"],
    ["an old .xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "reasons_catalogue_old_excel"],
    ["a web page named .xls", "<html><body><table><tr><td>Mã TTHC</table>", "reasons_catalogue_web_page"],
    ["a spreadsheet of 2003 in XML", '<?xml version="1.0"?><Workbook/>', "reasons_catalogue_web_page"],
    ["a PDF", "%PDF-1.7", "reasons_catalogue_not_sheet"],
    // TCVN3: 'M· thñ tôc'.
    ["an old Vietnamese code page", [0x4d, 0xb7, 0x3b, 0x74, 0x68, 0xf1, 0x0a], "reasons_catalogue_encoding"],
  ])("refuses %s in words", async (_, content, key) => {
    const file = typeof content === "string" ? blob(content) : blob(new Uint8Array(content));
    expect(await catalogue(file, "x")).toEqual({ kind: "fault", fault: { key, where: "x" } });
  });

  it("tells a zip that is no workbook, and a binary workbook", async () => {
    expect(faultOf(await catalogue(zip({ "word/document.xml": "<w/>" })))).toBe(
      "reasons_catalogue_not_sheet",
    );
    expect(faultOf(await catalogue(zip({ "xl/workbook.bin": "x" })))).toBe("reasons_catalogue_old_excel");
  });
});

describe("limits", () => {
  it("stops at a zip bomb before it has grown", async () => {
    // A megabyte of blanks between tags, packed once and written a hundred times over: a hundred kilobytes in all.
    const chunk = `<x>${" ".repeat(65_000)}</x>`.repeat(16);
    const packed = deflateRawSync(chunk, { finishFlush: constants.Z_FULL_FLUSH });
    const bomb = Buffer.concat([...Array<Buffer>(110).fill(packed), deflateRawSync("</worksheet>")]);
    expect(bomb.length).toBeLessThan(500_000);
    const file = workbook([{ name: "x", rows: LIST }], { "xl/worksheets/sheet1.xml": bomb });
    expect(faultOf(await catalogue(file))).toBe("reasons_catalogue_inflates");
  }, 60_000);

  it("stops at a shared text that never ends", async () => {
    const shared = `<sst><si><t>${"a".repeat(1_000_000)}`;
    const file = workbook([{ name: "x", rows: LIST }], {
      "xl/sharedStrings.xml": `${shared}${"a".repeat(1_000_000)}`,
    });
    expect(faultOf(await catalogue(file))).toBe("reasons_catalogue_inflates");
  });

  it("counts a shared text wherever it is used, and cuts what no cell of a spreadsheet holds", async () => {
    const shared = `<sst><si><t>${"a".repeat(900_000)}</t></si></sst>`;
    const row = (n: number) => `<row r="${n}"><c r="B${n}" t="s"><v>0</v></c></row>`;
    const many = Array.from({ length: 700 }, (_, n) => row(n + 5)).join("");
    const file = (rows: string) =>
      workbook([{ name: "x", rows: LIST + rows }], { "xl/sharedStrings.xml": shared });
    // 700 times 32,767 letters are more than all cells may hold; of a few each is cut.
    expect(faultOf(await catalogue(file(many)))).toBe("reasons_catalogue_inflates");
    expect(faultOf(await catalogue(file(row(5) + row(6))))).toBe("read");
  });

  it("refuses a million empty rows, in a workbook and in a CSV", async () => {
    const rows = `${LIST}${'<row r="9"><c s="1"/></row>'.repeat(LIMITS.rows + 1)}`;
    expect(faultOf(await catalogue(workbook([{ name: "x", rows }])))).toBe("reasons_catalogue_too_many_rows");
    const csv = `Mã TTHC;Tên thủ tục\n${";\n".repeat(1_000_000)}`;
    expect(faultOf(await catalogue(blob(csv)))).toBe("reasons_catalogue_too_many_rows");
  });

  it("refuses 300 sheets, and a file of 11 MB", async () => {
    const sheets = Array.from({ length: 300 }, (_, i) => ({ name: `s${i}`, rows: "" }));
    expect(faultOf(await catalogue(workbook(sheets)))).toBe("reasons_catalogue_too_many_sheets");
    expect(faultOf(await catalogue(blob(new Uint8Array(11_000_000))))).toBe("reasons_catalogue_too_large");
  });

  const long = () => blob(`Mã TTHC;Tên thủ tục\n${`1.004873;${"x".repeat(90)}\n`.repeat(20_000)}`);

  it("keeps to its time, on whatever clock it is given", async () => {
    let at = 0;
    const slow = { now: () => (at += LIMITS.time / 4) };
    expect(faultOf(await readCatalogueFile(long(), "a", slow))).toBe("reasons_catalogue_too_slow");
  });

  it("says how far it is, lets others have their turn, and stops when told to", async () => {
    const stop = new AbortController();
    const shares: number[] = [];
    let turns = 0;
    let at = 0;
    const turn = setInterval(() => (turns += 1), 0);
    const followed = { now: () => (at += LIMITS.slice), onProgress: (share: number) => shares.push(share) };
    expect(await readListFile(long(), followed)).toMatchObject({ kind: "sheets" });
    clearInterval(turn);
    expect(turns).toBeGreaterThan(0);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const stopped = { ...followed, signal: stop.signal, onProgress: () => stop.abort() };
    expect(await readListFile(long(), stopped)).toEqual({ kind: "cancelled" });
  });
});
