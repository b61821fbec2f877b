/**
 * Chromium with an agency's policy that comes while the officer works, that is wrong in part, and whose file is spoilt: what holds
 * changes under open pages, without a reload, and it is said.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBrowser } from "../../scripts/browser.ts";
import { type Running, runExtension } from "./extension.ts";
import { PAUSE_PAGE } from "./pause-page.ts";
import { type Machine, machine, noMachine } from "./policy-machine.ts";

const browser = findBrowser() ?? "";
const over = /chromium/.test(browser) ? "/etc/chromium" : null;
const why = noMachine(over);
/** The browser waits until a file has stood still for some seconds. */
const SOON = { timeout: 60_000 };

let agency: Machine;
let it: Running;
let options: Page;
let portal: Page;
beforeAll(async () => {
  if (why) throw new Error(`Policies can't be tried out: ${why}.`);
  agency = machine(browser, over!, {});
  process.env.DUNG_HEN_BROWSER = agency.program;
  it = await runExtension({ html: PAUSE_PAGE });
  options = await it.context.newPage();
  await options.goto(it.url("options.html"));
  portal = await it.context.newPage();
  await portal.goto(`${it.portals[0]}/ho-so`);
  await portal.locator("[data-dung-hen=dossier]").waitFor({ state: "attached" });
}, 120_000);
afterAll(async () => {
  delete process.env.DUNG_HEN_BROWSER;
  await it?.close();
  agency?.remove();
});

/** Writes the agency's file anew, as its tool would while the browser runs; a text as it is. */
function deploy(settings: unknown): void {
  const folder = join(agency.over, "policies/managed");
  mkdirSync(folder, { recursive: true });
  const file = { "3rdparty": { extensions: { [it.id]: settings } } };
  writeFileSync(
    join(folder, "dung-hen.json"),
    typeof settings === "string" ? settings : JSON.stringify(file),
  );
}
const managed = () => options.evaluate(() => chrome.storage.managed.get());
const locked = () => options.locator("p.locked").filter({ visible: true }).allTextContents();
const hours = async () => {
  const field = options.getByLabel("Tiếp nhận hồ sơ trực tuyến trong");
  return [await field.inputValue(), await field.isDisabled()];
};
/** Whether the question about a pause without its document lets anybody go on. */
async function letsGo(): Promise<boolean> {
  await portal.bringToFront();
  await portal.getByRole("button", { name: "Xác nhận" }).click();
  const dialog = portal.locator("[data-dung-hen=guard]").getByRole("dialog");
  const back = dialog.getByRole("button", { name: "Quay lại" });
  await back.waitFor();
  const lets = (await dialog.getByRole("button", { name: "Vẫn tạm dừng" }).count()) > 0;
  await back.click();
  await dialog.waitFor({ state: "detached" });
  return lets;
}
const notices = async () => {
  const answer = await it.ask("notices");
  return answer.ok ? (answer.value.notices as { key: string; args: unknown[] }[]) : [];
};

const FREE = { locked: [], hours: ["8", false], lets: true };
const FIXED = { locked: ["Cơ quan đã quy định sẵn mục này."], hours: ["16", true], lets: false };
const holds = async () => ({ locked: await locked(), hours: await hours(), lets: await letsGo() });

test("what an agency fixes while pages stand open holds in them without a reload, and can't be changed any more", async () => {
  await options.getByRole("link", { name: "Cách tính hạn, nhắc trước" }).click();
  expect(await holds()).toEqual(FREE);
  deploy({ intake: { hours: 16, working: false }, guard: { levels: { "pause-paper": "stop" } } });
  await expect.poll(holds, SOON).toEqual(FIXED);
  const refused = await it.ask("settingsSet", { parts: { intake: { hours: 4, working: false } } });
  expect(refused).toMatchObject({ ok: false, error: { key: "options_fixedByPolicy", args: ["intake"] } });
}, 120_000);

test("of a policy that is wrong in part the rest holds; what the browser lets through and we can't read is named", async () => {
  deploy({
    intake: { hours: "mười sáu", working: false },
    guard: { levels: { "pause-paper": "stop" } },
    soon: { minutes: -5 },
  });
  // Of another type than the policy's schema says: the browser itself refuses it.
  await expect.poll(managed, SOON).not.toHaveProperty("intake");
  await expect.poll(holds, SOON).toEqual({ ...FREE, lets: false });
  await expect.poll(notices).toContainEqual({ key: "store_policyDropped", args: ["soon.minutes"] });
}, 120_000);

test("a policy's file that is spoilt is none to the browser: the office's own settings hold again, and nothing breaks", async () => {
  deploy("{ spoilt");
  await expect.poll(managed, SOON).toEqual({});
  await expect.poll(holds, SOON).toEqual(FREE);
  expect(await notices()).toEqual([]);
}, 120_000);

/** The browser's own name in the pages that these functions run in. */
declare const chrome: { storage: { managed: { get(): Promise<object> } } };
