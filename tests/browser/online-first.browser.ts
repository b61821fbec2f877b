/** A procedure with an online service, taken in at the counter: asked once a dossier, counted by whoever is signed in. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";

const page = (
  path: string,
) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Một cửa điện tử</title>
<header><span>Cán bộ: ${path.includes("thu") ? "Phạm Thị Thu" : path.includes("khac") ? "Trần Văn Khác" : "Lê Thị Thẩm Định"}</span></header>
<h2>Tiếp nhận hồ sơ</h2><p>Hình thức nộp: <b>${path.includes("online") ? "Trực tuyến" : "Trực tiếp"}</b></p>
<p>Tên thủ tục: <b>${path.includes("offline") ? "1.009999" : "1.001193"} - Đăng ký khai sinh</b></p>
<label>Số định danh <input id="so" value="${path.includes("moi") ? "" : "052090001234"}"></label>
<h3>Thành phần hồ sơ</h3><table border="1" style="width:900px"><thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Tệp đính kèm</th><th>Thao tác</th></tr></thead>
<tbody><tr><td>1</td><td>Giấy chứng sinh *</td><td></td><td><input type="file"></td></tr><tr><td>2</td><td>Tờ khai *</td><td></td><td><input type="file"></td></tr></tbody></table>
<p><button type="button">Tiếp nhận hồ sơ</button></p>`;

let it: Running;
let tab: Page;
beforeAll(async () => {
  it = await runExtension({ html: page });
  const base = {
    field: "Hộ tịch",
    time: null,
    steps: [],
    papers: [],
    timeSaid: null,
    results: [],
    source: "QĐ",
    year: 2026,
    sample: false,
  };
  const span = (level: string) => [{ level, from: "2026-01-01", to: null, source: "QĐ 2653/QĐ-UBND" }];
  const procedures = [
    { ...base, code: "1.001193", name: "Đăng ký khai sinh", fee: "8.000 đồng", online: span("full") },
    { ...base, code: "1.009999", name: "Việc khác", fee: null, online: span("none") },
  ];
  expect(await it.ask("procedureSet", { procedures })).toMatchObject({ ok: true });
  tab = await it.context.newPage();
  await tab.setViewportSize({ width: 1366, height: 768 });
  tab.setDefaultTimeout(15_000);
});
afterAll(() => it.close());
const open = async (path: string) => {
  await tab.goto("about:blank");
  await tab.goto(`${it.portals[0]}/${path}`);
};
const prompt = () => tab.locator("[data-dung-hen=online]");
const quiet = async () => {
  await tab.waitForTimeout(2_500);
  expect(await prompt().count()).toBe(0);
};

test("three steps, answered once; the same dossier isn't asked about again, another is, and answers are counted", async () => {
  await open("tiep-nhan");
  await prompt().getByText("Thủ tục này nộp trực tuyến được (toàn trình)").waitFor();
  expect(await prompt().locator("li").count()).toBe(3);
  await prompt().getByText("Thanh toán phí trực tuyến").waitFor();
  if (process.env.SHOTS) await tab.screenshot({ path: `${process.env.SHOTS}/online.png` });
  await prompt().getByRole("button", { name: "Đã hướng dẫn" }).click();
  await quiet();
  await open("tiep-nhan");
  await quiet();
  await open("tiep-nhan?moi");
  await prompt().getByText("đã hướng dẫn 1, dân không dùng được 0, đóng 0").waitFor();
  await tab.fill("#so", "052090009999");
  await tab.waitForTimeout(1_000);
  await prompt().getByRole("button", { name: "Dân không dùng được" }).click();
  await quiet();
  await open("tiep-nhan?moi&khac");
  await tab.fill("#so", "052090007777");
  await prompt().getByText("đã hướng dẫn 0, dân không dùng được 0, đóng 0").waitFor();
  await prompt().getByRole("button", { name: "Đóng" }).click();
  await quiet();
});

test("closed before the number is typed: it is that person's answer once the number comes, and the next citizen is asked anew", async () => {
  const number = async (id: string) => {
    await tab.fill("#so", id);
    await tab.waitForTimeout(1_000);
  };
  const close = () => prompt().getByRole("button", { name: "Đóng" }).click();
  await open("tiep-nhan?moi&thu");
  await prompt().getByText("đóng 0").waitFor();
  await close();
  await quiet();
  // Nobody's yet: a form in which nobody was named leaves nothing.
  await open("tiep-nhan?moi&thu");
  await prompt().getByText("đóng 0").waitFor();
  await close();
  await number("052090005555");
  expect(await prompt().count()).toBe(0);
  await open("tiep-nhan?moi&thu");
  await prompt().getByText("đóng 1").waitFor();
  await number("052090005555");
  expect(await prompt().count()).toBe(0);
  // The next citizen, in the same form.
  await number("052090006666");
  await prompt().getByText("đóng 1").waitFor();
});

test("not asked of an online dossier, nor where the list says that there is no online service", async () => {
  await open("tiep-nhan?online");
  await quiet();
  await open("tiep-nhan?offline");
  await quiet();
});

test("whoever supervises sees the answers by officer and month, and no name", async () => {
  const panel = await it.context.newPage();
  await panel.goto(it.url("sidepanel.html"));
  await panel.locator("[data-tab=ledger]").click();
  await panel.getByText("Cán bộ 1 · tháng 11/2026").waitFor({ timeout: 10_000 });
  await panel.getByText("Đã hướng dẫn 1 · dân không dùng được 1 · đóng 0").waitFor();
  await panel.getByText("Đã hướng dẫn 0 · dân không dùng được 0 · đóng 1").first().waitFor();
  await panel.close();
});

test("no name and no number of it is stored", async () => {
  const all = await it.ask("exportAll");
  expect(all.ok && all.value.json).toContain("online first");
  expect(all.ok && all.value.json).not.toMatch(/Thẩm Định|Văn Khác|05209000/);
});
