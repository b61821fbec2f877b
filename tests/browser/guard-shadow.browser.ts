/** A pausing form that a page draws into an open shadow root: what is chosen and opened there counts as anywhere else. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { document as paper } from "./guard-papers.ts";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

const CODE = "H15.50.05.13-261118-0001";
/** The drop zone makes its field for the moment of choosing; `write`: what the page sends once the form stands open. */
const PAGE = (write: string) => `<!doctype html><html lang="vi"><meta charset="utf-8"><h1>MỘT CỬA ĐIỆN TỬ</h1>
<dl><dt>Mã hồ sơ</dt><dd>${CODE}</dd><dt>Ngày hẹn trả</dt><dd>25/11/2026 17:00</dd><dt>Trạng thái</dt><dd>Đang xử lý</dd></dl>
<p><button id="open">Tạm dừng hồ sơ</button></p>
<script>
const send = (what) => fetch(what, { method: "POST", body: JSON.stringify({ maHoSo: "${CODE}" }) });
document.getElementById("open").onclick = () => {
  const host = document.body.appendChild(document.createElement("app-host"));
  const root = host.attachShadow({ mode: "open" });
  root.innerHTML = '<div style="position:fixed;left:200px;top:60px;width:500px;background:#fff;z-index:99"><div>Tạm dừng hồ sơ</div><div><div>Tệp đính kèm</div><div id="drop" tabindex="0">Thả tệp vào đây</div><span id="chips"></span></div><div><label>Lý do</label><textarea></textarea></div><button id="go">Xác nhận</button></div>';
  root.getElementById("drop").onclick = () => {
    const made = document.createElement("input");
    made.type = "file";
    made.onchange = () => { root.getElementById("chips").innerHTML = "<span>" + made.files[0].name + "</span>"; };
    made.click();
  };
  root.getElementById("go").onclick = () => send("/commit?what=pause");
  ${write}
};
</script>`;

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(write = ""): Promise<Guarded> {
  const portal = "https://motcua.test/shadow.html";
  const stage = (url: URL) => (url.pathname === "/shadow.html" ? PAGE(write) : null);
  const at = await openGuarded(browser.context, "", { portal, stage });
  await at.page.click("#open");
  return at;
}
const ours = (at: Guarded) => at.page.locator("[data-dung-hen=guard]").getByRole("dialog");

test("without a paper it is asked about, before anything is sent", async () => {
  const at = await open();
  await at.page.click("#go");
  await ours(at).waitFor();
  expect(at.commits).toEqual([]);
  await at.close();
});

test("a paper chosen in a field that the page made for it alone is new", async () => {
  const at = await open();
  const [chooser] = await Promise.all([at.page.waitForEvent("filechooser"), at.page.click("#drop")]);
  await chooser.setFiles(paper("cong-van-xac-minh.pdf"));
  await at.page.waitForTimeout(200);
  await at.page.fill("textarea", "Chờ kết quả xác minh");
  await at.page.click("#go");
  await expect.poll(() => at.commits).toEqual(["pause"]);
  expect(await ours(at).count()).toBe(0);
  await at.close();
});

test("what the page sends while the form comes up is no commit", async () => {
  const at = await open('setTimeout(() => send("/commit?what=seen"), 250);');
  await expect.poll(() => at.commits).toEqual(["seen"]);
  expect(await ours(at).count()).toBe(0);
  await at.close();
});
