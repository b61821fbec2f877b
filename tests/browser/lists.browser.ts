/** How much of a list was seen, and scanning it, on the sample portal: by the portal's own pager, and nothing else. */
import type { Page, Request } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Stage, setStage } from "../../demo/stage.ts";
import { type CountedAnswer, countedBy } from "./counted-by.ts";
import { BUILD, runExtension } from "./extension.ts";

let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await setStage(BUILD);
  stage.page.setDefaultTimeout(15_000);
  panel = await stage.context.newPage();
  panel.setDefaultTimeout(30_000);
});
afterAll(() => stage.close());
beforeEach(async () => {
  await fetch(`${stage.portal.url}__reset`, { method: "POST" });
  await panel.goto(`chrome-extension://${stage.id}/sidepanel.html`);
  await panel.evaluate(() => chrome.runtime.sendMessage({ dungHen: "wipe", args: { settings: false } }));
  await openList();
  await stage.page.bringToFront();
  await says(/Đã thấy \d+\/103 hồ sơ · 15:40/);
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

async function openList(query = ""): Promise<void> {
  await stage.page.goto("about:blank");
  await stage.page.goto(`${stage.portal.url}#/danh-sach/can-xu-ly${query}`);
  await stage.page.locator("tbody tr").first().waitFor();
}
const seen = () => panel.locator(".seen").innerText();
const says = (what: RegExp | string) =>
  expect
    .poll(seen, { timeout: 60_000, interval: 200 })
    .toMatch(typeof what === "string" ? new RegExp(what) : what);
const press = (name: string) => panel.getByRole("button", { name, exact: true }).click();
const range = () => stage.page.locator(".pager-range").innerText();
const turn = () => stage.page.getByTitle("Trang sau").click();
/** Codes of those that a report calls gone from the lists. */
const goneInReports = async () => {
  const { value } = (await panel.evaluate(() =>
    chrome.runtime.sendMessage({ dungHen: "countedSome", args: { portal: null, after: null } }),
  )) as { value: CountedAnswer };
  return countedBy(value).flatMap((it) => (it.goneAfter ? [it.code] : []));
};
/** Three pages instead of seven. */
async function fewPages(): Promise<void> {
  await stage.page.getByLabel("Số hồ sơ mỗi trang").selectOption("50");
  await expect.poll(range).toBe("1–50 / 103");
  await says("50/103");
}

test("page by page: how many of how many, which page was left before it was read, and grey numbers until all is seen", async () => {
  await says("Số liệu chưa đủ[\\s\\S]*15/103 hồ sơ · 15:40 · chưa xem trang 2–7");
  expect(await panel.locator(".tiles.unsure").count()).toBe(1);
  // Twice within a moment: the second page stood there too short to be read.
  await turn();
  await turn();
  await says("30/103");
  await says("chưa xem trang 2, 4–7");
  await fewPages();
  await turn();
  await says("100/103");
  await turn();
  await says("Đã xem đủ[\\s\\S]*103/103");
  expect(await panel.locator(".tiles.unsure").count()).toBe(0);
  expect(await panel.locator(".seen button").count()).toBe(0);
  expect(await panel.locator(".seen .word").innerText()).toBe("Đã xem đủ");
}, 60_000);

test("a scan turns every page once by the portal's own control, asks nothing besides, and has seen all", async () => {
  const asked: string[] = [];
  const heard = (request: Request) => {
    const url = new URL(request.url());
    if (url.protocol !== "chrome-extension:") asked.push(url.pathname + (url.searchParams.get("page") ?? ""));
  };
  stage.context.on("request", heard);
  await press("Quét danh sách");
  await says("Đang quét trang 2/7");
  await says("Đã xem đủ[\\s\\S]*103/103");
  stage.context.off("request", heard);
  // As when an officer presses 'Trang sau': the rows, and then the steps' dates.
  const pages = [2, 3, 4, 5, 6, 7];
  expect(asked).toEqual(pages.flatMap((page) => [`/api/dossiers${page}`, "/api/steps"]));
  expect(await range()).toBe("91–103 / 103");
  expect(stage.portal.log()).toEqual([]);
}, 90_000);

test("called off, it turns no further page; gone on with, it ends at the last", async () => {
  await press("Quét danh sách");
  await says("Đang quét trang 2/7");
  await press("Dừng quét");
  await says("Đã dừng quét\\.");
  const stood = await range();
  // Longer than a page is ever looked at.
  await stage.page.waitForTimeout(5_000);
  expect(await range()).toBe(stood);
  await fewPages();
  await panel.getByRole("button", { name: "Quét lại từ đầu" }).waitFor();
  await press("Quét tiếp");
  await says("103/103");
  await says("Đã xem đủ");
}, 90_000);

test("it ends when somebody works on the page, and says so", async () => {
  await press("Quét danh sách");
  await says("Đang quét trang 1/7");
  await stage.page.locator(".banner-title").click();
  await says("có người vừa thao tác trên trang");
  await stage.page.waitForTimeout(5_000);
  expect(await range()).toBe("1–15 / 103");
}, 60_000);

test("it ends when the page shows something else than what was asked for", async () => {
  await press("Quét danh sách");
  await says("Đang quét trang 1/7");
  await stage.page.evaluate("location.hash = '#/danh-sach/chung-thuc'");
  await says("đã chuyển sang nội dung khác");
}, 60_000);

test("begins with the first page, wherever the list stands", async () => {
  await fewPages();
  await openList("?page=5");
  await expect.poll(range).toBe("61–75 / 103");
  await press("Quét danh sách");
  await expect.poll(range, { timeout: 20_000 }).toBe("1–15 / 103");
  await press("Dừng quét");
}, 60_000);

test("what a whole list has no longer leaves the numbers, and is said to be gone, not done", async () => {
  await fewPages();
  await turn();
  await says("100/103");
  await turn();
  await says("Đã xem đủ");
  const [gone, id] = await stage.page.evaluate(async () => {
    const answer = await (await fetch("/api/dossiers?group=can-xu-ly&page=1&size=50")).json();
    const row = answer.rows.find((it: { step: string }) => it.step !== "");
    return [row.code as string, row.id as string];
  });
  const open = () => panel.locator("header .muted").innerText();
  const before = Number((await open()).split(" ")[0]);
  expect(await goneInReports()).toEqual([]);
  await fetch(`${stage.portal.url}api/commit`, {
    method: "POST",
    body: JSON.stringify({ kind: "cancel", ids: [id], files: [], text: "x", way: "form" }),
  });
  await openList();
  await stage.page.getByLabel("Số hồ sơ mỗi trang").selectOption("50");
  // Its other pages are those of a longer list.
  await says("101/102[\\s\\S]*danh sách đã đổi trong lúc xem");
  expect(await panel.getByText("không còn trong danh sách").count()).toBe(0);
  await press("Quét danh sách");
  await says("Đã xem đủ[\\s\\S]*102/102");
  await panel.getByRole("button", { name: "1 hồ sơ không còn trong danh sách" }).click();
  expect(await panel.locator(".hidden-rows").innerText()).toContain(gone.slice(-4));
  expect(Number((await open()).split(" ")[0])).toBe(before - 1);
  // No report counts it as open, or late, by what was looked up for the one before.
  expect(await goneInReports()).toEqual([gone]);
}, 90_000);

/** Plain pages of a plain server: with each link the page, and all that we have in it, is gone. */
function plainPage(path: string): string {
  const at = Number(new URL(path, "http://x").searchParams.get("trang") ?? 1);
  const rows = Array.from({ length: at === 3 ? 4 : 10 }, (_, i) => (at - 1) * 10 + i + 1)
    .map(
      (n) =>
        `<tr><td>H15.50.05.13-261118-${String(n).padStart(4, "0")}</td><td>Đăng ký khai sinh</td><td>18/11/2026</td><td>25/11/2026</td><td>Đang xử lý</td></tr>`,
    )
    .join("");
  const link = (to: number, word: string) =>
    to < 1 || to > 3 ? "" : `<a href="/ds?trang=${to}">${word}</a>`;
  return `<!doctype html><html lang="vi"><title>Một cửa điện tử</title><h1>Hồ sơ cần xử lý</h1><table><tr><th>Mã hồ sơ</th><th>Tên thủ tục</th><th>Ngày tiếp nhận</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr>${rows}</table><p>Trang ${at}/3 (24 hồ sơ) ${link(at - 1, "Trang trước")} ${link(at + 1, "Trang sau")}</p></html>`;
}

test("goes on through pages that are documents of their own", async () => {
  const plain = await runExtension({ html: plainPage });
  try {
    const tab = await plain.context.newPage();
    await tab.goto(`${plain.portals[0]}/ds?trang=1`);
    const side = await plain.context.newPage();
    await side.goto(plain.url("sidepanel.html"));
    const text = () => side.locator(".seen").innerText();
    await expect.poll(text, { timeout: 20_000 }).toMatch(/10\/24 hồ sơ/);
    await side.getByRole("button", { name: "Quét danh sách" }).click();
    await expect.poll(text, { timeout: 40_000 }).toMatch(/Đã xem đủ[\s\S]*24\/24/);
    expect(tab.url()).toContain("trang=3");
  } finally {
    await plain.close();
  }
}, 90_000);
