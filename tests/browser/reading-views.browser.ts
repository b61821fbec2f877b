/**
 * However a person looks at a page, it says the same: zoom, the window's width, where it is scrolled to, a page that
 * is drawn smaller. No value changes and none is lost, on pages made at random and on the fixtures.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { open } from "../portals/run/read.ts";
import { portalOf, servePortals } from "../portals/run/serve.ts";
import { openBrowser } from "./one-browser.ts";
import { type Case, readCase, readingBundle, serveFixtures } from "./reading-pages.ts";

const WIDE = 1366;
const HIGH = 768;
const SEEDS = [...Array(8)].map((_, at) => 61_001 + at);
const PORTALS = new URL("../fixtures/portals/", import.meta.url);
const FIXTURES = readdirSync(PORTALS).filter((it) => it !== "biome.json");

interface View {
  name: string;
  look(page: Page): Promise<unknown>;
}

/** What is set lasts as long as the session that set it. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();
const metrics = async (page: Page, width: number, height: number, deviceScaleFactor = 1) => {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  const how = { width: Math.round(width), height: Math.round(height), deviceScaleFactor, mobile: false };
  await (await session).send("Emulation.setDeviceMetricsOverride", how);
};
/** What Ctrl and + do: fewer pixels of the page's own, each larger. */
const zoomed = (by: number): View => ({
  name: `zoom ${by * 100} %`,
  look: (page) => metrics(page, WIDE / by, HIGH / by, by),
});
const wide = (width: number): View => ({
  name: `${width} px wide`,
  look: (page) => metrics(page, width, HIGH),
});
const scripted = (name: string, script: string): View => ({ name, look: (page) => page.evaluate(script) });

const VIEWS: View[] = [
  zoomed(0.5),
  zoomed(0.8),
  zoomed(1.25),
  zoomed(2),
  wide(700),
  wide(1024),
  wide(1920),
  scripted(
    "scrolled to the end",
    `scrollTo(0, 1e6);
     for (const one of document.querySelectorAll("*")) { one.scrollTop = 1e6; one.scrollLeft = 1e6; }`,
  ),
  scripted("drawn smaller", `document.body.style.transform = "scale(0.7)"`),
  scripted("zoomed by the page", `document.documentElement.style.zoom = "1.3"`),
];

let browser: Awaited<ReturnType<typeof openBrowser>>;
let server: Awaited<ReturnType<typeof servePortals>>;
let site: Awaited<ReturnType<typeof serveFixtures>>;
let code: string;
beforeAll(async () => {
  [browser, server, site, code] = await Promise.all([
    openBrowser(),
    servePortals(),
    serveFixtures(),
    readingBundle(),
  ]);
  code = code.replace(/^"use strict";\s*/, "");
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.close();
});

const reportOf = (page: Page): Promise<unknown> => page.evaluate("reading.report()");

async function sameInEveryView(page: Page, plain: unknown): Promise<void> {
  for (const view of VIEWS) {
    await metrics(page, WIDE, HIGH);
    await view.look(page);
    expect(await reportOf(page), view.name).toEqual(plain);
  }
}

for (const seed of SEEDS)
  test(`the portal of seed ${seed} says the same in every view`, async () => {
    const page = await browser.context.newPage();
    await metrics(page, WIDE, HIGH);
    await open(page, `${server.url}/${seed}/index.html`, portalOf(seed));
    await page.evaluate(code);
    await sameInEveryView(page, await reportOf(page));
    await page.close();
  });

for (const name of FIXTURES)
  test(`${name} says the same in every view`, async () => {
    const page = await browser.context.newPage();
    await metrics(page, WIDE, HIGH);
    // As its first case has it: clicked open, and waited for what comes late.
    const [first] = JSON.parse(readFileSync(new URL(`${name}/expected.json`, PORTALS), "utf8")) as [Case];
    await sameInEveryView(page, await readCase(page, `${site.url}/portals/${name}/${first.at ?? ""}`, first));
    await page.close();
  });

test("a view is truly another", async () => {
  const page = await browser.context.newPage();
  await zoomed(2).look(page);
  expect(await page.evaluate("[innerWidth, devicePixelRatio]")).toEqual([683, 2]);
  await wide(1920).look(page);
  expect(await page.evaluate("innerWidth")).toBe(1920);
  await page.close();
});
