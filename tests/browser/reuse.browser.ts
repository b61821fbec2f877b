/** The mark on a required paper's row: what it offers before and after a file has come there. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";

const ID = "052090001234";
const page = (title: string, body: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Một cửa điện tử</title><h2>${title}</h2>${body}`;
const WHO = `<h3>Thông tin chủ hồ sơ</h3><p>Họ và tên: <b>Nguyễn Thị Minh Hoa</b></p>`;
const EARLIER = page(
  "Chi tiết hồ sơ",
  `<p>Mã hồ sơ: <b>H52.5.12-250312-0041</b></p><p>Ngày tiếp nhận: <b>10/03/2025 08:15</b></p>
   <p>Ngày kết thúc: <b>12/03/2025 16:00</b></p><p>Trạng thái: <b>Đã trả kết quả</b></p>${WHO}
   <p>Số định danh: <b>${ID}</b></p><h3>Thành phần hồ sơ</h3><table border="1"><thead><tr><th>STT</th><th>Tên giấy tờ</th>
   <th>Tệp đính kèm</th></tr></thead><tbody><tr><td>1</td><td>Giấy chứng nhận kết hôn</td><td><a href="#f">ket-hon.pdf</a></td></tr></tbody></table>`,
);
const INTAKE = page(
  "Tiếp nhận hồ sơ",
  `${WHO}<label>Số định danh <input id="so" value="${ID}"></label><label>Tên thủ tục
   <select><option selected>Đăng ký khai sinh</option></select></label>
   <h3>Thành phần hồ sơ</h3><table border="1"><thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Tệp đính kèm</th><th>Thao tác</th></tr></thead>
   <tbody><tr id="r"><td>1</td><td>Giấy chứng nhận kết hôn</td><td id="f"></td><td><input type="file">
   <button type="button" id="kho">Giấy tờ trong kho</button></td></tr>
   <tr><td>2</td><td>Giấy chứng sinh</td><td></td><td><input type="file"></td></tr></tbody></table>
   <button type="button">Tiếp nhận hồ sơ</button>
   <div id="d" role="dialog" hidden style="position:fixed;left:100px;top:80px;width:400px;height:120px;background:#fff">Kho giấy tờ
   <button type="button" id="lay">Sử dụng giấy tờ này</button> <button type="button" id="dong">Đóng</button></div>
   <script>kho.onclick = () => { d.hidden = false }; dong.onclick = () => { d.hidden = true };
   lay.onclick = () => { f.textContent = "ket-hon.pdf"; d.hidden = true };
   if (location.hash === "#late") setTimeout(() => { f.textContent = "da-nop.pdf" }, 2500)</script>`,
);

let it: Running;
let tab: Page;
beforeAll(async () => {
  it = await runExtension({ html: (path) => (path.startsWith("/truoc") ? EARLIER : INTAKE) });
  tab = await it.context.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${it.portals[0]}/truoc`);
  await tab.locator("[data-dung-hen=dossier]").waitFor({ state: "attached" });
  await tab.waitForTimeout(1_500); // learning goes through the worker
});
afterAll(() => it.close());
beforeEach(async () => {
  await tab.goto("about:blank");
});
const intake = async (hash = "") => {
  await tab.goto(`${it.portals[0]}/tiep-nhan${hash}`);
  await mark().waitFor();
};
const mark = () => tab.locator("#r [data-dung-hen=reuse] .mark");
const button = (name: string) => mark().getByRole("button", { name, exact: true });

test("opening the store and closing it again is no reuse; taking from it is one, and leaves nothing to press", async () => {
  await intake();
  await button("Dùng lại").click();
  await tab.click("#dong");
  await tab.waitForTimeout(1_500);
  expect(await button("Dùng lại").count()).toBe(1);
  await button("Dùng lại").click();
  await tab.click("#lay");
  await mark().getByText("tự tính khi tiếp nhận").waitFor();
  expect(await mark().getByRole("button").count()).toBe(0);
});

test("a file that is chosen from the machine is none of the store's, also after the mark was followed", async () => {
  await intake();
  await button("Dùng lại").click();
  await tab.click("#dong");
  const file = { name: "quet.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 …") };
  const chooser = tab.waitForEvent("filechooser");
  await tab.locator("#r input[type=file]").click();
  await (await chooser).setFiles(file);
  await mark().waitFor({ state: "detached" });
});

test("what the page fetched by itself was handed in before: the mark goes, nothing is offered", async () => {
  await intake("#late");
  await mark().waitFor({ state: "detached" });
});
