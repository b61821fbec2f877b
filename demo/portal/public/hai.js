/**
 * The second face's own script: a list without the step's date, and one window for all tasks, in which a task is a
 * number that its office knows. Nothing on it says 'tạm dừng'.
 */
import { h, toast } from "./dom.js";

const HEADS = ["Số hồ sơ", "Người nộp", "Thủ tục hành chính", "Ngày nhận", "Hẹn trả", "Tình trạng", ""];
const TASKS = [
  ["T01", "Tác vụ 01"],
  ["T03", "Tác vụ 03"],
  ["T04", "Tác vụ 04"],
  ["T07", "Tác vụ 07"],
  ["T09", "Tác vụ 09"],
];
let page = 0;
let total = 0;

const two = (n) => String(n).padStart(2, "0");
/** Milliseconds, as this office's clock shows them. */
const fromEpoch = (ms) => {
  if (ms === null) return "";
  const t = new Date(ms + 7 * 3_600_000);
  return `${two(t.getUTCDate())}/${two(t.getUTCMonth() + 1)}/${t.getUTCFullYear()} ${two(t.getUTCHours())}:${two(t.getUTCMinutes())}`;
};
const fromDigits = (text) =>
  text
    ? `${text.slice(6, 8)}/${text.slice(4, 6)}/${text.slice(0, 4)} ${text.slice(8, 10)}:${text.slice(10, 12)}`
    : "";

async function ask(path) {
  const answer = await (await fetch(path)).json();
  return answer.duLieu;
}

function openTask(row) {
  const task = h(
    "select",
    { "aria-label": "Tác vụ" },
    TASKS.map(([value, label]) => h("option", { value }, label)),
  );
  const note = h("textarea", { rows: 3, "aria-label": "Ghi chú" });
  const close = () => layer.remove();
  const send = () => {
    const request = new XMLHttpRequest();
    request.open("POST", `/ws/ho-so/${row._id}/tac-vu`);
    request.setRequestHeader("content-type", "application/x-www-form-urlencoded");
    request.onload = () => {
      if (request.status !== 200) return toast("Có lỗi xảy ra", "bad");
      close();
      load();
    };
    request.send(new URLSearchParams({ maTacVu: task.value, ghiChu: note.value }).toString());
  };
  const layer = h(
    "div",
    { class: "lop" },
    h(
      "div",
      { class: "hop", role: "dialog", "aria-label": "Thực hiện tác vụ" },
      h("b", {}, `Thực hiện tác vụ - ${row.soHoSo}`),
      h("label", {}, "Tác vụ"),
      task,
      h("label", {}, "Ghi chú"),
      note,
      h(
        "div",
        { class: "nut" },
        h("button", { type: "button", onclick: send }, "Thực hiện"),
        h("button", { type: "button", onclick: close }, "Đóng"),
      ),
    ),
  );
  document.body.append(layer);
}

const rowOf = (row) =>
  h(
    "tr",
    {},
    [
      row.soHoSo,
      row.nguoiNop.hoTen,
      row.tthc.ten,
      fromEpoch(row.ngayNhan),
      fromDigits(row.henTra) || "Không quy định",
      row.trangThai.ten,
    ].map((text) => h("td", {}, text)),
    h("td", {}, h("button", { type: "button", onclick: () => openTask(row) }, "Tác vụ")),
  );

async function load() {
  const { tongSo, noiDung } = await ask(`/ws/ho-so/tim?trang=${page}`);
  total = tongSo;
  const rows = noiDung.map(rowOf);
  document.querySelector("#khoang").textContent = `${page * 20 + 1}–${page * 20 + rows.length} / ${total}`;
  document.querySelector("#ds").replaceChildren(
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          HEADS.map((head) => h("th", {}, head)),
        ),
      ),
      h("tbody", {}, rows),
    ),
  );
}

document.querySelector("#truoc").onclick = () => {
  page = Math.max(0, page - 1);
  load();
};
document.querySelector("#sau").onclick = () => {
  if ((page + 1) * 20 < total) page += 1;
  load();
};
await load();
