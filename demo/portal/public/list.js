/** The list: filters, table with the columns the server configures, ticks, bulk pause, paging. */
import { askBulkPause } from "./bulk.js";
import { button, h, icon, iconButton } from "./dom.js";
import { get } from "./net.js";
import { makeRows } from "./rows.js";

const select = (label, options, onchange) =>
  h(
    "select",
    { class: "filter", "aria-label": label, onchange },
    h("option", { value: "" }, label),
    options.map(([value, text]) => h("option", { value }, text)),
  );

function filters(config, ask) {
  const fields = [...new Set(config.procedures.map((one) => one.field))].map((one) => [one, one]);
  const field = select("Chọn lĩnh vực", fields, ask);
  const procedure = select(
    "Chọn thủ tục hành chính",
    config.procedures.map((one) => [one.code, one.name]),
    ask,
  );
  const word = h("input", {
    class: "filter filter-word",
    type: "search",
    placeholder: "Nhập mã hồ sơ, chủ hồ sơ, tên thủ tục …",
    onkeydown: (event) => event.key === "Enter" && ask(),
  });
  return {
    element: h("div", { class: "filters" }, field, procedure, word, iconButton("search", "Tìm kiếm", ask)),
    values: () => ({ field: field.value, procedure: procedure.value, q: word.value }),
  };
}

function pager(go, resize) {
  const total = h("span", { class: "pager-total" });
  const range = h("span", { class: "pager-range" });
  const size = h(
    "select",
    { "aria-label": "Số hồ sơ mỗi trang", onchange: () => resize(Number(size.value)) },
    [15, 30, 50].map((n) => h("option", { value: n }, String(n))),
  );
  const turn = (glyph, title, to) => iconButton(glyph, title, () => go(to()));
  let page = 1;
  let last = 1;
  const element = h(
    "div",
    { class: "pager" },
    total,
    h("span", { class: "pager-size" }, "Số hồ sơ mỗi trang: ", size),
    range,
    turn("first_page", "Trang đầu", () => 1),
    turn("chevron_left", "Trang trước", () => Math.max(1, page - 1)),
    turn("chevron_right", "Trang sau", () => Math.min(last, page + 1)),
    turn("last_page", "Trang cuối", () => last),
  );
  return {
    element,
    show(answer) {
      page = Math.floor(answer.from / answer.size) + 1;
      last = Math.max(1, Math.ceil(answer.total / answer.size));
      total.replaceChildren("Tổng số ", h("b", {}, String(answer.total)), " hồ sơ.");
      range.textContent = `${answer.total ? answer.from + 1 : 0}–${answer.from + answer.rows.length} / ${answer.total}`;
    },
  };
}

/** Gives `{ load(group, page) }`; the same table and rows serve every page and sorting. */
export function showList(config, main, setCounts) {
  let group = config.groups[0];
  let page = 1;
  let size = 15;
  let sort = "";
  let asked = 0;
  let rows = null;
  const title = h("span", { class: "banner-title" });
  const holder = h("div", { class: "table-holder" });
  const search = filters(config, () => toPage(1));
  const toPage = (next) => {
    const hash = `#/danh-sach/${group.id}?page=${next}${group.query ?? ""}`;
    if (location.hash === hash) load(group, next);
    else location.hash = hash;
  };
  const paging = pager(toPage, (next) => {
    size = next;
    toPage(1);
  });
  const bulk = button(
    "Tạm dừng các hồ sơ đã chọn",
    () => askBulkPause(config, rows.ticked(), () => load(group, page)),
    {
      kind: "quiet",
    },
  );
  main.replaceChildren(
    h("div", { class: "banner" }, h("span", { class: "banner-flag" }, title), icon("filter_alt")),
    search.element,
    h(
      "div",
      { class: "toolbar" },
      bulk,
      h("span", { class: "grow" }),
      button("Thêm mới hồ sơ", () => {
        location.hash = "#/tiep-nhan/moi";
      }),
      button("In phiếu tiếp nhận", () => window.print(), { kind: "quiet" }),
    ),
    holder,
    paging.element,
  );

  async function load(nextGroup, nextPage) {
    const fresh = !rows || JSON.stringify(nextGroup.columns) !== JSON.stringify(group.columns);
    group = nextGroup;
    page = nextPage;
    asked += 1;
    const turn = asked;
    const query = new URLSearchParams({ group: group.id, page, size, sort, ...search.values() });
    const answer = await get(`/api/dossiers?${query}`);
    if (turn !== asked) return;
    title.textContent = group.label;
    if (fresh) {
      rows = makeRows(config, group.columns, {
        reload: () => load(group, page),
        sortBy(key) {
          sort = sort === `${key} asc` ? `${key} desc` : `${key} asc`;
          load(group, page);
        },
      });
      holder.replaceChildren(rows.table);
    }
    bulk.hidden = ["cho-tiep-nhan", "tam-dung", "tra-ket-qua", "da-ket-thuc"].includes(group.id);
    rows.fill(answer.rows, answer.from);
    paging.show(answer);
    setCounts(answer.counts);
    const late = await get(`/api/steps?ids=${answer.rows.map((row) => row.id)}`);
    if (turn === asked) rows.fillLate(late);
  }
  return { load };
}
