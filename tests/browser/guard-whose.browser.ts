/** What stands on one page says whose action it is; where it speaks of two, nobody's. Read as the guard reads at a click. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "./bundle.ts";
import { openBrowser } from "./one-browser.ts";

const [A, B, C] = ["H15.50.05.13-261008-0011", "H15.50.05.13-261008-0022", "H15.50.05.13-261008-0033"];
let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.context.newPage();
  const source = await bundle("lib/reading/workbench/bundle.ts", "reading");
  await page.route("https://motcua.test/**", (route) => {
    const body = new URL(route.request().url()).searchParams.get("body") ?? "";
    return route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Hồ sơ một cửa</title><style>.over{position:fixed;inset:20% 20% auto;z-index:99;background:#fff;border:1px solid;padding:9px}</style><body>${body}`,
    });
  });
  await page.addInitScript({ content: `${source}\nglobalThis.reading = reading;` });
});
afterAll(() => browser.close());

interface Whose {
  codes: string[];
  count: number;
  unclear?: boolean;
}

/** Opens a page, reads it, does what `then` says, and tells whose the action of `button` is by now. */
async function whose(body: string, button: string, then = "", path = "/ho-so"): Promise<Whose | null> {
  await page.goto(`https://motcua.test${path}?body=${encodeURIComponent(body)}`);
  return page.evaluate(
    ([spot, script]) => {
      const { reading } = globalThis as unknown as {
        reading: {
          readPage(doc: Document, context: object): unknown;
          createActionReader(
            context: () => object,
            page: () => unknown,
          ): { action(el: Element): Whose | null; opened(el: Element): void };
        };
      };
      // The code of the stage is in the query: a real page's address is its own.
      history.replaceState({}, "", location.pathname);
      const context = { origin: location.origin, address: location.href };
      const seen = reading.readPage(document, context);
      const reader = reading.createActionReader(
        () => context,
        () => seen,
      );
      const press = (at: string) => reader.opened(document.querySelector(at)!);
      new Function("press", "document", script!)(press, document);
      const read = reader.action(document.querySelector(spot!)!);
      return read && { codes: read.codes, count: read.count, ...(read.unclear ? { unclear: true } : {}) };
    },
    [button, then] as const,
  );
}

const NONE = { codes: [], count: 1 };
const only = (code: string) => ({ codes: [code], count: 1 });
const UNCLEAR = { codes: [], count: 1, unclear: true };
const stop = (id = "stop") => `<button id="${id}">Tạm dừng hồ sơ</button>`;
const detail = (code: string) =>
  `<h2>Chi tiết hồ sơ</h2><table><tr><th>Mã hồ sơ</th><td id="code">${code}</td></tr><tr><th>Hẹn trả</th><td>30/11/2026</td></tr></table><p>${stop()}</p>`;
const box = (code: string, label = "Mã hồ sơ: ") =>
  `<div class="it"><div>${label}${code}</div><div>Trần Văn Mẫu</div><div>Hẹn trả: 30/11/2026</div></div>`;
const list = (codes: string[], tick = "") =>
  `<h2>Danh sách hồ sơ</h2><p>${stop("bulk").replace("hồ sơ", "các hồ sơ đã chọn")}</p><table><thead><tr><th></th><th>Mã hồ sơ</th><th>Chủ hồ sơ</th><th>Hẹn trả</th><th></th></tr></thead><tbody>${codes
    .map(
      (code) =>
        `<tr id="r${code.at(-1)}"><td><input type="checkbox" ${tick.includes(code) ? "checked" : ""}></td><td class="code">${code}</td><td>Trần Văn Mẫu</td><td>30/11/2026</td><td><button class="stop">Tạm dừng hồ sơ</button></td></tr>`,
    )
    .join("")}</tbody></table>`;
const over = (inside: string) =>
  `<div class="over" role="dialog"><h4>Tạm dừng hồ sơ</h4>${inside}<label>Lý do <textarea></textarea></label><button id="ok">Xác nhận</button></div>`;
const append = (html: string) => `document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(html)});`;

test("a dossier's page is that dossier's, whatever else it mentions", async () => {
  expect(await whose(detail(A!), "#stop")).toEqual(only(A!));
  const more = `${detail(A!)}<p>Hồ sơ liên quan: ${B}</p><div class="toast" role="status">Hồ sơ ${C} vừa được chuyển đến</div>`;
  expect(await whose(more, "#stop")).toEqual(only(A!));
});

test.each([
  ["under a label in each", box(A!) + box(B!) + box(C!)],
  ["with the codes bare", box(A!, "") + box(B!, "") + box(C!, "")],
  ["under one heading", `<div>Mã hồ sơ</div>${box(A!, "")}${box(B!, "")}`],
  [
    "with a table of its own in each",
    [A, B].map((code) => `<div>${detail(code!).replace(/<p>.*/, "")}</div>`).join(""),
  ],
])("a list of boxes side by side, %s, is the page of none of them", async (_, boxes) => {
  const found = await whose(
    `<h2>Danh sách hồ sơ</h2><p>${stop()}</p><div class="list">${boxes}</div>`,
    "#stop",
  );
  expect(found?.codes).toEqual([]);
});

test("a row is what stands in it now, not what was read there", async () => {
  const filled = `document.querySelector("#r1 .code").textContent = "${C}";`;
  expect(await whose(list([A!, B!]), "#r1 .stop", filled)).toEqual(only(C!));
  const page = `document.querySelector("#code").textContent = "${B}";`;
  expect(await whose(detail(A!), "#stop", page)).toEqual(only(B!));
});

test("ticked rows, and rows drawn as picked", async () => {
  expect(await whose(list([A!, B!, C!], `${A} ${B}`), "#bulk")).toEqual({ codes: [A, B], count: 2 });
  const picked = `document.querySelector("#r2").className = "x-grid-row row-selected";`;
  expect(await whose(list([A!, B!, C!]), "#bulk", picked)).toEqual(only(B!));
  expect(await whose(list([A!, B!, C!]), "#bulk")).toEqual(NONE);
});

test("papers ticked on a dossier's page are no dossiers", async () => {
  const papers = `<table><tr><th></th><th>Tên giấy tờ</th><th>Số bản</th></tr>${["Tờ khai", "Giấy chứng sinh"]
    .map((name) => `<tr><td><input type="checkbox" checked></td><td>${name}</td><td>1</td></tr>`)
    .join("")}</table>`;
  expect(await whose(detail(A!) + papers, "#stop")).toEqual(only(A!));
});

test("a window says whose it is; where the page or the click says another, nobody's", async () => {
  const named = append(over(`<p>Mã hồ sơ: ${B}</p>`));
  expect(await whose(list([A!, B!]), "#ok", named)).toEqual(only(B!));
  expect(await whose(list([A!, B!]), "#ok", `press("#r2 .stop");${named}`)).toEqual(only(B!));
  expect(await whose(list([A!, B!]), "#ok", `press("#r1 .stop");${named}`)).toEqual(UNCLEAR);
  expect(await whose(detail(A!), "#ok", named)).toEqual(UNCLEAR);
});

test("a window without a code is its click's, until something else was pressed or the page is another", async () => {
  const [pressed, window] = [`press("#r1 .stop");`, append(over(""))];
  expect(await whose(list([A!, B!]), "#ok", pressed + window)).toEqual(only(A!));
  expect(await whose(list([A!, B!]), "#ok", `${pressed}${window}press("#ok");`)).toEqual(only(A!));
  const other = append("<button id=other>Thêm mới hồ sơ</button>");
  expect(await whose(list([A!, B!]), "#ok", `${pressed}${other}press("#other");${window}`)).toEqual(NONE);
  const moved = `history.pushState({}, "", "/khac");`;
  expect(await whose(list([A!, B!]), "#ok", pressed + moved + window)).toEqual(NONE);
  const shown = `document.body.innerHTML = ${JSON.stringify(detail(B!))};`;
  expect(await whose(list([A!, B!]), "#ok", pressed + shown + window)).toEqual(only(B!));
  // It stood there before the click: that opened something else.
  expect(await whose(list([A!, B!]), "#ok", window + pressed)).toEqual(NONE);
});

test("the address of the next dossier and the text of the last: nobody's", async () => {
  const moved = `history.pushState({}, "", "/ho-so/${B}");`;
  expect(await whose(detail(A!), "#stop", moved)).toMatchObject({ codes: [] });
});

test("an intake that begins a dossier is about none, whatever is ticked, open or was pressed", async () => {
  const fields = `<label>Họ và tên người nộp <input type="text"></label><label>Số giấy tờ <input type="text"></label><input type="file"><button id="take">Tiếp nhận hồ sơ</button>`;
  const window = append(`<div class="over" role="dialog"><h4>Thêm mới hồ sơ</h4>${fields}</div>`);
  expect(await whose(list([A!, B!], A), "#take", `press("#r1 .stop");${window}`)).toEqual(NONE);
  expect(await whose(detail(A!), "#take", window)).toEqual(NONE);
  const inPage = append(`<div>${fields}</div>`);
  expect(await whose(list([A!, B!]), "#take", `press("#r1");${inPage}`)).toEqual(NONE);
});
