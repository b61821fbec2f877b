/**
 * `npm run --silent read -- URL… [--click text]…`: opens a page, waits until it is
 * quiet, and prints what reading makes of it as JSON (docs/adding-a-portal.md).
 * Of several addresses, read in one browser, one JSON object a line, in their order.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { bundle } from "../tests/browser/bundle.ts";
import { launch } from "./launch.ts";

const NAV_MS = 30_000;
/** Nothing moved and nothing was under way for so long: the page has come to rest. */
const QUIET_MS = 1_300;
const CAP_MS = 15_000;
/** A request that takes longer is a long poll, not the page's content. */
const SLOW_MS = 8_000;

/** Pages that are open at a time. */
const TABS = 3;

const MODULE = new URL("../lib/reading/workbench/bundle.ts", import.meta.url).pathname;

class Workbench {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #code: string;
  readonly #busy = new Map<object, number>();
  #context: number | null = null;
  #moved = Date.now();

  constructor(page: Page, session: CDPSession, code: string) {
    this.#page = page;
    this.#session = session;
    this.#code = code;
    page.on("request", (r) => {
      if (!["websocket", "eventsource", "media", "ping"].includes(r.resourceType()))
        this.#busy.set(r, Date.now());
      this.#moved = Date.now();
    });
    const done = (r: object) => {
      this.#busy.delete(r);
      this.#moved = Date.now();
    };
    page.on("requestfinished", done);
    page.on("requestfailed", done);
    page.on("dialog", (d) => void d.dismiss().catch(() => {}));
    page.on("framenavigated", (f) => {
      if (f === page.mainFrame()) this.#context = null;
    });
  }

  /** Runs in a world of its own, as the extension does: the page cannot see or spoil it. */
  async run<T>(expression: string): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        const contextId = await this.#world();
        const { result, exceptionDetails } = await this.#session.send("Runtime.evaluate", {
          expression,
          contextId,
          returnByValue: true,
          awaitPromise: true,
        });
        if (exceptionDetails)
          throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value as T;
      } catch (error) {
        // The page navigated under us: its world is gone, the next one is asked.
        if (tries >= 4 || !/context|navigat|Inspected|Cannot find/i.test(String(error))) throw error;
        this.#context = null;
        await this.#page.waitForTimeout(200);
      }
    }
  }

  async #world(): Promise<number> {
    if (this.#context !== null) return this.#context;
    const { frameTree } = await this.#session.send("Page.getFrameTree");
    const { executionContextId } = await this.#session.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
      worldName: "dung-hen-read",
    });
    this.#context = executionContextId;
    await this.#session.send("Runtime.evaluate", {
      expression: this.#code,
      contextId: executionContextId,
    });
    return executionContextId;
  }

  async quiet(): Promise<void> {
    const began = Date.now();
    for (;;) {
      const still = await this.run<number>("reading.stillFor()");
      const now = Date.now();
      const open = [...this.#busy.values()].filter((since) => now - since < SLOW_MS).length;
      if (open === 0 && Math.min(still, now - this.#moved) >= QUIET_MS) return;
      if (now - began > CAP_MS) return;
      await this.#page.waitForTimeout(100);
    }
  }

  async click(text: string): Promise<void> {
    const spot = await this.run<{ x: number; y: number; hit: boolean } | { error: string }>(
      `reading.findToClick(${JSON.stringify(text)})`,
    );
    if ("error" in spot) throw new Error(spot.error);
    if (spot.hit) await this.#page.mouse.click(spot.x, spot.y);
    else await this.run("reading.clickFound()");
    this.#moved = Date.now();
  }
}

function parse(args: string[]): { urls: string[]; clicks: string[] } {
  const clicks: string[] = [];
  const urls: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === "--click") {
      const text = args[++i];
      if (text === undefined) throw new Error("--click: thiếu chữ cần bấm / needs the text to click");
      clicks.push(text);
    } else if (arg.startsWith("--click=")) clicks.push(arg.slice("--click=".length));
    else if (arg.startsWith("--")) throw new Error(`${arg}: không hiểu / unknown option`);
    else urls.push(addressOf(arg));
  }
  if (urls.length === 0) throw new Error("Cách dùng / usage: npm run --silent read -- URL… [--click text]…");
  return { urls, clicks };
}

const addressOf = (arg: string) =>
  !/^[a-z][a-z0-9+.-]*:/i.test(arg) && existsSync(arg) ? pathToFileURL(resolve(arg)).href : arg;

async function readOne(page: Page, url: string, clicks: readonly string[], code: string): Promise<object> {
  const bench = new Workbench(page, await page.context().newCDPSession(page), code);
  await page.goto(url, { waitUntil: "domcontentloaded", timeout: NAV_MS });
  await page.waitForLoadState("load", { timeout: CAP_MS }).catch(() => {});
  await bench.quiet();
  for (const text of clicks) {
    await bench.click(text);
    await bench.quiet();
  }
  return await bench.run<object>("reading.report()");
}

/** Each in a page of its own; what failed is a line too, and the exit code tells. */
async function readMany(
  context: BrowserContext,
  urls: readonly string[],
  clicks: readonly string[],
  code: string,
): Promise<void> {
  const answers: (object | undefined)[] = [];
  let [next, printed] = [0, 0];
  const work = async () => {
    for (let at = next++; at < urls.length; at = next++) {
      const url = urls[at] as string;
      const page = await context.newPage();
      answers[at] = await readOne(page, url, clicks, code).catch((error: Error) => {
        process.exitCode = 1;
        return { error: error.message.split("\n")[0] };
      });
      await page.close();
      for (; answers[printed]; printed++)
        console.log(JSON.stringify({ url: urls[printed], ...answers[printed] }));
    }
  };
  await Promise.all([...Array(Math.min(TABS, urls.length))].map(work));
}

async function main(): Promise<void> {
  const { urls, clicks } = parse(process.argv.slice(2));
  const code = await bundle(MODULE, "reading");
  const { context, close } = await launch();
  try {
    if (urls.length > 1) await readMany(context, urls, clicks, code);
    else {
      const page = context.pages()[0] ?? (await context.newPage());
      console.log(JSON.stringify(await readOne(page, urls[0] as string, clicks, code), null, 2));
    }
  } finally {
    await close();
  }
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message.split("\n")[0]);
  process.exitCode = 1;
}
