/**
 * The second phase of an action: a paper to upload, the officer's opinion, 'Xác nhận'.
 * The opinion is demanded where the form says so; the paper never is.
 */
import { button, h, icon, toast } from "./dom.js";
import { post } from "./net.js";
import { uploadField } from "./upload.js";

const section = (title, must) =>
  h("div", { class: "block-title" }, icon("star"), title, must ? h("span", { class: "must" }, " *") : null);

/** A numbered row with a paper's name and its upload. */
export function uploadRow(number, label, field) {
  return h(
    "div",
    { class: "upload-row" },
    h("b", {}, `${number}. `),
    h("span", { class: "upload-label" }, label),
    field.chips,
    field.control,
    field.input,
  );
}

/** `action`: `{ kind, label }`; `ids`: the dossiers it concerns. */
export function actionForm(config, action, ids, { way = "form", done, cancel }) {
  const { upload, text, must } = config.forms[action.kind];
  const field = upload ? uploadField() : null;
  const words = h("textarea", { class: "opinion", rows: 3, placeholder: "Nhập ý kiến", "aria-label": text });
  let sent = false;
  const send = async () => {
    if (must && !words.value.trim()) {
      words.focus();
      return toast(`Vui lòng nhập: ${text}`, "bad");
    }
    if (sent) return;
    sent = true;
    try {
      const files = field ? field.files.map((file) => file.id) : [];
      await post("/api/commit", { kind: action.kind, ids, files, text: words.value, way });
      toast("Cập nhật trạng thái hồ sơ thành công");
      done();
    } finally {
      sent = false;
    }
  };
  const commit = () => button(" Xác nhận", send, { glyph: "save" });
  return h(
    "div",
    { class: "action-form", "data-kind": action.kind },
    field ? h("div", { class: "block" }, section("Kết quả xử lý"), uploadRow(1, upload, field)) : null,
    h("div", { class: "block" }, section(text, must), words),
    h(
      "div",
      { class: "form-buttons" },
      commit(),
      cancel ? button("Đóng", cancel, { kind: "quiet" }) : null,
      // The narrow screen's own copy of the button: there, but never seen on a desk.
      h("div", { class: "only-narrow" }, commit()),
    ),
  );
}
