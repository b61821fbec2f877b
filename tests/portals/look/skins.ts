/**
 * Class names and wrappers of component libraries, as their own documents show them. Only the look: nothing says
 * what a thing means.
 */
import type { Dice } from "../dice.ts";

export type Part =
  | "table"
  | "thead"
  | "tr"
  | "th"
  | "td"
  | "card"
  | "title"
  | "label"
  | "value"
  | "row"
  | "dialog"
  | "dialogTitle"
  | "mask"
  | "button"
  | "primary"
  | "chip"
  | "panel"
  | "input"
  | "pager";

export interface Skin {
  name: string;
  cls: Partial<Record<Part, string>>;
  /** What a library wraps around the text of a heading, a cell, a button. */
  th: (html: string) => string;
  td: (html: string) => string;
  button: (html: string) => string;
  /** Fields are wrapped so. */
  field: (html: string) => string;
}
const same = (html: string) => html;
const skin = (name: string, cls: Skin["cls"], wrap: Partial<Omit<Skin, "name" | "cls">> = {}): Skin => ({
  name,
  cls,
  th: same,
  td: same,
  button: same,
  field: same,
  ...wrap,
});

const PLAIN = skin("plain", { button: "btn", primary: "btn main" });
const BOOTSTRAP = skin("bootstrap", {
  table: "table table-bordered table-hover table-sm",
  card: "card",
  title: "card-title",
  label: "control-label col-sm-3",
  value: "col-sm-9 form-control-static",
  row: "form-group row",
  dialog: "modal-dialog modal-lg",
  dialogTitle: "modal-title",
  mask: "modal fade in show",
  button: "btn btn-default btn-sm",
  primary: "btn btn-primary btn-sm",
  chip: "label label-info badge",
  panel: "panel panel-default",
  input: "form-control",
  pager: "pagination",
});
const DATATABLES = skin("datatables", {
  ...BOOTSTRAP.cls,
  table: "table table-striped table-bordered dataTable no-footer",
  tr: "odd",
  th: "sorting",
  pager: "dataTables_info",
});
const VUETIFY = skin(
  "vuetify",
  {
    table: "v-datatable v-table theme--light",
    tr: "",
    th: "column sortable text-xs-left",
    td: "text-xs-left",
    card: "v-card v-sheet",
    title: "v-card__title",
    label: "v-label",
    value: "v-text-field__slot",
    row: "layout row wrap",
    dialog: "v-dialog v-dialog--active",
    dialogTitle: "v-toolbar__title",
    mask: "v-dialog__content v-dialog__content--active",
    button: "v-btn v-btn--small",
    primary: "v-btn primary",
    chip: "v-chip v-chip--small",
    panel: "v-expansion-panel__container",
    input: "",
  },
  {
    button: (html) => `<div class="v-btn__content">${html}</div>`,
    td: (html) => `<div><span>${html}</span></div>`,
    field: (html) => `<div class="v-input__control"><div class="v-input__slot">${html}</div></div>`,
  },
);
const MATERIAL = skin(
  "material",
  {
    table: "mat-table",
    thead: "mat-header",
    tr: "mat-row",
    th: "mat-header-cell cdk-header-cell",
    td: "mat-cell cdk-cell",
    card: "mat-card",
    title: "mat-card-title",
    label: "mat-form-field-label",
    value: "mat-form-field-infix",
    row: "mat-form-field",
    dialog: "mat-dialog-container",
    dialogTitle: "mat-dialog-title",
    mask: "cdk-overlay-pane cdk-global-overlay-wrapper",
    button: "mat-button mat-button-base",
    primary: "mat-flat-button mat-primary mat-button-base",
    chip: "mat-chip mat-standard-chip",
    panel: "mat-expansion-panel",
    input: "mat-input-element",
  },
  {
    button: (html) => `<span class="mat-button-wrapper">${html}</span><div class="mat-button-ripple"></div>`,
    th: (html) =>
      `<div class="mat-sort-header-container"><div class="mat-sort-header-content">${html}</div></div>`,
  },
);
const ANTD = skin(
  "antd",
  {
    table: "ant-table",
    thead: "ant-table-thead",
    tr: "ant-table-row ant-table-row-level-0",
    th: "ant-table-cell",
    td: "ant-table-cell",
    card: "ant-card ant-card-bordered",
    title: "ant-card-head-title",
    label: "ant-form-item-label",
    value: "ant-form-item-control",
    row: "ant-row ant-form-item",
    dialog: "ant-modal",
    dialogTitle: "ant-modal-title",
    mask: "ant-modal-wrap",
    button: "ant-btn",
    primary: "ant-btn ant-btn-primary",
    chip: "ant-tag ant-tag-blue",
    panel: "ant-card",
    input: "ant-input",
    pager: "ant-pagination",
  },
  {
    button: (html) => `<span>${html}</span>`,
    field: (html) =>
      `<div class="ant-form-item-control-input"><div class="ant-form-item-control-input-content">${html}</div></div>`,
  },
);
const ELEMENT = skin(
  "element-ui",
  {
    table: "el-table__body",
    tr: "el-table__row",
    th: "is-leaf",
    td: "el-table_1_column_1",
    card: "el-card",
    title: "el-card__header",
    label: "el-form-item__label",
    value: "el-form-item__content",
    row: "el-form-item",
    dialog: "el-dialog",
    dialogTitle: "el-dialog__title",
    mask: "el-dialog__wrapper",
    button: "el-button el-button--small",
    primary: "el-button el-button--primary",
    chip: "el-tag",
    panel: "el-collapse-item",
    input: "el-input__inner",
    pager: "el-pagination",
  },
  {
    th: (html) => `<div class="cell">${html}</div>`,
    td: (html) => `<div class="cell">${html}</div>`,
    button: (html) => `<span>${html}</span>`,
  },
);
const PRIME = skin(
  "primeng",
  {
    table: "p-datatable-table",
    thead: "p-datatable-thead",
    th: "p-sortable-column",
    card: "p-card p-component",
    title: "p-card-title",
    label: "p-float-label",
    row: "p-field p-grid",
    dialog: "p-dialog p-component",
    dialogTitle: "p-dialog-title",
    mask: "p-dialog-mask p-component-overlay",
    button: "p-button p-component p-button-sm",
    primary: "p-button p-component",
    chip: "p-tag p-component",
    panel: "p-panel p-component",
    input: "p-inputtext p-component",
    pager: "p-paginator-current",
  },
  { button: (html) => `<span class="p-button-label">${html}</span>`, td: (html) => `<span>${html}</span>` },
);
const KENDO = skin(
  "kendo",
  {
    table: "k-grid-table",
    thead: "k-grid-header",
    tr: "k-master-row",
    th: "k-header",
    td: "",
    card: "k-card",
    title: "k-card-title",
    label: "k-label",
    dialog: "k-window k-widget",
    dialogTitle: "k-window-title",
    mask: "k-overlay-wrap",
    button: "k-button",
    primary: "k-button k-primary",
    chip: "k-badge",
    panel: "k-panelbar",
    input: "k-textbox",
    pager: "k-pager-info",
  },
  { th: (html) => `<a class="k-link" href="#">${html}</a>` },
);
const EXT = skin(
  "extjs",
  {
    table: "x-grid-table x-grid-item",
    tr: "x-grid-row",
    th: "x-column-header",
    td: "x-grid-cell x-grid-td",
    card: "x-panel",
    title: "x-panel-header-text",
    label: "x-form-item-label",
    value: "x-form-display-field",
    row: "x-field x-form-item",
    dialog: "x-window x-layer",
    dialogTitle: "x-window-header-text",
    mask: "x-window-wrap",
    button: "x-btn x-unselectable",
    primary: "x-btn x-btn-default-small",
    chip: "x-badge",
    panel: "x-panel",
    input: "x-form-field x-form-text",
    pager: "x-toolbar-text",
  },
  {
    th: (html) =>
      `<div class="x-column-header-inner"><span class="x-column-header-text">${html}</span></div>`,
    td: (html) => `<div class="x-grid-cell-inner">${html}</div>`,
    button: (html) => `<span class="x-btn-wrap"><span class="x-btn-inner">${html}</span></span>`,
  },
);
const LIFERAY = skin("liferay", {
  table: "table table-autofit taglib-search-iterator",
  tr: "results-row",
  th: "col-1",
  td: "table-cell first",
  card: "portlet",
  title: "portlet-title",
  label: "aui-field-label",
  value: "aui-field-content",
  row: "aui-field",
  dialog: "modal-content yui3-widget",
  dialogTitle: "modal-title",
  mask: "modal",
  button: "btn btn-secondary aui-button",
  primary: "btn btn-primary aui-button",
  chip: "label label-success",
  panel: "taglib-panel panel",
  input: "field form-control",
  pager: "pagination-results",
});
const WEBFORMS = skin(
  "webforms",
  {
    table: "rgMasterTable GridView",
    tr: "rgRow",
    th: "rgHeader",
    td: "rgCell",
    card: "box",
    title: "box-title",
    label: "lblName",
    value: "lblValue",
    button: "NutBam",
    primary: "NutBam NutChinh",
    chip: "lblTrangThai",
    panel: "KhungThongTin",
    input: "txt",
    pager: "rgInfoPart",
  },
  { th: (html) => `<a href="javascript:__doPostBack('grid','Sort$1')">${html}</a>` },
);

/** Classes as a bundler of styles names them: nothing to go by. */
function hashed(dice: Dice): Skin {
  const name = () =>
    `${dice.pick(["css", "sc", "_", "jss"])}-${dice.int(100000, 999999).toString(36)}${dice.int(10, 99)}`;
  const parts: Part[] = [
    "table",
    "thead",
    "tr",
    "th",
    "td",
    "card",
    "title",
    "label",
    "value",
    "row",
    "dialog",
    "dialogTitle",
    "mask",
    "button",
    "primary",
    "chip",
    "panel",
    "input",
    "pager",
  ];
  return skin("hashed", Object.fromEntries(parts.map((part) => [part, name()])), {
    td: (html) => `<div class="${name()}">${html}</div>`,
  });
}

const SKINS: readonly (readonly [Skin, number])[] = [
  [PLAIN, 3],
  [BOOTSTRAP, 4],
  [DATATABLES, 3],
  [VUETIFY, 3],
  [MATERIAL, 3],
  [ANTD, 3],
  [ELEMENT, 1.5],
  [PRIME, 1.5],
  [KENDO, 1],
  [EXT, 1.5],
  [LIFERAY, 1.5],
  [WEBFORMS, 1.5],
];
export const drawSkin = (dice: Dice): Skin => (dice.chance(0.1) ? hashed(dice) : dice.weigh(SKINS));

/** ` class="…"` of a part; `more`: what the page's own style needs. */
export function cls(skin: Skin, part: Part, more = ""): string {
  const names = [skin.cls[part] ?? "", more].filter(Boolean).join(" ");
  return names ? ` class="${names}"` : "";
}

export const button = (skin: Skin, html: string, how: { primary?: boolean; attrs?: string } = {}) =>
  `<button type="button"${cls(skin, how.primary ? "primary" : "button", "b")}${how.attrs ?? ""}>${skin.button(html)}</button>`;
