/** The built extension in a real Firefox, on the sample portal. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll } from "vitest";
import { type Portal, startPortal } from "../../demo/portal/server.ts";
import { findFirefox, NO_FIREFOX } from "../../scripts/firefox.ts";
import { until } from "./eyes.ts";

const BUILD = resolve(".output/firefox-mv3-demo");
const ADDON = "dung-hen-demo@dung-hen.example";
/** Firefox makes one up for each profile; told beforehand, the extension's pages have an address that we know. */
const HOST = "3f0c2b1e-9d57-4c55-8a5e-1d6a5f2d9c01";
export const NOW = "2026-11-20T15:40:00+07:00";

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at freely in tests
export type Answer = { ok: true; value: any } | { ok: false; error: { key: string; args: unknown[] } };

/** The browser's own name in the pages that functions of these tests run in. */
declare const browser: {
  runtime: { sendMessage(message: unknown): Promise<Answer> };
  storage: { local: { set(values: object): Promise<void> } };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
};

export interface Fox {
  readonly firefox: Browser;
  readonly portal: Portal;
  /** The portal's tab. */
  readonly page: Page;
  /** A page of the extension, to ask from. */
  readonly ours: Page;
  /** Opens a page of the extension in a tab of its own. */
  open(path: string): Promise<Page>;
  /** Leads the portal's tab to a route of the sample portal, as a visit that begins anew. */
  go(route: string): Promise<void>;
  /** Asks the worker as one of our pages. */
  ask(name: string, args?: unknown): Promise<Answer>;
}

/** Call it at the top of a test file: one Firefox for all its tests. Where there is none, they fail and say what to install. */
export function fox(): Fox {
  const path = findFirefox();
  let portal: Portal;
  let firefox: Browser;
  let page: Page;
  let ours: Page;
  beforeAll(async () => {
    if (!path) throw new Error(NO_FIREFOX);
    if (!existsSync(BUILD)) throw new Error("Not built: npm run build:firefox:demo first.");
    portal = await startPortal({ now: NOW });
    firefox = await start(path);
    await firefox.installExtension(BUILD);
    ours = await open("options.html");
    await until(
      "its page scripts are registered",
      () => ours.evaluate(async () => (await browser.scripting.getRegisteredContentScripts()).length > 0),
      Boolean,
    );
    await ours.evaluate((demoClock) => browser.storage.local.set({ demoClock }), NOW);
    page = await firefox.newPage();
    // The portal's own confirm().
    page.on("dialog", (asked) => void asked.accept());
    await page.setViewport({ width: 1366, height: 768 });
  }, 90_000);
  afterAll(async () => {
    await firefox?.close();
    await portal?.close();
  });
  async function open(file: string): Promise<Page> {
    const tab = await firefox.newPage();
    const there = new AbortController();
    // What is told of a page's loading isn't told of an extension's: it is looked at instead.
    const gone = tab
      .goto(`moz-extension://${HOST}/${file}`, { timeout: 0, signal: there.signal })
      .catch(() => {});
    await until(
      `${file} stands`,
      () =>
        tab
          .evaluate(() => location.protocol === "moz-extension:" && document.readyState === "complete")
          .catch(() => false),
      Boolean,
    );
    there.abort();
    await gone;
    return tab;
  }
  let visits = 0;
  return {
    get firefox() {
      return firefox;
    },
    get portal() {
      return portal;
    },
    get page() {
      return page;
    },
    get ours() {
      return ours;
    },
    open,
    async go(route) {
      visits += 1;
      // What stands behind another page is drawn late.
      await page.bringToFront();
      await page.goto(`${portal.url}?${visits}#/${route}`);
    },
    ask: (name, args = {}) =>
      ours.evaluate((message) => browser.runtime.sendMessage(message), { dungHen: name, args } as object),
  };
}

const start = (executablePath: string): Promise<Browser> =>
  puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    // Without it the extension's own pages can be neither opened nor asked.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [ADDON]: HOST }),
      // What the officer allows in the extension's own page is granted without the browser's question, which no page shows.
      "extensions.webextOptionalPermissionPrompts": false,
      // The worker goes to sleep between two things that it does, as it does after half a minute in an office.
      "extensions.background.idle.timeout": 1_000,
      "intl.accept_languages": "vi-VN",
    },
  });
