/** Days written month first or with half a year are told by one that can be nothing else; none is turned round. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./one-browser.ts";
import { readingBundle } from "./reading-pages.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
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

test("the day in a dossier's code, turned round where it was received, shows that days are written month first", async () => {
  const received = async (days: string[]) => {
    const tab = await browser.context.newPage();
    const pairs = days.map((day, i) => `<p>${["Ngày tiếp nhận", "Ngày hẹn trả"][i]}: ${day}</p>`).join("");
    await tab.setContent(
      `<!doctype html><title>Một cửa</title><h2>Chi tiết hồ sơ</h2><p>Mã hồ sơ: H18.20-261110-0004</p><p>Thủ tục: Đăng ký giám hộ</p>${pairs}`,
    );
    await tab.addScriptTag({ content: await readingBundle() });
    const { dossiers } = (await tab.evaluate("reading.report()")) as {
      dossiers: { receivedAt: string | null; dueAt: string | null }[];
    };
    await tab.close();
    return [dossiers[0]?.receivedAt, dossiers[0]?.dueAt];
  };
  expect(await received(["11/10/2026", "12/01/2026"])).toEqual([null, null]);
  expect(await received(["10/11/2026", "12/01/2027"])).toEqual(["2026-11-10", "2027-01-12"]);
  // A day that is due may be any.
  expect(await received(["09/11/2026", "11/10/2027"])).toEqual(["2026-11-09", "2027-10-11"]);
});
