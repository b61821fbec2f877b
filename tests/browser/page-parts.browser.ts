/** Later parts of the page script arrive once, whoever asks for them how often, and only where they belong. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";

const CODE = "H15.50.05.13-261118-0001";
const HTML = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Danh sách hồ sơ</title>
<h1>Danh sách hồ sơ</h1><table><thead><tr><th>Mã hồ sơ</th><th>Chủ hồ sơ</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr></thead>
<tbody><tr><td>${CODE}</td><td>Trần Văn Mẫu</td><td>27/11/2026 16:30</td><td>Đang xử lý</td></tr>
<tr><td>H15.50.05.13-261118-0002</td><td>Lê Thị Mẫu</td><td>27/11/2026 16:30</td><td>Đang xử lý</td></tr></tbody></table>`;

// biome-ignore lint/suspicious/noExplicitAny: the extension page has it
declare const chrome: any;
/** Of the same site, and nothing to read. */
const NEWS = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tin tức</title><h1>Danh bạ điện thoại</h1>
<p>Ủy ban nhân dân thông báo lịch nghỉ.</p><main></main><label>Tìm <input id="q"></label>`;

let it: Running;
beforeAll(async () => {
  it = await runExtension({ html: (path) => (path.startsWith("/tin") ? NEWS : HTML) });
});
afterAll(() => it.close());

test("a part that comes again, as after a page that was left while it asked, begins no second life", async () => {
  const tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/ho-so`);
  const clocks = tab.locator("[data-dung-hen=clock]");
  await expect.poll(() => clocks.count()).toBe(2);
  for (const parts of [["say", "page"], ["page"], ["say", "setup"], ["setup"]])
    expect(await it.askFrom(tab, "part", { parts })).toMatchObject({ ok: true });
  // Whatever a second life would draw, it draws after the page has changed.
  await tab.evaluate(
    `document.querySelector("tbody").append(document.querySelector("tbody tr").cloneNode(true))`,
  );
  await tab.evaluate(
    `document.querySelector("tbody tr:last-child td").textContent = "H15.50.05.13-261118-0003"`,
  );
  await tab.waitForTimeout(1_500);
  expect(await clocks.count()).toBe(3);
  await tab.close();
});

test("a page that says what a new copy of ours says ends no guard", async () => {
  const tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/ho-so`);
  const clocks = tab.locator("[data-dung-hen=clock]");
  await expect.poll(() => clocks.count()).toBe(2);
  await tab.evaluate(`document.dispatchEvent(new CustomEvent("dung-hen-anew"))`);
  await tab.waitForTimeout(500);
  expect(await clocks.count()).toBe(2);
  await tab.evaluate(
    `document.body.insertAdjacentHTML("beforeend", '<p>${CODE}</p><section><h3>Tạm dừng hồ sơ</h3><div>Văn bản tạm dừng <input type="file"></div><label>Lý do <textarea></textarea></label><button type="button" onclick="document.title = 1">Xác nhận</button></section>')`,
  );
  await tab.getByRole("button", { name: "Xác nhận" }).click();
  await tab.getByRole("dialog").waitFor();
  expect(await tab.title()).not.toBe("1");
  await tab.close();
});

describe("a page on which there is nothing to read", () => {
  let tab: Page;
  beforeEach(async () => {
    tab = await it.context.newPage();
    await tab.goto(`${it.portals[0]}/tin`);
    await expect.poll(parts).toEqual(["likely"]);
    // Whatever comes at the start has come by then.
    await tab.waitForTimeout(1_000);
    expect(await parts()).toEqual(["likely"]);
  });
  afterEach(() => tab.close());

  /** Parts that have begun in the tab, by our own world there. */
  const parts = () =>
    it.page.evaluate(async (address) => {
      const [found] = await chrome.tabs.query({ url: `${address}*` });
      const [said] = await chrome.scripting.executeScript({
        target: { tabId: found!.id! },
        func: () => [...((globalThis as { dungHen?: { begun: Set<string> } }).dungHen?.begun ?? [])],
      });
      return said!.result as string[];
    }, tab.url());

  test("has its clocks when a list comes, though nobody touched it", async () => {
    await tab.evaluate((html) => {
      document.querySelector("main")!.innerHTML = html;
    }, HTML);
    await expect.poll(() => tab.locator("[data-dung-hen=clock]").count()).toBe(2);
  });

  test("has them when the words come into what stands there already", async () => {
    await tab.evaluate(() => document.querySelector("#q")!.setAttribute("placeholder", "Tìm mã hồ sơ"));
    await expect.poll(parts).toContain("page");
  });

  test("is read as soon as somebody does anything on it", async () => {
    await tab.locator("#q").press("a");
    await expect.poll(parts).toContain("page");
  });

  test("shows how it is read when somebody asks, and says that nobody has typed in it", async () => {
    const said = (dungHen: string) =>
      it.page.evaluate(
        async ({ address, dungHen }) => {
          const [found] = await chrome.tabs.query({ url: `${address}*` });
          return chrome.tabs.sendMessage(found!.id!, { dungHen }, { frameId: 0 });
        },
        { address: tab.url(), dungHen },
      );
    expect(await said("typed")).toBe(false);
    expect(await said("check")).toBe(true);
    await tab.locator("[data-dung-hen=setup]").waitFor({ state: "attached" });
  });
});
