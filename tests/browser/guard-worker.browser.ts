/** The built extension: its worker dies at each step of a held action; and what only the extension can do. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";

const CODE = "H15.50.05.13-261008-0975";
const REASON = "Lãnh đạo phường đã đồng ý bằng văn bản giấy";
const HTML = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Chi tiết hồ sơ</title>
<h1>Chi tiết hồ sơ</h1>
<p>Mã hồ sơ: <b>${CODE}</b></p><p>Ngày tiếp nhận: <b>18/11/2026 08:15</b></p>
<p>Ngày hẹn trả: <b>27/11/2026 16:30</b></p><p>Trạng thái: <b>Đang xử lý</b></p>
<section><h3>Tạm dừng hồ sơ</h3>
<div>Văn bản, tài liệu chứng minh việc tạm dừng <input type="file"></div>
<label>Ý kiến của cán bộ <textarea></textarea></label>
<button type="button" onclick="document.querySelector('output').append('x')">Xác nhận</button></section>
<footer><a href="javascript:__doPostBack('dung','')">Tạm dừng hồ sơ</a></footer>
<script>function __doPostBack() { document.querySelector("output").append("x"); }</script>
<output></output>
<x-closed style="display: block; position: relative; width: 400px; height: 160px"></x-closed>
<script>customElements.define("x-closed", class extends HTMLElement { connectedCallback() {
  const root = this.attachShadow({ mode: "closed" });
  root.innerHTML = '<h4>Tạm dừng hồ sơ</h4><label>Lý do <textarea></textarea></label><div>Văn bản tạm dừng <input type="file"></div><button type="button" style="position: absolute; left: 10px; top: 130px">Xác nhận</button>';
  root.querySelector("button").onclick = () => document.querySelector("output").append("x");
} });</script>`;

let it: Running;
let page: Page;
beforeAll(async () => {
  it = await runExtension({ html: HTML });
});
afterAll(() => it.close());
beforeEach(async () => {
  page = await it.context.newPage();
  await page.goto(`${it.portals[0]}/ho-so`);
  await page.getByRole("button", { name: "Xác nhận" }).waitFor();
  await page.waitForTimeout(400);
});
afterEach(() => page.close());

const done = () => page.locator("output").textContent();
const ask = () => page.getByRole("button", { name: "Xác nhận" }).click();
const anyway = () => page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
const type = () => page.getByRole("dialog").getByRole("textbox").fill(REASON);
const STEPS = [ask, anyway, type, anyway];

type Entry = { id: string; decision: string; reason: string; of?: string };
type Listed = { ok: true; value: { records: { entry: Entry }[] } };
/** The decisions themselves; what was seen to leave after one is an entry of its own (`guard-left`). */
const entries = async () =>
  ((await it.ask("ledgerList", { code: CODE })) as Listed).value.records.filter(({ entry }) => !entry.of);

test.each([0, 1, 2, 3, 4])("killed before step %i", async (when) => {
  const before = (await entries()).length;
  for (const [n, step] of STEPS.entries()) {
    if (n === when) await it.killWorker();
    await step();
  }
  if (when === STEPS.length) await it.killWorker();
  await expect.poll(done, { timeout: 3000 }).toBe("x");
  await expect.poll(async () => (await entries()).length, { timeout: 6000 }).toBe(before + 1);
  await page.waitForTimeout(300);
  expect(await done()).toBe("x");
  const all = (await entries()).map(({ entry }) => entry);
  expect(new Set(all.map(({ id }) => id)).size).toBe(before + 1);
  for (const entry of all) expect(entry).toMatchObject({ decision: "anyway", reason: REASON });
  expect(await it.ask("ledgerVerify")).toMatchObject({ ok: true, value: { whole: true } });
});

test("in an inner frame the very first press is held and asked about, though the worker has just died", async () => {
  await page.evaluate(`(() => {
    document.querySelector("section").remove();
    const frame = document.createElement("iframe");
    frame.src = "/ho-so?trong";
    frame.height = 700;
    frame.width = 800;
    document.querySelector("h1").before(frame);
  })()`);
  const inner = page.frameLocator("iframe");
  await inner.getByRole("button", { name: "Xác nhận" }).waitFor();
  await page.waitForTimeout(300);
  await it.killWorker();
  await inner.getByRole("button", { name: "Xác nhận" }).click();
  await page.getByRole("button", { name: "Quay lại" }).click();
  expect(await inner.locator("output").textContent()).toBe("");
  await inner.getByRole("button", { name: "Xác nhận" }).click();
  await anyway();
  await type();
  await anyway();
  await expect.poll(() => inner.locator("output").textContent(), { timeout: 3000 }).toBe("x");
});

test("a link whose address is a script runs in the page's own name after a yes, once", async () => {
  const refused: string[] = [];
  page.on("console", (said) => said.type() === "error" && refused.push(said.text()));
  await page.getByRole("link", { name: "Tạm dừng hồ sơ" }).click();
  await anyway();
  expect(await done()).toBe("");
  await type();
  await anyway();
  await expect.poll(done, { timeout: 3000 }).toBe("x");
  await page.waitForTimeout(200);
  expect(await done()).toBe("x");
  expect(refused).toEqual([]);
});

test("a form in a closed shadow root is held, by mouse and by key", async () => {
  const inside = page.locator("x-closed");
  await inside.click({ position: { x: 25, y: 140 } });
  await page.getByRole("button", { name: "Quay lại" }).click();
  expect(await done()).toBe("");
  await inside.click({ position: { x: 120, y: 75 } });
  for (const key of ["Tab", "Tab", "Enter"]) await page.keyboard.press(key);
  await anyway();
  expect(await done()).toBe("");
  await type();
  await anyway();
  await expect.poll(done, { timeout: 3000 }).toBe("x");
});

test("a click that leads to another page is spoken of there", async () => {
  await page.evaluate(`document.querySelector("section").remove()`);
  await page.evaluate(
    `document.querySelector("footer").innerHTML = '<a href="/ho-so?sau">Tạm dừng hồ sơ</a>'`,
  );
  const script = `if (location.search === "?sau") addEventListener("DOMContentLoaded", () => document.querySelector("section").remove())`;
  await page.addInitScript({ content: script });
  await page.getByRole("link", { name: "Tạm dừng hồ sơ" }).click();
  await page.waitForURL("**?sau");
  await page.locator("[data-dung-hen=notice]").filter({ hasText: "Chưa có văn bản" }).waitFor();
  await expect
    .poll(async () => (await entries()).filter(({ entry }) => entry.decision === "reminded").length)
    .toBe(1);
});

test.each([
  ["the page's own fetch", "window.fetch"],
  [
    "a fresh frame's fetch",
    `document.body.appendChild(document.createElement("iframe")).contentWindow.fetch`,
  ],
])("what a click without evidence sends is held: %s", async (_name, fetched) => {
  await page.evaluate(`(() => {
    document.querySelector("section").remove();
    document.querySelector("footer").innerHTML = "<p>${CODE} <button>Tạm dừng hồ sơ</button></p>";
    document.querySelector("footer button").onclick = () => {
      const send = ${fetched};
      send("/cap-nhat-trang-thai", { method: "POST", body: "ma=${CODE}" }).catch(() => {});
    };
  })()`);
  const sent: string[] = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
  await page.getByRole("button", { name: "Tạm dừng hồ sơ" }).click();
  await page.getByRole("button", { name: "Quay lại" }).click();
  await page.waitForTimeout(300);
  expect(sent).toEqual([]);
});

test("a sandboxed frame of the portal's address gets no answer as the portal", async () => {
  await page.evaluate(`(() => {
    const frame = document.createElement("iframe");
    frame.sandbox = "allow-scripts";
    frame.src = "/ho-so?hop-cat";
    document.body.append(frame);
  })()`);
  await page.waitForTimeout(600);
  const answers = await it.page.evaluate(async (address) => {
    const [tab] = await chrome.tabs.query({ url: `${address.replace(/:\d+$/, "")}/*` });
    const results = await chrome.scripting.executeScript({
      target: { tabId: tab!.id, allFrames: true },
      func: async () => [origin, await chrome.runtime.sendMessage({ dungHen: "context", args: {} })],
    });
    return results.map(({ result }) => result);
  }, it.portals[0]);
  const said = answers as [string, { ok: boolean; error?: { key: string } }][];
  expect(said.filter(([from]) => from !== "null").every(([, answer]) => answer.ok)).toBe(true);
  expect(said.filter(([from]) => from === "null").map(([, answer]) => answer.error?.key)).toEqual([
    "errors_notAllowed",
  ]);
});

/** The browser's own name in the pages that these functions run in. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
  scripting: { executeScript(what: unknown): Promise<{ result: unknown }[]> };
};
