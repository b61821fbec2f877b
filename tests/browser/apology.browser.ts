/** A letter of apology in the real extension: its names come from the page, are printed, and lie nowhere afterwards. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countedBy } from "./counted-by.ts";
import { type Running, runExtension } from "./extension.ts";
import { DUMP, filesOf } from "./kept-by-us.ts";
import { tracesOf } from "./traces.ts";

const NOW = 29_919_820; // 20/11/2026 15:40 at +07:00, in minutes
const LATE = "H15.50.05.13-261110-0003";
const EARLY = "H15.50.05.13-261112-0004";
const NAMES = ["QUÁCH THỊ NGỌC BÍCH TRÂM", "Lường Văn Khải Hoàn"] as const;
const IDS = ["099190007919", "099190015838"] as const;
const OFFICER = "Lê Thị Một Cửa";
const head = `<!doctype html><meta charset="utf-8"><title>Một cửa</title><header>Xin chào, ${OFFICER}</header><main>`;
const list = `${head}<h1>Danh sách hồ sơ</h1><table><thead><tr><th>STT</th><th>Mã hồ sơ</th><th>Người nộp</th>
  <th>Ngày tiếp nhận</th><th>Hẹn trả</th><th>Trạng thái</th></tr></thead><tbody>
  <tr><td>1</td><td><a href="/ho-so/3">${LATE}</a></td><td>${NAMES[0]}</td><td>10/11/2026 08:00</td><td>19/11/2026 17:00</td><td>Đang xử lý</td></tr>
  <tr><td>2</td><td><a href="/ho-so/4">${EARLY}</a></td><td>${NAMES[1]}</td><td>12/11/2026 08:00</td><td>23/11/2026 17:00</td><td>Đang xử lý</td></tr>
  </tbody></table>`;
const detail = `${head}<h1>Chi tiết hồ sơ</h1><dl><dt>Mã hồ sơ</dt><dd>${LATE}</dd><dt>Tên thủ tục</dt><dd>Đăng ký lại khai sinh</dd>
  <dt>Chủ hồ sơ</dt><dd>${NAMES[0]}</dd><dt>Số CCCD</dt><dd>${IDS[0]}</dd><dt>Ngày tiếp nhận</dt><dd>10/11/2026 08:00</dd>
  <dt>Ngày hẹn trả</dt><dd>19/11/2026 17:00</dd><dt>Trạng thái</dt><dd>Đang xử lý</dd></dl>`;

const profile = mkdtempSync(join(tmpdir(), "dung-hen-apology-"));
let it: Running;
let tab: Page;
let side: Page;

beforeAll(async () => {
  it = await runExtension({ profile, html: (path) => (path.startsWith("/ho-so/3") ? detail : list) });
  tab = await it.context.newPage();
  tab.setDefaultTimeout(15_000);
  side = await it.context.newPage();
  side.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await it?.close();
  rmSync(profile, { recursive: true, force: true });
});

/** The letter's window, and what it printed: the sheet as it stood at that moment. */
async function letterFrom(opening: () => Promise<void>): Promise<Page> {
  const [letter] = await Promise.all([it.context.waitForEvent("page"), opening()]);
  letter.setDefaultTimeout(15_000);
  await letter.waitForURL(/apology\.html/);
  await letter.evaluate(
    "window.print = () => { window.printed = document.querySelector('.sheet').innerText }",
  );
  await letter.getByLabel("Kính gửi").waitFor();
  return letter;
}
const printed = (letter: Page) => letter.evaluate("window.printed ?? null") as Promise<string | null>;
const value = (letter: Page, label: string) => letter.getByLabel(label, { exact: true }).inputValue();
const stored = async () => (await it.page.evaluate(DUMP)) as string;
const apologies = async () => (JSON.parse(await stored()) as [{ apologies: unknown[] }])[0].apologies;
const menu = async (code: string, name: string) => {
  await side.getByRole("button", { name: `Việc với hồ sơ ${code}` }).click();
  await side.getByRole("menuitem", { name }).click();
};

test("from a late dossier's own page: names stand on the sheet, and that it was made is kept without them", async () => {
  await tab.goto(`${it.portals[0]}/ho-so/3`);
  const button = tab.locator("[data-dung-hen=dossier]").getByRole("button", { name: "Lập phiếu xin lỗi" });
  await button.waitFor();
  const letter = await letterFrom(() => button.click());
  await expect.poll(() => value(letter, "Kính gửi")).toBe(NAMES[0]);
  expect(await value(letter, "Số định danh")).toBe(IDS[0]);
  expect(await value(letter, "Người lập phiếu")).toBe(OFFICER);
  // Nothing is made of an unfinished one.
  await letter.getByRole("button", { name: "In phiếu (A4)" }).click();
  await letter.getByText("Chưa có ngày trả mới.").waitFor();
  await letter.getByText("Chưa có lý do.").waitFor();
  expect([await printed(letter), await apologies()]).toEqual([null, []]);
  await letter.getByLabel("Lý do chậm").fill("Chờ kết quả xác minh hộ tịch");
  await letter.getByLabel("Ngày trả mới", { exact: true }).fill("25/11/2026 15:00");
  await letter.getByLabel("Tên cơ quan").fill("UBND phường Mẫu");
  await letter.getByRole("button", { name: "In phiếu (A4)" }).click();
  await expect.poll(() => printed(letter)).toContain(`Kính gửi: Ông/Bà/Tổ chức ${NAMES[0]}`);
  expect(await printed(letter)).toContain("15 giờ 00, ngày 25 tháng 11 năm 2026");
  expect(await apologies()).toEqual([
    {
      portal: it.portals[0],
      code: LATE,
      at: NOW,
      by: OFFICER,
      due: expect.any(Number),
      newDue: NOW + 5 * 1440 - 40,
      times: 1,
    },
  ]);
  await letter.close();
});

test("the queue says so, reports count it, and a second letter is warned about", async () => {
  await side.goto(it.url("sidepanel.html"));
  await side
    .locator(".item")
    .filter({ hasText: LATE.slice(-4) })
    .getByText("Đã xin lỗi, hẹn lại 25/11 15:00")
    .waitFor();
  const counted = await it.ask("countedSome", { portal: null, after: null });
  const dossiers = counted.ok ? countedBy(counted.value) : [];
  expect(dossiers.map(({ code, apology }) => [code, apology])).toEqual([[LATE, true]]);
  const letter = await letterFrom(() => menu(LATE, "Lập phiếu xin lỗi"));
  await letter.getByText(/đã có phiếu xin lỗi lập 20\/11\/2026, hẹn lại 15:00 25\/11\/2026/).waitFor();
  const print = letter.getByRole("button", { name: "In phiếu (A4)" });
  expect(await print.isDisabled()).toBe(true);
  await letter.getByLabel("Tôi đã rõ và vẫn lập phiếu lần nữa").check();
  expect(await print.isDisabled()).toBe(false);
  // What the office's letters have in common needs no typing again.
  expect(await letter.getByLabel("Tên cơ quan").inputValue()).toBe("UBND phường Mẫu");
  await letter.getByRole("button", { name: "Bỏ ghi nhận" }).click();
  await letter.getByText("Bỏ ghi nhận phiếu lập ngày 20/11/2026?").waitFor();
  await letter.getByRole("button", { name: "Bỏ ghi nhận" }).click();
  await expect.poll(apologies).toEqual([]);
  await letter.close();
});

test("before the date, out of the list: the row's own name; sent in another way it is noted as well", async () => {
  await tab.goto(`${it.portals[0]}/danh-sach`);
  await side
    .locator(".item")
    .filter({ hasText: EARLY.slice(-4) })
    .waitFor();
  const letter = await letterFrom(() => menu(EARLY, "Lập phiếu xin lỗi"));
  await expect.poll(() => value(letter, "Kính gửi")).toBe(NAMES[1]);
  await letter.getByText("Không kịp thì gửi phiếu trước hạn ít nhất 1 ngày").waitFor();
  await letter.getByLabel("Hoặc sau số giờ làm việc").fill("28");
  await letter.getByRole("button", { name: "Tính ngày" }).click();
  await letter.getByText("28 giờ làm việc kể từ hôm nay 15:40").waitFor();
  await letter.getByRole("button", { name: "Chỉ ghi nhận đã gửi" }).click();
  await expect.poll(async () => (await apologies()).length).toBe(1);
  expect(await printed(letter)).toBeNull();
  await letter.close();
});

test("where no page shows the dossier, the name is left to the officer's hand", async () => {
  await tab.goto("about:blank");
  const letter = await letterFrom(() => menu(LATE, "Lập phiếu xin lỗi"));
  await letter.getByText("Không trang nào đang mở ghi rõ tên").waitFor();
  expect(await value(letter, "Kính gửi")).toBe("");
  expect(await letter.locator(".sheet").innerText()).toContain("Kính gửi: Ông/Bà/Tổ chức ……");
  // It is looked for again once the page is there.
  await tab.goto(`${it.portals[0]}/ho-so/3`);
  await expect
    .poll(async () => {
      const again = letter.getByRole("button", { name: "Lấy lại" });
      if (await again.count()) await again.click();
      return value(letter, "Kính gửi");
    })
    .toBe(NAMES[0]);
  await letter.close();
});

test("nothing of the citizens is left, in no table and in no file of ours", async () => {
  const traces = tracesOf(NAMES, IDS);
  expect(traces.inText(JSON.stringify([detail, list]))).not.toEqual([]);
  const dump = await stored();
  expect(dump).toContain(EARLY);
  expect(traces.inText(dump)).toEqual([]);
  await it.close();
  expect(traces.inFiles(filesOf(profile).ours)).toEqual([]);
});
