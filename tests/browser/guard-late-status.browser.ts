/** A form takes its paper first, and says only then, by the status chosen last, that the clock will stop. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { document as paper } from "./guard-papers.ts";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

const CODE = "H15.50.05.13-261118-0001";
/** The drop zone makes its field for the moment of choosing. `old`: a paper that stands there from before. */
const PAGE = (old: string) => `<!doctype html><html lang="vi"><meta charset="utf-8"><h1>MỘT CỬA ĐIỆN TỬ</h1>
<dl><dt>Mã hồ sơ</dt><dd>${CODE}</dd><dt>Ngày hẹn trả</dt><dd>25/11/2026 17:00</dd><dt>Trạng thái</dt><dd>Đang xử lý</dd></dl>
<section><h3>Đổi trạng thái hồ sơ</h3>
<div><label>Trạng thái mới</label><select id="status"><option>Đang xử lý</option><option>Tạm dừng</option></select></div>
<div><div>Văn bản kèm theo</div><div id="drop" tabindex="0">Thả tệp vào đây</div><div id="chips">${old}</div></div>
<div><label>Lý do</label><textarea></textarea></div>
<button id="go">Cập nhật</button></section>
<script>
document.getElementById("drop").onclick = () => {
  const made = document.createElement("input");
  made.type = "file";
  made.onchange = () => { document.getElementById("chips").innerHTML += "<span>" + made.files[0].name + "</span>"; };
  made.click();
};
document.getElementById("go").onclick = () =>
  fetch("/commit?what=pause", { method: "POST", body: JSON.stringify({ maHoSo: "${CODE}" }) });
</script>`;

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function filled(old: string, choose: boolean): Promise<Guarded> {
  const portal = "https://motcua.test/late.html";
  const stage = (url: URL) => (url.pathname === "/late.html" ? PAGE(old) : null);
  const at = await openGuarded(browser.context, "", { portal, stage });
  const [chooser] = await Promise.all([at.page.waitForEvent("filechooser"), at.page.click("#drop")]);
  if (choose) await chooser.setFiles(paper("cong-van-xac-minh.pdf"));
  await at.page.fill("textarea", "Chờ kết quả xác minh của cơ quan thuế");
  await at.page.selectOption("#status", { label: "Tạm dừng" });
  await at.page.click("#go");
  return at;
}
const ours = (at: Guarded) => at.page.locator("[data-dung-hen=guard]").getByRole("dialog");

test("the paper chosen before the status is new: nothing is asked", async () => {
  const at = await filled("", true);
  await expect.poll(() => at.commits).toEqual(["pause"]);
  expect(await ours(at).count()).toBe(0);
  await at.close();
});

test("also where the form stands in a part with many words", async () => {
  const words = `<p>${"Hồ sơ đang được xem xét theo quy định. ".repeat(150)}</p>`;
  const at = await filled(`<span>cong-van-cu.pdf</span>${words}`, false);
  await ours(at).waitFor();
  expect(at.commits).toEqual([]);
  await at.close();
});

test("a paper that stood there before the zone was pressed is none chosen now", async () => {
  const at = await filled("<span>cong-van-cu.pdf</span>", false);
  await ours(at).waitFor();
  expect(at.commits).toEqual([]);
  await at.close();
});
