import type { Cell, Sheet, SheetRow } from "../catalogue/sheet.ts";
import { LIMITS, type Pace, Refused } from "./limits.ts";
import { attribute, XmlReader } from "./xml.ts";
import { Zip } from "./zip.ts";

/** All visible sheets of a workbook, in its order. Hidden ones are not looked at: somebody put them away. */
export async function readXlsx(file: Blob, pace: Pace): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for await (const { sheet, rows } of xlsxRows(file, pace)) {
    if (sheets.at(-1)?.name !== sheet) sheets.push({ name: sheet, rows: [] });
    for (const row of rows) sheets.at(-1)!.rows.push(row);
  }
  return sheets;
}

/** The same, some rows at a time. */
export async function* xlsxRows(file: Blob, pace: Pace): AsyncGenerator<{ sheet: string; rows: SheetRow[] }> {
  const zip = await Zip.open(file, pace);
  if (zip.has("xl/workbook.bin")) throw new Refused("reasons_catalogue_old_excel");
  if (!zip.has("xl/workbook.xml")) throw new Refused("reasons_catalogue_not_sheet");
  const named = await sheetsOf(zip);
  const paths = await pathsOf(zip);
  const { characters, rows } = pace.limits;
  const budget = { characters, rows };
  const strings = await sharedStrings(zip, budget);
  for (const { name, id } of named) {
    const path = paths.get(id);
    if (path !== undefined) yield* rowsOf(zip, path, name, strings, budget);
  }
}

interface Budget {
  characters: number;
  rows: number;
}

async function feed(zip: Zip, path: string, reader: XmlReader): Promise<void> {
  for await (const piece of zip.text(path)) reader.feed(piece);
}

async function sheetsOf(zip: Zip): Promise<{ name: string; id: string }[]> {
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  const reader = new XmlReader({
    open(name, inside) {
      if (name !== "sheet") return;
      const hidden = attribute(inside, "state") !== null && attribute(inside, "state") !== "visible";
      const id = attribute(inside, "(?:\\w+:)?id") ?? "";
      sheets.push({ name: attribute(inside, "name") ?? "", id, hidden });
      if (sheets.length > LIMITS.sheets) throw new Refused("reasons_catalogue_too_many_sheets");
    },
    close() {},
    text() {},
  });
  await feed(zip, "xl/workbook.xml", reader);
  return sheets.filter((it) => !it.hidden);
}

/** Where each sheet's rows are; charts and the like have none. */
async function pathsOf(zip: Zip): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  const reader = new XmlReader({
    open(name, inside) {
      if (name !== "Relationship" || !attribute(inside, "Type")?.endsWith("/worksheet")) return;
      const target = attribute(inside, "Target") ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//u, "")}`;
      paths.set(attribute(inside, "Id") ?? "", path);
    },
    close() {},
    text() {},
  });
  await feed(zip, "xl/_rels/workbook.xml.rels", reader);
  return paths;
}

/** Letters that a spreadsheet itself holds in one cell. */
const MOST_IN_CELL = 32_767;

/** Spreadsheets write what XML can't hold as `_x000D_`. */
const escaped = (text: string): string =>
  text.replace(/_x([\dA-F]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function spend(budget: Budget, text: string): void {
  budget.characters -= text.length;
  if (budget.characters < 0) throw new Refused("reasons_catalogue_inflates");
}

async function sharedStrings(zip: Zip, budget: Budget): Promise<string[]> {
  const strings: string[] = [];
  let text: string | null = null;
  let collects = false;
  let spoken = 0;
  const reader = new XmlReader({
    open(name) {
      if (name === "si") text = "";
      // How a word is spoken (phonetics) is no part of it.
      if (name === "rPh") spoken += 1;
      collects = name === "t" && spoken === 0;
    },
    close(name) {
      if (name === "rPh") spoken -= 1;
      if (name === "t") collects = false;
      if (name !== "si" || text === null) return;
      spend(budget, text);
      strings.push(escaped(text).slice(0, MOST_IN_CELL));
      text = null;
    },
    text(more) {
      if (collects && text !== null) text += more;
    },
  });
  await feed(zip, "xl/sharedStrings.xml", reader);
  return strings;
}

async function* rowsOf(
  zip: Zip,
  path: string,
  sheet: string,
  strings: string[],
  budget: Budget,
): AsyncGenerator<{ sheet: string; rows: SheetRow[] }> {
  let rows: SheetRow[] = [];
  let number = 0;
  let cells: Cell[] = [];
  let column = -1;
  let type = "n";
  let text = "";
  let collects = false;
  const reader = new XmlReader({
    open(name, inside) {
      if (name === "row") {
        number = Number(attribute(inside, "r") ?? number + 1);
        cells = [];
        column = -1;
        budget.rows -= 1;
        if (budget.rows < 0) throw new Refused("reasons_catalogue_too_many_rows");
      } else if (name === "c") {
        // Some writers leave the place out: then a cell follows the one before.
        column = columnOf(attribute(inside, "r")) ?? column + 1;
        type = attribute(inside, "t") ?? "n";
        text = "";
      } else collects = name === "v" || name === "t";
    },
    close(name) {
      if (name === "v" || name === "t") collects = false;
      if (name === "c" && text !== "" && column < LIMITS.columns) {
        while (cells.length < column) cells.push("");
        const cell = cellOf(type, text.slice(0, MOST_IN_CELL), strings);
        // A shared text counts wherever it is used: read again and again, it costs again and again.
        spend(budget, typeof cell === "string" ? cell : text);
        cells[column] = cell;
      }
      if (name === "row" && cells.some((it) => it !== "")) rows.push({ row: number, cells });
    },
    text(more) {
      if (collects) text += more;
    },
  });
  // A sheet without any row is one too.
  yield { sheet, rows };
  for await (const piece of zip.text(path)) {
    reader.feed(piece);
    if (rows.length === 0) continue;
    const some = rows;
    rows = [];
    yield { sheet, rows: some };
  }
}

/** 'BC12' is column 54, counted from 0; null: it names none. */
function columnOf(place: string | null): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(place ?? "")?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellOf(type: string, text: string, strings: string[]): Cell {
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "b") return text === "1";
  if (type === "e") return "";
  if (type !== "n") return escaped(text);
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}
