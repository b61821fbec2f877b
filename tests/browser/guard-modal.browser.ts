/** A portal of modals: a box used again for each dossier, a focus trap, a question of its own after the commit. */
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
  at = await openGuarded(browser.context, "", { portal: "https://motcua.test/modal.html" });
});
afterEach(() => at.close());

const ours = () => at.page.locator("[data-dung-hen=guard]").getByRole("dialog");
const quiet = (ms = 250) => at.page.waitForTimeout(ms);
const open = (row: number) => at.page.locator(".open").nth(row).click();
const attach = (name: string) =>
  at.page.setInputFiles("#file", {
    name,
    mimeType: "application/pdf",
    buffer: Buffer.from(`%PDF-1.7 ${name}`),
  });

test("with a paper neither the form nor the portal's own question is asked about", async () => {
  await open(0);
  await attach("cong-van-xac-minh.pdf");
  await at.page.click("#ok");
  await at.page.click("#yes");
  await quiet();
  expect(at.commits).toEqual(["0975"]);
  expect(await ours().count()).toBe(0);
  expect(await at.ledger()).toMatchObject([
    { decision: "in-order", codes: ["H15.50.05.13-261008-0975"], files: [{ name: "cong-van-xac-minh.pdf" }] },
  ]);
});

test("our question stands over the modal, its focus trap and its Esc", async () => {
  await open(0);
  await at.page.fill("#why", "Chờ xác minh");
  await at.page.click("#ok");
  await ours().waitFor();
  await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await ours().getByRole("textbox").waitFor();
  await quiet();
  await at.page.keyboard.type("Lãnh đạo đã đồng ý");
  expect(await ours().getByRole("textbox").inputValue()).toBe("Lãnh đạo đã đồng ý");
  await at.page.keyboard.press("Escape");
  await quiet();
  expect(await ours().count()).toBe(0);
  // The portal's own box still stands as it stood.
  expect(await at.page.inputValue("#why")).toBe("Chờ xác minh");
  expect(await at.page.locator("#pause.in").count()).toBe(1);
  expect(at.commits).toEqual([]);
});

test("a file left in the box from another dossier is no justification for this one", async () => {
  await open(0);
  await attach("cong-van-xac-minh.pdf");
  await at.page.click("#cancel");
  await open(1);
  await quiet(700);
  await at.page.click("#ok");
  await ours().waitFor();
  expect(await ours().textContent()).toContain("từ trước");
  await ours().getByRole("button", { name: "Quay lại" }).click();
  await attach("cong-van-cua-ho-so-hai.pdf");
  await at.page.click("#ok");
  await at.page.click("#yes");
  await quiet();
  expect(at.commits).toEqual(["0976"]);
});

test("after a yes the portal's own question passes, for that dossier only", async () => {
  await open(0);
  await at.page.click("#ok");
  await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await ours().getByRole("textbox").fill("Lãnh đạo đã đồng ý bằng văn bản");
  await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await at.page.click("#yes");
  await quiet();
  expect(at.commits).toEqual(["0975"]);
  await open(1);
  await at.page.click("#ok");
  await ours().waitFor();
  expect(at.commits).toEqual(["0975"]);
});
