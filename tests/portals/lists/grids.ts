/** Lists of boxes: roles, divs, CSS grid, custom elements, cells put by position. */
import { cls } from "../look/skins.ts";
import type { Column } from "./columns.ts";
import { type ListOf, range, type Structure } from "./tables.ts";

const cells = ({ columns, skin }: ListOf, row: number, open: string, close = "div") =>
  columns.map((it) => `<${close}${open}>${skin.td(it.cells[row] ?? "")}</${close}>`).join("");

export const roles: Structure = (of) =>
  `<div role="table"${cls(of.skin, "table", "grid")}><div role="rowgroup"><div role="row" class="r hd">${of.columns.map((it) => `<div role="columnheader">${of.skin.th(it.head)}</div>`).join("")}</div></div><div role="rowgroup">${range(
    of.rows,
  )
    .map((row) => `<div role="row" class="r">${cells(of, row, ' role="cell"')}</div>`)
    .join("")}</div></div>`;

export const divs: Structure = (of) =>
  `<div${cls(of.skin, "table", "grid")}><div class="r hd">${of.columns.map((it) => `<div>${of.skin.th(it.head)}</div>`).join("")}</div>${range(
    of.rows,
  )
    .map((row) => `<div${cls(of.skin, "tr", "r")}>${cells(of, row, cls(of.skin, "td"))}</div>`)
    .join("")}</div>`;

/** All cells in one box, put into columns by the style sheet. */
export const cssGrid: Structure = (of) =>
  `<div class="cssgrid" style="grid-template-columns:repeat(${of.columns.length},minmax(0,1fr))">${of.columns.map((it) => `<div class="c hd">${it.head}</div>`).join("")}${range(
    of.rows,
  )
    .map((row) => cells(of, row, ' class="c"'))
    .join("")}</div>`;

/** The same with boxes for rows that draw nothing. */
export const contentsGrid: Structure = (of) =>
  `<div class="cssgrid" style="grid-template-columns:repeat(${of.columns.length},minmax(0,1fr))"><div class="contents">${of.columns.map((it) => `<div class="c hd">${it.head}</div>`).join("")}</div>${range(
    of.rows,
  )
    .map((row) => `<div class="contents">${cells(of, row, ' class="c"')}</div>`)
    .join("")}</div>`;

const named = (at: number, column: Column) => ` class="mat-cell mat-column-c${at}${column.fields.length}"`;
export const matTable: Structure = (of) =>
  `<mat-table role="table" class="mat-table"><mat-header-row role="row" class="mat-header-row">${of.columns.map((it, at) => `<mat-header-cell role="columnheader"${named(at, it)}>${it.head}</mat-header-cell>`).join("")}</mat-header-row>${range(
    of.rows,
  )
    .map(
      (row) =>
        `<mat-row role="row" class="mat-row">${of.columns.map((it, at) => `<mat-cell role="gridcell"${named(at, it)}>${it.cells[row]}</mat-cell>`).join("")}</mat-row>`,
    )
    .join("")}</mat-table>`;

/** Elements that a front end made up. */
export const custom: Structure = (of) =>
  `<x-list><x-row class="hd">${of.columns.map((it) => `<x-cell><b>${it.head}</b></x-cell>`).join("")}</x-row>${range(
    of.rows,
  )
    .map((row) => `<x-row>${cells(of, row, "", "x-cell")}</x-row>`)
    .join("")}</x-list>`;

/** Cells put by position, in the order a grid recycles them (AG Grid). */
export const placed: Structure = (of) => {
  const width = 100 / of.columns.length;
  const box = (at: number, html: string, name: string) =>
    `<div class="agc ${name}" col-id="c${at}" style="left:${(at * width).toFixed(2)}%;width:${width.toFixed(2)}%;overflow-wrap:anywhere">${html}</div>`;
  const line = (top: number, html: string, more: string) =>
    `<div${more} style="top:${top}px;height:124px">${html}</div>`;
  const order = of.dice.chance(0.5) ? of.dice.shuffle(range(of.columns.length)) : range(of.columns.length);
  const head = of.columns
    .map((it, at) => box(at, `<span class="ag-header-cell-text"><b>${it.head}</b></span>`, "ag-header-cell"))
    .join("");
  const rows = range(of.rows).map((row) =>
    line(
      row * 124,
      order.map((at) => box(at, of.columns[at]?.cells[row] ?? "", "ag-cell")).join(""),
      ` role="row" class="ag-row" row-index="${row}"`,
    ),
  );
  return `<div class="ag-root" role="grid"><div class="ag" style="height:124px">${line(0, head, ' class="ag-header-row" role="row"')}</div><div class="ag" style="height:${of.rows * 124}px">${rows.join("")}</div></div>`;
};
