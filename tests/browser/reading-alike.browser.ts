/** Cells that are written alike are read once, and what stands around a list is kept: never where they differ after all. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeList } from "../../bench/reading-page.ts";
import { openBrowser } from "./one-browser.ts";
import { readingBundle } from "./reading-pages.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(html: string) {
  const page = await browser.context.newPage();
  await page.setContent(
    `<!doctype html><html lang='vi'><title>Xử lý hồ sơ một cửa</title><body>${html}</body></html>`,
  );
  await page.addScriptTag({ content: await readingBundle() });
  return page;
}

const rowsOf = (cells: (i: number) => string, attributes: (i: number) => string = () => "") =>
  Array.from(
    { length: 8 },
    (_, i) => `<tr ${attributes(i)}><td>H52.1-261101-10${10 + i}</td>${cells(i)}</tr>`,
  ).join("");

test("the same markup shows another word where the row's class says so", async () => {
  const page = await open(
    `<style>.b{display:none} tr.stop .a{display:none} tr.stop .b{display:inline}</style>
     <table><thead><tr><th>Mã hồ sơ</th><th>Trạng thái</th></tr></thead><tbody>${rowsOf(
       () => "<td><span class='a'>Đang xử lý</span><span class='b'>Tạm dừng</span></td>",
       (i) => (i === 2 || i === 5 ? "class='stop'" : ""),
     )}</tbody></table>`,
  );
  const statuses = await page.evaluate(() => {
    const { reading } = globalThis as unknown as {
      reading: typeof import("../../lib/reading/workbench/bundle.ts");
    };
    const read = reading.readPage(document, { origin: location.origin, address: location.href });
    return read.dossiers.map((d) => d.values.status?.value);
  });
  await page.close();
  expect(statuses).toEqual([4, 4, 8, 4, 4, 8, 4, 4]);
});

test("the same field holds another date in each row", async () => {
  const page = await open(
    `<table><thead><tr><th>Mã hồ sơ</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr></thead><tbody>${rowsOf(
      () => "<td><input disabled></td><td>Đang xử lý</td>",
    )}</tbody></table>`,
  );
  const dates = await page.evaluate(() => {
    const { reading } = globalThis as unknown as {
      reading: typeof import("../../lib/reading/workbench/bundle.ts");
    };
    for (const [i, field] of document.querySelectorAll("input").entries()) field.value = `1${i}/12/2026`;
    const read = reading.readPage(document, { origin: location.origin, address: location.href });
    return read.dossiers.map((d) => d.values.dueAt?.value);
  });
  await page.close();
  expect(dates).toEqual(Array.from({ length: 8 }, (_, i) => `2026-12-1${i}`));
});

test("what changes around the list, and a window drawn into a row, are read at once", async () => {
  const page = await open("");
  await page.evaluate(makeList, 60);
  const seen = await page.evaluate(() => {
    const { reading } = globalThis as unknown as {
      reading: typeof import("../../lib/reading/workbench/bundle.ts");
    };
    const context = { origin: location.origin, address: location.href };
    const reader = reading.createReader(document, context);
    reader.read();
    const observer = new MutationObserver(() => {});
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    const again = () => {
      const read = reader.changed(observer.takeRecords());
      const same =
        JSON.stringify(reading.reportOf(read)) ===
        JSON.stringify(reading.reportOf(reading.readPage(document, { ...context })));
      return { same, kind: read.kind, total: read.paging?.total };
    };
    const out = [];
    const cell = document.querySelector("tbody tr:nth-child(4) td:last-child") as Element;
    (cell.previousElementSibling as Element).textContent = "Tạm dừng";
    out.push(again());
    (document.body.lastElementChild as Element).textContent = "1–60 / 77";
    out.push(again());
    const box = document.createElement("div");
    box.className = "modal";
    box.style.cssText = "position:fixed;z-index:9;top:0;left:0;width:300px;height:200px;background:#fff";
    box.innerHTML = "<h4>Ghi chú</h4><p>Không có</p><button>Đóng</button>";
    cell.append(box);
    out.push(again());
    box.remove();
    out.push(again());
    return out;
  });
  await page.close();
  expect(seen).toEqual([
    { same: true, kind: "list", total: 60 },
    { same: true, kind: "list", total: 77 },
    { same: true, kind: "action", total: 77 },
    { same: true, kind: "list", total: 77 },
  ]);
});
