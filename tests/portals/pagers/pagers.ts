/** Pagers as front ends draw them, each with what is true of it: the truth is written first, the page after it. */

export interface PagerTruth {
  page: number;
  pages: number;
  size: number;
  total: number;
  /** Whether this look lets a person know how many pages there are. */
  tellsPages: boolean;
}

/** `next` and `first` bear the marks by which the test finds them; nothing else of ours is in them. */
export interface PagerLook {
  name: string;
  /** The look can't be told surely on this page: nothing may be pressed there. */
  silent?: (truth: PagerTruth) => boolean;
  draw(truth: PagerTruth): string;
}

const NEXT = `data-truth="next"`;
const FIRST = `data-truth="first"`;
const rowsOf = ({ page, size, total }: PagerTruth) => ({
  from: (page - 1) * size + 1,
  to: Math.min(total, page * size),
});
const all = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
/** Marks a control where it shows the next page, or the first from elsewhere. */
const mark = (to: number, { page }: PagerTruth) =>
  to === page + 1 ? NEXT : to === 1 && page > 1 ? FIRST : "";
const off = (yes: boolean, how = "disabled") => (yes ? how : "");
const isEnd = ({ page, pages }: PagerTruth) => page === pages;

/** Vietnamese and English ranges, as portals word them. */
const RANGES: ((t: PagerTruth) => string)[] = [
  (t) => `Hiển thị ${rowsOf(t).from}-${rowsOf(t).to} / ${t.total}`,
  (t) => `Hiển thị từ ${rowsOf(t).from} đến ${rowsOf(t).to} trong tổng số ${t.total} hồ sơ`,
  (t) => `Showing ${rowsOf(t).from} to ${rowsOf(t).to} of ${t.total} entries`,
];
const range = (t: PagerTruth) => RANGES[(t.page + t.total) % RANGES.length]!(t);

export const LOOKS: PagerLook[] = [
  {
    name: "antd",
    draw: (t) => `<ul class="ant-pagination"><li class="ant-pagination-total-text">${range(t)}</li>
      <li title="Trang Trước" class="ant-pagination-prev ${off(t.page === 1, "ant-pagination-disabled")}" aria-disabled="${t.page === 1}"><button class="ant-pagination-item-link" type="button" ${off(t.page === 1)}><span class="anticon anticon-left"></span></button></li>
      ${all(t.pages)
        .map(
          (n) =>
            `<li title="${n}" class="ant-pagination-item ant-pagination-item-${n} ${n === t.page ? "ant-pagination-item-active" : ""}"><a rel="nofollow" ${mark(n, t)}>${n}</a></li>`,
        )
        .join("")}
      <li title="Trang Kế" class="ant-pagination-next ${off(isEnd(t), "ant-pagination-disabled")}" aria-disabled="${isEnd(t)}"><button class="ant-pagination-item-link" type="button" ${off(isEnd(t))}><span class="anticon anticon-right"></span></button></li></ul>`,
  },
  {
    name: "PrimeNG",
    draw: (t) => `<p-paginator><div class="p-paginator"><span class="p-paginator-current">${range(t)}</span>
      <button type="button" class="p-paginator-first p-link ${off(t.page === 1, "p-disabled")}" ${off(t.page === 1)}><span class="p-paginator-icon pi pi-angle-double-left"></span></button>
      <button type="button" class="p-paginator-prev p-link" ${off(t.page === 1)}><span class="p-paginator-icon pi pi-angle-left"></span></button>
      <span class="p-paginator-pages">${all(t.pages)
        .map(
          (n) =>
            `<button type="button" class="p-paginator-page p-link ${n === t.page ? "p-highlight" : ""}" ${mark(n, t)}>${n}</button>`,
        )
        .join("")}</span>
      <button type="button" class="p-paginator-next p-link" ${off(isEnd(t))}><span class="p-paginator-icon pi pi-angle-right"></span></button>
      <button type="button" class="p-paginator-last p-link" ${off(isEnd(t))}><span class="p-paginator-icon pi pi-angle-double-right"></span></button></div></p-paginator>`,
  },
  {
    name: "DataTables",
    draw: (t) => `<div class="row"><div class="dataTables_info" role="status">${range(t)}</div>
      <div class="dataTables_paginate"><a class="paginate_button previous ${off(t.page === 1)}" aria-disabled="${t.page === 1}">Trước</a><span>${all(
        t.pages,
      )
        .map((n) => `<a class="paginate_button ${n === t.page ? "current" : ""}" ${mark(n, t)}>${n}</a>`)
        .join(
          "",
        )}</span><a class="paginate_button next ${off(isEnd(t))}" aria-disabled="${isEnd(t)}">Tiếp</a></div></div>`,
  },
  {
    name: "Angular Material",
    draw: (
      t,
    ) => `<mat-paginator class="mat-mdc-paginator"><div class="mat-mdc-paginator-container"><div>Số hồ sơ mỗi trang <select><option ${t.size === 10 ? "selected" : ""}>10</option><option ${t.size === 20 ? "selected" : ""}>20</option></select></div>
      <div class="mat-mdc-paginator-range-actions"><div class="mat-mdc-paginator-range-label">${rowsOf(t).from} – ${rowsOf(t).to} trên ${t.total}</div>
      <button type="button" aria-label="Trang trước" class="mat-mdc-paginator-navigation-previous" ${off(t.page === 1)}><svg viewBox="0 0 24 24" width="24" height="24"><path d="M15 6l-6 6 6 6"/></svg></button>
      <button type="button" aria-label="Trang sau" class="mat-mdc-paginator-navigation-next" ${off(isEnd(t))} ${mark(t.page + 1, t)}><svg viewBox="0 0 24 24" width="24" height="24"><path d="M9 6l6 6-6 6"/></svg></button></div></div></mat-paginator>`,
  },
  {
    name: "Bootstrap with quoted arrows",
    draw: (t) =>
      `<p>Tổng số: ${t.total} hồ sơ</p><nav aria-label="Phân trang"><ul class="pagination"><li class="page-item ${off(t.page === 1)}"><a class="page-link" href="#">«</a></li>${all(
        t.pages,
      )
        .map(
          (n) =>
            `<li class="page-item ${n === t.page ? "active" : ""}"><a class="page-link" href="#" ${mark(n, t)}>${n}</a></li>`,
        )
        .join("")}<li class="page-item ${off(isEnd(t))}"><a class="page-link" href="#">»</a></li></ul></nav>`,
  },
  {
    name: "ASP GridView, numbers alone",
    draw: (t) =>
      `<div>Tổng số: ${t.total} hồ sơ</div><table class="pg"><tr>${all(t.pages)
        .map((n) =>
          n === t.page
            ? `<td><span>${n}</span></td>`
            : `<td><a href="javascript:__doPostBack('ctl00$grid','Page$${n}')" ${mark(n, t)}>${n}</a></td>`,
        )
        .join("")}</tr></table>`,
  },
  {
    name: "ZK",
    draw: (
      t,
    ) => `<div class="z-paging"><ul><li><a class="z-paging-button z-paging-first" ${off(t.page === 1)} ${t.page > 1 ? FIRST : ""}><i class="z-paging-icon z-icon-angle-double-left"></i></a></li><li><a class="z-paging-button z-paging-previous" ${off(t.page === 1)}><i class="z-paging-icon z-icon-angle-left"></i></a></li>
      <li>Trang <input type="text" value="${t.page}" size="3"> <span>/ ${t.pages}</span></li>
      <li><a class="z-paging-button z-paging-next ${off(isEnd(t), "z-paging-disabled")}" ${off(isEnd(t))} ${mark(t.page + 1, t)}><i class="z-paging-icon z-icon-angle-right"></i></a></li><li><a class="z-paging-button z-paging-last ${off(isEnd(t), "z-paging-disabled")}"><i class="z-paging-icon z-icon-angle-double-right"></i></a></li></ul><div class="z-paging-info">[ ${rowsOf(t).from} - ${rowsOf(t).to} / ${t.total} ]</div></div>`,
  },
  {
    name: "Element UI",
    draw: (
      t,
    ) => `<div class="el-pagination"><span class="el-pagination__total">Tổng số ${t.total} hồ sơ</span><button type="button" class="btn-prev" ${off(t.page === 1)}><i class="el-icon el-icon-arrow-left"></i></button>
      <ul class="el-pager">${all(t.pages)
        .map(
          (n) =>
            `<li class="number ${n === t.page ? "active" : ""}" style="cursor:${n === t.page ? "default" : "pointer"}" ${mark(n, t)}>${n}</li>`,
        )
        .join(
          "",
        )}</ul><button type="button" class="btn-next" ${off(isEnd(t))}><i class="el-icon el-icon-arrow-right"></i></button></div>`,
  },
  {
    name: "plain words",
    draw: (t) =>
      `<p>Trang ${t.page}/${t.pages} (${t.total} hồ sơ) ${t.page > 1 ? `<a href="?p=1" ${FIRST}>Trang đầu</a> <a href="?p=${t.page - 1}">Trang trước</a>` : ""} ${isEnd(t) ? "" : `<a href="?p=${t.page + 1}" ${NEXT}>Trang sau</a> <a href="?p=${t.pages}">Trang cuối</a>`}</p>`,
  },
  {
    name: "icon buttons with titles",
    draw: (
      t,
    ) => `<div class="pager"><span>Tổng số <b>${t.total}</b> hồ sơ.</span> <span>${rowsOf(t).from}–${rowsOf(t).to} / ${t.total}</span>
      <button type="button" title="Trang đầu" ${t.page > 1 ? FIRST : ""}><i class="material-icons">first_page</i></button><button type="button" title="Trang trước"><i class="material-icons">chevron_left</i></button>
      <button type="button" title="Trang sau" ${mark(t.page + 1, t)}><i class="material-icons">chevron_right</i></button><button type="button" title="Trang cuối"><i class="material-icons">last_page</i></button></div>`,
  },
  {
    name: "single and double arrows with a window of numbers",
    draw: (t) => {
      const shown = all(t.pages).filter((n) => Math.abs(n - t.page) < 2);
      return `<div>${range(t)}</div><div class="paging"><a href="#" ${t.page > 1 && !shown.includes(1) ? FIRST : ""}>«</a> <a href="#">‹</a> ${shown
        .map((n) => (n === t.page ? `<b>${n}</b>` : `<a href="#" ${mark(n, t)}>${n}</a>`))
        .join(" ")} … <a href="#">›</a> <a href="#">»</a></div>`;
    },
    // '«' may be the page before in one portal: the first page is then pressed only by its number.
  },
  {
    name: "Vuetify",
    draw: (
      t,
    ) => `<div class="v-data-footer"><div class="v-data-footer__pagination">${rowsOf(t).from}-${rowsOf(t).to} của ${t.total}</div>
      <div><button type="button" aria-label="Trang trước" ${off(t.page === 1)}><i class="mdi mdi-chevron-left"></i></button></div><div><button type="button" aria-label="Trang sau" ${off(isEnd(t))} ${mark(t.page + 1, t)}><i class="mdi mdi-chevron-right"></i></button></div></div>`,
  },
  {
    name: "two double arrows and nothing else",
    draw: (t) =>
      `<div>${range(t)}</div><div><a href="#">«</a> <a href="#" ${mark(t.page + 1, t)}>»</a></div>`,
  },
  {
    name: "arrows of something, without a word of pages",
    silent: () => true,
    draw: () => `<div><a href="#">‹</a> <a href="#">›</a></div>`,
  },
  {
    name: "a way on that is no page",
    silent: () => true,
    draw: (t) =>
      `<p>${range(t)}</p><p><button>Quay lại</button> <button>Chuyển bước tiếp theo</button> <button>Tiếp tục xử lý</button></p>`,
  },
  {
    name: "steps of a form, called on and back",
    silent: () => true,
    draw: () => `<p><button>Trước</button> <button>Tiếp theo</button></p>`,
  },
  {
    name: "a month beside the list",
    silent: () => true,
    draw: () =>
      `<div class="calendar"><button>‹</button> Tháng 11 <button>›</button><p>T2 T3 T4 T5 T6 T7 CN</p>${all(
        30,
      )
        .map((n) => `<a href="#" class="${n === 20 ? "active" : ""}">${n}</a>`)
        .join(" ")}</div>`,
  },
  {
    name: "numbers of which none is said to be the page shown",
    silent: () => true,
    draw: (t) =>
      `<p>Tổng số: ${t.total} hồ sơ</p><p>${all(t.pages + 1)
        .map((n) => `<a href="#">${n}</a>`)
        .join(" ")} <a href="#">»</a></p>`,
  },
  {
    name: "a pager that contradicts what stands beside it",
    silent: () => true,
    draw: (t) =>
      `<p>Trang ${t.page}/${t.pages} (${t.total} hồ sơ)</p><p>${all(t.pages + 2)
        .map((n) => (n === t.page + 1 ? `<b class="active">${n}</b>` : `<a href="#">${n}</a>`))
        .join(" ")}</p>`,
  },
];
