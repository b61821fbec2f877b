/** What stands beside the question: a reminder that survives the page, the ring around an upload, a way back. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let at: Guarded;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => at.close());

async function open(shape: string): Promise<void> {
  at = await openGuarded(browser.context, "", { portal: `https://motcua.test/shapes.html?${shape}` });
  at.page.setDefaultTimeout(15_000);
}
const ours = () => at.page.locator("[data-dung-hen=guard]").getByRole("dialog");
const quiet = (ms = 150) => at.page.waitForTimeout(ms);

describe("a click that leads to another page", () => {
  const notice = () => at.page.locator("[data-dung-hen=notice]");
  test.each(["leaves", "leaves-by-script"])(
    "is spoken of there, once, and learnt from (%s)",
    async (shape) => {
      await open(shape);
      await at.page.click("#go");
      await at.page.waitForURL("**?arrived");
      await notice().waitFor();
      await expect.poll(async () => (await at.ledger()).map((entry) => entry.decision)).toEqual(["reminded"]);
      await expect
        .poll(() => at.inGuard("guardEntry.play.committed"), { timeout: 10_000 })
        .toEqual(["Tạm dừng hồ sơ"]);
      await at.page.reload();
      await quiet(1100);
      expect(await notice().count()).toBe(0);
    },
  );

  test("needs no word where the next page is the action's form", async () => {
    await open("leaves-to-form");
    await at.page.click("#go");
    await at.page.waitForURL("**?body-form");
    await quiet(1200);
    expect(await notice().count()).toBe(0);
    await at.page.click("#go");
    await ours().waitFor();
    expect(at.commits).toEqual([]);
  });
});

test("Enter whose button is a way back commits nothing and asks nothing", async () => {
  await open("way-back");
  await at.page.press("#why", "Enter");
  await expect.poll(() => at.commits).toEqual(["no"]);
  await quiet();
  expect(await ours().count()).toBe(0);
});

test("«Đính kèm văn bản» opens the portal's own choice of files and shows where, in a layer of ours", async () => {
  await open("attach");
  await at.page.click("#go");
  const chooser = at.page.waitForEvent("filechooser");
  await ours().getByRole("button", { name: "Đính kèm văn bản" }).click();
  expect(await (await chooser).element().getAttribute("id")).toBe("file");
  const ring = at.page.locator("[data-dung-hen=pointing] .ring");
  const [around, field] = [await ring.boundingBox(), await at.page.locator("#file").boundingBox()];
  expect(around!.x).toBeCloseTo(field!.x - 6, -0.5);
  expect(around!.width).toBeCloseTo(field!.width + 12, -0.5);
  expect(await at.page.locator("#file").getAttribute("style")).toBeNull();
  await expect.poll(() => ring.count(), { timeout: 10_000 }).toBe(0);
  expect(at.commits).toEqual([]);
});

test("an unnamed field is where a request's missing notice belongs, and is led to", async () => {
  await open("notice-unnamed");
  await at.page.click("#go");
  const chooser = at.page.waitForEvent("filechooser");
  await ours().getByRole("button", { name: "Đính kèm văn bản" }).click();
  expect((await chooser).isMultiple()).toBe(false);
});

test("a reminder lies over no button of the portal, and none comes where the officer went back", async () => {
  await open("corner");
  await at.page.click("#go");
  await at.page.locator("[data-dung-hen=notice]").waitFor();
  await at.page.click("#theirs", { timeout: 1500 });
  await expect.poll(() => at.commits).toEqual(["note"]);
  await at.close();
  await open("open-and-back");
  await at.page.click("#first");
  await at.page.click("#go");
  await quiet(900);
  expect(await at.page.locator("[data-dung-hen=notice]").count()).toBe(0);
});

test.each(["closed-at-once", "slow-form", "opens-frame"])(
  "a click that only opened a form is nowhere spoken of in the end (%s)",
  async (shape) => {
    await open(shape);
    await at.page.click("#first");
    if (shape === "closed-at-once") await at.page.keyboard.press("Escape");
    await quiet(3800);
    expect(await at.page.locator("[data-dung-hen=notice]").count()).toBe(0);
    expect(await at.ledger()).toEqual([]);
  },
);
