/** Serves the fixture pages and reads them in a real browser, for the reading tests and the bench. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import type { ReadReport } from "../../lib/reading/workbench/report.ts";
import { bundle } from "./bundle.ts";

const ROOT = new URL("../fixtures/", import.meta.url);

export interface Case {
  /** Part of the address after the fixture's folder. */
  at?: string;
  click?: string[];
  /** Milliseconds until late parts of this page have come. */
  wait?: number;
  report: ReadReport;
}

/** A server of tests/fixtures on a free port. */
export async function serveFixtures(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname).replace(
      /\/$/,
      "/index.html",
    );
    try {
      if (path.includes("..")) throw new Error("outside");
      const body = readFileSync(new URL(`.${path}`, ROOT));
      response.setHeader(
        "content-type",
        path.endsWith(".json") ? "application/json" : "text/html; charset=utf-8",
      );
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

export const readingBundle = () =>
  bundle(new URL("../../lib/reading/workbench/bundle.ts", import.meta.url).pathname, "reading");

/** Puts reading into the page and waits until it is at rest. */
export async function settle(page: Page, wait = 0): Promise<void> {
  const there = await page.evaluate("typeof reading !== 'undefined'").catch(() => false);
  if (!there) await page.addScriptTag({ content: await readingBundle() });
  if (wait > 0) await page.waitForTimeout(wait);
  await page.waitForFunction("reading.stillFor() > 260", undefined, { polling: 60 });
}

/** Opens, clicks and reads as the workbench does. */
export async function readCase(
  page: Page,
  url: string,
  one: Pick<Case, "click" | "wait">,
): Promise<ReadReport> {
  // Another hash of the same page is a route, not a visit: each case begins afresh.
  await page.goto("about:blank");
  await page.goto(url);
  await settle(page, one.wait);
  for (const text of one.click ?? []) {
    const spot = (await page.evaluate(`reading.findToClick(${JSON.stringify(text)})`)) as
      | { x: number; y: number; hit: boolean }
      | { error: string };
    if ("error" in spot) throw new Error(spot.error);
    await page.mouse.click(spot.x, spot.y);
    await settle(page);
  }
  return (await page.evaluate("reading.report()")) as ReadReport;
}
