/** The main button of the question names what can truly be done next on this page, and does it. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

const CODES = [1, 2, 3].map((n) => `H15.50.05.13-261008-000${n}`);
let browser: Awaited<ReturnType<typeof openBrowser>>;
let at: Guarded;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => at.close());

const known = (all: object) => `<script type="application/json" id="known">${JSON.stringify(all)}</script>`;
const page = (title: string, body: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${title}</title><h2>${title}</h2>${body}<output></output>`;
const detail = (
  code: string,
) => `<p>Mã hồ sơ: <b>${code}</b></p><p>Ngày tiếp nhận: <b>18/11/2026 08:15</b></p>
  <p>Ngày hẹn trả: <b>27/11/2026 16:30</b></p><p>Trạng thái: <b>Đang xử lý</b></p>`;
const say = "onclick=\"document.querySelector('output').append(this.textContent)\"";

const PAGES: Record<string, string> = {
  "/cancel": page(
    "Chi tiết hồ sơ",
    `${detail(CODES[0]!)}<p><button type="button" id="ask" onclick="more.hidden = false">Yêu cầu bổ sung hồ sơ</button></p>
     <section><h3>Hủy hồ sơ</h3><label>Lý do hủy <textarea id="why"></textarea></label>
     <button type="button" ${say}>Xác nhận hủy</button></section>
     <section id="more" hidden><h3>Yêu cầu bổ sung hồ sơ</h3><label>Nội dung yêu cầu bổ sung <textarea id="what"></textarea></label>
     <button type="button" ${say}>Gửi yêu cầu bổ sung</button></section>${known({ [CODES[0]!]: { values: { channel: "online" } } })}`,
  ),
  "/row": page(
    "Danh sách hồ sơ cần xử lý",
    `<table><thead><tr><th>Mã hồ sơ</th><th>Ngày hẹn trả</th><th>Trạng thái</th><th>Thao tác</th></tr></thead><tbody>${CODES.map(
      (code) =>
        `<tr><td>${code}</td><td>27/11/2026 16:30</td><td>Đang xử lý</td><td><button type="button" onclick="confirm('Tạm dừng xử lý hồ sơ?') && document.querySelector('output').append('x')">Tạm dừng xử lý</button></td></tr>`,
    ).join(
      "",
    )}</tbody></table>${known(Object.fromEntries(CODES.map((code) => [code, { dossier: { address: "/dossier" } }])))}`,
  ),
  "/bulk": page(
    "Danh sách hồ sơ cần xử lý",
    `<button type="button" onclick="confirm('Hủy các hồ sơ đã chọn?') && document.querySelector('output').append(document.querySelectorAll('tbody :checked').length)">Hủy hồ sơ</button>
     <table><thead><tr><th></th><th>Mã hồ sơ</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr></thead><tbody>${CODES.map(
       (code) =>
         `<tr><td><input type="checkbox" checked></td><td>${code}</td><td>27/11/2026 16:30</td><td>Đang xử lý</td></tr>`,
     ).join("")}</tbody></table>${known(
       Object.fromEntries(
         CODES.map((code, n) => [code, { values: { channel: n === 1 ? "online" : "counter" } }]),
       ),
     )}`,
  ),
  "/intake": page(
    "Tiếp nhận hồ sơ",
    `<form onsubmit="return false"><label>Số định danh cá nhân <input id="cccd" value="001099000001"></label>
     <label>Họ tên người nộp <input value="Người nộp"></label>
     <table><thead><tr><th>Thành phần hồ sơ</th><th>Tệp đính kèm</th></tr></thead><tbody><tr><td>Tờ khai đăng ký khai sinh</td><td><input type="file" id="scan"></td></tr></tbody></table>
     <button type="button" ${say}>Tiếp nhận hồ sơ</button></form>`,
  ),
  "/dossier": page("Chi tiết hồ sơ", detail(CODES[0]!)),
};

const open = async (path: string) => {
  at = await openGuarded(browser.context, "", {
    portal: `https://motcua.test${path}`,
    stage: (url) => PAGES[url.pathname] ?? null,
  });
};
const dialog = () => at.page.locator("[data-dung-hen=guard]").getByRole("dialog");
const main = () => dialog().locator(".btn.main");
const committed = () => at.page.locator("output").textContent();

test("an online dossier about to be cancelled: over to a supplement, with what was typed", async () => {
  await open("/cancel");
  await at.page.fill("#why", "Thiếu giấy chứng sinh");
  await at.page.getByRole("button", { name: "Xác nhận hủy" }).click();
  await dialog().waitFor();
  expect(await main().innerText()).toBe("Chuyển sang yêu cầu bổ sung");
  await main().click();
  await expect.poll(() => at.page.inputValue("#what"), { timeout: 5_000 }).toBe("Thiếu giấy chứng sinh");
  expect(await at.page.evaluate(() => document.activeElement?.id)).toBe("what");
  expect(await committed()).toBe("");
});

test("a pause by one click: the dossier is opened, where a paper can be attached", async () => {
  await open("/row");
  at.page.on("dialog", (one) => void one.accept());
  await at.page.getByRole("button", { name: "Tạm dừng xử lý" }).nth(1).click();
  await dialog().waitFor();
  expect(await main().innerText()).toBe("Mở hồ sơ để đính kèm");
  await main().click();
  await at.page.waitForURL("**/dossier");
});

test("of three ticked dossiers one is in the way: it is unticked, and the other two go on", async () => {
  await open("/bulk");
  at.page.on("dialog", (one) => void one.accept());
  await at.page.getByRole("button", { name: "Hủy hồ sơ" }).click();
  await dialog().waitFor();
  expect(await main().innerText()).toBe("Bỏ chọn 1 hồ sơ này rồi tiếp tục");
  await main().click();
  await expect.poll(committed, { timeout: 5_000 }).toBe("2");
  expect(await at.page.locator("tbody input").nth(1).isChecked()).toBe(false);
});

test("a scan that is empty: its own upload opens again", async () => {
  await open("/intake");
  await at.page.setInputFiles("#scan", {
    name: "to-khai.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.alloc(0),
  });
  await at.page.waitForTimeout(900);
  await at.page.getByRole("button", { name: "Tiếp nhận hồ sơ" }).click();
  await dialog().waitFor();
  expect(await main().innerText()).toBe("Chọn lại tệp");
  const chooser = at.page.waitForEvent("filechooser");
  await main().click();
  await chooser;
});
