import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../../scripts/launch.ts";
import { bundle } from "./bundle.ts";

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("a module of ours runs in a real page", async () => {
  const page = await browser.context.newPage();
  await page.addScriptTag({ content: await bundle("tests/browser/bundled-sample.ts", "sample") });
  expect(await page.evaluate("sample.twice(21)")).toBe(42);
});
