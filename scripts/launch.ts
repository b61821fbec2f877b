/** Starts a browser with or without an extension in it, in a profile that is thrown away. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import { needBrowser } from "./browser.ts";

export const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

export interface LaunchOptions {
  /** Folder of an unpacked extension. */
  extension?: string;
  headless?: boolean;
  viewport?: { width: number; height: number } | null;
  /** Keep the profile here instead of in a folder that is removed on close. */
  profile?: string;
}

/** A persistent context (extensions live only there). Close it with `close()` of what is returned. */
export async function launch(options: LaunchOptions = {}) {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "dung-hen-"));
  const { headless = true, extension } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser(),
    headless: false, // headless is asked for below: the new mode is the one that carries extensions
    viewport: options.viewport === undefined ? { width: 1366, height: 768 } : options.viewport,
    locale: "vi-VN",
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      ...QUIET,
      ...(headless ? ["--headless=new"] : []),
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
  const close = async () => {
    await context.close();
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return { context, close };
}

/**
 * Closes the first-run page, which opens in front of whatever else stands there: a page behind it is drawn
 * once a second, and every click of a test waits for two drawings. Only for a profile that is new.
 */
export async function closeFirstRun(context: BrowserContext): Promise<void> {
  const isIt = (page: Page) => page.url().endsWith("/welcome.html");
  const page =
    context.pages().find(isIt) ?? (await context.waitForEvent("page", { predicate: isIt, timeout: 15_000 }));
  await page.close();
}

/** The extension's worker and id; waits until the worker is there. */
export async function extensionOf(context: BrowserContext): Promise<{ worker: Worker; id: string }> {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker", { timeout: 15_000 }));
  return { worker, id: new URL(worker.url()).host };
}
