/** A page of a portal whose answers are named, with both of our lines in it or with none, on a server of this machine. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { bundle } from "../tests/browser/bundle.ts";
import { pageInWindow } from "../tests/browser/guard-world.ts";

const WORLD = "dung-hen";
const PROFILE = {
  answers: [
    {
      at: "/api/ho-so",
      rows: "duLieu.noiDung[]",
      code: "ma",
      ids: ["khoa"],
      values: { receivedAt: "nhan", dueAt: "hen", stepDueAt: "buoc[].han", stepName: "buoc[].ten" },
    },
  ],
};
const code = (n: number) => `H15.50.05.13-261118-${1_000 + n}`;
/** So many stand on the page. */
const SHOWN = [...Array(20)].map((_, n) => code(n));

/** A list's answer of about so many bytes: 5 KB a dossier, as the records that portals give whole. */
function answerOf(bytes: number): string {
  const row = (n: number) => ({
    ma: code(n),
    khoa: `65aa${n}`,
    nguoi: { ten: "Nguyễn Văn Mẫu", giayTo: "038190012345", diaChi: "Thôn 3, xã Đồng Mẫu" },
    nhan: "2026-11-18T08:00:00.000+0700",
    hen: "2026-11-27T16:30:00.000+0700",
    buoc: [{ han: "2026-11-20T16:40:00.000+0700", ten: "Thẩm định" }],
    bieuMau: "x".repeat(4_700),
  });
  const size = JSON.stringify(row(0)).length;
  const noiDung = [...Array(Math.max(1, Math.round(bytes / size)))].map((_, n) => row(n));
  return JSON.stringify({ ma: "00", duLieu: { noiDung } });
}

/** Serves the page at `/` and answers at `/api/ho-so?bytes=…`, made once. */
export async function serveAnswers(): Promise<{ url: string; close(): void }> {
  const made = new Map<number, Buffer>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (!url.pathname.startsWith("/api/"))
      return response
        .writeHead(200, { "content-type": "text/html; charset=utf-8" })
        .end(`<!doctype html><title>Danh sách</title><p>${SHOWN.join("<p>")}`);
    const bytes = Number(url.searchParams.get("bytes"));
    const body = made.get(bytes) ?? Buffer.from(answerOf(bytes));
    made.set(bytes, body);
    response
      .writeHead(200, {
        "content-type": "application/json; charset=utf-8",
        "content-length": body.length,
        "cache-control": "no-store",
      })
      .end(body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export interface Open {
  page: Page;
  cdp: CDPSession;
}

/** `ours`: with both lines, answers named and twenty dossiers wanted, as on a portal. */
export async function openPage(context: BrowserContext, url: string, ours: boolean): Promise<Open> {
  // A page behind another is idle at other times.
  const page = await pageInWindow(context);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Page.enable");
  if (ours) {
    const guard = await bundle("tests/browser/guard-entry.ts", "guardEntry");
    const begin = `guardEntry.start(true);
      guardEntry.play.heard.useProfile(${JSON.stringify(PROFILE)});
      guardEntry.play.heard.want(${JSON.stringify(SHOWN)});
      globalThis.guardEntry = guardEntry;`;
    await cdp.send("Page.addScriptToEvaluateOnNewDocument", {
      source: `${guard}\n${begin}`,
      worldName: WORLD,
    });
    const line = await bundle("entrypoints/portal-main/start.ts", "mainLine");
    await cdp.send("Page.addScriptToEvaluateOnNewDocument", {
      source: `${line}\nmainLine.startMainLine();`,
    });
  }
  await page.goto(url);
  return { page, cdp };
}

/** How many rows have come over in a page of ours. */
export async function rowsTold({ cdp }: Open): Promise<number> {
  const { frameTree } = await cdp.send("Page.getFrameTree");
  const { executionContextId } = await cdp.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
    worldName: WORLD,
  });
  const expression = `guardEntry.play.told.filter((it) => it.startsWith("rows ")).join("").split("\\n").length`;
  const { result } = await cdp.send("Runtime.evaluate", { expression, contextId: executionContextId });
  return Number(result.value);
}
