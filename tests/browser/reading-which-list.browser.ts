/** Which list a page shows: what narrows it makes it another one, what turns its pages doesn't. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./one-browser.ts";
import { readingBundle } from "./reading-pages.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
});
afterAll(() => browser.close());

const row = (n: number, tick: string) =>
  `<tr><td><input type="checkbox" ${tick}></td><td>H99.12.05-261118-000${n}</td><td>Đăng ký khai sinh</td><td>18/11/2026 08:0${n}</td><td>25/11/2026 17:00</td><td>Đang xử lý</td></tr>`;
interface Set {
  filters?: string;
  pager?: string;
  head?: string;
  tick?: string;
}
const TURN = "<button title='Trang trước'>‹</button><button title='Trang sau'>›</button>";

/** The print of the list on a page that is set like this. */
async function listOf({ filters = "", pager = TURN, head = "", tick = "" }: Set): Promise<string | null> {
  await page.setContent(
    `<!doctype html><html lang="vi"><head><title>Một cửa điện tử</title></head><body><h2>Hồ sơ cần xử lý</h2>
    <div>${filters}</div><div class="card"><table border="1"><thead><tr><th><input type="checkbox" ${head}></th><th>Mã hồ sơ</th><th>Tên thủ tục</th><th>Ngày tiếp nhận</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr></thead>
    <tbody>${[1, 2, 3].map((n) => row(n, tick)).join("")}</tbody></table><div class="foot">${pager}</div></div></body></html>`,
  );
  await page.addScriptTag({ content: await readingBundle() });
  return (await page.evaluate(`(() => {
    const address = "https://mot-cua.example.vn/";
    const all = reading.readPage(document, { origin: location.origin, address });
    return reading.whichList(document, all, address)?.list ?? null;
  })()`)) as string | null;
}
const box = (checked: string) => `<label><input type="checkbox" ${checked}> Chỉ hồ sơ quá hạn</label>`;
const days = (at: number) =>
  `<label>Số ngày còn lại <select>${[0, 1, 3, 10].map((it, i) => `<option ${i === at ? "selected" : ""}>${it}</option>`).join("")}</select></label>`;

test.each<[string, Set, Set]>([
  ["a ticked box", { filters: box("") }, { filters: box("checked") }],
  [
    "a switch",
    { filters: "<span role=switch aria-checked=false>Của tôi</span>" },
    { filters: "<span role=switch aria-checked=true>Của tôi</span>" },
  ],
  ["a choice of numbers", { filters: days(0) }, { filters: days(2) }],
  ["a short number", { filters: "Tổ <input value=''>" }, { filters: "Tổ <input value='12'>" }],
  ["a year", { filters: "Năm <input value='2025'>" }, { filters: "Năm <input value='2026'>" }],
])("%s beside the list makes another list of it", async (_what, one, other) => {
  const [a, b] = [await listOf(one), await listOf(other)];
  expect(a).not.toBeNull();
  expect(b).not.toBeNull();
  expect(a).not.toBe(b);
});

const size = (at: number) =>
  `<select>${[10, 20, 50].map((it, i) => `<option ${i === at ? "selected" : ""}>${it}</option>`).join("")}</select>`;
test.each<[string, Set, Set]>([
  [
    "the pager's own field",
    { pager: `${TURN} Trang <input value="1"> / 3` },
    { pager: `${TURN} Trang <input value="2"> / 3` },
  ],
  [
    "rows of a page",
    { pager: `<div>Số hồ sơ mỗi trang ${size(0)}</div><div>${TURN}</div>` },
    { pager: `<div>Số hồ sơ mỗi trang ${size(2)}</div><div>${TURN}</div>` },
  ],
  [
    "rows of a page that stand elsewhere and say so",
    { filters: "<select><option>10 / trang</option><option>20 / trang</option></select>" },
    { filters: "<select><option>10 / trang</option><option selected>20 / trang</option></select>" },
  ],
  ["the box of all rows", {}, { head: "checked" }],
  ["boxes of rows", {}, { tick: "checked" }],
])("%s does not", async (_what, one, other) => {
  const a = await listOf(one);
  expect(a).not.toBeNull();
  expect(await listOf(other)).toBe(a);
});
