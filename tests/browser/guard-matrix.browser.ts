/**
 * Every way × every guarded action. With something missing: nothing reaches the server and the question
 * stands; after the officer's reason it is done exactly once. In order: done exactly once, nothing asked.
 */
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ACTS, type Act, type State } from "./guard-actions.ts";
import { type Shape, stage } from "./guard-stage.ts";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

type Where = Page | FrameLocator;

interface Way extends Shape {
  name: string;
  /** Opens the form, where something has to be pressed for it. */
  open?(page: Page): Promise<void>;
  act(where: Where, act: Act): Promise<void>;
}

const press = (where: Where, key: string, on = "#ok") => where.locator(on).press(key);
const click = (where: Where) => where.locator("#ok").click();
const opener = (page: Page) => page.click("#open");
const inPage = { place: "page", commit: "button", open: opener } as const;

const WAYS: Way[] = [
  { ...inPage, name: "mouse", act: click },
  { ...inPage, name: "Enter on the button", place: "window", act: (at) => press(at, "Enter") },
  { ...inPage, name: "Space on the button", act: (at) => press(at, "Space") },
  { ...inPage, name: "Enter in a field", commit: "enter", act: (at) => press(at, "Enter", "#text") },
  { ...inPage, name: "double click", place: "window", act: (at) => at.locator("#ok").dblclick() },
  {
    ...inPage,
    name: "row menu",
    place: "menu",
    open: async (page) => {
      await page.click(".more >> nth=0");
      await page.click("#open");
    },
    act: click,
  },
  {
    ...inPage,
    name: "bulk on ticked rows",
    place: "rows",
    open: async (page) => {
      for (const n of [0, 1]) await page.click(`.tick >> nth=${n}`);
      await page.click("#open");
    },
    act: click,
  },
  { ...inPage, name: "in a frame", place: "frame", act: click },
  { ...inPage, name: "native confirm()", commit: "confirm", act: click },
  {
    ...inPage,
    name: "by script right after opening",
    commit: "at-once",
    act: (at) => at.locator("#open").click(),
  },
  {
    ...inPage,
    name: "a button made anew",
    place: "window",
    commit: "re-made",
    act: async (at) => {
      const [x, y] = await (at as Page).evaluate(() => {
        const box = document.querySelector("#ok")!.getBoundingClientRect();
        return [box.x + 9, box.y + 9] as const;
      });
      await (at as Page).mouse.click(x, y);
    },
  },
  { ...inPage, name: "__doPostBack", commit: "post-back", act: click },
  {
    ...inPage,
    name: "status select",
    commit: "status",
    act: async (at, { status }) => void (await at.locator("#ok").selectOption(status)),
  },
];

/** Pages that stand open side by side, as many as the runner runs at once; each cell takes one and gives it back. */
const SIDE_BY_SIDE = 5;
let browser: Awaited<ReturnType<typeof openBrowser>>;
const free: Guarded[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  const ways = new Map(WAYS.map((way) => [way.name, way]));
  const made = (url: URL): string | null => {
    const [way, act] = [ways.get(url.searchParams.get("way")!), ACTS[Number(url.searchParams.get("act"))]];
    if (!way || !act) return "";
    if (way.place === "frame" && !url.searchParams.has("inner"))
      return `<!doctype html><meta charset="utf-8"><p>Một cửa</p><iframe src="${`${url.href}&inner`.replace(/&/g, "&amp;")}" width="1100" height="600"></iframe>`;
    return stage(way, act, act[url.searchParams.get("state") as "missing"].known);
  };
  for (let n = 0; n < SIDE_BY_SIDE; n++)
    free.push(await openGuarded(browser.context, "", { portal: "https://motcua.test/stage?", stage: made }));
  for (const { page } of free) {
    page.setDefaultTimeout(15_000);
    page.on("dialog", (native) => void native.accept());
  }
});
afterAll(() => browser.close());

async function fill(where: Where, { file, text }: State): Promise<void> {
  if (text)
    await where.locator("#text").evaluate((field, words) => {
      (field as HTMLInputElement).value = words;
    }, text);
  if (!file) return;
  await where.locator("#file").setInputFiles(file);
  // Looking into a file takes a moment; a person takes longer to reach the button.
  await new Promise((soon) => setTimeout(soon, 200));
}

async function play(at: Guarded, way: Way, act: Act, state: "missing" | "fine"): Promise<void> {
  at.commits.length = 0;
  await at.page.goto(
    `https://motcua.test/stage?way=${encodeURIComponent(way.name)}&act=${ACTS.indexOf(act)}&state=${state}`,
    { waitUntil: "domcontentloaded" },
  );
  const framed = way.place === "frame";
  const where = framed ? at.page.frameLocator("iframe") : at.page;
  if (framed) await where.locator("#open").click();
  else await way.open?.(at.page);
  await fill(where, act[state]);
  await way.act(where, act);
}

const ours = ({ page }: Guarded) => page.locator("[data-dung-hen=guard]").getByRole("dialog");

/** Waits until something was sent; it is one commit, and nobody is asked then or just after. */
async function sent(at: Guarded): Promise<void> {
  for (let waited = 0; at.commits.length === 0 && waited < 10_000; waited += 15)
    await at.page.waitForTimeout(15);
  await at.page.waitForTimeout(60);
  expect([at.commits, await ours(at).count()]).toEqual([["done"], 0]);
}

/** Where the dialog's way on stands; a real click is made there, since no other is taken. */
const wayOn = ({ page }: Guarded) =>
  page.evaluate(() => {
    const host = document.querySelector("[data-dung-hen=guard]");
    const button = [...(host?.shadowRoot?.querySelectorAll("button") ?? [])].find((one) =>
      one.textContent!.startsWith("Vẫn"),
    );
    const box = button!.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  });

async function goOn(at: Guarded): Promise<void> {
  await at.page.mouse.click(...(await wayOn(at)));
  await ours(at).locator("textarea").focus();
  await at.page.keyboard.insertText("Lãnh đạo đã đồng ý bằng văn bản giấy");
  expect(at.commits).toEqual([]);
  await at.page.mouse.click(...(await wayOn(at)));
}

async function cell(at: Guarded, way: Way, act: Act): Promise<void> {
  await play(at, way, act, "fine");
  await sent(at);
  await play(at, way, act, "missing");
  await ours(at).waitFor();
  if (way.place === "rows") expect(await ours(at).textContent()).toContain("2 hồ sơ");
  expect(at.commits).toEqual([]);
  await goOn(at);
  await sent(at);
}

describe.each(WAYS)("$name", (way) => {
  for (const act of ACTS)
    test.concurrent(act.name, async () => {
      const at = free.pop()!;
      try {
        await cell(at, way, act);
      } finally {
        free.push(at);
      }
    });
});
