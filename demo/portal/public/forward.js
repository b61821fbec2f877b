/** 'Chuyển bước xử lý': a card per branch. One of them stops the clock, and only its words say so. */

import { uploadRow } from "./action-form.js";
import { button, h, icon, pair, toast } from "./dom.js";
import { post } from "./net.js";
import { uploadField } from "./upload.js";

export function forwardForm(config, ids, done) {
  const card = (branch) => {
    const field = uploadField();
    const words = h("textarea", {
      class: "opinion",
      rows: 2,
      placeholder: "Nhập ý kiến",
      "aria-label": "Ý kiến xử lý",
    });
    const send = async () => {
      const files = field.files.map((file) => file.id);
      await post("/api/commit", { kind: branch.kind, ids, files, text: words.value, way: "forward" });
      toast("Chuyển bước xử lý thành công");
      done();
    };
    return h(
      "div",
      { class: "branch" },
      h("div", { class: "branch-title" }, icon("play_arrow"), branch.title),
      pair("Trạng thái", branch.status),
      uploadRow(1, branch.upload, field),
      h("div", { class: "field-label" }, "Ý kiến xử lý"),
      words,
      h("div", { class: "form-buttons" }, button(" Thực hiện", send, { glyph: "send" })),
    );
  };
  return h("div", { class: "branches" }, config.branches.map(card));
}
