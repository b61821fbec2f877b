/**
 * The real build: nothing is read before a portal is allowed, all of it starts at
 * once when it is, and goes when it is taken back. The browser's own question
 * can't be clicked by a test; its switches in chrome://extensions can.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";

const REAL = resolve(process.env.DUNG_HEN_REAL_BUILD ?? ".output/chrome-mv3");
const HOST = "http://127.0.0.1/*";
const LIST = `<!doctype html><html lang="vi"><title>Hồ sơ cần xử lý</title>
<table><thead><tr><th>Mã hồ sơ</th><th>Tên thủ tục</th><th>Ngày tiếp nhận</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr></thead>
<tbody>
<tr><td>H15.50.05.13-261118-0001</td><td>Đăng ký khai sinh</td><td>18/11/2026 08:00</td><td>25/11/2026 08:00</td><td>Đang xử lý</td></tr>
<tr><td>H15.50.05.13-261118-0002</td><td>Đăng ký kết hôn</td><td>18/11/2026 09:00</td><td>25/11/2026 09:00</td><td>Đang xử lý</td></tr>
</tbody></table></html>`;
const build = mkdtempSync(join(tmpdir(), "dung-hen-real-"));
let it: Running;
let portal: Page;
let extensions: Page;

beforeAll(async () => {
  cpSync(REAL, build, { recursive: true });
  // Only a host named in the manifest has a switch there; it is off before anything is looked at.
  const file = join(build, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  expect(manifest.host_permissions).toBeUndefined();
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [HOST] }));
  it = await runExtension({ build, html: LIST });
  extensions = await it.context.newPage();
  await extensions.goto("chrome://extensions/");
  await withhold();
  portal = await it.context.newPage();
  await portal.goto(`${it.portals[0]}/ds`);
});
afterAll(async () => {
  await it.close();
  rmSync(build, { recursive: true, force: true });
});

const withhold = () =>
  extensions.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: "${it.id}", hostAccess: "ON_CLICK" })`,
  );
const grant = () => extensions.evaluate(`chrome.developerPrivate.addHostPermission("${it.id}", "${HOST}")`);
const registered = () =>
  it.page.evaluate(
    "chrome.scripting.getRegisteredContentScripts().then((all) => all.map((it) => it.matches).flat())",
  );
const ours = () => portal.locator("[data-dung-hen]").count();

/** A way to ask the worker from our own script's world in the open tab, permission or not. */
async function insideTheTab() {
  const session = await it.context.newCDPSession(portal);
  const worlds: { id: number; origin: string }[] = [];
  session.on("Runtime.executionContextCreated", ({ context }) => worlds.push(context));
  await session.send("Runtime.enable");
  const world = worlds.find((one) => one.origin === `chrome-extension://${it.id}`)!;
  return async (name: string, args: unknown): Promise<unknown> => {
    const message = JSON.stringify({ dungHen: name, args });
    const { result } = await session.send("Runtime.evaluate", {
      contextId: world.id,
      expression: `chrome.runtime.sendMessage(${message})`,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value;
  };
}

test("before it is allowed, a portal is untouched, and its script would not be answered", async () => {
  await expect.poll(registered).toEqual([]);
  await portal.reload();
  await portal.waitForTimeout(700);
  expect(await ours()).toBe(0);
  expect((await it.ask("portalList")) as unknown).toEqual({ ok: true, value: { portals: [] } });
  const refused = await it.ask("portalAllow", { origin: it.portals[0], tabId: null });
  expect(refused).toMatchObject({ ok: false, error: { key: "errors_portalNotAllowed" } });
});

test("allowed, it starts at once in the tab that stands open, once", async () => {
  await grant();
  await expect.poll(ours, { timeout: 8000 }).toBe(2);
  expect(await registered()).toEqual([HOST, HOST]);
  // The page that asked says so too; that must not start it a second time over the first.
  await it.killWorker();
  await portal.evaluate(`
    globalThis.replaced = 0;
    new MutationObserver((all) => {
      for (const { addedNodes, removedNodes } of all)
        for (const node of [...addedNodes, ...removedNodes]) if (node.dataset?.dungHen) replaced++;
    }).observe(document, { childList: true, subtree: true });
  `);
  const again = await it.ask("portalAllow", { origin: it.portals[0], tabId: null });
  expect(again).toEqual({ ok: true, value: { started: true } });
  await portal.waitForTimeout(800);
  expect(await portal.evaluate("replaced")).toBe(0);
  expect(await ours()).toBe(2);
  expect((await it.ask("queue", { portal: null })) as unknown).toMatchObject({
    ok: true,
    value: { open: 2 },
  });
});

test("the real build keeps to the real time", async () => {
  const said = await it.ask("queue", { portal: null });
  expect(said.ok && Math.abs(said.value.madeAt - (Date.now() / 60_000 + 420))).toBeLessThan(5);
});

test("taken back, the scripts are gone, what is known stays, and nothing new is taken in", async () => {
  const still = await insideTheTab();
  expect(await still("dossiers", { codes: [] })).toEqual({ ok: true, value: { dossiers: [] } });
  await withhold();
  await expect.poll(registered).toEqual([]);
  // Our script still runs in the open tab; nobody answers it any more.
  expect(await still("dossiers", { codes: [] })).toMatchObject({
    ok: false,
    error: { key: "errors_portalNotAllowed" },
  });
  await portal.reload();
  await portal.waitForTimeout(700);
  expect(await ours()).toBe(0);
  expect(await it.ask("portalList")).toMatchObject({
    ok: true,
    value: { portals: [{ origin: it.portals[0], dossiers: 2, allowed: false }] },
  });
});
