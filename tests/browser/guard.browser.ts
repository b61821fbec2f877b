import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let at: Guarded;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => at.close());

const PDF = {
  name: "thong-bao-tam-dung.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7 thử"),
};
const dialog = () => at.page.getByRole("dialog");
const quiet = () => at.page.waitForTimeout(250);

async function twoPhase() {
  at = await openGuarded(browser.context, "two-phase.html");
  await at.page.click("#open");
}

test("a pause without a paper does not reach the server; going back loses nothing", async () => {
  await twoPhase();
  await at.page.fill("textarea", "Chờ xác minh tại xã cũ");
  await at.page.click("#confirm");
  await dialog().waitFor();
  expect(await dialog().textContent()).toContain("Chưa có văn bản chứng minh việc tạm dừng");
  await at.page.getByRole("button", { name: "Quay lại" }).click();
  await quiet();
  expect(await dialog().count()).toBe(0);
  expect(at.commits).toEqual([]);
  expect(await at.page.inputValue("textarea")).toBe("Chờ xác minh tại xã cũ");
  expect(await at.ledger()).toMatchObject([
    { action: "pause", decision: "back", codes: ["H15-261008-0001"], missing: [{ rule: "pause-paper" }] },
  ]);
});

test("with a paper attached nothing is asked, and its hash is written down", async () => {
  await twoPhase();
  await quiet();
  await at.page.setInputFiles("input[type=file]", PDF);
  await at.page.locator(".chip", { hasText: "thong-bao-" }).waitFor();
  await at.page.click("#confirm");
  await quiet();
  expect(await dialog().count()).toBe(0);
  expect(at.commits).toEqual(["pause-1"]);
  const [entry, ...more] = await at.ledger();
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    decision: "in-order",
    files: [{ name: PDF.name, sha256: expect.any(String) }],
  });
});

test("by keyboard, Enter and Space, it is held once and our dialog does not take the key for an answer", async () => {
  for (const key of ["Enter", "Space"]) {
    await twoPhase();
    await at.page.focus("#confirm");
    await at.page.keyboard.down(key);
    await dialog().waitFor();
    await at.page.keyboard.down(key); // the key repeats while it is held down
    await at.page.keyboard.up(key);
    await quiet();
    expect(await dialog().count(), key).toBe(1);
    await at.page.keyboard.press("Escape");
    await quiet();
    expect(await dialog().count()).toBe(0);
    expect(at.commits).toEqual([]);
    expect((await at.ledger()).map((entry) => entry.decision)).toEqual(["back"]);
    if (key === "Enter") await at.close();
  }
});

test("a double click is asked about once and is no answer", async () => {
  await twoPhase();
  await at.page.dblclick("#confirm");
  await dialog().waitFor();
  await quiet();
  expect(await dialog().count()).toBe(1);
  expect(at.commits).toEqual([]);
});

test("going on anyway takes a reason, writes it down first, and lets the action through once", async () => {
  await twoPhase();
  await at.page.click("#confirm");
  await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await dialog().getByRole("textbox").fill("ngắn");
  await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await quiet();
  expect(at.commits).toEqual([]);
  await dialog().getByRole("textbox").fill("Công an xã đang xác minh cư trú");
  await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await quiet();
  expect(at.commits).toEqual(["pause-1"]);
  expect(await at.ledger()).toMatchObject([
    { decision: "anyway", reason: "Công an xã đang xác minh cư trú", level: "ask" },
  ]);
  // The yes was for that one action.
  await at.page.waitForTimeout(1600);
  await at.page.click("#confirm");
  await dialog().waitFor();
  expect(at.commits).toEqual(["pause-1"]);
});

test("«Đính kèm văn bản» leads to the portal's own upload", async () => {
  await twoPhase();
  await at.page.click("#confirm");
  const chooser = at.page.waitForEvent("filechooser");
  await at.page.getByRole("button", { name: "Đính kèm văn bản" }).click();
  await (await chooser).setFiles(PDF);
  await at.page.locator(".chip", { hasText: "thong-bao-" }).waitFor();
  await at.page.click("#confirm");
  await quiet();
  expect(at.commits).toEqual(["pause-1"]);
  expect((await at.ledger()).map((entry) => entry.decision)).toEqual(["attach", "in-order"]);
});

test("a dialog's «Hủy» and the opening button are nobody's business", async () => {
  await twoPhase();
  await at.page.click("#dismiss");
  expect(await at.page.textContent("#said")).toBe("đã đóng");
  expect(await dialog().count()).toBe(0);
  expect(await at.ledger()).toEqual([]);
});
