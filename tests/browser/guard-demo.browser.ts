/**
 * The sample portal's own forms: every guarded action that it has, in every way it offers, with what is
 * remembered of the dossier set beside the page; and ways that it lacks, put on it here.
 */
import type { FrameLocator, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Portal, startPortal } from "../../demo/portal/server.ts";
import { ACTS, type Act, type Known } from "./guard-actions.ts";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

type Where = Page | FrameLocator;
const SIDE_BY_SIDE = 3;
/** Each with a portal of its own, since what is committed changes it. */
const free: { at: Guarded; portal: Portal }[] = [];
let browser: Awaited<ReturnType<typeof openBrowser>>;
/** The first dossier of the list, which offers every form. */
let home: { id: string; code: string };
beforeAll(async () => {
  browser = await openBrowser();
  for (let n = 0; n < SIDE_BY_SIDE; n++) {
    const portal = await startPortal({ now: "2026-11-20T15:40:00+07:00" });
    const at = await openGuarded(browser.context, "", { portal: `${portal.url}#/danh-sach/can-xu-ly` });
    at.page.setDefaultTimeout(15_000);
    await at.page.route("**/khung", (route) =>
      route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: `<!doctype html><meta charset="utf-8"><iframe src="/#/ho-so/${home.id}" width="1300" height="640"></iframe>`,
      }),
    );
    free.push({ at, portal });
  }
  const { page } = free[0]!.at;
  const link = page
    .locator("tbody tr")
    .filter({ hasText: "Thủ tục đăng ký khai sinh" })
    .locator("td a")
    .first();
  const href = (await link.getAttribute("href"))!;
  home = { id: href.split("/").at(-1)!, code: (await link.textContent())!.trim() };
});
afterAll(async () => {
  await browser.close();
  for (const { portal } of free) await portal.close();
});

const remember = (where: Where, known: Known | undefined) =>
  where.locator("body").evaluate(
    (body, facts) => {
      const script = body.ownerDocument.createElement("script");
      Object.assign(script, { type: "application/json", id: "known", textContent: facts });
      body.append(script);
    },
    JSON.stringify({ [home.code]: known ?? {} }),
  );
const shown = (where: Where, name: string | RegExp): Locator =>
  where.getByRole("button", { name }).filter({ visible: true }).first();
const commit = (where: Where) => shown(where, "Xác nhận");

interface Way {
  name: string;
  /** Only the press itself differs from another way: what is in order there is in order here. */
  alike?: true;
  /** Where the dossier's form stands once it is opened. */
  open(page: Page, url: string, act: Act): Promise<Where>;
  act(where: Where): Promise<void>;
}

async function onDetail(where: Where, act: Act): Promise<void> {
  await where.locator(".actions").getByText(act.label, { exact: true }).click();
}
/** Another hash of the same page is a route; a question in the address makes it a visit. */
let visit = 0;
const detail: Way["open"] = async (page, url, act) => {
  await page.goto(`${url}?${++visit}#/ho-so/${home.id}`);
  await onDetail(page, act);
  return page;
};
const WAYS: Way[] = [
  { name: "mouse", open: detail, act: (at) => commit(at).click() },
  { name: "Enter", alike: true, open: detail, act: (at) => commit(at).press("Enter") },
  { name: "Space", alike: true, open: detail, act: (at) => commit(at).press("Space") },
  { name: "double click", alike: true, open: detail, act: (at) => commit(at).dblclick() },
  {
    name: "row menu",
    async open(page, url, act) {
      await page.goto(`${url}?${++visit}#/danh-sach/can-xu-ly`);
      const row = page.locator("tbody tr").filter({ hasText: home.code });
      await row.getByTitle("Thao tác").click();
      await page.getByRole("menuitem", { name: act.label, exact: true }).click();
      return page;
    },
    act: (at) => commit(at).click(),
  },
  {
    name: "in a frame",
    async open(page, url, act) {
      await page.goto(`${url}khung`);
      const frame = page.frameLocator("iframe");
      await onDetail(frame, act);
      return frame;
    },
    act: (at) => commit(at).click(),
  },
];

const ours = (at: Guarded) => at.page.locator("[data-dung-hen=guard]").getByRole("dialog");

async function play({ at, portal }: (typeof free)[0], way: Way, act: Act, state: "missing" | "fine") {
  await fetch(`${portal.url}__reset`, { method: "POST" });
  const where = await way.open(at.page, portal.url, act);
  const { known, file, text } = act[state];
  await remember(where, known);
  const form = where.locator(".action-form");
  // The portal itself demands words; a request that says nothing says so here.
  if (text) await form.locator("textarea").fill(text);
  if (file && act.upload) {
    await form.locator("input[type=file]").setInputFiles(file);
    await form.locator(".chip-remove").waitFor();
  }
  await way.act(where);
}

async function sent({ at, portal }: (typeof free)[0], kind: string): Promise<void> {
  for (let waited = 0; portal.log().length === 0 && waited < 10_000; waited += 20)
    await at.page.waitForTimeout(20);
  await at.page.waitForTimeout(60);
  expect([portal.log().map((one) => one.kind), await ours(at).count()]).toEqual([[kind], 0]);
}

async function goOn(at: Guarded): Promise<void> {
  const anyway = ours(at).getByRole("button", { name: /^Vẫn / });
  await anyway.click();
  await ours(at).getByRole("textbox").fill("Lãnh đạo đã đồng ý bằng văn bản giấy");
  await anyway.click();
}

/** The portal refuses an empty opinion by itself; its forward form and counter have forms of their own kind. */
const HERE = ACTS.filter(
  ({ kind, name }) => kind !== "forward" && kind !== "intake" && name !== "supplement that says nothing",
);

describe.each(WAYS)("$name", (way) => {
  for (const act of HERE)
    test.concurrent(act.name, async () => {
      const one = free.pop() ?? (await waitForFree());
      try {
        if (!way.alike) {
          await play(one, way, act, "fine");
          await sent(one, act.kind);
        }
        await play(one, way, act, "missing");
        await ours(one.at).waitFor();
        expect(one.portal.log()).toEqual([]);
        await goOn(one.at);
        await sent(one, act.kind);
      } finally {
        free.push(one);
      }
    });
});

async function waitForFree(): Promise<(typeof free)[0]> {
  for (;;) {
    const one = free.pop();
    if (one) return one;
    await new Promise((soon) => setTimeout(soon, 30));
  }
}

/** Ways that the portal does not have: each ends in the portal's own request for a pause. */
const PUT: [name: string, put: string, act: (page: Page) => Promise<unknown>][] = [
  [
    "a __doPostBack link",
    `<a id="put" href="javascript:__doPostBack('dung','')">Tạm dừng hồ sơ</a>`,
    (page) => page.click("#put"),
  ],
  [
    "a status select",
    `<label>Trạng thái <select id="put" onchange="__doPostBack('st','')"><option>Đang xử lý<option>Dừng xử lý</select></label>`,
    (page) => page.selectOption("#put", "Dừng xử lý"),
  ],
  [
    "a commit by script as soon as the form opens",
    "",
    async (page) => {
      await page.evaluate(() => {
        new MutationObserver(() => {
          const words = document.querySelector<HTMLTextAreaElement>(".action-form textarea");
          if (words?.value !== "") return;
          words.value = "tự động";
          document.querySelector<HTMLElement>(".form-buttons button")!.click();
        }).observe(document.body, { childList: true, subtree: true });
      });
      await page.locator(".actions").getByText("Tạm dừng hồ sơ", { exact: true }).click();
    },
  ],
];

test.each(PUT)("%s is held on the sample portal, and done once after a yes", async (_name, put, act) => {
  const one = free[0]!;
  const { page } = one.at;
  await fetch(`${one.portal.url}__reset`, { method: "POST" });
  await page.goto(`${one.portal.url}?${++visit}#/ho-so/${home.id}`);
  await page.locator(".actions").waitFor();
  await page.evaluate(
    ([html, id]) => {
      document.querySelector(".holder-box")!.insertAdjacentHTML("beforeend", html!);
      const body = JSON.stringify({ kind: "pause", ids: [id], files: [], text: "", way: "post" });
      const headers = { "content-type": "application/json" };
      Object.assign(window, {
        __doPostBack: () => void fetch("/api/commit", { method: "POST", headers, body }),
      });
    },
    [put, home.id],
  );
  await act(page);
  await ours(one.at).waitFor();
  await page.waitForTimeout(100);
  expect(one.portal.log()).toEqual([]);
  await goOn(one.at);
  await sent(one, "pause");
});
