/** 'Giấy tờ, tài liệu': what the citizen handed in before, each with 'Sử dụng giấy tờ này'. */
import { button, h, iconButton, pair, toast } from "./dom.js";
import { date } from "./format.js";
import { get } from "./net.js";
import { openDialog } from "./overlay.js";

/** `use(paper)` is called with the one chosen; the dialog closes then. */
export async function openPaperStore(citizen, use) {
  if (!citizen.id) return toast("Vui lòng nhập số căn cước của chủ hồ sơ", "bad");
  const dialog = openDialog("Giấy tờ, tài liệu", { wide: true });
  const papers = await get(`/api/people/${encodeURIComponent(citizen.id)}/papers`);
  const choose = (paper) => {
    use(paper);
    dialog.close();
  };
  const row = (paper, n) =>
    h(
      "tr",
      {},
      h("td", { class: "center" }, String(n + 1)),
      h("td", {}, paper.name),
      h("td", {}, paper.code),
      h("td", { class: "center" }, date(paper.date, "dd/MM/yyyy")),
      h("td", { class: "valid" }, "Có hiệu lực"),
      h(
        "td",
        { class: "center" },
        iconButton("visibility", "Xem giấy tờ", () => toast(paper.file)),
        button("Sử dụng giấy tờ này", () => choose(paper), { kind: "small" }),
      ),
    );
  dialog.body.append(
    h(
      "div",
      { class: "facts" },
      h("div", {}, pair("Tên công dân", citizen.name)),
      h("div", {}, pair("Số định danh", citizen.id)),
    ),
    h(
      "table",
      { class: "inner" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ["STT", "Tên tài liệu", "Thuộc hồ sơ", "Ngày tạo", "Tình trạng", "Thao tác"].map((label) =>
            h("th", {}, label),
          ),
        ),
      ),
      h("tbody", {}, papers.map(row)),
    ),
    papers.length === 0 ? h("p", { class: "empty" }, "Không có giấy tờ trong kho") : "",
  );
}
