/** The extension's own pages in Firefox: the sidebar with its queue, the options, and what the officer allows there. */
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, test } from "vitest";
import { press, seen, texts, until } from "./eyes.ts";
import { fox } from "./fox.ts";

/** The browser's own name in the pages that functions of these tests run in. */
declare const browser: {
  runtime: { getManifest(): { sidebar_action: { default_panel: string } } };
  extension: { getBackgroundPage(): unknown };
  permissions: { remove(what: { origins: string[] }): Promise<boolean> };
  sidebarAction: { isOpen(where: object): Promise<boolean> };
};

const at = fox();
const clocks = () => texts(at.page, "[data-dung-hen=clock]");
const drawn = () =>
  until("the clocks", clocks, (them) => them.length === 15 && /1 giờ 20 phút/.test(them[0]!));

describe("the sidebar", () => {
  let sidebar: Page;
  beforeAll(async () => {
    await at.go("danh-sach/can-xu-ly");
    await drawn();
    const panel = await at.ours.evaluate(() => browser.runtime.getManifest().sidebar_action.default_panel);
    sidebar = await at.open(panel.replace(/^moz-extension:\/\/[^/]+\//, ""));
  });

  test("has the queue of what was seen, and leads to a dossier in the portal's tab", async () => {
    const first = await seen(sidebar, "[title^='H99.12.05-']");
    const [code = ""] = (await first.evaluate((it) => it.getAttribute("title") ?? "")).split("\n");
    await first.click();
    const shown = () => texts(at.page, "main").then(([text]) => text ?? "");
    await until(
      "the portal shows it",
      shown,
      (it) => it.includes(code) && at.page.url().includes("#/ho-so/"),
    );
  });

  test("hears of a page that is looked at later", async () => {
    const paused = async () => {
      const tile = (await texts(sidebar, "button")).find((it) => it.includes("tạm dừng"));
      return Number(/^\d+/.exec(tile ?? "0")?.[0] ?? 0);
    };
    const before = await paused();
    await at.page.bringToFront();
    await at.go("danh-sach/tam-dung");
    await until("more that are paused", paused, (it) => it > before);
  });
});

test("the toolbar's window opens the sidebar", async () => {
  const isOpen = () => at.ours.evaluate(() => browser.sidebarAction.isOpen({}));
  expect(await isOpen()).toBe(false);
  await press(await at.open("popup.html"), "button", "Mở việc cần làm");
  await until("it is open", isOpen, Boolean);
});

test("each of our pages stands, and none has failed", async () => {
  for (const [page, words] of [
    ["office.html", "Toàn cảnh"],
    ["welcome.html", "Giờ làm việc"],
    ["options.html", "Tùy chọn Đúng Hẹn"],
  ] as const) {
    const tab = await at.open(page);
    await seen(tab, "*", words);
    await tab.close();
  }
  expect(await at.ask("faults")).toEqual({ ok: true, value: { faults: [] } });
});

describe("the options", () => {
  test("keep what is changed, over a sleep of the worker's", async () => {
    const options = await at.open("options.html#dh-counting");
    const field = await seen(options, "#dh-soon-minutes");
    await field.click({ count: 3 });
    await field.type("4800");
    await options.keyboard.press("Tab");
    await seen(options, "*", "Đã lưu");
    await until(
      "the worker sleeps",
      () => options.evaluate(() => browser.extension.getBackgroundPage() === null),
      Boolean,
    );
    const { value } = (await at.ask("settingsGet")) as { value: { settings: { soon: { minutes: number } } } };
    expect(value.settings.soon.minutes).toBe(4800);
  });

  test("ask anew for a portal that was taken back: its clocks go, and come at once", async () => {
    await at.go("danh-sach/can-xu-ly");
    await drawn();
    const options = await at.open("options.html");
    // As Firefox's own page of an add-on does it, and the options for a portal that no package gives.
    await options.evaluate(() => browser.permissions.remove({ origins: ["http://127.0.0.1/*"] }));
    await until("no clock", clocks, (them) => them.length === 0);
    await press(options, "button", "Cho phép đọc 127.0.0.1");
    await at.page.bringToFront();
    await drawn();
  });
});
