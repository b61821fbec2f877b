/** Lists that are tables. Each takes columns and says how rows and headings stand. */
import type { Dice } from "../dice.ts";
import { cls, type Skin } from "../look/skins.ts";
import type { Column } from "./columns.ts";

export interface ListOf {
  columns: Column[];
  rows: number;
  skin: Skin;
  dice: Dice;
  /** Under which title each row stands. */
  titles?: readonly string[] | undefined;
}
export type Structure = (of: ListOf) => string;

export const tr = ({ skin, columns }: ListOf, row: number, only: (at: number) => boolean = () => true) =>
  `<tr${cls(skin, "tr")}>${columns.map((it, at) => (only(at) ? `<td${cls(skin, "td")}>${skin.td(it.cells[row] ?? "")}</td>` : "")).join("")}</tr>`;
export const th = (skin: Skin, head: string, more = "") =>
  `<th${cls(skin, "th")}${more}>${head === "" ? "" : skin.th(head)}</th>`;
const heads = ({ skin, columns }: ListOf) => columns.map((it) => th(skin, it.head)).join("");
export const range = (n: number) => [...Array(n).keys()];
const body = (of: ListOf) =>
  range(of.rows)
    .map((row) => tr(of, row))
    .join("");
const table = (of: ListOf, inner: string) =>
  `<div class="scroll"><table${cls(of.skin, "table", "wide")}>${inner}</table></div>`;

export const plain: Structure = (of) =>
  table(of, `<thead${cls(of.skin, "thead")}><tr>${heads(of)}</tr></thead><tbody>${body(of)}</tbody>`);
export const noHead: Structure = (of) => table(of, `<tbody><tr>${heads(of)}</tr>${body(of)}</tbody>`);
/** Headings are cells like others, only bold. */
export const boldHead: Structure = (of) =>
  table(
    of,
    `<tbody><tr>${of.columns.map((it) => `<td><b>${it.head}</b></td>`).join("")}</tr>${body(of)}</tbody>`,
  );

const widths = (of: ListOf) =>
  `<colgroup>${of.columns.map(() => `<col style="width:${Math.floor(100 / of.columns.length)}%">`).join("")}</colgroup>`;
export const headApart: Structure = (of) => {
  const part = (inner: string) =>
    `<table${cls(of.skin, "table", "wide")} style="table-layout:fixed;overflow-wrap:anywhere">${widths(of)}${inner}</table>`;
  return `<div class="wrap"><div class="head-wrap">${part(`<thead><tr>${heads(of)}</tr></thead>`)}</div><div class="body-wrap">${part(`<tbody>${body(of)}</tbody>`)}</div></div>`;
};

/** Two neighbours under a heading of their own, the others over both lines. */
export const twoLevels: Structure = (of) => {
  const at = of.columns.length > 3 ? of.dice.int(1, of.columns.length - 2) : 1;
  const pair = of.columns.slice(at, at + 2);
  const over = /At$/.test(pair.map((it) => it.fields[0]).join(""))
    ? "Thời hạn"
    : of.dice.pick(["Thông tin", "Thông tin xử lý", "Chi tiết"]);
  const top = of.columns.map((it, i) =>
    i === at
      ? th(of.skin, over, ` colspan="${pair.length}"`)
      : i === at + 1
        ? ""
        : th(of.skin, it.head, ' rowspan="2"'),
  );
  const below = pair.map((it) => th(of.skin, it.head));
  return table(
    of,
    `<thead><tr>${top.join("")}</tr><tr>${below.join("")}</tr></thead><tbody>${body(of)}</tbody>`,
  );
};

/** A line over the rows of one kind; what it says is no dossier. */
export const groups: Structure = (of) => {
  const first = of.dice.int(1, Math.max(1, of.rows - 1));
  const line = (text: string) =>
    `<tr class="group"><td colspan="${of.columns.length}"><b>${text}</b></td></tr>`;
  const [a, b] = of.dice.pick([
    ["Hồ sơ trong hạn", "Hồ sơ sắp đến hạn"],
    ["Hồ sơ của tôi", "Hồ sơ phối hợp"],
    ["Nhóm 1", "Nhóm 2"],
  ] as const);
  const { titles } = of;
  const over = (row: number) => {
    if (!titles) return row === 0 ? line(a) : row === first ? line(b) : "";
    const title = titles[row] as string;
    const same = titles.filter((it) => it === title).length;
    return title === titles[row - 1] ? "" : line(`${title} (${same} hồ sơ)`);
  };
  const rows = range(of.rows).map((row) => over(row) + tr(of, row));
  return table(of, `<thead><tr>${heads(of)}</tr></thead><tbody>${rows.join("")}</tbody>`);
};

/** The rest of a dossier's columns in a second row under a second row of headings. */
export const twoRows: Structure = (of) => {
  const half = Math.ceil(of.columns.length / 2);
  const span = of.columns.length - half;
  const line = (row: (it: Column) => string, from: number, to: number) =>
    of.columns.slice(from, to).map(row).join("");
  const pad = half > span ? (tag: string) => `<${tag} colspan="${half - span}"></${tag}>` : () => "";
  const head = `<tr>${line((it) => th(of.skin, it.head), 0, half)}</tr><tr>${line((it) => th(of.skin, it.head), half, 99)}${pad("th")}</tr>`;
  const rows = range(of.rows).map(
    (row) =>
      `<tr>${line((it) => `<td>${of.skin.td(it.cells[row] ?? "")}</td>`, 0, half)}</tr><tr>${line((it) => `<td>${of.skin.td(it.cells[row] ?? "")}</td>`, half, 99)}${pad("td")}</tr>`,
  );
  return table(of, `<thead>${head}</thead><tbody>${rows.join("")}</tbody>`);
};

/** Narrow pages fold columns into a row below, label and value (DataTables Responsive). */
export const childRows: Structure = (of) => {
  const kept = Math.max(
    2,
    of.columns.findIndex((it) => it.fields.includes("code")) + 1,
    Math.ceil(of.columns.length / 2),
  );
  const folded = of.columns.slice(kept);
  const rows = range(of.rows).map((row) => {
    const lines = folded.map(
      (it) =>
        `<li><span class="dtr-title">${it.head}</span> <span class="dtr-data">${it.cells[row]}</span></li>`,
    );
    return `${tr({ ...of, columns: of.columns.slice(0, kept) }, row)}<tr class="child"><td class="child" colspan="${kept}"><ul class="dtr-details">${lines.join("")}</ul></td></tr>`;
  });
  return table(
    of,
    `<thead><tr>${heads({ ...of, columns: of.columns.slice(0, kept) })}</tr></thead><tbody>${rows.join("")}</tbody>`,
  );
};

/**
 * Libraries give the parts of a row one height. `html` of a part, its first row the headings: each row gets what the
 * fullest cell of its dossier needs, whichever part that stands in.
 */
export function evenRows(of: ListOf, html: string): string {
  const lines = (cell: string) => 1 + (cell.match(/<(?:div|br|p|li)\b/g)?.length ?? 0);
  const high = (cells: string[]) => Math.max(64, 20 + 24 * Math.max(...cells.map(lines)));
  const heights = [
    high(of.columns.map((it) => it.head)),
    ...range(of.rows).map((row) => high(of.columns.map((it) => it.cells[row] ?? ""))),
  ];
  return html.replace(/<tr\b/g, () => `<tr style="height:${heights.shift()}px"`);
}

/** Columns that stay beside columns that scroll: two tables whose rows are one. */
export const frozen: Structure = (of) => {
  const at = of.columns.findIndex((it) => it.fields.includes("code")) + 1;
  const part = (from: number, to: number, style = "") => {
    const some = { ...of, columns: of.columns.slice(from, to) };
    return evenRows(
      of,
      `<table${cls(of.skin, "table")}${style}><thead><tr>${heads(some)}</tr></thead><tbody>${body(some)}</tbody></table>`,
    );
  };
  if (at >= of.columns.length) return plain(of);
  return `<div class="halves"><div class="fixedpart">${part(0, at)}</div><div class="scrollpart">${part(at, 99, ' style="width:max-content;min-width:100%"')}</div></div>`;
};

/** Layout tables: the list in a cell, each row's content in a table of its own. */
export const nested: Structure = (of) =>
  `<table class="noline wide"><tr><td>${plain({ ...of, columns: of.columns.map((it) => ({ ...it, cells: it.cells.map((cell) => `<table class="noline"><tr><td>${cell}</td></tr></table>`) })) })}</td></tr></table>`;

/** Each row a table of its own under headings that are boxes (ExtJS). */
export const rowTables: Structure = (of) => {
  const width = `${(100 / of.columns.length).toFixed(3)}%`;
  const head = of.columns
    .map((it) => `<div class="x-column-header" style="width:${width};flex:none">${of.skin.th(it.head)}</div>`)
    .join("");
  const rows = range(of.rows).map(
    (row) =>
      `<table class="x-grid-item" style="width:100%;table-layout:fixed;overflow-wrap:anywhere"><tbody><tr>${of.columns.map((it) => `<td style="width:${width}">${of.skin.td(it.cells[row] ?? "")}</td>`).join("")}</tr></tbody></table>`,
  );
  return `<div class="x-grid"><div class="r hd" style="overflow-wrap:anywhere">${head}</div><div class="x-grid-view">${rows.join("")}</div></div>`;
};

/** Dossiers beside each other, a line for each label. */
export const transposed: Structure = (of) =>
  `<div class="scroll"><table${cls(of.skin, "table")}><tbody>${of.columns.map((it) => `<tr>${th(of.skin, it.head)}${it.cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</tbody></table></div>`;
