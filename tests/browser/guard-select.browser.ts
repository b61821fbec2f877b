/** A select that moves a dossier to another status, with the product's own reading. */
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
  at = await openGuarded(browser.context, "", { portal: "https://motcua.test/status-select.html" });
});
afterEach(() => at.close());

const dialog = () => at.page.getByRole("dialog");
const quiet = () => at.page.waitForTimeout(250);
const goOn = async () => {
  await dialog().getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await dialog().getByRole("textbox").fill("Lãnh đạo đã đồng ý bằng văn bản");
  await dialog().getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await quiet();
};

for (const [id, commit] of [
  ["two", "two"],
  ["one", "one-1"],
])
  test(`a row's own select is held (${id}), and let through once`, async () => {
    await at.page.focus(`#${id}`);
    await at.page.selectOption(`#${id}`, "Dừng xử lý");
    await dialog().waitFor();
    expect(await dialog().textContent()).toContain(id === "two" ? "0976" : "0975");
    await quiet();
    expect(at.commits).toEqual([]);
    await goOn();
    expect(at.commits).toEqual([commit]);
    expect(await at.page.inputValue(`#${id}`)).toBe("Dừng xử lý");
  });

test("a filter, a look into the choices, and a change to another status are no pause", async () => {
  await at.page.selectOption("#filter", "Dừng xử lý");
  await at.page.click("#three");
  await at.page.keyboard.press("Escape");
  await at.page.selectOption("#three", "Đang xử lý");
  await quiet();
  expect(await dialog().count()).toBe(0);
  expect(at.commits).toEqual(["filter", "three"]);
});
