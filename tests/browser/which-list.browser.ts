/** Which list a page shows: what an officer has searched for, and whose dossiers a heading names, makes none. */
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

const ROWS = [1, 2, 3]
  .map((n) => `<tr><td>H99.12.05-261118-000${n}</td><td>Đăng ký khai sinh</td><td>25/11/2026 17:00</td></tr>`)
  .join("");
async function which(around: string, heading = "Hồ sơ cần xử lý") {
  await page.setContent(
    `<!doctype html><html lang="vi"><body><h2>${heading}</h2>${around}<table border="1"><thead><tr><th>Mã hồ sơ</th><th>Tên thủ tục</th><th>Ngày hẹn trả</th></tr></thead><tbody>${ROWS}</tbody></table></body></html>`,
  );
  await page.addScriptTag({ content: await readingBundle() });
  return (await page.evaluate(`(() => {
    const address = "https://mot-cua.example.vn/danh-sach";
    const all = reading.readPage(document, { origin: "https://mot-cua.example.vn", address });
    return { rows: all.dossiers.length, which: reading.whichList(document, all, address) };
  })()`)) as { rows: number; which: { list: string; title: string | null } | null };
}

test("a list without anything typed is known, and a date makes it another one", async () => {
  const plain = await which('<input value="">');
  expect(plain).toMatchObject({ rows: 3, which: { title: "Hồ sơ cần xử lý" } });
  const dated = await which('<input value="01/11/2026">');
  expect(dated.which?.list).toMatch(/^[0-9a-z]{8,32}$/);
  expect(dated.which?.list).not.toBe(plain.which?.list);
});

test.each([
  '<input value="001203004567">',
  '<input value="0912 345 678">',
  '<input role="combobox" value="nguyễn văn an">',
  '<input role="combobox" value="001203004567">',
  '<div role="combobox">Nguyễn Văn An</div>',
])("what was searched for makes none: %s", async (field) =>
  expect(await which(field)).toEqual({ rows: 3, which: null }),
);

test("nor does a heading that names a person", async () => {
  expect(await which("", "Hồ sơ cần xử lý của Nguyễn Văn An")).toEqual({ rows: 3, which: null });
  expect((await which("", "Le Thi Lan")).which?.title).toBeNull();
});
