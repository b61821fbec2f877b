/** What stands around every view: header, tabs, side menu with its counts, footer. */
import { h, icon } from "./dom.js";
import { get } from "./net.js";

export function frame(config) {
  const marks = new Map();
  const links = new Map();
  const item = ({ id, label }, n) => {
    const count = h("span", { class: "side-count" }, "");
    marks.set(id, count);
    const link = h(
      "a",
      { class: `side-item${n === 0 ? " side-top" : ""}`, href: `#/danh-sach/${id}` },
      n === 0 ? icon("assignment") : null,
      h("span", { class: "side-label" }, label),
      count,
    );
    links.set(id, link);
    return link;
  };
  const main = h("main", { class: "main" });
  const element = h(
    "div",
    { class: "frame" },
    h(
      "header",
      { class: "head" },
      h("img", { src: "/emblem.svg", alt: "", class: "emblem" }),
      h(
        "div",
        { class: "head-text" },
        h("div", { class: "head-unit" }, "Ủy ban nhân dân phường Mẫu"),
        h("div", { class: "head-system" }, "Hệ thống thông tin một cửa điện tử"),
      ),
      h(
        "div",
        { class: "head-user" },
        icon("notifications"),
        icon("account_circle"),
        h("span", {}, `Cán bộ: ${config.officer}`),
      ),
    ),
    h(
      "nav",
      { class: "tabs-top" },
      h("a", { class: "on", href: "#/danh-sach/can-xu-ly" }, "Xử lý hồ sơ"),
      h("a", { href: "#/danh-sach/da-ket-thuc" }, "Tra cứu"),
      h("a", { href: "#/danh-sach/can-xu-ly" }, "Báo cáo thống kê"),
      h("a", { href: "#/danh-sach/can-xu-ly" }, "Danh mục thủ tục"),
    ),
    h("div", { class: "columns" }, h("aside", { class: "side" }, config.groups.map(item)), main),
    h("footer", { class: "foot" }, "Đơn vị quản lý: Trung tâm Phục vụ hành chính công phường Mẫu"),
  );
  const counts = (numbers) => {
    for (const [id, mark] of marks) mark.textContent = numbers[id] ?? "";
  };
  return {
    element,
    main,
    counts,
    choose(id) {
      for (const [one, link] of links) link.classList.toggle("on", one === id);
    },
    async refresh() {
      counts((await get("/api/dossiers?size=5")).counts);
    },
  };
}
