/** Opens a fixture page with the guard in an isolated world and its second line in the page's own. */
import { readFile } from "node:fs/promises";
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { bundle } from "./bundle.ts";
import type { play } from "./guard-entry.ts";

const ORIGIN = "https://motcua.test";
const WORLD = "dung-hen";

export interface Guarded {
  page: Page;
  /** Names of what reached the server. */
  commits: string[];
  /** Reads or bends what the stand-in extension holds, in the frame whose address has `frame` in it. */
  inGuard<T>(code: string, frame?: string): Promise<T>;
  ledger(frame?: string): Promise<(typeof play)["ledger"]>;
  close(): Promise<void>;
}

export async function openGuarded(
  context: BrowserContext,
  /** A page under tests/fixtures/guard; of no account where `portal` gives an address. */
  fixture: string,
  options: {
    mainLine?: boolean;
    before?: string /** The page's own first script. */;
    first?: string;
    portal?: string;
    stage?: (url: URL) => string | null;
  } = {},
): Promise<Guarded> {
  const page = await context.newPage();
  const commits: string[] = [];
  await page.route(`${ORIGIN}/**`, async (route) => {
    const url = new URL(route.request().url());
    if (url.pathname.startsWith("/commit")) {
      commits.push(url.searchParams.get("what") ?? route.request().postData() ?? "?");
      const back = route.request().isNavigationRequest();
      return route.fulfill({ status: 200, contentType: "text/html", body: back ? "<p>ok</p>" : "ok" });
    }
    const made = options.stage?.(url) ?? null;
    if (made !== null) return route.fulfill({ contentType: "text/html; charset=utf-8", body: made });
    const file = new URL(`../fixtures/guard${url.pathname}`, import.meta.url);
    const body = await readFile(file, "utf8").catch(() => null);
    if (body === null) return route.fulfill({ status: 404, body: "" });
    const first = options.first ? `<script>${options.first}</script>` : "";
    return route.fulfill({ contentType: "text/html; charset=utf-8", body: first + body });
  });
  const cdp = await context.newCDPSession(page);
  const worlds = await listWorlds(cdp);
  const guard = await bundle("tests/browser/guard-entry.ts", "guardEntry");
  const source = `${guard}\nglobalThis.guardEntry = guardEntry;\nguardEntry.start(${options.portal !== undefined});`;
  await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source, worldName: WORLD });
  if (options.mainLine !== false) {
    const line = await bundle("entrypoints/portal-main/start.ts", "mainLine");
    await page.addInitScript({ content: `${line}\nmainLine.startMainLine();` });
  }
  if (options.before) await page.addInitScript({ content: options.before });
  await page.goto(options.portal ?? `${ORIGIN}/${fixture}`);
  const inGuard = async <T>(code: string, frame?: string): Promise<T> => {
    const answer = await cdp.send("Runtime.evaluate", {
      expression: `JSON.stringify((${code}) ?? null)`,
      uniqueContextId: worlds(page, frame),
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
    return JSON.parse(String(answer.result.value)) as T;
  };
  return {
    page,
    commits,
    inGuard,
    ledger: (frame) => inGuard("guardEntry.play.ledger", frame),
    close: () => page.close(),
  };
}

/** Contexts of our world, by frame; the newest of a frame is the one that lives. */
async function listWorlds(cdp: CDPSession): Promise<(page: Page, frame?: string) => string> {
  const byFrame = new Map<string, string>();
  const urls = new Map<string, string>();
  cdp.on("Page.frameNavigated", ({ frame }) => void urls.set(frame.id, frame.url));
  cdp.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.name === WORLD) byFrame.set(String(context.auxData?.frameId), context.uniqueId);
  });
  await cdp.send("Page.enable");
  await cdp.send("Runtime.enable");
  return (page, part) => {
    for (const [frame, url] of urls)
      if (part ? url.includes(part) : url === page.url().split("#")[0]) {
        const id = byFrame.get(frame);
        if (id) return id;
      }
    throw new Error(`no guard in ${part ?? page.url()}`);
  };
}
