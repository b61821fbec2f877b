/** Tables as libraries make them twice: headings kept for their widths, cards for narrow screens, a body for each row. */
import { cls } from "../look/skins.ts";
import { unmark } from "../marks.ts";
import { evenRows, type ListOf, range, type Structure, th, tr } from "./tables.ts";

const head = (of: ListOf) => `<tr>${of.columns.map((it) => th(of.skin, it.head)).join("")}</tr>`;
const widths = (of: ListOf) =>
  `<colgroup>${of.columns.map(() => `<col style="width:${Math.floor(100 / of.columns.length)}%">`).join("")}</colgroup>`;
const rows = (of: ListOf) =>
  range(of.rows)
    .map((row) => tr(of, row))
    .join("");

/** A heading of its own that stays, and the same words without height over the body (DataTables, scrollX). */
export const sizedHead: Structure = (of) => {
  const table = (inner: string) =>
    `<table${cls(of.skin, "table", "wide")} style="table-layout:fixed;overflow-wrap:anywhere">${widths(of)}${inner}</table>`;
  const flat = of.columns
    .map(
      (it) =>
        `<th style="height:0;padding-top:0;padding-bottom:0;border-top-width:0;border-bottom-width:0"><div class="dataTables_sizing" style="height:0;overflow:hidden">${unmark(it.head)}</div></th>`,
    )
    .join("");
  return `<div class="dataTables_scroll"><div class="dataTables_scrollHead">${table(`<thead>${head(of)}</thead>`)}</div><div class="dataTables_scrollBody">${table(`<thead><tr style="height:0">${flat}</tr></thead><tbody>${rows(of)}</tbody>`)}</div></div>`;
};

/** Cards for narrow screens stand beside, and are not shown. */
export const hiddenCards: Structure = (of) => {
  const cards = range(of.rows).map(
    (row) =>
      `<div class="cardx">${of.columns.map((it) => `<div><span>${it.head}</span>: <span>${unmark(it.cells[row] ?? "")}</span></div>`).join("")}</div>`,
  );
  return `<div class="desktop"><table${cls(of.skin, "table", "wide")}><thead>${head(of)}</thead><tbody>${rows(of)}</tbody></table></div><div class="mobile hid">${cards.join("")}</div>`;
};

export const bodyEach: Structure = (of) =>
  `<table${cls(of.skin, "table", "wide")}><thead>${head(of)}</thead>${range(of.rows)
    .map((row) => `<tbody>${tr(of, row)}</tbody>`)
    .join("")}</table>`;

/** Each cell has its label for narrow screens; a wide screen shows the headings. */
export const hiddenLabels: Structure = (of) => {
  const columns = of.columns.map((it) => ({
    ...it,
    cells: it.cells.map((cell) => `<span class="hid">${unmark(it.head)}: </span>${cell}`),
  }));
  return `<table${cls(of.skin, "table", "wide")}><thead>${head(of)}</thead><tbody>${rows({ ...of, columns })}</tbody></table>`;
};

/** Rows that are pressed as a whole. */
export const pressedRows: Structure = (of) =>
  `<div class="grid" role="list"><div class="r hd">${of.columns.map((it) => `<span>${it.head}</span>`).join("")}</div>${range(
    of.rows,
  )
    .map(
      (row) =>
        `<div class="r" tabindex="0" role="listitem" style="cursor:pointer">${of.columns.map((it) => `<span>${it.cells[row]}</span>`).join("")}</div>`,
    )
    .join("")}</div>`;

/** Columns that stay on both sides of those that scroll. */
export const frozenBothSides: Structure = (of) => {
  const at = of.columns.findIndex((it) => it.fields.includes("code")) + 1;
  const last = of.columns.length - 1;
  if (at >= last) return bodyEach(of);
  const part = (from: number, to: number, style = "") => {
    const some = { ...of, columns: of.columns.slice(from, to) };
    return evenRows(
      of,
      `<table${cls(of.skin, "table")}${style}><thead>${head(some)}</thead><tbody>${rows(some)}</tbody></table>`,
    );
  };
  return `<div class="halves"><div class="fixedpart">${part(0, at)}</div><div class="scrollpart" style="flex:1">${part(at, last, ' style="width:max-content;min-width:100%"')}</div><div class="fixedpart">${part(last, last + 1)}</div></div>`;
};
