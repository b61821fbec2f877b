/** A browser on the sample portal without the extension, and what its tests do again and again. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { type Portal, startPortal } from "../../demo/portal/server.ts";
import { openBrowser } from "./one-browser.ts";

/** Call it at the top of a test file: each test finds the portal as new, the page on the list. */
export function portalBed() {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let portal: Portal;
  let page: Page;
  beforeAll(async () => {
    portal = await startPortal({ now: "2026-11-20T15:40:00+07:00" });
    browser = await openBrowser();
    page = await browser.context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });
  beforeEach(async () => {
    await fetch(`${portal.url}__reset`, { method: "POST" });
    await page.goto("about:blank");
    await open("danh-sach/can-xu-ly");
  });
  async function open(route: string) {
    await page.goto(`${portal.url}#/${route}`);
    await page.locator("tbody tr").first().waitFor();
  }
  /** The row of the first dossier that has this text in it. */
  const row = (text: string) => page.locator("tbody tr").filter({ hasText: text }).first();
  return {
    get portal() {
      return portal;
    },
    get page() {
      return page;
    },
    open,
    row,
    codeOf: async (text: string) => (await row(text).locator("a").first().textContent()) ?? "",
    async menu(text: string, item: string) {
      await row(text).getByTitle("Thao tác").click();
      await page.getByRole("menuitem", { name: item }).click();
    },
    /** A button that a person sees, the hidden duplicate not. */
    seen: (name: string) => page.getByRole("button", { name }).filter({ visible: true }),
    async upload(name: string, content = "%PDF-1.7 …") {
      const chooser = page.waitForEvent("filechooser");
      await page.getByTitle("Tải lên").filter({ visible: true }).first().click();
      await (await chooser).setFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(content) });
      await page.locator(".chip-remove").first().waitFor();
    },
    /** Waits until so much was committed, and gives the last of it. */
    async committed(count = 1) {
      await expect.poll(() => portal.log().length).toBe(count);
      return portal.log().at(-1)!;
    },
  };
}
