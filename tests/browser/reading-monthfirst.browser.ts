/** Days written month first or with half a year are told by one that can be nothing else; none is turned round. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../../scripts/launch.ts";
import { readingBundle } from "./reading-pages.ts";

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function dues(days: string[]): Promise<(string | null)[]> {
  const tab = await browser.context.newPage();
  const rows = days.map(
    (day, i) => `<tr><td>H18.20-261112-000${i}</td><td>${day}</td><td>Đang xử lý</td></tr>`,
  );
  await tab.setContent(
    `<!doctype html><title>Một cửa</title><table><tr><th>Mã hồ sơ</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr>${rows.join("")}</table>`,
  );
  await tab.addScriptTag({ content: await readingBundle() });
  const { dossiers } = (await tab.evaluate("reading.report()")) as { dossiers: { dueAt: string | null }[] };
  await tab.close();
  return dossiers.map((d) => d.dueAt);
}

test.each([
  [
    ["11/20/2026", "11/05/2026", "12/01/2026"],
    [null, null, null],
  ],
  [
    ["11/20/2026 09:30", "11/05/2026 10:00"],
    [null, null],
  ],
  [
    ["05/11/2026", "12/01/2026"],
    ["2026-11-05", "2026-01-12"],
  ],
  // One slip among days that can only be meant day first.
  [
    ["11/20/2026", "05/11/2026", "20/11/2026"],
    [null, "2026-11-05", "2026-11-20"],
  ],
  // Two digits of the year: by the date in the code, by each other, or not at all.
  [
    ["20/11/26", "05/12/26 17:00"],
    ["2026-11-20", "2026-12-05T17:00:00+07:00"],
  ],
  [
    ["11/20/26", "11/05/26"],
    [null, null],
  ],
  [
    ["26/11/20", "26/12/05"],
    [null, null],
  ],
  [
    ["27/11/26", "27/11/26"],
    [null, null],
  ],
  [
    ["20/11/26", "14/02/87"],
    ["2026-11-20", null],
  ],
])("%j", async (days, expected) => expect(await dues(days)).toEqual(expected));
