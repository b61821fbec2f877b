/** Libraries of pages that a server draws, as their own documents show them. */
import { skin } from "./skin.ts";

export const PLAIN = skin("plain", { button: "btn", primary: "btn main" });

export const BOOTSTRAP = skin("bootstrap", {
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

export const DATATABLES = skin("datatables", {
  ...BOOTSTRAP.cls,
  table: "table table-striped table-bordered dataTable no-footer",
  tr: "odd",
  th: "sorting",
  pager: "dataTables_info",
});

export const KENDO = skin(
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

export const EXT = skin(
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

export const LIFERAY = skin("liferay", {
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

export const WEBFORMS = skin(
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
