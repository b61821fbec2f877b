/** The extension's own pages in Firefox: the sidebar with its queue, the options, and what the officer allows there. */
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, test } from "vitest";
import { press, seen, texts, until } from "./eyes.ts";
import { fox } from "./fox.ts";

/** The browser's own name in the pages that functions of these tests run in. */
declare const browser: {
  runtime: { getManifest(): { sidebar_action: { default_panel: string } } };
  extension: { getBackgroundPage(): unknown };
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

describe("the options", () => {
  test("keep what is changed, over a sleep of the worker's", async () => {
    await at.ours.bringToFront();
    await press(at.ours, "nav a, nav button, [role=tab]", "Cách tính hạn");
    const field = await seen(at.ours, "#dh-soon-minutes");
    await field.click({ count: 3 });
    await field.type("4800");
    await at.ours.keyboard.press("Tab");
    await seen(at.ours, "*", "Đã lưu");
    await until(
      "the worker sleeps",
      () => at.ours.evaluate(() => browser.extension.getBackgroundPage() === null),
      Boolean,
    );
    const { value } = (await at.ask("settingsGet")) as { value: { settings: { soon: { minutes: number } } } };
    expect(value.settings.soon.minutes).toBe(4800);
  });

  test("take a portal's permission back and ask for it anew: its clocks go, and come at once", async () => {
    await at.page.bringToFront();
    await at.go("danh-sach/can-xu-ly");
    await drawn();
    await at.ours.bringToFront();
    await press(at.ours, "nav a, nav button, [role=tab]", "Cổng được phép đọc");
    await press(at.ours, "button", "Ngừng đọc 127.0.0.1");
    await until("no clock", clocks, (them) => them.length === 0);
    await press(at.ours, "button", "Cho phép đọc 127.0.0.1");
    await seen(at.ours, "button", "Ngừng đọc 127.0.0.1");
    await at.page.bringToFront();
    await drawn();
  });
});
