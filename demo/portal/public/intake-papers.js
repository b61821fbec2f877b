/** The required papers of an intake: a row each, with an upload and the citizen's paper store. */
import { h, icon, iconButton } from "./dom.js";
import { openPaperStore } from "./paper-store.js";
import { uploadField } from "./upload.js";

/** `citizen()` gives who stands in the form now; `had` are the papers an online dossier came with. */
export function paperRows(papers, had, citizen) {
  const rows = papers.map((paper, n) => {
    const note = h("span", { class: "paper-note" });
    const show = () => {
      const stored = upload.files.some((file) => file.stored);
      note.textContent = stored ? "Từ kho giấy tờ" : upload.files.length > 0 ? "Đã đính kèm" : "";
    };
    const upload = uploadField(show);
    const sent = had.find((one) => one.name.normalize() === paper.name.normalize());
    for (const file of sent?.files ?? []) upload.add(file, { sent: true });
    const use = (stored) => upload.add({ id: stored.id, name: stored.file }, { stored: stored.code });
    const element = h(
      "div",
      { class: "paper-row" },
      h(
        "span",
        { class: "paper-name" },
        h("b", {}, `${n + 1}. `),
        paper.name,
        paper.required ? h("span", { class: "must" }, " *") : null,
      ),
      h("span", { class: "paper-count" }, "Bản chính: 1"),
      note,
      upload.chips,
      h(
        "span",
        { class: "paper-tools" },
        upload.control,
        upload.input,
        iconButton("storage", "Giấy tờ trong kho", () => openPaperStore(citizen(), use), {
          class: "icon-button store-button",
        }),
      ),
    );
    show();
    return { paper, upload, element };
  });
  return {
    element: h(
      "div",
      { class: "paper-rows" },
      rows.map(({ element }) => element),
      h("div", { class: "paper-hint" }, icon("info"), "Dấu * là giấy tờ bắt buộc"),
    ),
    values: () =>
      rows.map(({ paper, upload }) => ({
        name: paper.name,
        files: upload.files.filter((file) => !file.sent).map((file) => file.id),
        reused: upload.files.find((file) => file.stored)?.stored ?? null,
      })),
  };
}
