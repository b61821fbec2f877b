/** 'Việc của tôi' in the real extension: chosen once, kept for panel and page, and gone with the officers' names. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DEMO_NOW, type Running, runExtension } from "./extension.ts";

const NOW = 29_919_820; // 20/11/2026 15:40 at +07:00, in minutes
const code = (n: number) => `H15.50.05.13-261118-000${n}`;
const HOA = "Lê Thị Hoa";

let it: Running;
let tab: Page;
let panel: Page;

const reading = (value: unknown) => ({ value, where: { kind: "column", name: "Cột" }, sure: 0.95 });
async function seen(n: number, officer: string, unit: string): Promise<void> {
  const sighting = {
    portal: it.portals[0],
    code: code(n),
    seenAt: NOW,
    page: "list",
    address: `/ho-so/${code(n)}`,
    values: {
      status: reading(4),
      dueAt: reading("2026-11-20T16:30:00+07:00"),
      officer: reading(officer),
      unit: reading(unit),
    },
    steps: [],
    pauses: [],
    papers: [],
  };
  expect(await it.askFrom(tab, "sightings", { sightings: [sighting] })).toMatchObject({ value: { kept: 1 } });
}
const rows = () => panel.locator(".item");
const box = (page: Page) => page.getByRole("checkbox", { name: "Việc của tôi" });
const who = (page: Page) => page.getByLabel("Tôi là");
const stored = () => it.page.evaluate(async () => (await chrome.storage.local.get("mine")).mine ?? null);
const badge = () => it.page.evaluate(() => chrome.action.getBadgeText({}));

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
  await it.page.evaluate((now) => chrome.storage.local.set({ demoClock: now }), DEMO_NOW);
  await seen(1, HOA, "Phòng Kinh tế");
  await seen(2, "LÊ THỊ HOA", "Trung tâm");
  await seen(3, "Trần Văn Tư", "Trung tâm");
  await panel.goto(it.url("sidepanel.html"));
  await rows().nth(2).waitFor();
});

test("chosen in the panel it narrows list and tiles, stays so, and leaves the badge everybody's", async () => {
  await expect.poll(badge).toBe("3");
  await who(panel).selectOption({ index: 1 });
  await expect.poll(() => rows().count()).toBe(2);
  expect(await panel.locator(".tile").nth(2).locator("b").textContent()).toBe("2");
  await panel.reload();
  await rows().nth(1).waitFor();
  expect(await rows().count()).toBe(2);
  expect(await badge()).toBe("3");
  await box(panel).uncheck();
  await expect.poll(() => rows().count()).toBe(3);
  await who(panel).selectOption({ label: "Trung tâm" });
  await expect.poll(() => rows().count()).toBe(2);
  expect(await rows().filter({ hasText: "0003" }).count()).toBe(1);
});

test("the office's page knows who one is, and begins with everybody's work", async () => {
  await who(panel).selectOption({ index: 1 });
  await expect.poll(() => rows().count()).toBe(2);
  const office = await it.context.newPage();
  await office.goto(it.url("office.html"));
  await office.locator(".list tbody tr").nth(2).waitFor();
  expect(await box(office).isChecked()).toBe(false);
  await box(office).check();
  await expect.poll(() => office.locator(".list tbody tr").count()).toBe(2);
  expect(await office.locator(".bar .muted").textContent()).toContain("2 hồ sơ đang xử lý");
  await office.close();
});

test("with the officers' names who one is goes, too; a unit stays", async () => {
  await who(panel).selectOption({ index: 1 });
  await expect.poll(stored).not.toBeNull();
  const { value } = await it
    .ask("settingsGet", {})
    .then((answer) => answer as { value: { settings: { retention: object } } });
  const names = (keep: boolean) =>
    it.ask("settingsSet", { parts: { retention: { ...value.settings.retention, names: keep } } });
  await names(false);
  expect(await stored()).toBeNull();
  await expect.poll(() => rows().count()).toBe(3);
  expect(await who(panel).locator("option:disabled").textContent()).toBe(
    "Không có: đơn vị không ghi nhớ tên cán bộ",
  );
  await who(panel).selectOption({ label: "Trung tâm" });
  await expect.poll(() => rows().count()).toBe(2);
  await names(false);
  expect(await stored()).toEqual({ who: { of: "unit", value: "Trung tâm" }, on: true });
  await it.ask("wipe", { settings: false });
  expect(await stored()).toBeNull();
});

/** The browser's own name in the pages that these functions run in. */
declare const chrome: {
  action: { getBadgeText(where: object): Promise<string> };
  storage: {
    local: { set(values: unknown): Promise<void>; get(key: string): Promise<{ mine?: unknown }> };
  };
};
