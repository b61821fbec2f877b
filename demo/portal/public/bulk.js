/** 'Tạm dừng các hồ sơ đã chọn': one dialog, one paper for all, any number of ticked rows. */
import { uploadRow } from "./action-form.js";
import { button, h, toast } from "./dom.js";
import { post } from "./net.js";
import { openDialog } from "./overlay.js";
import { uploadField } from "./upload.js";

export function askBulkPause(config, rows, done) {
  if (rows.length === 0) return toast("Vui lòng chọn hồ sơ", "bad");
  const dialog = openDialog("Tạm dừng hồ sơ");
  const field = uploadField();
  const words = h("textarea", { class: "opinion", rows: 2, "aria-label": config.forms.pause.text });
  const send = async () => {
    const files = field.files.map((file) => file.id);
    await post("/api/commit", {
      kind: "pause",
      ids: rows.map((row) => row.id),
      files,
      text: words.value,
      way: "bulk",
    });
    toast(`Đã tạm dừng ${rows.length} hồ sơ`);
    dialog.close();
    done();
  };
  dialog.body.append(
    h("p", { class: "dialog-lead" }, `Bạn có chắc chắn muốn tạm dừng ${rows.length} hồ sơ đã chọn?`),
    h(
      "ul",
      { class: "codes" },
      rows.map((row) => h("li", {}, row.code ?? row.applicant)),
    ),
    uploadRow(1, config.forms.pause.upload, field),
    h("div", { class: "field-label" }, config.forms.pause.text),
    words,
    h(
      "div",
      { class: "form-buttons" },
      button(" Đồng ý", send, { glyph: "check" }),
      button("Hủy", dialog.close, { kind: "quiet" }),
    ),
  );
}
