import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "./bundle.ts";
import { openBrowser } from "./one-browser.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Awaited<ReturnType<typeof browser.context.newPage>>;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.context.newPage();
  await page.goto("data:text/html,<title>x</title>");
  await page.addScriptTag({ content: await bundle("lib/reading/about/own-account.ts", "account") });
});
afterAll(() => browser.close());

const person = (title: string, id: string) =>
  `<h3>${title}</h3><div><label>Số CCCD</label> <input value="${id}"></div>`;

test.each([
  ["<p>Tài khoản nộp: <b>Không chính chủ</b></p>", false],
  ["<p>Chính chủ: Có</p>", true],
  ["<div>Tài khoản chính chủ: <span>Không</span></div>".normalize("NFD"), false],
  ["<label><input type=checkbox> Chính chủ</label><p>Ghi chú</p>", null],
  ["<p>Chính chủ: Có</p><p>Không chính chủ</p>", null],
  ["<p hidden>Không chính chủ</p>", null],
  [person("Thông tin chủ hồ sơ", "012345678901") + person("Thông tin người nộp", "012345678902"), false],
  [person("Thông tin chủ hồ sơ", "012345678901") + person("Thông tin người nộp", "012345678901"), true],
  [person("Thông tin chủ hồ sơ", "012345678901"), null],
])("%s → %s", async (html, own) => {
  const said = await page.evaluate((body) => {
    document.body.innerHTML = body;
    const { account } = globalThis as unknown as {
      account: { readOwnAccount(d: Document, c: object): unknown };
    };
    return account.readOwnAccount(document, { origin: "https://a.vn", address: "https://a.vn/" });
  }, html);
  expect(said).toBe(own);
});
