/** Set-up by pointing, on a page whose words nobody has described. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { press, texts, until } from "./eyes.ts";
import { fox } from "./fox.ts";

const at = fox();
const row = (
  n: number,
) => `<tr><td>${n}</td><td><a href="#/${n}">H52.1-181126-000${n}</a></td><td>Đăng ký khai sinh</td>
<td>18/11/2026 08:0${n}</td><td class="m">20/11/2026 17:00</td><td>23/11/2026</td></tr>`;
const HTML = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Một cửa điện tử</title><script>
heard = [];
for (const type of ["pointerdown","mousedown","pointerup","mouseup","click"])
  addEventListener(type, (event) => { if (!event.target.closest?.("[data-dung-hen]")) heard.push(type); }, true);
</script><body><h1>Danh sách hồ sơ</h1><table><thead><tr><th>STT</th><th>Mã hồ sơ</th><th>Tên thủ tục</th>
<th>Ngày tiếp nhận</th><th>Mốc của chặng</th><th>Ngày hẹn trả</th></tr></thead><tbody>${[1, 2, 3].map(row).join("")}</tbody></table></body></html>`;
const strange = createServer((_, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(HTML);
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((ready) => strange.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(strange.address() as AddressInfo).port}`;
});
afterAll(() => {
  strange.close();
  strange.closeAllConnections();
});
const clocks = () => texts(at.page, "[data-dung-hen=clock]").then((them) => them.join("\n"));
const SETUP = "[data-dung-hen=setup]";
const say = (words: string) => press(at.page, "button", words, { within: SETUP });

test("a column is shown by one of its cells: the page hears nothing of it, and its clocks say the step's date", async () => {
  await at.page.goto(`${origin}/ho-so`);
  await until("the clocks", clocks, (it) => it.includes("H52.1-181126-0001"));
  expect(await clocks()).not.toContain("Bước còn");
  const options = await at.open("options.html");
  await press(options, "button", `Kiểm tra trang này của ${origin.slice(7)}`);
  await at.page.bringToFront();
  await say("Chỉ trên trang: hạn bước");
  await at.page.evaluate("heard.length = 0");
  await press(at.page, "td.m", "20/11/2026");
  await until(
    "what was pointed at",
    () => texts(at.page, SETUP),
    ([it]) => it!.includes("cột «Mốc của chặng»"),
  );
  expect(await at.page.evaluate("heard")).toEqual([]);
  await say("Dùng");
  await until("the step's clock", clocks, (it) => /Bước/.test(it));
  const { value } = (await at.ask("profileGet", { portal: origin })) as {
    value: { profile: { places: unknown } };
  };
  expect(value.profile.places).toEqual([
    { in: "list", wordings: { "Mốc của chặng": "stepDueAt" }, actions: {} },
  ]);
});
