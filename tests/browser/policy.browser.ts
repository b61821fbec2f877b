/**
 * Chromium as an agency's machine has it: with the very files of `deploy/`, an update server and the signed package. The
 * extension comes by itself, its settings stand fixed, its portals are read without a question, and the next version comes too.
 */
import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBrowser } from "../../scripts/browser.ts";
import { buildFor } from "../../scripts/package/builds.ts";
import { crx3, extensionId, signingKey } from "../../scripts/package/crx.ts";
import { deployFiles } from "../../scripts/package/deploy.ts";
import { updateXml } from "../../scripts/package/updates.ts";
import {
  type AgencyServer,
  agencyServer,
  FIXED,
  LIST,
  type Machine,
  machine,
  noMachine,
  VERSION,
} from "./policy-machine.ts";

const browser = findBrowser() ?? "";
const FOLDERS: [RegExp, string][] = [
  [/chromium/, "/etc/chromium"],
  [/google-chrome/, "/etc/opt/chrome"],
  [/microsoft-edge/, "/etc/opt/edge"],
];
const over = FOLDERS.find(([name]) => name.test(browser))?.[1] ?? null;
const why = noMachine(over);
const NEXT = "9.0.0";

let server: AgencyServer;
let agency: Machine;
let context: BrowserContext;
let options: Page;
const work = mkdtempSync(join(tmpdir(), "dung-hen-forced-"));
const key = signingKey(
  generateKeyPairSync("rsa", { modulusLength: 2_048 })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString(),
);
const id = extensionId(key);

/** Builds that version and puts it on the agency's server, as `npm run package` does. */
async function publish(version: string): Promise<void> {
  // The test's portal has no https, which `--portal` asks for.
  const manifest = { version, host_permissions: ["http://127.0.0.1/*"] };
  const { zip } = await buildFor("chrome", join(work, "build"), { server: null, portals: [], manifest });
  const crx = `dung-hen-${version}.crx`;
  server.put(`/${crx}`, "application/x-chrome-extension", crx3(readFileSync(zip), key));
  server.put("/update.xml", "text/xml", updateXml({ id, version, server: server.address, crx }));
}

beforeAll(async () => {
  // Nobody asks for these tests who doesn't want to know: passed over in silence they would look like passed.
  if (why) throw new Error(`Policies can't be tried out: ${why}.`);
  server = await agencyServer(LIST);
  await publish(VERSION);
  const files = deployFiles({
    id,
    geckoId: "",
    version: VERSION,
    server: server.address,
    portals: ["http://127.0.0.1"],
    settings: FIXED,
  });
  agency = machine(browser, over!, {
    "policies/managed/dung-hen.json": JSON.parse(files["linux/chrome.json"]!),
    // What a policy has installed, a browser lets nobody look into, not even a test.
    "policies/managed/test.json": { DeveloperToolsAvailability: 1 },
  });
  context = await chromium.launchPersistentContext(join(work, "profile"), {
    executablePath: agency.program,
    headless: false,
    // With the last one nothing is ever updated.
    ignoreDefaultArgs: ["--disable-extensions", "--disable-background-networking"],
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--headless=new",
      "--disable-dev-shm-usage",
      "--disable-component-update",
    ],
  });
  const first = (it: Page) => it.url().endsWith("/welcome.html");
  const welcome =
    context.pages().find(first) ??
    (await context.waitForEvent("page", { predicate: first, timeout: 60_000 }));
  await welcome.close();
  options = await context.newPage();
  await options.goto(`chrome-extension://${id}/options.html`);
}, 240_000);
afterAll(async () => {
  await context?.close();
  agency?.remove();
  server?.close();
  rmSync(work, { recursive: true, force: true, maxRetries: 3 });
});

describe("on an agency's machine", () => {
  test("the extension comes by itself, from the agency's server, and can't be switched off", async () => {
    expect(server.asked).toEqual(expect.arrayContaining(["/update.xml", `/dung-hen-${VERSION}.crx`]));
    const self = await options.evaluate(() => chrome.management.getSelf());
    expect(self).toMatchObject({ installType: "admin", mayDisable: false, version: VERSION });
    // No other browser on this machine is told any of it.
    expect(existsSync(join(over!, "policies/managed/dung-hen.json"))).toBe(false);
  });

  test("what the agency has fixed stands in the options, and can't be changed there", async () => {
    // At an installation the browser hands on the policy a moment later: the page hears of it.
    await options.getByRole("link", { name: "Cách tính hạn, nhắc trước" }).click();
    await expect
      .poll(() => options.locator(".locked").filter({ visible: true }).allTextContents())
      .toEqual(["Cơ quan đã quy định sẵn mục này."]);
    const hours = options.getByLabel("Tiếp nhận hồ sơ trực tuyến trong");
    expect([await hours.inputValue(), await hours.isDisabled()]).toEqual(["16", true]);
    const soon = options.getByLabel("Sắp đến hạn khi còn");
    expect(await soon.isDisabled()).toBe(false);
  });

  test("its portal is read without a question", async () => {
    const granted = await options.evaluate(() => chrome.permissions.getAll());
    expect(granted.origins).toEqual(["http://127.0.0.1/*"]);
    await options.getByRole("link", { name: "Cổng được phép đọc" }).click();
    await expect.poll(() => options.getByText("Cơ quan đã cho phép sẵn").count()).toBe(1);
    expect(await options.getByRole("button", { name: /^Ngừng đọc/ }).count()).toBe(0);
    const portal = await context.newPage();
    await portal.goto(`${server.address}/danh-sach`);
    await expect.poll(() => portal.locator("[data-dung-hen=clock]").count()).toBe(2);
    await portal.close();
  });

  test("the next version comes from the same server", async () => {
    await publish(NEXT);
    const said = await options.evaluate(() => chrome.runtime.requestUpdateCheck());
    expect(said).toMatchObject({ status: "update_available", version: NEXT });
    await expect.poll(() => server.asked).toContain(`/dung-hen-${NEXT}.crx`);
  }, 240_000);
});

/** The browser's own name in the pages that these functions run in. */
declare const chrome: {
  management: { getSelf(): Promise<object> };
  permissions: { getAll(): Promise<{ origins: string[] }> };
  runtime: { requestUpdateCheck(): Promise<object> };
};
