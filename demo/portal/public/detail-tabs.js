/** 'Thành phần hồ sơ' and 'Tiến trình xử lý'. */
import { h } from "./dom.js";
import { date } from "./format.js";
import { chip } from "./upload.js";

const table = (heads, rows) =>
  h(
    "table",
    { class: "inner" },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        heads.map((label) => h("th", {}, label)),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map((cells) =>
        h(
          "tr",
          {},
          cells.map((cell) => h("td", {}, cell)),
        ),
      ),
    ),
  );

export function papersTab(dossier) {
  return h(
    "div",
    {},
    h("div", { class: "block-title" }, "Thành phần hồ sơ (1 bộ hồ sơ)"),
    table(
      ["STT", "Tên giấy tờ", "Bắt buộc", "Tệp đính kèm", "Hình thức"],
      dossier.papers.map((paper, n) => [
        String(n + 1),
        paper.name,
        paper.required ? "Có" : "Không",
        h(
          "span",
          {},
          paper.files.map((file) => chip(file.name)),
        ),
        paper.reused ? "Dùng lại từ kho" : paper.files.length > 0 ? "Đã số hóa" : "Bản giấy",
      ]),
    ),
  );
}

export function progressTab(dossier) {
  const last = dossier.steps.length - 1;
  return h(
    "div",
    {},
    h("div", { class: "block-title" }, "Tiến trình xử lý"),
    table(
      ["STT", "Bước xử lý", "Người xử lý", "Bắt đầu", "Kết thúc", "Thời hạn"],
      dossier.steps.map((step, n) => [
        String(n + 1),
        step.name,
        step.officer,
        date(step.from),
        date(step.to) || (n === last ? "Đang thực hiện" : ""),
        `${step.hours} giờ`,
      ]),
    ),
    dossier.pauses.length > 0
      ? h(
          "div",
          {},
          h("div", { class: "block-title" }, "Các lần tạm dừng"),
          table(
            ["STT", "Tạm dừng từ", "Đến", "Lý do", "Văn bản kèm theo"],
            dossier.pauses.map((pause, n) => [
              String(n + 1),
              date(pause.from),
              date(pause.to) || "Chưa kết thúc",
              pause.reason,
              pause.paper ? chip(pause.paper) : "Không có",
            ]),
          ),
        )
      : null,
  );
}
