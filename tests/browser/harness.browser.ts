import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "./bundle.ts";
import { openBrowser } from "./one-browser.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("a module of ours runs in a real page", async () => {
  const page = await browser.context.newPage();
  await page.addScriptTag({ content: await bundle("tests/browser/bundled-sample.ts", "sample") });
  expect(await page.evaluate("sample.twice(21)")).toBe(42);
});
