/**
 * One browser for all test files of a process: starting one takes as long as a small file's tests. Each file has a context of
 * its own, with its own cookies, stores and pages. What needs the extension in it starts its own: `runExtension`.
 */
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { needBrowser } from "../../scripts/browser.ts";
import { QUIET } from "../../scripts/launch.ts";

let browser: Promise<Browser> | null = null;

/** Playwright ends it with the process. */
const started = (): Promise<Browser> =>
  (browser ??= chromium.launch({
    executablePath: needBrowser(),
    headless: false, // the new mode, as with the extension
    args: [...QUIET, "--headless=new"],
  }));

/** A context in it, at an officer's screen size; `close` closes it with all its pages. */
export async function openBrowser(): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const context = await (await started()).newContext({
    viewport: { width: 1366, height: 768 },
    locale: "vi-VN",
  });
  return { context, close: () => context.close() };
}
