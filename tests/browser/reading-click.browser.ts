/** What `--click` names must be one thing: words that two buttons bear are an error, however they bear them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./one-browser.ts";
import { serveFixtures, settle } from "./reading-pages.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Awaited<ReturnType<typeof serveFixtures>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveFixtures()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test.each([
  ["⋯", /2 visible elements/],
  ["Không có nút này", /no visible element/],
])("«%s» is refused", async (text, why) => {
  const page = await browser.context.newPage();
  await page.goto(`${site.url}/portals/shared-cells/`);
  await settle(page);
  expect(await page.evaluate(`reading.findToClick(${JSON.stringify(text)})`)).toEqual({
    error: expect.stringMatching(why),
  });
  await page.close();
});

test("a title that one button alone bears is found, though another shows the same sign", async () => {
  const page = await browser.context.newPage();
  await page.goto(`${site.url}/portals/shared-cells/`);
  await settle(page);
  expect(await page.evaluate('reading.findToClick("Thao tác")')).toHaveProperty("hit", true);
  await page.close();
});
