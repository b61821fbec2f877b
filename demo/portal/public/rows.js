/**
 * The table's rows. A row's nodes are made once and re-used for whatever dossier comes to
 * stand there, as frameworks do: only texts change, and nodes that others put in stay.
 */
import { h, icon, iconButton } from "./dom.js";
import { date } from "./format.js";
import { openMenu } from "./overlay.js";
import { quickLook } from "./quick-look.js";
import { menuItems } from "./row-menu.js";

/** A cell with a text node of its own, to be rewritten in place. */
function textCell(className) {
  const text = document.createTextNode("");
  return {
    cell: h("td", { class: className }, text),
    write(value) {
      if (text.data !== value) text.data = value;
    },
  };
}

const WRITERS = {
  code() {
    const text = document.createTextNode("");
    const link = h("a", { class: "code", href: "#" }, text);
    return {
      cell: h("td", {}, link),
      write(row) {
        text.data = row.code ?? "";
        link.href = `#/ho-so/${row.id}`;
      },
    };
  },
  status() {
    const text = document.createTextNode("");
    const left = h("div", { class: "countdown" });
    return {
      cell: h("td", { class: "status" }, h("div", {}, text), left),
      write(row) {
        text.data = row.status;
        left.textContent = row.countdown.text;
        left.className = `countdown countdown-${row.countdown.tone}`;
      },
    };
  },
};

export function makeRows(config, columns, { reload, sortBy }) {
  const all = h("input", {
    type: "checkbox",
    "aria-label": "Chọn tất cả",
    onchange: () => {
      for (const one of shown) one.tick.checked = all.checked;
    },
  });
  const header = ({ label, sort, key, width }) =>
    h(
      "th",
      {
        style: width ? `width:${width}px` : null,
        class: sort ? "sortable" : null,
        onclick: sort ? () => sortBy(key) : null,
      },
      label,
      sort ? icon("arrow_downward") : null,
    );
  const body = h("tbody", {});
  const table = h(
    "table",
    { class: "list" },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { class: "narrow" }, all),
        h("th", { class: "narrow" }, "STT"),
        columns.map(header),
      ),
    ),
    body,
  );
  const pool = [];
  let shown = [];

  function makeRow() {
    const one = { data: null };
    one.tick = h("input", { type: "checkbox", "aria-label": "Chọn hồ sơ" });
    one.number = document.createTextNode("");
    const cells = columns.map((column) => {
      if (column.key === "menu") {
        const open = (event) => openMenu(event.currentTarget, menuItems(config, one.data, reload));
        return {
          cell: h(
            "td",
            { class: "center" },
            iconButton("visibility", "Xem nhanh", () => quickLook(config, one.data.id, reload)),
            iconButton("filter_list", "Thao tác", open),
          ),
          write() {},
        };
      }
      const special = WRITERS[column.key]?.();
      if (special) return special;
      const plain = textCell(column.format ? "center" : column.key);
      if (column.late) {
        one.late = plain.write;
        return { cell: plain.cell, write: () => plain.write("") };
      }
      return { cell: plain.cell, write: (row) => plain.write(date(row[column.key], column.format)) };
    });
    one.element = h(
      "tr",
      {},
      h("td", { class: "center" }, one.tick),
      h("td", { class: "center" }, one.number),
    );
    one.element.append(...cells.map(({ cell }) => cell));
    one.fill = (row, n) => {
      one.data = row;
      one.tick.checked = false;
      one.number.data = String(n);
      for (const { write } of cells) write(row);
    };
    return one;
  }

  return {
    table,
    fill(rows, from) {
      all.checked = false;
      while (pool.length < rows.length) pool.push(makeRow());
      shown = pool.slice(0, rows.length);
      for (const [n, one] of shown.entries()) {
        one.fill(rows[n], from + n + 1);
        if (one.element.parentNode !== body) body.append(one.element);
      }
      for (const spare of pool.slice(rows.length)) spare.element.remove();
    },
    fillLate(dues) {
      for (const one of shown) one.late?.(date(dues[one.data.id], "dd/MM/yyyy HH:mm") || "—");
    },
    ticked: () => shown.filter((one) => one.tick.checked).map((one) => one.data),
  };
}
