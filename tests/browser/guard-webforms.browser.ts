/** Post-backs: buttons with an inline confirm, `__doPostBack` links, a form sent by script. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let at: Guarded;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  at = await openGuarded(browser.context, "", { portal: "https://motcua.test/webforms.html" });
});
afterEach(() => at.close());

const ours = () => at.page.locator("[data-dung-hen=guard]").getByRole("dialog");

test.each([
  ["a", 1],
  ["b", 0],
  ["c", 0],
])("held (#%s), and posted once after a yes, with the portal's own confirm", async (id, confirms) => {
  const asked: string[] = [];
  at.page.on("dialog", (native) => {
    asked.push(native.message());
    void native.accept();
  });
  await at.page.click(`#${id}`);
  await ours().waitFor();
  expect(await ours().textContent()).toContain("0975");
  await at.page.waitForTimeout(200);
  expect(at.commits).toEqual([]);
  expect(asked).toEqual([]);
  await ours().getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await ours().getByRole("textbox").fill("Lãnh đạo đã đồng ý bằng văn bản");
  await ours().getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await at.page.waitForURL("**/commit**");
  expect(at.commits).toEqual(["postback"]);
  expect(asked).toHaveLength(confirms);
});

test.each(["d", "e"])("another post-back of the same form (#%s) is nobody's business", async (id) => {
  await at.page.click(`#${id}`);
  await at.page.waitForURL("**/commit**");
  expect(at.commits).toEqual(["postback"]);
});
