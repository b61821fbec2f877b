/** Pagers of many front ends, on generated lists: the page shown, and the one control that leads to the next. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LOOKS, type PagerTruth } from "../portals/pagers/pagers.ts";
import { openBrowser } from "./one-browser.ts";
import { readingBundle } from "./reading-pages.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
});
afterAll(() => browser.close());

const code = (n: number) => `H99.12.05-2611${String(10 + (n % 20))}-${String(n).padStart(4, "0")}`;
function listOf({ page: at, size, total }: PagerTruth): string {
  const from = (at - 1) * size + 1;
  const rows = Array.from({ length: Math.min(total, at * size) - from + 1 }, (_, i) => from + i);
  return `<table border="1"><thead><tr><th>STT</th><th>Mã hồ sơ</th><th>Tên thủ tục</th><th>Ngày tiếp nhận</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr></thead><tbody>${rows
    .map(
      (n) =>
        `<tr><td>${n}</td><td><a href="#/ho-so/${n}">${code(n)}</a></td><td>Đăng ký khai sinh</td><td>18/11/2026 08:${String(n % 60).padStart(2, "0")}</td><td>25/11/2026 17:00</td><td>Đang xử lý</td></tr>`,
    )
    .join("")}</tbody></table>`;
}

interface Read {
  pager: { page: number | null; pages: number | null; end: boolean | null } | null;
  next: string | null;
  first: string | null;
  rows: number;
}
async function read(around: string): Promise<Read> {
  await page.setContent(
    `<!doctype html><html lang="vi"><head><title>Một cửa điện tử</title><style>a,button,i,b{display:inline-block;min-width:14px;min-height:14px}.disabled{opacity:.6}</style></head><body>${around}</body></html>`,
  );
  await page.addScriptTag({ content: await readingBundle() });
  return (await page.evaluate(`(() => {
    const all = reading.readPage(document, { origin: location.origin, address: "https://mot-cua.example.vn/" });
    const pager = reading.readPager(document, all);
    const truth = (el) => (el ?? null) && (el.closest("[data-truth]")?.dataset.truth ?? el.textContent.trim() + el.outerHTML.slice(0, 90));
    return { rows: all.dossiers.length, next: truth(pager?.next), first: truth(pager?.first) ,
      pager: pager && { page: pager.page, pages: pager.pages, end: pager.end } };
  })()`)) as Read;
}
const FRAMES: ((list: string, pager: string) => string)[] = [
  (list, pager) => `<h2>Hồ sơ cần xử lý</h2><div class="card">${list}<div class="foot">${pager}</div></div>`,
  (list, pager) => `<h2>Hồ sơ cần xử lý</h2><div>${pager}</div><div>${list}</div>`,
  (list, pager) =>
    `<nav><a href="#">Trang chủ</a> <a href="#">Tra cứu</a></nav><main><h1>Danh sách hồ sơ</h1><form>Tìm <input> <button>Tìm kiếm</button></form><section>${list}</section><section>${pager}</section></main>`,
];

const TRUTHS: PagerTruth[] = [
  { page: 1, pages: 4, size: 10, total: 37, tellsPages: true },
  { page: 2, pages: 4, size: 10, total: 37, tellsPages: true },
  { page: 3, pages: 4, size: 10, total: 37, tellsPages: true },
  { page: 4, pages: 4, size: 10, total: 37, tellsPages: true },
  { page: 1, pages: 2, size: 20, total: 21, tellsPages: true },
  { page: 2, pages: 2, size: 20, total: 21, tellsPages: true },
];

for (const look of LOOKS)
  test(look.name, async () => {
    for (const truth of TRUTHS)
      for (const [n, frame] of FRAMES.entries()) {
        const got = await read(frame(listOf(truth), look.draw(truth)));
        const where = `page ${truth.page}/${truth.pages}, frame ${n}: ${JSON.stringify(got)}`;
        expect(got.rows, where).toBeGreaterThan(0);
        const isEnd = truth.page === truth.pages;
        if (look.silent?.(truth)) {
          expect(got.next, where).toBeNull();
          continue;
        }
        expect(got.next, where).toBe(isEnd ? null : "next");
        if (got.first !== null) expect(got.first, where).toBe("first");
        expect(got.pager?.page ?? truth.page, where).toBe(truth.page);
        expect(got.pager?.pages ?? truth.pages, where).toBe(truth.pages);
        expect(got.pager?.end, where).toBe(isEnd);
      }
  });
