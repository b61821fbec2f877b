/** Libraries of front ends that draw themselves, as their own documents show them. */
import { skin } from "./skin.ts";

export const VUETIFY = skin(
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

export const MATERIAL = skin(
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

export const ANTD = skin(
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

export const ELEMENT = skin(
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

export const PRIME = skin(
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
