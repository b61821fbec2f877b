/** The portal of a simulated week: forms of three kinds, and pages that show whoever was taken in wherever a page can. */
import { readFileSync } from "node:fs";

export interface Citizen {
  id: string;
  name: string;
  phone: string;
  address: string;
}
export type FormKind = "table" | "accordion" | "radio";

export const SINGLE = "Giấy xác nhận tình trạng hôn nhân";
export const HOME = "Giấy tờ chứng minh nơi cư trú";
export const FORM = "Tờ khai đăng ký kết hôn theo mẫu";

/** Fields that the fixtures' forms don't have, and a portal that takes no form without its first paper. */
const MORE = `<label>Số điện thoại <input name="dt"></label> <label>Địa chỉ thường trú <input name="dc"></label>
<label>Ghi chú <textarea name="gc"></textarea></label> <output id="refused"></output></p>`;
const REFUSES = `<script>addEventListener("click", (event) => {
  if (!event.target.closest("#take, [type=submit]") || held[0]) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  refused.textContent = "Vui lòng nhập đủ: " + document.querySelector("[name=ten]").value + " chưa có tờ khai";
}, true);</script>`;

export class WeekPortal {
  /** Whoever is being worked on: every page is of them. */
  citizen: Citizen;
  readonly #officer: string;
  #code: number;

  /** `first`: the number of its first dossier. */
  constructor(officer: string, citizen: Citizen, first: number) {
    this.#officer = officer;
    this.citizen = citizen;
    this.#code = first;
  }

  /** The dossier that was taken in last. */
  get code(): string {
    return `H52.5.12-261120-${this.#code}`;
  }

  readonly serve = (address: string): string => {
    const { pathname } = new URL(address, "http://x");
    if (pathname === "/truoc") return this.#earlier();
    if (pathname === "/danh-sach") return this.#list();
    if (pathname === "/da-nhan" || pathname === "/chi-tiet") return this.#page(this.#taken());
    const kind = /^\/(table|accordion|radio)$/.exec(pathname)?.[1];
    return kind ? this.#form(kind) : "";
  };

  #form(kind: string): string {
    this.#code += 1;
    const read = (name: string) => readFileSync(`tests/fixtures/intake/${name}`, "utf8");
    // What comes after names the person in its address, as some portals do.
    const query = new URLSearchParams({ ten: this.citizen.name, cccd: this.citizen.id });
    const puts: (readonly [RegExp, string])[] = [
      [/(?<=name="ten"><\/label>)<\/p>/, MORE],
      [/<script src="\/common.js"><\/script>/, `<script>${read("common.js")}</script>${REFUSES}`],
      [/<h2>/, `${this.#head()}<h2>`],
      ...(kind === "accordion" ? [[/(?<=innerHTML = `).*?(?=`;)/s, this.#taken()] as const] : []),
      ...(kind === "radio" ? [[/\/chi-tiet/, `/chi-tiet?${query}`] as const] : []),
    ];
    return puts.reduce(
      (html, [from, to]) => {
        if (!from.test(html)) throw new Error(`the form has no ${from}`);
        return html.replace(from, () => to);
      },
      read(`${kind}.html`),
    );
  }

  #head = () => `<header><span>Cán bộ: ${this.#officer}</span></header>`;

  #page = (body: string) =>
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${this.citizen.name} - Một cửa điện tử</title>${this.#head()}${body}`;

  #person(): string {
    const { id, name, phone, address } = this.citizen;
    return `<h3>Thông tin chủ hồ sơ</h3><p>Họ và tên: <b>${name}</b></p><p>Số định danh: <b>${id}</b></p>
      <p>Số điện thoại: <b>${phone}</b></p><p>Địa chỉ thường trú: <b>${address}</b></p>
      <p>Ghi chú: <b>${name} (${id}) hẹn gọi lại số ${phone}, nhà ở ${address}</b></p>`;
  }

  #papers =
    () => `<h3>Thành phần hồ sơ</h3><table border="1"><thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Tệp đính kèm</th></tr></thead><tbody>
    ${[SINGLE, HOME].map((name, n) => `<tr><td>${n + 1}</td><td>${name}</td><td><a href="#f">${this.citizen.name} ${n}.pdf</a></td></tr>`).join("")}</tbody></table>`;

  #earlier = () =>
    this.#page(`<h2>Chi tiết hồ sơ</h2><p>Mã hồ sơ: <b>H52.5.12-261020-0009</b></p><p>Ngày tiếp nhận: <b>20/10/2026 08:15</b></p>
      <p>Ngày kết thúc: <b>26/10/2026 16:00</b></p><p>Trạng thái: <b>Đã trả kết quả</b></p>${this.#person()}${this.#papers()}`);

  /** The dossier that was just taken in, with the form that pauses it. */
  #taken(): string {
    const { name, phone } = this.citizen;
    const paused = `this.form.querySelector('output').textContent = 'Đã tạm dừng hồ sơ của ${name}'; fetch('/tam-dung?ma=${this.code}', { method: 'POST' })`;
    return `<h2>Chi tiết hồ sơ</h2><p>Mã hồ sơ: <b>${this.code}</b></p><p>Ngày tiếp nhận: <b>20/11/2026 15:41</b></p>
      <p>Ngày hẹn trả: <b>27/11/2026 16:30</b></p><p>Tên thủ tục: <b>Thủ tục đăng ký kết hôn</b></p><p>Trạng thái: <b>Đang xử lý</b></p>
      ${this.#person()}<h3>Quá trình xử lý</h3><table border="1"><thead><tr><th>Bước</th><th>Người thực hiện</th><th>Thời gian</th><th>Ý kiến</th></tr></thead>
      <tbody><tr><td>Nộp hồ sơ</td><td>${name}</td><td>20/11/2026 15:40</td><td>${name} xin nhận kết quả qua ${phone}</td></tr>
      <tr><td>Tiếp nhận hồ sơ</td><td>${this.#officer}</td><td>20/11/2026 15:41</td><td></td></tr></tbody></table>
      <p><button type="button" onclick="this.parentNode.nextElementSibling.hidden = false">Tạm dừng hồ sơ</button></p>
      <form hidden><h4>Tạm dừng hồ sơ</h4><div>Văn bản tạm dừng <input type="file"></div><label>Lý do <textarea></textarea></label>
      <p><button type="button" onclick="${paused}">Xác nhận</button> <output></output></p></form>`;
  }

  #list(): string {
    const { id, name, phone, address } = this.citizen;
    const way = new URLSearchParams({ ma: this.code, id: "125601", ten: name, sdt: phone, diachi: address });
    const row = `<td><a href="/chi-tiet?${way}">${this.code}</a></td><td>${name}</td><td>${id}</td><td>${phone}</td><td>${address}</td>
      <td>Thủ tục đăng ký kết hôn</td><td>27/11/2026 16:30</td><td>Đang xử lý</td><td>${name}, ${phone}</td>`;
    const head =
      "Mã hồ sơ|Chủ hồ sơ|Số định danh|Điện thoại|Địa chỉ|Tên thủ tục|Ngày hẹn trả|Trạng thái|Ghi chú";
    return this.#page(`<h2>Danh sách hồ sơ</h2><table border="1"><thead><tr>${head
      .split("|")
      .map((it) => `<th>${it}</th>`)
      .join("")}</tr></thead><tbody>
      <tr>${row}</tr><tr>${row.replace(/-(\d+)</, "-9$1<")}</tr></tbody></table>`);
  }
}
