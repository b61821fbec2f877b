/** For component tests: the gallery in a real page, with the rules of a portal around it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { bundle } from "../../tests/browser/bundle.ts";
import { openBrowser } from "../../tests/browser/one-browser.ts";
import { PORTAL } from "../shot.ts";

/** A page with the gallery loaded; an exception in it fails the test that asks `faults`. */
export async function galleryPage(
  context: BrowserContext,
  html = PORTAL,
): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage();
  const faults: string[] = [];
  await page.emulateMedia({ reducedMotion: "reduce" }); // contrast is not measured in the middle of a fade
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.setContent(html);
  await page.addScriptTag({ content: await bundle("gallery/index.ts", "gallery") });
  return { page, faults };
}

/** Call it at the top of a test file: each test finds the gallery in a page of its own. */
export function galleryBed(html?: string) {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let open: Awaited<ReturnType<typeof galleryPage>> | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    await open?.page.close();
    open = await galleryPage(browser.context, html);
  });
  return {
    get page() {
      return open!.page;
    },
    get faults() {
      return open!.faults;
    },
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong in our parts, contrast included; the portal around them is not judged. */
export async function axeFindings(page: Page, scope: string): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    `axe.run(${JSON.stringify(scope)}, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
      rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false },
      "label-content-name-mismatch": { enabled: true } } })
      .then((it) => it.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target.flat().join(" ") + " " +
        n.failureSummary).join("; ")))`,
  );
  return found as string[];
}

/** What the parts said to the gallery, in order. */
export const heard = (page: Page) => page.evaluate("gallery.log") as Promise<unknown[][]>;

/** The text that a person sees there: what styles hide is not in it. */
export const seen = (where: Locator): Promise<string> => where.innerText();
