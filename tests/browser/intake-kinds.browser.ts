/** An intake in forms of other kinds: a table, parts that unfold, one upload for all papers with a choice of which. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";

const ID = "052090001234";
const SINGLE = "Giấy xác nhận tình trạng hôn nhân";
const HOME = "Giấy tờ chứng minh nơi cư trú";
const page = (body: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Một cửa điện tử</title><h2>Chi tiết hồ sơ</h2>${body}`;
const EARLIER = page(
  `<p>Mã hồ sơ: <b>H52.5.12-261020-0009</b></p><p>Ngày tiếp nhận: <b>20/10/2026 08:15</b></p>
   <p>Ngày kết thúc: <b>26/10/2026 16:00</b></p><p>Trạng thái: <b>Đã trả kết quả</b></p>
   <h3>Thông tin chủ hồ sơ</h3><p>Họ và tên: <b>Nguyễn Thị Minh Hoa</b></p><p>Số định danh: <b>${ID}</b></p>
   <h3>Thành phần hồ sơ</h3><table border="1"><thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Tệp đính kèm</th></tr></thead><tbody>
   <tr><td>1</td><td>${SINGLE}</td><td><a href="#f">tinh-trang.pdf</a></td></tr>
   <tr><td>2</td><td>${HOME}</td><td><a href="#g">cu-tru.pdf</a></td></tr></tbody></table>`,
);
const AFTER = (n: number) =>
  page(`<p>Mã hồ sơ: <b>H52.5.12-261120-00${n}</b></p><p>Ngày tiếp nhận: <b>20/11/2026 15:41</b></p>
   <p>Tên thủ tục: <b>Thủ tục đăng ký kết hôn</b></p><p>Trạng thái: <b>Đang xử lý</b></p>`);

/** What the server got. */
const got: string[] = [];
function serve(path: string): string {
  const url = new URL(path, "http://x");
  if (url.searchParams.has("giayto")) got.push(url.searchParams.get("giayto")!);
  if (url.pathname === "/da-nhan") return AFTER(31);
  if (url.pathname === "/chi-tiet") return AFTER(32);
  if (url.pathname === "/truoc") return EARLIER;
  if (!/^\/(?:table|accordion|radio)$/.test(url.pathname)) return "";
  const read = (name: string) => readFileSync(`tests/fixtures/intake/${name}`, "utf8");
  return read(`${url.pathname.slice(1)}.html`).replace(
    '<script src="/common.js"></script>',
    `<script>${read("common.js")}</script>`,
  );
}

let it: Running;
let tab: Page;
beforeAll(async () => {
  it = await runExtension({ html: serve });
  tab = await it.context.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${it.portals[0]}/truoc`);
  await tab.locator("[data-dung-hen=dossier]").waitFor({ state: "attached" });
  await tab.waitForTimeout(2_000); // learning goes through the worker
});
afterAll(() => it.close());
beforeEach(async () => {
  got.length = 0;
  await tab.goto("about:blank");
});

const ratios = async () => {
  const answer = await it.ask("intakeRatios", { from: 0, to: 200_000_000 });
  return answer.ok
    ? (answer.value as { received: number; reusing: number; needing: number; withFile: number })
    : null;
};

test.each(["table", "accordion", "radio"])(
  "%s: two papers are reused with two presses of ours",
  async (kind) => {
    const before = (await ratios())!;
    await tab.goto(`${it.portals[0]}/${kind}`);
    const line = tab.locator("[data-dung-hen=intake] .line");
    await line.waitFor();
    await tab.locator("[name=so]").pressSequentially(ID, { delay: 20 });
    const mark = (name: string) =>
      tab.locator("#rows > *").filter({ hasText: name }).first().locator("[data-dung-hen=reuse] .mark");
    for (const name of [SINGLE, HOME]) {
      await mark(name).getByRole("button", { name: "Dùng lại" }).click();
      const meant = tab.locator(".store tr").filter({ has: tab.locator("[data-dung-hen=reuse]") });
      await meant.getByRole("button", { name: "Chọn" }).click();
      await mark(name).getByText("tự tính khi tiếp nhận").waitFor();
    }
    expect(await line.innerText()).toMatch(/2\/2 giấy tờ đã có|Cả 2 giấy tờ đã có/);
    await tab.getByRole("button", { name: "Tiếp nhận hồ sơ" }).click();
    await tab.getByRole("heading", { name: "Chi tiết hồ sơ" }).waitFor();
    expect(got).toEqual([`kho:${SINGLE}|kho:${HOME}`]);
    await expect.poll(ratios).toEqual({
      received: before.received + 1,
      reusing: before.reusing + 1,
      needing: before.needing + 3,
      withFile: before.withFile + 2,
    });
  },
);

test("each has the code that its portal gave, and its procedure's, where the form names it alone too", async () => {
  const { value } = (await it.ask("exportAll")) as { value: { json: string } };
  const { intakes } = JSON.parse(value.json).tables as { intakes: { code: string; procedure: string }[] };
  expect(intakes.map((one) => one.procedure)).toEqual(["1.000894", "1.000894", "1.000894"]);
  const codes = intakes.map((one) => one.code);
  expect(codes.sort()).toEqual(["31", "32", "33"].map((n) => `H52.5.12-261120-00${n}`));
});
