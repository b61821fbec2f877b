/** The menu under 'Thao tác'. What each entry does is configured per procedure. */
import { actionForm } from "./action-form.js";
import { h, toast } from "./dom.js";
import { forwardForm } from "./forward.js";
import { get, post } from "./net.js";
import { openDialog } from "./overlay.js";
import { chip } from "./upload.js";

async function inDialog(config, row, action, reload) {
  const dialog = openDialog(action.label);
  const done = () => {
    dialog.close();
    reload();
  };
  const dossier = await get(`/api/dossiers/${row.id}`);
  const papers = dossier.papers.filter((paper) => paper.files.length > 0);
  dialog.body.append(
    h("p", { class: "dialog-lead" }, "Mã hồ sơ: ", h("b", {}, row.code ?? ""), " - ", row.procedure),
    papers.length > 0
      ? h(
          "div",
          { class: "block" },
          h("div", { class: "block-title" }, "Giấy tờ đính kèm"),
          papers.map((paper) =>
            h(
              "div",
              { class: "paper-line" },
              paper.name,
              paper.files.map((file) => chip(file.name)),
            ),
          ),
        )
      : "",
    action.way === "forward"
      ? forwardForm(config, [row.id], done)
      : actionForm(config, action, [row.id], { way: "menu", done, cancel: dialog.close }),
  );
}

/** `{ label, act }` for each entry. */
export function menuItems(config, row, reload) {
  const open = () => {
    location.hash = `#/ho-so/${row.id}`;
  };
  const acts = {
    form: (action) => inDialog(config, row, action, reload),
    forward: (action) => inDialog(config, row, action, reload),
    page: () => {
      location.hash = `#/tiep-nhan/${row.id}`;
    },
    async post(action) {
      await post("/api/commit", { kind: action.kind, ids: [row.id], way: "post" });
      toast("Cập nhật trạng thái hồ sơ thành công");
      reload();
    },
    async confirm(action) {
      if (!window.confirm("Bạn có chắc chắn muốn dừng tính thời gian giải quyết hồ sơ này?")) return;
      await post("/api/commit", { kind: action.kind, ids: [row.id], way: "confirm" });
      toast("Cập nhật trạng thái hồ sơ thành công");
      reload();
    },
  };
  return [
    ...row.actions.map((action) => ({ label: action.label, act: () => acts[action.way](action) })),
    { label: "In phiếu tiếp nhận và hẹn trả", act: () => window.print() },
    { label: "Xem chi tiết", act: open },
  ];
}
