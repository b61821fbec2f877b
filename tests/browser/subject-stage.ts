/**
 * A portal made for one question: whose page is this? A list, a dossier's page, an intake and a second list, reached by
 * links of pages of their own, by a mark in the address, by `pushState` or in place. A dossier's page may keep its code
 * to itself (`bare`). What it commits goes to `/commit` and says by its query what truly was meant.
 */
export const A = "H15.50.05.13-261008-0011";
export const B = "H15.50.05.13-261008-0022";
export const C = "H15.50.05.13-261008-0033";

/** How the portal goes from one of its pages to the next. */
export type Mode = "pages" | "hash" | "push" | "place";
export const TARGETS = { detail: "ho-so/2", intake: "tiep-nhan", list: "cho-xu-ly" } as const;
export type Target = keyof typeof TARGETS;

export const addressOf = (mode: Mode, target: Target | "start", bare: boolean): string => {
  const path = target === "start" ? "danh-sach" : TARGETS[target];
  const query = `?mode=${mode}&to=${target === "start" ? "" : target}${bare ? "&bare" : ""}`;
  return `https://motcua.test/${mode === "hash" ? `app${query}#/${path}` : `${path}${query}`}`;
};

const KNOWN = JSON.stringify(
  Object.fromEntries([A, B, C].map((code) => [code, { values: { channel: "online" }, workedDays: 1 }])),
);

/** The page for any address of the portal; `/khung`: the same in a frame beside its list. */
export function portal(url: URL): string {
  if (url.pathname === "/khung") {
    const inner = (to: string) => `/${to}${url.search.replaceAll("&", "&amp;")}`;
    return `<!doctype html><meta charset="utf-8"><title>Một cửa</title>
<iframe name="list" src="${inner("danh-sach")}" width="620" height="600"></iframe>
<iframe name="main" src="about:blank" width="620" height="600"></iframe>`;
  }
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Hồ sơ một cửa</title>
<style>.over{position:fixed;inset:15% 20% auto;z-index:1050;background:#fff;border:1px solid;padding:12px}.menu{position:absolute;z-index:9;background:#fff;border:1px solid}</style>
<script type="application/json" id="known">${KNOWN}</script><div id="view"></div>
<script>
const params = new URLSearchParams(location.search), mode = params.get("mode"), bare = params.has("bare");
const view = document.getElementById("view"), codes = { 1: "${A}", 2: "${B}", 3: "${C}" };
let place = "";
const route = () => mode === "hash" ? location.hash.slice(2) : mode === "place" && place ? place : location.pathname.slice(1);
const target = { detail: "ho-so/2", intake: "tiep-nhan", list: "cho-xu-ly" }[params.get("to") || params.get("want")] || "ho-so/2";
const address = (to) => mode === "hash" ? "#/" + to : "/" + to + location.search;
function go(to) {
  if (mode === "push") history.pushState({}, "", address(to)), render();
  else if (mode === "place") place = to, render();
  else if (window.name === "list") window.parent.frames.main.location.href = "/" + to + location.search;
  else location.href = address(to);
}
const link = (to, words, extra = "") => '<a href="' + (mode === "place" || mode === "push" ? "#" : address(to)) + '" data-to="' + to + '" ' + extra + '>' + words + "</a>";
const commit = (what, of) => fetch("/commit?what=" + what + ":" + of, { method: "POST", body: JSON.stringify({ ma: of }) });
function over(title, label, upload, what, of) {
  close();
  const box = document.createElement("div");
  box.className = "over"; box.setAttribute("role", "dialog");
  box.innerHTML = "<h4>" + title + "</h4>" + (upload ? "<div>" + upload + ' <input type="file"></div>' : "") +
    '<label>' + label + ' <textarea></textarea></label><p><button id="ok">Xác nhận</button> <button class="no">Đóng</button></p>';
  document.body.append(box);
  box.querySelector("#ok").onclick = () => { commit(what, of); close(); };
  box.querySelector(".no").onclick = close;
}
function close() { for (const one of document.querySelectorAll(".over, .menu")) one.remove(); }
addEventListener("keydown", (event) => event.key === "Escape" && close());
const pause = (of) => over("Tạm dừng hồ sơ", "Lý do", "Văn bản tạm dừng", "pause", of);
const rows = (list) => '<table><thead><tr><th></th><th>Mã hồ sơ</th><th>Chủ hồ sơ</th><th>Hẹn trả</th><th></th></tr></thead><tbody>' + list.map((n) =>
  '<tr><td><input type="checkbox" class="tick"></td><td>' + link(n === 2 ? target : "ho-so/" + n, codes[n], 'class="row' + n + '"') + '</td><td class="who' + n + '">Trần Văn Mẫu</td><td>30/11/2026</td><td><button class="more' + n + '" title="Thao tác">⋮</button></td></tr>').join("") + "</tbody></table>";
function listView(list) {
  view.innerHTML = "<h2>Danh sách hồ sơ</h2><p>" + link(target, "Mục cần tới", 'class="link"') + ' <button id="bulk">Tạm dừng các hồ sơ đã chọn</button> <button>Xuất Excel</button></p>' + rows(list);
  for (const n of list) view.querySelector(".more" + n).onclick = () => {
    const menu = document.createElement("div");
    menu.className = "menu"; menu.setAttribute("role", "menu");
    menu.innerHTML = '<div role="menuitem" tabindex="0" class="see">Xem chi tiết</div><div role="menuitem" tabindex="0" class="stop">Tạm dừng hồ sơ</div>';
    document.body.append(menu);
    menu.querySelector(".see").onclick = () => { close(); go(n === 2 ? target : "ho-so/" + n); };
    menu.querySelector(".stop").onclick = () => { close(); pause(codes[n]); };
  };
  view.querySelector("#bulk").onclick = () => pause([...document.querySelectorAll("tr")].filter((row) => row.querySelector(".tick:checked")).map((row) => row.querySelector("a").textContent).join("+"));
}
function detail(n) {
  const code = codes[n];
  view.innerHTML = "<h2>Chi tiết hồ sơ</h2><p>" + link("danh-sach", "Danh sách", 'class="home"') + "</p><table><tr><th>Thủ tục</th><td>Đăng ký khai sinh</td></tr>" +
    (bare ? "" : "<tr><th>Mã hồ sơ</th><td>" + code + "</td></tr>") + "<tr><th>Ngày hẹn trả</th><td>30/11/2026</td></tr></table>" +
    '<p><button id="pause">Tạm dừng hồ sơ</button> <button id="click" onclick="if (confirm(\\'Tiếp tục?\\')) commit(\\'click\\', \\'' + code + '\\')">Tạm dừng xử lý</button> <button id="more">Yêu cầu bổ sung</button> <button id="cancel">Hủy hồ sơ</button></p>';
  view.querySelector("#pause").onclick = () => pause(code);
  view.querySelector("#more").onclick = () => over("Yêu cầu bổ sung hồ sơ", "Nội dung yêu cầu bổ sung", "Phiếu yêu cầu bổ sung", "more", code);
  view.querySelector("#cancel").onclick = () => over("Hủy hồ sơ", "Lý do hủy", "", "cancel", code);
}
function intake() {
  view.innerHTML = "<h2>Thêm mới hồ sơ</h2><p>" + link("danh-sach", "Danh sách", 'class="home"') + '</p><div class="form"><label>Họ và tên người nộp <input type="text"></label> <label>Số giấy tờ <input type="text"></label><div>Bản chụp giấy tờ <input type="file"></div><label>Ghi chú <textarea></textarea></label><p><button id="take">Tiếp nhận hồ sơ</button></p></div>';
  view.querySelector("#take").onclick = () => commit("intake", "new");
}
function render() {
  close();
  const to = route();
  if (to === "danh-sach") listView([1, 2, 3]);
  else if (to === "cho-xu-ly") listView([2, 3]);
  else if (to === "tiep-nhan") intake();
  else detail(Number(to.split("/")[1]));
  for (const one of view.querySelectorAll("[data-to]")) one.onclick = (event) => {
    if (mode === "hash" || (mode === "pages" && window.name !== "list")) return;
    event.preventDefault();
    go(one.dataset.to);
  };
}
addEventListener("popstate", render);
addEventListener("hashchange", render);
render();
</script>`;
}
