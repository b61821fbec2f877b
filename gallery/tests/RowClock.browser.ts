import type { Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launch } from "../../scripts/launch.ts";
import { axeFindings, galleryPage, heard, seen } from "./test-page.ts";

let browser: Awaited<ReturnType<typeof launch>>;
let page: Awaited<ReturnType<typeof galleryPage>>["page"];
let faults: string[];
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await page?.close();
  ({ page, faults } = await galleryPage(browser.context));
});
const show = (widths: number[], say = "sayVi") =>
  page.evaluate(
    `gallery.showClocks(document.querySelector("main"), gallery.${say}, ${JSON.stringify(widths)}, gallery.heard)`,
  );
/** Each line as a person sees it. */
const lines = async (one: Locator) =>
  (
    await one.locator(".first, .second").evaluateAll((all) =>
      all.map((line) =>
        [...line.children]
          .filter((it) => it.checkVisibility())
          .map((it) => it.textContent)
          .join(""),
      ),
    )
  ).join("\n");
const clock = (n: number) => page.locator("[data-dung-hen=clock]").nth(n);

test("a row's clock says the step and the dossier, and its host says all of it", async () => {
  await show([230]);
