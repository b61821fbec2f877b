/**
 * A portal in one page, as many are built: list, dossier, pause and intake take each other's place without a load, and the list
 * asks for news of itself. It holds on to nothing of what it showed, so that whatever is left over is ours.
 */
export const ROWS = 60;

/** What every address of it shows. */
export const soakPortal =
  (): string => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Một cửa điện tử</title>
<style>body{font:14px sans-serif;margin:16px}table{border-collapse:collapse;width:100%}td,th{border:1px solid #ccc;padding:6px}
.cover{position:fixed;inset:0;background:#0006}.box{position:absolute;left:30%;top:120px;width:460px;background:#fff;padding:16px}</style>
<header><h1>MỘT CỬA ĐIỆN TỬ</h1><span>Cán bộ: Nguyễn Thị Thử</span></header><main id="view"></main><div id="over"></div>
<script>
"use strict";
const STATES = ["Đang xử lý", "Chờ xử lý", "Đang thẩm định"];
const code = (n) => "H52.5.12-261118-" + String(1000 + n);
const due = (n, turn) => String(23 + ((n + turn) % 5)) + "/11/2026 16:30";
let turn = 0;
const row = (n) => "<tr><td><a href='#/ho-so/" + n + "'>" + code(n) + "</a></td><td>Thủ tục đăng ký kết hôn</td><td>18/11/2026 08:15</td><td>"
  + due(n, 0) + "</td><td>" + STATES[(n + turn) % 3] + "</td></tr>";
const rows = () => Array.from({ length: ${ROWS} }, (_, n) => row(n)).join("");
const views = {
  list: () => "<h2>Danh sách hồ sơ</h2><table><thead><tr><th>Mã hồ sơ</th><th>Tên thủ tục</th><th>Ngày tiếp nhận</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr></thead><tbody>"
    + rows() + "</tbody></table>",
  dossier: (n) => "<h2>Chi tiết hồ sơ</h2><table><tr><th>Mã hồ sơ</th><td>" + code(n) + "</td></tr><tr><th>Tên thủ tục</th><td>Thủ tục đăng ký kết hôn</td></tr><tr><th>Ngày tiếp nhận</th><td>18/11/2026 08:15</td></tr><tr><th>Ngày hẹn trả</th><td>"
    + due(n, 0) + "</td></tr><tr><th>Trạng thái</th><td>Đang xử lý</td></tr></table><p><button id='pause'>Tạm dừng hồ sơ</button> <button id='back'>Về danh sách</button></p>",
  intake: () => "<h2>Tiếp nhận hồ sơ</h2><form><p><label>Họ và tên <input name='ten'></label> <label>Số định danh cá nhân <input name='so'></label></p>"
    + "<p>Thủ tục: <b>Thủ tục đăng ký kết hôn</b></p><h3>Thành phần hồ sơ</h3><table><thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Tệp đính kèm</th></tr></thead><tbody>"
    + ["Tờ khai đăng ký kết hôn theo mẫu", "Giấy xác nhận tình trạng hôn nhân", "Giấy tờ chứng minh nơi cư trú"].map((it, n) => "<tr><td>" + (n + 1) + "</td><td>" + it + "</td><td><input type='file'></td></tr>").join("")
    + "</tbody></table><p><button type='button' id='take'>Tiếp nhận hồ sơ</button></p></form>",
};
const by = (id) => document.getElementById(id);
function show(name, n) {
  by("over").innerHTML = "";
  by("view").innerHTML = views[name](n);
  history.replaceState(null, "", "#/" + name + "/" + (n ?? ""));
  if (name === "dossier") { by("pause").onclick = () => pause(n); by("back").onclick = () => show("list"); }
}
function pause(n) {
  by("over").innerHTML = "<div class='cover'><div class='box' role='dialog'><h3>Tạm dừng hồ sơ</h3><p><label>Văn bản tạm dừng <input type='file'></label></p>"
    + "<p><label>Lý do <textarea></textarea></label></p><p><button id='ok' type='button'>Xác nhận</button> <button id='no' type='button'>Đóng</button></p></div></div>";
  by("ok").onclick = () => { by("over").innerHTML = ""; fetch("/tam-dung?ma=" + code(n), { method: "POST" }); };
  by("no").onclick = () => { by("over").innerHTML = ""; };
}
/** News of the list: a third of its rows are drawn anew. */
function poll() {
  turn += 1;
  const body = document.querySelector("tbody");
  if (!body || !location.hash.startsWith("#/list")) return;
  for (let n = turn % 3; n < ${ROWS}; n += 3) body.rows[n].outerHTML = row(n);
}
show("list");
</script></html>`;
