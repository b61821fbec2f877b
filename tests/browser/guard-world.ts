/** Opens a fixture page with the guard in an isolated world and its second line in the page's own. */
import { readFile } from "node:fs/promises";
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { bundle } from "./bundle.ts";
import type { play } from "./guard-entry.ts";

const ORIGIN = "https://motcua.test";
const WORLD = "dung-hen";
/** So long a page may be on its way. */
const WORLD_MS = 30_000;

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
    /** Where several work side by side. */
    ownWindow?: boolean;
  } = {},
): Promise<Guarded> {
  const page = await (options.ownWindow ? pageInWindow(context) : context.newPage());
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
  const worlds = await watchWorlds(cdp);
  const guard = await bundle("tests/browser/guard-entry.ts", "guardEntry");
  const source = `${guard}\nglobalThis.guardEntry = guardEntry;\nguardEntry.start(${options.portal !== undefined});`;
  await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source, worldName: WORLD });
  if (options.mainLine !== false) {
    const line = await bundle("entrypoints/portal-main/start.ts", "mainLine");
    await page.addInitScript({ content: `${line}\nmainLine.startMainLine();` });
  }
  if (options.before) await page.addInitScript({ content: options.before });
  await page.goto(options.portal ?? `${ORIGIN}/${fixture}`);
  /** A page on its way from one document to the next has no guard for a moment: it is waited for. */
  const inGuard = async <T>(code: string, frame?: string): Promise<T> => {
    for (const until = Date.now() + WORLD_MS; Date.now() < until; await page.waitForTimeout(20)) {
      // The page's own word, not what we were told of it: that may be late.
      const here = frame
        ? `location.href.includes(${JSON.stringify(frame)})`
        : `parent === window && location.href === ${JSON.stringify(page.url())}`;
      const expression = `${here} && globalThis.guardEntry ? JSON.stringify((${code}) ?? null) : undefined`;
      for (const uniqueContextId of [...worlds].reverse()) {
        const asked = cdp.send("Runtime.evaluate", { expression, uniqueContextId });
        const answer = await asked.catch((error: Error) => {
          // Gone between two words of the browser's; or the page is.
          if (/context/i.test(error.message)) return null;
          throw error;
        });
        if (answer?.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
        if (answer?.result.value !== undefined) return JSON.parse(String(answer.result.value)) as T;
      }
    }
    throw new Error(`no guard in ${frame ?? page.url()}`);
  };
  return {
    page,
    commits,
    inGuard,
    ledger: (frame) => inGuard("guardEntry.play.ledger", frame),
    close: () => page.close(),
  };
}

/** The contexts of our world that live now, oldest first. */
async function watchWorlds(cdp: CDPSession): Promise<Set<string>> {
  const worlds = new Set<string>();
  cdp.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.name === WORLD) worlds.add(context.uniqueId);
  });
  cdp.on("Runtime.executionContextDestroyed", (gone) => void worlds.delete(gone.executionContextUniqueId));
  cdp.on("Runtime.executionContextsCleared", () => worlds.clear());
  await cdp.send("Page.enable");
  await cdp.send("Runtime.enable");
  return worlds;
}

/** A page behind another in its window is drawn once a second, and every click waits for two drawings. */
export async function pageInWindow(context: BrowserContext): Promise<Page> {
  const [beside] = context.pages();
  if (!beside) return context.newPage();
  const cdp = await context.newCDPSession(beside);
  const made = context.waitForEvent("page");
  // In the browser that files share, a page belongs to its file's context.
  const { browserContextId } = (await cdp.send("Target.getTargetInfo")).targetInfo;
  await cdp.send("Target.createTarget", {
    url: "about:blank",
    newWindow: true,
    ...(browserContextId ? { browserContextId } : {}),
  });
  await cdp.detach();
  return made;
}
