/** Firefox as an agency's machine has it, with the very policies.json of `deploy/`: as tests/browser/policy.browser.ts for Chromium. */
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFirefox } from "../../scripts/firefox.ts";
import { buildFor } from "../../scripts/package/builds.ts";
import { deployFiles } from "../../scripts/package/deploy.ts";
import { firefoxId } from "../../scripts/package/deployment.ts";
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

const program = findFirefox();
const over = program ? join(dirname(realpathSync(program)), "distribution") : null;
const before = over !== null && existsSync(join(over, "policies.json"));
const why = program ? noMachine(over) : "there is no Firefox";
/** Firefox makes one up for each profile; told beforehand, the extension's pages have an address that we know. */
const HOST = "5b0a3c4e-1d2f-4b6a-9c8d-7e6f5a4b3c2d";

const ID = firefoxId("abcdefghijklmnopabcdefghijklmnop");

let server: AgencyServer;
let agency: Machine;
let firefox: Browser;
let options: Page;
const work = mkdtempSync(join(tmpdir(), "dung-hen-fox-"));

beforeAll(async () => {
  // Nobody asks for these tests who doesn't want to know: passed over in silence they would look like passed.
  if (why) throw new Error(`Firefox's policies can't be tried out: ${why}.`);
  server = await agencyServer(LIST);
  const manifest = { host_permissions: ["http://127.0.0.1/*"] };
  const { zip, manifest: built } = await buildFor("firefox", work, {
    server: null,
    portals: [],
    geckoId: ID,
    manifest,
  });
  server.put(`/dung-hen-${VERSION}.xpi`, "application/x-xpinstall", readFileSync(zip));
  const geckoId = built.browser_specific_settings!.gecko.id;
  expect(geckoId).toBe(ID);
  const files = deployFiles({
    id: "",
    geckoId,
    version: VERSION,
    server: server.address,
    portals: [],
    settings: FIXED,
  });
  const { policies } = JSON.parse(files["firefox/policies.json"]!) as { policies: object };
  // What was built here bears no signature of Mozilla's; an ESR may be told to do without.
  const unsigned = { "xpinstall.signatures.required": { Value: false, Status: "locked" } };
  agency = machine(program!, over!, {
    "policies.json": { policies: { ...policies, Preferences: unsigned } },
  });
  firefox = await puppeteer.launch({
    browser: "firefox",
    executablePath: agency.program,
    headless: true,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: { "extensions.webextensions.uuids": JSON.stringify({ [geckoId]: HOST }) },
  });
  options = await ours("options.html");
}, 240_000);
afterAll(async () => {
  await firefox?.close();
  agency?.remove();
  server?.close();
  rmSync(work, { recursive: true, force: true, maxRetries: 3 });
});

/** A page of the extension, in a tab of its own; it is there once the extension has been installed. */
async function ours(file: string): Promise<Page> {
  const end = Date.now() + 60_000;
  for (;;) {
    const tab = await firefox.newPage();
    // Of an extension's loading nothing is told: it is looked at.
    void tab.goto(`moz-extension://${HOST}/${file}`, { timeout: 2_000 }).catch(() => {});
    for (let look = 0; look < 10; look += 1) {
      await new Promise((later) => setTimeout(later, 200));
      const there = await tab
        .evaluate(() => location.protocol === "moz-extension:" && document.readyState === "complete")
        .catch(() => false);
      if (there) return tab;
    }
    await tab.close().catch(() => {});
    if (Date.now() > end) throw new Error("the extension was not installed");
  }
}

describe("on an agency's machine", () => {
  test("the extension comes by itself, from the agency's server, and can't be switched off", async () => {
    expect(server.asked).toContain(`/dung-hen-${VERSION}.xpi`);
    const self = await options.evaluate(() => browser.management.getSelf());
    expect(self).toMatchObject({ installType: "admin", mayDisable: false, version: VERSION });
    // No other Firefox on this machine is told any of it.
    expect(existsSync(join(over!, "policies.json"))).toBe(before);
  });

  test("what the agency has fixed stands in the options, and can't be changed there", async () => {
    const hours = () =>
      options.evaluate(() => {
        const { value, disabled } = document.querySelector<HTMLInputElement>("#dh-intake-hours")!;
        return [value, disabled];
      });
    await expect.poll(hours).toEqual(["16", true]);
    const soon = await options.evaluate(
      () => document.querySelector<HTMLInputElement>("#dh-soon-minutes")!.disabled,
    );
    expect(soon).toBe(false);
  });

  test("its portal is read without a question", async () => {
    const portal = await firefox.newPage();
    await portal.goto(`${server.address}/danh-sach`);
    await expect
      .poll(() => portal.evaluate(() => document.querySelectorAll("[data-dung-hen=clock]").length))
      .toBe(2);
  });
});

/** The browser's own name in the pages that these functions run in. */
declare const browser: { management: { getSelf(): Promise<object> } };
