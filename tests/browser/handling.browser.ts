/** Handling the queue in the real extension: what is put off or done goes, and comes back when it should. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DEMO_NOW, type Running, runExtension } from "./extension.ts";

const NOW = 29_919_820; // 20/11/2026 15:40 at +07:00, in minutes
const FIRST = "H15.50.05.13-261118-0001";
const SECOND = "H15.50.05.13-261118-0002";

let it: Running;
let tab: Page;
let panel: Page;

const reading = (value: unknown) => ({ value, where: { kind: "column", name: "Cột" }, sure: 0.95 });
async function seenAt(seenAt: number, codes = [FIRST, SECOND], status = 4): Promise<void> {
  const sightings = codes.map((code) => ({
    portal: it.portals[0],
    code,
    seenAt,
    page: "list",
    address: `/ho-so/${code}`,
    values: {
      status: reading(status),
      dueAt: reading("2026-11-20T16:30:00+07:00"),
      stepName: reading("Thẩm định"),
    },
    steps: [],
    pauses: [],
    papers: [],
  }));
  expect(await it.askFrom(tab, "sightings", { sightings })).toMatchObject({
    value: { kept: codes.length },
  });
}
const clock = (iso: string) => it.page.evaluate(setClock, iso);
const setClock = (iso: string) => chrome.storage.local.set({ demoClock: iso });
const badge = async () => it.page.evaluate(() => chrome.action.getBadgeText({}));
const row = (code: string) => panel.locator(".item").filter({ hasText: code.slice(-4) });
async function choose(code: string, name: string | RegExp): Promise<void> {
  await panel.getByRole("button", { name: `Việc với hồ sơ ${code}` }).click();
  await panel.getByRole("menuitem", { name }).click();
  await row(code).waitFor({ state: "detached" });
}

beforeAll(async () => {
  it = await runExtension();
  tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/a`);
  panel = await it.context.newPage();
  panel.setDefaultTimeout(15_000);
});
afterAll(() => it.close());
beforeEach(async () => {
  await it.ask("wipe", { settings: true });
  await it.page.evaluate(() => chrome.storage.local.remove(["morning"]));
  await clock(DEMO_NOW);
  await seenAt(NOW);
  await panel.goto(it.url("sidepanel.html"));
  await row(FIRST).waitFor();
});

test("put off, it leaves list, numbers and badge, and is back when the clock is there, also after the worker died", async () => {
  await expect.poll(badge).toBe("2");
  await choose(FIRST, /^Nhắc lại sau 1 giờ/);
  await expect.poll(badge).toBe("1");
  expect(await panel.locator(".tile").nth(2).locator("b").textContent()).toBe("1");
  await it.killWorker();
  await panel.reload();
  await row(SECOND).waitFor();
  expect(await row(FIRST).count()).toBe(0);
  await panel.getByRole("button", { name: "1 hồ sơ đã ẩn" }).click();
  expect(await panel.locator(".hidden-rows li").textContent()).toContain("nhắc lại 16:40");
  await clock("2026-11-20T16:40:00+07:00");
  await row(FIRST).filter({ hasText: "Đã đến lúc nhắc lại" }).waitFor();
  await expect.poll(badge).toBe("2");
});

test("done, it stays away until a later look shows that the portal has it in work still", async () => {
  await choose(FIRST, "Đã xử lý");
  await choose(SECOND, "Đã xử lý");
  await clock("2026-11-20T16:20:00+07:00");
  // A page that stood open says what it said before.
  await seenAt(NOW + 5);
  await seenAt(NOW + 40, [SECOND], 10);
  await panel.reload();
  await panel.getByRole("button", { name: "1 hồ sơ đã ẩn" }).waitFor();
  expect(await row(FIRST).count()).toBe(0);
  await seenAt(NOW + 40, [FIRST]);
  await row(FIRST).filter({ hasText: "Cổng vẫn ghi đang xử lý" }).waitFor();
  expect(await row(SECOND).count()).toBe(0);
});

test("taken back at once, and brought back from what is hidden", async () => {
  await choose(FIRST, "Đã xử lý");
  await panel.getByRole("button", { name: "Hoàn tác" }).click();
  await row(FIRST).waitFor();
  await choose(FIRST, "Đã xử lý");
  await panel.getByRole("button", { name: "1 hồ sơ đã ẩn" }).click();
  await panel.getByRole("button", { name: `Hiện lại hồ sơ ${FIRST}` }).click();
  await row(FIRST).waitFor();
});

test("walked by keyboard, copied, and opened in a tab of its own though the portal stands open", async () => {
  await panel.bringToFront();
  await panel.keyboard.press("j");
  await panel.keyboard.press("ArrowDown");
  await panel.keyboard.press("m");
  const [fresh] = await Promise.all([
    it.context.waitForEvent("page"),
    panel.getByRole("menuitem", { name: "Mở ở thẻ mới" }).click(),
  ]);
  await fresh.waitForURL(`**/ho-so/${SECOND}`);
  await fresh.close();
  await panel.bringToFront();
  await panel.getByRole("button", { name: `Việc với hồ sơ ${SECOND}` }).click();
  await panel.getByRole("menuitem", { name: "Chép mã hồ sơ" }).click();
  await panel.getByText(`Đã chép mã ${SECOND}.`).waitFor();
});

test("the morning's line stands at the day's first opening alone", async () => {
  const line = panel.getByText("Hôm nay 2 việc, đều gấp");
  await line.waitFor();
  await panel.reload();
  await row(FIRST).waitFor();
  expect(await line.count()).toBe(0);
  await clock("2026-11-23T08:00:00+07:00");
  await line.waitFor();
  await panel.getByRole("button", { name: "Đóng" }).click();
  expect(await line.count()).toBe(0);
});

/** The browser's own name in the pages that these functions run in. */
declare const chrome: {
  action: { getBadgeText(where: object): Promise<string> };
  storage: { local: { set(values: unknown): Promise<void>; remove(keys: string[]): Promise<void> } };
};
