/** A page that stands open while the extension is put in anew, or taken away. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";

const DETAIL = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Một cửa điện tử</title>
  <h2>Chi tiết hồ sơ</h2><p>Mã hồ sơ: <b>H52.5.12-261118-0001</b></p><p>Ngày tiếp nhận: <b>18/11/2026 08:15</b></p>
  <p>Ngày hẹn trả: <b>27/11/2026 16:30</b></p><p>Trạng thái: <b>Đang xử lý</b></p>
  <section><h3>Tạm dừng hồ sơ</h3><div>Văn bản, tài liệu chứng minh việc tạm dừng <input type="file" id="file"></div>
  <label>Ý kiến của cán bộ <textarea id="why"></textarea></label>
  <button type="button" id="ok" onclick="document.querySelector('output').append('x')">Xác nhận</button></section>
  <output></output>`;

let it: Running;
let tab: Page;
let extensions: Page;
beforeAll(async () => {
  it = await runExtension({ html: DETAIL });
  extensions = await it.context.newPage();
  await extensions.goto("chrome://extensions/");
  // Without it the browser lets no unpacked extension begin anew.
  await extensions.evaluate("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })");
  tab = await it.context.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${it.portals[0]}/ho-so`);
  await ours("dossier").waitFor({ state: "attached" });
});
afterAll(() => it.close());

const ours = (part: string) => tab.locator(`[data-dung-hen=${part}]`);
const question = () => ours("guard").getByRole("dialog");

/** Puts the extension in anew, as an update does; resolves when the old copy's panel is gone and the new one's is there. */
async function update(): Promise<void> {
  await tab.evaluate("document.querySelector('[data-dung-hen=dossier]').id = 'old'");
  await extensions.evaluate(`chrome.developerPrivate.reload("${it.id}", { failQuietly: true })`);
  await expect.poll(() => tab.locator("#old").count(), { timeout: 15_000 }).toBe(0);
  await ours("dossier").waitFor({ state: "attached" });
}

/** The pause is asked about once, by one question, and the page hears nothing of the press. */
async function asksOnce(): Promise<void> {
  await question().waitFor();
  expect(await ours("guard").count()).toBe(1);
  expect(await question().count()).toBe(1);
  expect(await tab.locator("output").textContent()).toBe("");
  await question().getByRole("button", { name: "Quay lại" }).click();
  await question().waitFor({ state: "detached" });
}

test("put in anew, it guards the open page again, once, with nothing of the old copy left", async () => {
  await update();
  expect(await ours("dossier").count()).toBe(1);
  await tab.click("#ok");
  await asksOnce();
});

test("a form that stands half filled is as it was, with its file and where the officer types, and nothing is drawn twice", async () => {
  await tab.fill("#why", "Chờ xác minh");
  await tab.evaluate(`(() => {
    const why = document.getElementById("why");
    why.focus();
    why.setSelectionRange(3, 3);
    window.heard = [];
    for (const kind of ["input", "change", "blur", "focusout", "submit"])
      document.addEventListener(kind, (event) => window.heard.push(kind + " " + event.target.id), true);
  })()`);
  for (let times = 0; times < 2; times++) await update();
  const state = `(() => {
    const why = document.getElementById("why");
    return [why.value, why.selectionStart, document.activeElement === why, window.heard];
  })()`;
  expect(await tab.evaluate(state)).toEqual(["Chờ xác minh", 3, true, []]);
  const parts = await tab.evaluate(
    "[...document.querySelectorAll('[data-dung-hen]')].map((one) => one.dataset.dungHen).sort()",
  );
  expect(parts).toEqual([...new Set(parts as string[])]);
  // Typed on, behind the words that stood there.
  await tab.keyboard.type("!");
  expect(await tab.inputValue("#why")).toBe("Chờ! xác minh");
  await tab.fill("#why", "");
});

test("a pause that is about to be pressed while the new copy comes is asked about, once", async () => {
  await tab.hover("#ok");
  await tab.mouse.down();
  await update();
  await tab.mouse.up();
  await asksOnce();
});

test("a chosen file stays chosen, and the new copy knows of it", async () => {
  await tab.setInputFiles("#file", {
    name: "de-nghi.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4"),
  });
  await update();
  expect(await tab.evaluate("document.getElementById('file').files[0].name")).toBe("de-nghi.pdf");
  await tab.evaluate("document.getElementById('file').value = ''");
  await tab.click("#ok");
  await asksOnce();
});

test("taken away, the page says by itself that it is guarded no more, and the portal works on", async () => {
  await extensions.evaluate(`chrome.management.setEnabled("${it.id}", false)`);
  // Not the word of a copy put in anew, which names the same way out.
  await ours("notice").getByText("vẫn làm việc bình thường").waitFor();
  expect(await ours("dossier").count()).toBe(0);
  await tab.click("#ok");
  await expect.poll(() => tab.locator("output").textContent()).toBe("x");
  expect(await question().count()).toBe(0);
});
