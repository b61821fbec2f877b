/** Later parts of the page script arrive once, whoever asks for them how often, and only where they belong. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";

const CODE = "H15.50.05.13-261118-0001";
const HTML = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Danh sách hồ sơ</title>
<h1>Danh sách hồ sơ</h1><table><thead><tr><th>Mã hồ sơ</th><th>Chủ hồ sơ</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr></thead>
<tbody><tr><td>${CODE}</td><td>Trần Văn Mẫu</td><td>27/11/2026 16:30</td><td>Đang xử lý</td></tr>
<tr><td>H15.50.05.13-261118-0002</td><td>Lê Thị Mẫu</td><td>27/11/2026 16:30</td><td>Đang xử lý</td></tr></tbody></table>`;

let it: Running;
beforeAll(async () => {
  it = await runExtension({ html: HTML });
});
afterAll(() => it.close());

test("a part that comes again, as after a page that was left while it asked, begins no second life", async () => {
  const tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/ho-so`);
  const clocks = tab.locator("[data-dung-hen=clock]");
  await expect.poll(() => clocks.count()).toBe(2);
  for (const part of ["page", "page", "setup", "setup"])
    expect(await it.askFrom(tab, "part", { part })).toMatchObject({ ok: true });
  // Whatever a second life would draw, it draws after the page has changed.
  await tab.evaluate(
    `document.querySelector("tbody").append(document.querySelector("tbody tr").cloneNode(true))`,
  );
  await tab.evaluate(
    `document.querySelector("tbody tr:last-child td").textContent = "H15.50.05.13-261118-0003"`,
  );
  await tab.waitForTimeout(1_500);
  expect(await clocks.count()).toBe(3);
  await tab.close();
});

test("a page that says what a new copy of ours says ends no guard", async () => {
  const tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/ho-so`);
  const clocks = tab.locator("[data-dung-hen=clock]");
  await expect.poll(() => clocks.count()).toBe(2);
  await tab.evaluate(`document.dispatchEvent(new CustomEvent("dung-hen-anew"))`);
  await tab.waitForTimeout(500);
  expect(await clocks.count()).toBe(2);
  await tab.evaluate(
    `document.body.insertAdjacentHTML("beforeend", '<p>${CODE}</p><section><h3>Tạm dừng hồ sơ</h3><div>Văn bản tạm dừng <input type="file"></div><label>Lý do <textarea></textarea></label><button type="button" onclick="document.title = 1">Xác nhận</button></section>')`,
  );
  await tab.getByRole("button", { name: "Xác nhận" }).click();
  await tab.getByRole("dialog").waitFor();
  expect(await tab.title()).not.toBe("1");
  await tab.close();
});
