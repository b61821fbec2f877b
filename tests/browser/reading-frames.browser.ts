/** A set of frames is one page: where one of them says that it is a portal's, a dossier in another is read. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./one-browser.ts";
import { readingBundle } from "./reading-pages.ts";

const HEAD = "<!doctype html><title>Hồ sơ</title><b>HỆ THỐNG MỘT CỬA ĐIỆN TỬ</b><h1>Một cửa điện tử</h1>";
const WORK = `<!doctype html><title>Hồ sơ</title><h2>Hồ sơ: H42.35.27.01-261019-0625</h2>
  <div><span>Số hồ sơ:</span> <span>H42.35.27.01-261019-0625</span></div>
  <div><span>Tình trạng hồ sơ:</span> <span>Đang giải quyết</span></div>
  <div><span>Hạn hẹn:</span> <span>27/10/2026 14:58</span></div>`;
const sets = (first: string) =>
  `<!doctype html><title>Hồ sơ</title><frameset rows="60,*"><frame src="${first}"><frame src="/work"></frameset>`;
const PAGES: Record<string, string> = {
  "/": sets("/head"),
  "/other": sets("/empty"),
  "/empty": "<!doctype html><title>Hồ sơ</title><p>Xin chào</p>",
  "/head": HEAD,
  "/work": WORK,
};

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function read(path: string) {
  const page = await browser.context.newPage();
  await page.route("https://motcua.test/**", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: PAGES[new URL(route.request().url()).pathname] ?? "",
    }),
  );
  await page.goto(`https://motcua.test${path}`);
  await page.addScriptTag({ content: await readingBundle() });
  const told = await page.evaluate(() => {
    const { reading } = globalThis as unknown as {
      reading: typeof import("../../lib/reading/workbench/bundle.ts");
    };
    const { kind, dossiers } = reading.readPage(document, {
      origin: location.origin,
      address: location.href,
    });
    return { kind, codes: dossiers.map((it) => it.code), due: dossiers.map((it) => it.values.dueAt?.value) };
  });
  await page.close();
  return told;
}

test("a frame beside the one that names the portal", async () => {
  expect(await read("/")).toEqual({
    kind: "detail",
    codes: ["H42.35.27.01-261019-0625"],
    due: ["2026-10-27T14:58:00+07:00"],
  });
});

test("where no frame names it, words alone make no portal", async () => {
  expect(await read("/other")).toMatchObject({ kind: "none", codes: [] });
});
