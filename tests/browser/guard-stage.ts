/**
 * A portal's page for one guarded action and one way of doing it, made from the two. What it commits is a
 * request to `/commit`, or a form sent there; it knows nothing of papers and lets everything through.
 */
import type { Act, State } from "./guard-actions.ts";

export const CODE = "H15.50.05.13-261008-0975";
const SECOND = "H15.50.05.13-261008-0976";

export interface Shape {
  /** Where the form stands: in the page, in a window over it, in a frame, or behind a row's menu or ticked rows. */
  place: "page" | "window" | "frame" | "menu" | "rows";
  /** How the form commits. */
  commit: "button" | "re-made" | "confirm" | "post-back" | "status" | "enter" | "at-once";
}

const text = (words: string) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;");

function committer({ commit }: Shape, { status }: Act): string {
  if (commit === "post-back") return `<a id="ok" href="javascript:__doPostBack('ok','')">Xác nhận</a>`;
  if (commit === "status")
    return `<label>Trạng thái <select id="ok" onchange="__doPostBack('st','')"><option>Đang xử lý<option>${status}</select></label>`;
  return `<button id="ok" type="${commit === "enter" ? "submit" : "button"}">Xác nhận</button>`;
}

/** Fields of the action's form and what commits it. */
function formOf(shape: Shape, act: Act): string {
  const upload = act.upload ? `<div>${act.upload} <input type="file" id="file"></div>` : "";
  const field = shape.commit === "enter" ? `<input id="text">` : `<textarea id="text"></textarea>`;
  const fields = `<h4>${text(act.title)}</h4>${upload}<div><label for="text">${act.text}</label> ${field}</div>`;
  const close = shape.commit === "status" ? "" : ` <button type="button">Đóng</button>`;
  const inner = `${fields}<p>${committer(shape, act)}${close}</p>`;
  return shape.commit === "enter"
    ? `<form id="fm" method="post" action="/commit?what=done" target="sink">${inner}</form>`
    : inner;
}

const row = (code: string, who: string) =>
  `<tr><td><input type="checkbox" class="tick"></td><td>${code}</td><td>${who}</td><td>30/11/2026</td><td><button class="more" title="Thao tác">⋮</button></td></tr>`;

function body(shape: Shape, act: Act): string {
  if (shape.place === "menu" || shape.place === "rows")
    return `<h2>Danh sách hồ sơ</h2><table><thead><tr><th></th><th>Mã hồ sơ</th><th>Chủ hồ sơ</th><th>Hẹn trả</th><th></th></tr></thead>
<tbody>${row(CODE, "Trần Văn Mẫu")}${row(SECOND, "Lê Thị Thử")}${row("H15.50.05.13-261008-0977", "Đỗ Văn Giả")}</tbody></table>
<p>${shape.place === "rows" ? `<button id="open">${act.bulk}</button> ` : ""}<button>Xuất Excel</button></p>`;
  return `<h2>Chi tiết hồ sơ</h2><table><tr><th>Mã hồ sơ</th><td>${CODE}</td></tr><tr><th>Ngày hẹn trả</th><td>30/11/2026</td></tr></table>
<p class="buttons"><button id="open">${act.label}</button> <button>In phiếu</button></p>`;
}

/** What the page does; `known`: the dossiers, as the extension would remember them. */
export function stage(shape: Shape, act: Act, known: State["known"]): string {
  const facts = JSON.stringify({ [CODE]: known ?? {}, [SECOND]: known ?? {} }).replace(/</g, "\\u003c");
  const form = JSON.stringify(formOf(shape, act)).replace(/</g, "\\u003c");
  const page = `<script type="application/json" id="known">${facts}</script>${body(shape, act)}<div id="place"></div>
<form id="aspnetForm" method="post" action="/commit?what=done" target="sink"><input type="hidden" name="__EVENTTARGET"></form>
<iframe name="sink" hidden></iframe>
<script>
const by = (id) => document.getElementById(id), place = by("place"), shape = ${JSON.stringify(shape)};
const commit = () => fetch("/commit?what=done", { method: "POST", body: JSON.stringify({ ma: "${CODE}" }) });
const __doPostBack = () => by("aspnetForm").submit();
function ready() {
  if (shape.commit === "button" || shape.commit === "re-made") by("ok").onclick = (event) => event.detail < 2 && commit();
  if (shape.commit === "confirm") by("ok").onclick = () => { if (confirm("Bạn có chắc chắn?")) commit(); };
  if (shape.commit === "at-once") by("ok").onclick = commit;
}
// Frameworks make their buttons anew as they please.
if (shape.commit === "re-made") setInterval(() => {
  const old = by("ok");
  if (old) { old.replaceWith(old.cloneNode(true)); ready(); }
}, 70);
let opened = 0;
function open() {
  if (opened++ === 0 || !by("ok")) {
    place.innerHTML = ${form};
    place.className = shape.place === "page" || shape.place === "frame" ? "panel" : "over";
    if (place.className === "over") place.setAttribute("role", "dialog");
    ready();
  }
  // Fills in, then sends by itself what was asked for.
  if (shape.commit === "at-once" && opened > 1) by("ok").click();
}
by("open")?.addEventListener("click", open);
for (const more of document.querySelectorAll(".more")) more.onclick = () => {
  const menu = document.createElement("div");
  menu.setAttribute("role", "menu");
  menu.innerHTML = '<div role="menuitem" tabindex="0">Xem chi tiết</div><div role="menuitem" tabindex="0" id="open">${act.label}</div><div role="menuitem" tabindex="0">In phiếu</div>';
  document.body.append(menu);
  by("open").onclick = () => { menu.remove(); open(); };
};
</script>`;
  const style =
    "<style>.over { position: fixed; inset: 20% 20% auto; z-index: 1050; background: #fff; border: 1px solid; padding: 12px }</style>";
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Hồ sơ</title>${style}<body>${page}`;
}
