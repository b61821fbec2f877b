/** The built extension in a real browser, with a page of our own to stand for a portal. */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { closeFirstRun, extensionOf, launch } from "../../scripts/launch.ts";

/** The demo build, which may read localhost without asking. */
export const BUILD = resolve(process.env.DUNG_HEN_BUILD ?? ".output/chrome-mv3-demo");
export const DEMO_NOW = "2026-11-20T15:40:00+07:00";

export interface Running {
  context: BrowserContext;
  id: string;
  /** An extension page, to ask from and to look with. */
  page: Page;
  /** Two origins of one plain server: two portals. */
  portals: [string, string];
  url(path: string): string;
  /** Asks the worker as one of our pages. */
  ask(name: string, args?: unknown): Promise<Answer>;
  /** Asks the worker as the content script in a tab: from its isolated world. */
  askFrom(tab: Page, name: string, args?: unknown): Promise<Answer>;
  /** About more than six people a minute a portal's page is told nothing: that count begins anew. */
  aMinuteLater(): Promise<void>;
  /** Ends the worker as the browser does; resolves when it is gone. */
  killWorker(): Promise<void>;
  /** So many bytes are all that the extension's database may have; null: as many as the browser gives. Resolves when it holds (half a minute). */
  room(bytes: number | null): Promise<void>;
  close(): Promise<void>;
}
// biome-ignore lint/suspicious/noExplicitAny: answers are looked at freely in tests
export type Answer = { ok: true; value: any } | { ok: false; error: { key: string; args: unknown[] } };

export interface RunOptions {
  /** Keep the browser's profile in this folder. */
  profile?: string;
  /** Another build than the demo's. */
  build?: string;
  /** What every address of the server shows, or what each shows. */
  html?: string | ((path: string) => string);
}

const EMPTY = "<!doctype html><title>Trang trống</title><p>Trang trống.</p>";

export async function runExtension({
  profile,
  build = BUILD,
  html = EMPTY,
}: RunOptions = {}): Promise<Running> {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(typeof html === "string" ? html : html(request.url ?? "/"));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const first = !profile || !existsSync(join(profile, "Default"));
  const { context, close } = await launch({ extension: build, ...(profile ? { profile } : {}) });
  const { id, worker } = await extensionOf(context);
  if (first) await closeFirstRun(context);
  await worker.evaluate((now) => chrome.storage.local.set({ demoClock: now }), DEMO_NOW);
  const url = (path: string) => `chrome-extension://${id}/${path}`;
  const page = await context.newPage();
  await page.goto(url("options.html"));

  let roomSession: CDPSession | null = null;
  return {
    context,
    id,
    page,
    portals: [`http://127.0.0.1:${port}`, `http://localhost:${port}`],
    url,
    ask: (name, args = {}) =>
      page.evaluate((message) => chrome.runtime.sendMessage(message), { dungHen: name, args }),
    askFrom: async (tab, name, args = {}) =>
      page.evaluate(
        async ({ address, message }) => {
          const [found] = await chrome.tabs.query({ url: `${address.split("#")[0]}*` });
          const [result] = await chrome.scripting.executeScript({
            target: { tabId: found!.id },
            args: [message],
            func: (it: string) => chrome.runtime.sendMessage(JSON.parse(it)),
          });
          return result!.result;
        },
        // Match patterns name no port; null would be dropped from arguments, so they go as text.
        { address: tab.url().replace(/:\d+\//, "/"), message: JSON.stringify({ dungHen: name, args }) },
      ),
    aMinuteLater: () =>
      page.evaluate(async () => {
        const all = Object.keys(await chrome.storage.session.get());
        await chrome.storage.session.remove(all.filter((key) => key.startsWith("people ")));
      }),
    async killWorker() {
      const session = await context.newCDPSession(page);
      const stopped = new Promise<void>((done) => {
        session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
          if (versions.every((version) => version.runningStatus === "stopped")) done();
        });
      });
      await session.send("ServiceWorker.enable");
      await session.send("ServiceWorker.stopAllWorkers");
      await stopped;
      await session.detach();
    },
    async room(bytes) {
      // The override ends with the session that made it.
      await roomSession?.detach();
      roomSession = null;
      if (bytes === null) return;
      roomSession = await context.newCDPSession(page);
      const origin = `chrome-extension://${id}`;
      await roomSession.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: bytes });
      // The database goes on for half a minute with what room it was last told of.
      while ((await page.evaluate(tryToWrite)) !== "QuotaExceededError") await page.waitForTimeout(1000);
    },
    async close() {
      await close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Writes into a database of its own; resolves to what stood against it, or null. */
function tryToWrite(): Promise<string | null> {
  return new Promise((resolve) => {
    const asked = indexedDB.open("room", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("a");
    asked.onerror = () => resolve(asked.error!.name);
    asked.onsuccess = () => {
      const tx = asked.result.transaction("a", "readwrite");
      tx.objectStore("a").put("a", 1);
      const over = (name: string | null) => () => {
        asked.result.close();
        resolve(name);
      };
      tx.oncomplete = over(null);
      tx.onabort = () => over(tx.error!.name)();
    };
  });
}

/** The browser's own name in the pages that these functions run in. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<Answer> };
  storage: {
    local: { set(values: unknown): Promise<void> };
    session: { get(): Promise<object>; remove(keys: string[]): Promise<void> };
  };
  tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
  scripting: {
    executeScript(what: unknown): Promise<{ result: Answer }[]>;
  };
};
