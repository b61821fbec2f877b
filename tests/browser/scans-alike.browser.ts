/** Files of one name on several rows, as scanners make them, in portals that empty their field: in the built extension. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pagesMade, signedMade, TEXT } from "../../lib/files/pdf.fixture.ts";
import { type Running, runExtension } from "./extension.ts";

const NAMES = ["Giấy chứng sinh", "Giấy chứng nhận kết hôn", "Văn bản ủy quyền"];
/** `own`: each row its field; `shared`: one hidden field for all; `anew`: all rows are drawn anew after each file. */
const intake = (
  how: string,
) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Một cửa điện tử</title>
<h2>Tiếp nhận hồ sơ</h2><p>Hình thức nộp: <b>Trực tiếp</b></p><label>Số định danh <input value="052090001234"></label>
<label>Tên thủ tục <select><option selected>Đăng ký khai sinh</option></select></label>
<h3>Thành phần hồ sơ</h3><table border="1" style="width:900px"><thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Tệp đính kèm</th><th>Thao tác</th></tr></thead>
<tbody id="rows"></tbody></table><p><button type="button" onclick="document.title = 'xong'">Tiếp nhận hồ sơ</button></p>
<input type="file" id="all" style="display:none"><script>
const how = "${how}", names = ${JSON.stringify(NAMES)}, held = {};
let row = 0;
const draw = () => { rows.innerHTML = names.map((name, i) => '<tr id="r' + (i + 1) + '"><td>' + (i + 1) + '</td><td>' + name
  + '</td><td class="f">' + (held[i] ?? "") + '</td><td>' + (how === "shared" ? '<button type="button" id="f' + (i + 1) + '">Tải lên</button>' : '<input type="file" id="f' + (i + 1) + '">') + '</td></tr>').join(""); };
const put = (i, input) => { held[i] = input.files[0].name; input.value = "";
  if (how === "anew") draw(); else rows.children[i].querySelector(".f").textContent = held[i]; };
rows.onclick = (e) => { const at = e.target.closest("button"); if (at) { row = Number(at.id.slice(1)) - 1; all.click(); } };
rows.onchange = (e) => put(Number(e.target.id.slice(1)) - 1, e.target);
all.onchange = () => put(row, all);
draw();</script>`;

let it: Running;
let tab: Page;
beforeAll(async () => {
  it = await runExtension({ html: (path) => intake(path.slice(1)) });
  tab = await it.context.newPage();
  await tab.setViewportSize({ width: 1366, height: 768 });
  tab.setDefaultTimeout(10_000);
});
afterAll(() => it.close());

const PLAIN = pagesMade([TEXT, TEXT]).bytes();
const SIGNED = signedMade(PLAIN, { at: new Date("2026-11-20T08:10:00Z") });
const open = (how: string) => tab.goto(`${it.portals[0]}/${how}`);
async function choose(n: number, buffer: Buffer): Promise<void> {
  const file = { name: "scan0001.pdf", mimeType: "application/pdf", buffer };
  const field = tab.locator(`#f${n}`);
  if (await field.evaluate((el) => el.matches("input"))) await field.setInputFiles(file);
  else {
    const asked = tab.waitForEvent("filechooser");
    await field.click();
    await (await asked).setFiles(file);
  }
  await line(n).waitFor();
}
const line = (n: number) => tab.locator(`#r${n} [data-dung-hen=scan] .scan`);
const tally = () => tab.locator("[data-dung-hen=tally] .sum");
const take = () => tab.getByRole("button", { name: "Tiếp nhận hồ sơ", exact: true }).click();
const dialog = () => tab.locator("[data-dung-hen=guard]").getByRole("dialog");

for (const how of ["own", "shared"])
  test(`two files of one name are each what they are (${how})`, async () => {
    await open(how);
    await choose(2, PLAIN);
    await choose(3, SIGNED);
    await line(3).getByText("Đã ký số: Nguyễn Văn Mẫu").waitFor();
    await line(2).getByText("Chưa ký số").waitFor();
    await tally().getByText("ký số 1/2").waitFor();
  });

test("of two files of one name the unsigned one is asked about", async () => {
  await open("own");
  await choose(2, PLAIN);
  await choose(3, SIGNED);
  await line(3).getByText("Đã ký số: Nguyễn Văn Mẫu").waitFor();
  await take();
  await dialog().getByText("«scan0001.pdf» chưa có chữ ký số").first().waitFor();
  expect(await tab.title()).toBe("Một cửa điện tử");
});

test("signed and put into its row once more under the same name, it is the signed one", async () => {
  await open("own");
  await choose(2, PLAIN);
  await line(2).getByText("Chưa ký số").waitFor();
  await choose(2, SIGNED);
  await line(2).getByText("Đã ký số: Nguyễn Văn Mẫu").waitFor();
  await tally().getByText("ký số 1/1").waitFor();
  await take();
  await expect.poll(() => tab.title()).toBe("xong");
});

test("where the rows were drawn anew nobody knows which is which: nothing is claimed, and the worse one is asked about", async () => {
  await open("anew");
  await choose(2, PLAIN);
  await line(2).getByText("Chưa ký số").waitFor();
  await choose(3, SIGNED);
  for (const n of [2, 3]) await line(n).getByText("Không rõ: có nhiều tệp cùng tên này").waitFor();
  expect(await tally().innerText()).not.toContain("ký số 1");
  await take();
  await dialog().getByText("«scan0001.pdf» chưa có chữ ký số").first().waitFor();
  expect(await tab.title()).toBe("Một cửa điện tử");
});

test("what stands beside a file isn't said once more over the page; the press is asked about all the same", async () => {
  await open("own");
  await choose(2, PLAIN);
  await line(2).getByText("Chưa ký số").waitFor();
  await tab.waitForTimeout(2_500);
  if (process.env.SHOTS) await tab.screenshot({ path: `${process.env.SHOTS}/scan-in-place.png` });
  expect(await tab.locator("[data-dung-hen=notice]").count()).toBe(0);
  await take();
  await dialog().getByText("«scan0001.pdf» chưa có chữ ký số").first().waitFor();
});
