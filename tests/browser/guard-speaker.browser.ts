/** What asks about a held action has not come yet: it stays held, is asked about when that comes, and by the browser if it doesn't. */
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
  at = await openGuarded(browser.context, "two-phase.html");
  await at.page.click("#open");
  await at.inGuard("guardEntry.play.withheld = true");
});
afterEach(() => at.close());

const dialog = () => at.page.getByRole("dialog");
const bring = () => at.inGuard("guardEntry.play.bring()");
const REASON = "Lãnh đạo phường đã đồng ý bằng văn bản giấy";

test("the question stands as soon as what asks is there, for the first press alone, and a yes does it once", async () => {
  await at.page.dblclick("#confirm");
  await at.page.click("#confirm");
  await at.page.waitForTimeout(600);
  expect(await dialog().count()).toBe(0);
  expect(at.commits).toEqual([]);
  await bring();
  await dialog().waitFor();
  await at.page.waitForTimeout(500);
  await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await dialog().getByRole("textbox").fill(REASON);
  await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await expect.poll(() => at.commits).toEqual(["pause-1"]);
  await at.page.waitForTimeout(400);
  expect(at.commits).toEqual(["pause-1"]);
  expect(await at.ledger()).toMatchObject([{ decision: "anyway", reason: REASON }]);
  expect(await at.inGuard("guardEntry.play.faults")).toEqual([]);
});

/** What the browser's own box said, once it has been answered so, as a person does: not at once. */
const answerBox = (go: boolean) =>
  new Promise<string>((said) =>
    at.page.once("dialog", async (box) => {
      await new Promise((read) => setTimeout(read, 400));
      await (go ? box.accept() : box.dismiss());
      said(`${box.type()}: ${box.message()}`);
    }),
  );

test("where it doesn't come, the browser's own box asks in its place; a yes does it once and is written down", async () => {
  const box = answerBox(true);
  await at.page.click("#confirm");
  await at.page.waitForTimeout(3_000);
  expect(at.commits).toEqual([]);
  const said = await box;
  expect(said).toMatch(/^confirm: Đúng Hẹn: «Xác nhận»/);
  expect(said).toContain("Hồ sơ: H15-261008-0001");
  expect(said).toContain("– Chưa có văn bản chứng minh việc tạm dừng");
  await expect.poll(() => at.commits).toEqual(["pause-1"]);
  expect(await at.ledger()).toMatchObject([
    {
      decision: "anyway",
      reason: "Hộp hỏi của trình duyệt, không ghi được lý do",
      missing: [{ rule: "pause-paper" }],
    },
  ]);
});

test("a no there leaves it undone; what comes later asks as ever at the next press", async () => {
  const box = answerBox(false);
  await at.page.click("#confirm");
  await box;
  await expect.poll(async () => (await at.ledger()).length).toBe(1);
  expect(await at.ledger()).toMatchObject([{ decision: "back" }]);
  expect(at.commits).toEqual([]);
  await bring();
  await at.page.click("#confirm");
  await dialog().waitFor();
  expect(at.commits).toEqual([]);
});

test("what a unit's rule stops is told in the browser's box and can't be done from there", async () => {
  await at.inGuard(`guardEntry.play.policy.levels["pause-paper"] = "stop"`);
  const box = answerBox(true);
  await at.page.click("#confirm");
  expect(await box).toMatch(/^alert: .*Theo quy định của đơn vị/s);
  await expect.poll(async () => (await at.ledger()).map((it) => it.decision)).toEqual(["stopped"]);
  expect(at.commits).toEqual([]);
});

test("a box that the browser didn't show is no answer: the action stays held", async () => {
  // A box that is gone sooner than anybody can read is one that nobody has seen.
  at.page.once("dialog", (box) => void box.dismiss());
  await at.page.click("#confirm");
  await expect.poll(async () => (await at.ledger()).map((it) => it.decision)).toEqual(["withdrawn"]);
  expect(at.commits).toEqual([]);
  await bring();
  await at.page
    .locator("[data-dung-hen=notice]")
    .filter({ hasText: "Trang không cho hiện câu hỏi" })
    .waitFor();
});

test("a reminder waits, and what is newest is told", async () => {
  await at.inGuard(`guardEntry.play.policy.levels["pause-paper"] = "remind"`);
  await at.page.click("#confirm");
  await expect.poll(() => at.commits).toEqual(["pause-1"]);
  expect(await at.page.locator("[data-dung-hen=notice]").count()).toBe(0);
  await bring();
  await at.page.locator("[data-dung-hen=notice]").filter({ hasText: "Chưa có văn bản" }).waitFor();
});
