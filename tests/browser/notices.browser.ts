/** Notices on the desktop in the real extension, as if the browser had granted them: once a day, also after the worker died. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { BUILD, type Running, runExtension } from "./extension.ts";

const NOW = 29_919_820; // 20/11/2026 15:40 at +07:00, in minutes
const code = (n: number) => `H15.50.05.13-261118-000${n}`;

let folder: string;
let it: Running;
let tab: Page;

const reading = (value: unknown) => ({ value, where: { kind: "column", name: "Cột" }, sure: 0.95 });
/** Dossiers whose step is due at 16:30. */
async function seen(codes: string[]): Promise<void> {
  const sightings = codes.map((one) => ({
    portal: it.portals[0],
    code: one,
    seenAt: NOW,
    page: "list",
    address: `/ho-so/${one}`,
    values: { status: reading(4), stepDueAt: reading("2026-11-20T16:30:00+07:00") },
    steps: [],
    pauses: [],
    papers: [],
  }));
  expect((await it.askFrom(tab, "sightings", { sightings })).ok).toBe(true);
}
const settings = (desktop: object) =>
  it.ask("settingsSet", {
    parts: { desktop: { level: "all", reports: "none", minutes: 60, quiet: null, ...desktop } },
  });
const clock = (iso: string) => it.page.evaluate((now) => chrome.storage.local.set({ demoClock: now }), iso);
/** The notices that stand there, after all that was asked for has been done. */
const shown = () => it.page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
const told = () => it.page.evaluate(async () => (await chrome.storage.local.get("told")).told ?? null);
const clear = () =>
  it.page.evaluate(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
  });
/** The worker counts, and with it tells, once: by the number on the toolbar one sees that it has. */
async function counted(number: string): Promise<void> {
  await it.page.evaluate(() => chrome.action.setBadgeText({ text: "…" }));
  await it.ask("settingsSet", { parts: {} });
  await expect.poll(() => it.page.evaluate(() => chrome.action.getBadgeText({}))).toBe(number);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dung-hen-notices-"));
  cpSync(BUILD, folder, { recursive: true });
  const file = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as { permissions: string[] };
  writeFileSync(
    file,
    JSON.stringify({ ...manifest, permissions: [...manifest.permissions, "notifications"] }),
  );
  it = await runExtension({ build: folder });
  tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/a`);
});
afterAll(async () => {
  await it.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await it.ask("wipe", { settings: true });
  await clear();
  await clock("2026-11-20T15:40:00+07:00");
});

test("off until it is switched on; then one notice for all of a kind", async () => {
  await seen([1, 2, 3, 4].map(code));
  await counted("4");
  expect([await shown(), await told()]).toEqual([[], null]);
  await settings({});
  await expect.poll(shown).toEqual(["notice due"]);
  expect(((await told()) as { keys: string[] }).keys).toHaveLength(4);
});

test("told once a day, also by a worker that has died in between; what is new is told", async () => {
  await seen([code(1)]);
  await settings({});
  await expect.poll(shown).toEqual(["notice due"]);
  await clear();
  await it.killWorker();
  await counted("1");
  expect(await shown()).toEqual([]);
  await seen([code(2)]);
  await expect.poll(shown).toEqual(["notice due"]);
  expect(((await told()) as { keys: string[] }).keys).toHaveLength(2);
});

test("nothing outside office hours or in quiet ones, and what was late over night in the morning", async () => {
  await settings({ quiet: "15:00-16:00" });
  await seen([code(1)]);
  await counted("1");
  expect(await shown()).toEqual([]);
  await clock("2026-11-20T18:00:00+07:00");
  await counted("1");
  expect(await shown()).toEqual([]);
  await clock("2026-11-23T07:30:00+07:00");
  await expect.poll(shown).toEqual(["notice late"]);
});

/** A press on a notice (`button` null) or one of its buttons, as the browser tells the worker of it. */
async function press(id: string, button: number | null): Promise<void> {
  const [worker] = it.context.serviceWorkers();
  await worker!.evaluate(
    ([on, at]) => {
      const { onClicked, onButtonClicked } = chrome.notifications;
      if (at === null) onClicked.dispatch(on);
      else onButtonClicked.dispatch(on, at);
    },
    [id, button] as [string, number | null],
  );
}

test("opened from the notice itself: the one dossier that it was of, of several the whole list", async () => {
  await seen([code(1)]);
  await settings({});
  await expect.poll(shown).toEqual(["notice due"]);
  await press("notice due", 0);
  // The portal stands open in a tab: it is led there.
  await tab.waitForURL(`**/ho-so/${code(1)}`);
  await expect.poll(shown).toEqual([]);
  await tab.goto(`${it.portals[0]}/a`);
  await seen([code(2), code(3)]);
  await expect.poll(shown).toEqual(["notice due"]);
  const [office] = await Promise.all([it.context.waitForEvent("page"), press("notice due", null)]);
  await office.waitForURL("**/office.html");
  await office.close();
});

test("switched off for today from the notice itself, and on again tomorrow", async () => {
  await seen([code(1)]);
  await settings({});
  await expect.poll(shown).toEqual(["notice due"]);
  await press("notice due", 1);
  await expect.poll(shown).toEqual([]);
  await seen([code(2)]);
  await counted("2");
  expect(await shown()).toEqual([]);
  await clock("2026-11-23T08:00:00+07:00");
  await expect.poll(shown).toEqual(["notice late"]);
});

test("on Friday at 8:30 the weekly report is remembered, once, and a press opens it", async () => {
  await clock("2026-11-20T08:29:00+07:00");
  await settings({ level: "reports", reports: "week" });
  await counted("");
  expect(await shown()).toEqual([]);
  await clock("2026-11-20T08:30:00+07:00");
  await expect.poll(shown).toEqual(["notice report week"]);
  const [office] = await Promise.all([it.context.waitForEvent("page"), press("notice report week", 0)]);
  await office.waitForURL("**/office.html#report-week-2026-11-16");
  const chosen = office.locator(".report-tab .period b");
  await chosen.waitFor();
  expect(await chosen.textContent()).toBe("16/11/2026 – 22/11/2026");
  await office.close();
  await it.killWorker();
  await counted("");
  await counted("");
  expect(await shown()).toEqual([]);
  await clock("2026-11-27T08:30:00+07:00");
  await expect.poll(shown).toEqual(["notice report week"]);
});

/** The browser's own name in the pages that these functions run in. */
declare const chrome: {
  action: { getBadgeText(where: object): Promise<string>; setBadgeText(what: object): Promise<void> };
  notifications: {
    getAll(): Promise<object>;
    clear(id: string): Promise<boolean>;
    onClicked: { dispatch(id: string): void };
    onButtonClicked: { dispatch(id: string, button: number): void };
  };
  storage: {
    local: { set(values: unknown): Promise<void>; get(key: string): Promise<{ told?: unknown }> };
  };
};
