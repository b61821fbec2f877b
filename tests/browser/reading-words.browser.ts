/** What is read as an action on a small page of a portal, by its words: each case in a page's body. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch } from "../../scripts/launch.ts";
import { readingBundle } from "./reading-pages.ts";

let browser: Awaited<ReturnType<typeof launch>>;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.context.newPage();
  await page.setContent(
    `<!doctype html><html lang='vi'><title>Một cửa điện tử</title>
     <style>.cover{position:fixed;inset:0;background:#0006}.box{position:fixed;left:150px;top:60px;width:420px;min-height:120px;background:#fff}</style><body>`,
  );
  await page.addScriptTag({ content: await readingBundle() });
});
afterAll(() => browser.close());

const DETAIL = `<header><h1>MỘT CỬA ĐIỆN TỬ</h1></header><dl><dt>Mã hồ sơ</dt><dd>H15.50.05.13-261118-0001</dd>
  <dt>Tên thủ tục</dt><dd>Đăng ký khai sinh</dd><dt>Ngày hẹn trả</dt><dd>25/11/2026 17:00</dd>
  <dt>Trạng thái</dt><dd>Đang xử lý</dd></dl>`;
const dialog = (inside: string) =>
  `${DETAIL}<div class="cover"></div><div class="box" role="dialog">${inside}</div>`;

/** What a person could do on a page with this body. */
async function read(body: string) {
  return page.evaluate((html) => {
    const { reading } = globalThis as unknown as { reading: typeof import("../../lib/reading/bundle.ts") };
    document.body.innerHTML = html;
    const { kind, actions, dossiers } = reading.readPage(document, {
      origin: location.origin,
      address: location.href,
    });
    return {
      kind,
      actions: actions.map((a) => `${a.kind}|${a.label}|${a.phase}`),
      codes: dossiers.map((d) => d.code),
    };
  }, body);
}
const actions = async (body: string) => (await read(body)).actions;

describe("marks and keys around a button's words", () => {
  test.each([
    ["Chuyển bước (F2)", "forward|Chuyển bước|null"],
    ["Tạm dừng hồ sơ (Alt+T)", "pause|Tạm dừng hồ sơ|null"],
    ["Tạm dừng ▾", "pause|Tạm dừng|null"],
    ["✖ Từ chối", "refuse|Từ chối|null"],
    ["⏸ Tạm dừng", "pause|Tạm dừng|null"],
    ["1. Yêu cầu bổ sung hồ sơ", "supplement|Yêu cầu bổ sung hồ sơ|null"],
    ["[Tạm dừng]", "pause|Tạm dừng|null"],
    ["» Chuyển bước", "forward|Chuyển bước|null"],
    ["Tạm dừng >", "pause|Tạm dừng|null"],
  ])("%s", async (label, action) => {
    expect(await actions(`${DETAIL}<button>${label.replace(">", "&gt;")}</button>`)).toEqual([action]);
  });

  test.each(["✖ Hủy", "[Đóng]", "×"])("%s still only closes", async (label) => {
    expect(
      await actions(dialog(`<h3>Tạm dừng hồ sơ</h3><textarea></textarea><button>${label}</button>`)),
    ).toEqual([]);
  });
});
