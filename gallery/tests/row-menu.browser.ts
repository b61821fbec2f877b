/** What is done with a row of the queue: its menu, the line that takes it back, what is hidden, the keys. */
import { beforeEach, expect, test } from "vitest";
import { PAGE } from "../shot.ts";
import { axeFindings, galleryBed, heard, seen } from "./test-page.ts";

const bed = galleryBed(PAGE);
beforeEach(async () => {
  await bed.page.setViewportSize({ width: 380, height: 768 });
});
const show = (what = "full") =>
  bed.page.evaluate(`gallery.showQueue(gallery.sayVi, gallery.heard, ${JSON.stringify(what)})`);
const button = (name: string) => bed.page.getByRole("button", { name, exact: true });
const choose = (name: string | RegExp) => bed.page.getByRole("menuitem", { name }).click();
const focused = () => bed.page.evaluate("document.activeElement.title.split('\\n')[0]");
const last = async () => (await heard(bed.page)).at(-1);
const PORTAL = "https://motcua.mau.gov.vn";
const CODE = "H52.5.12-261120-0001";
const NOW = 29_919_820;

test("put off, done, copied, opened beside: each is told, and what hides a row is taken back at once", async () => {
  await show();
  const open = () => button(`Việc với hồ sơ ${CODE}`).click();
  await open();
  await choose("Nhắc lại sau 1 giờ (16:40)");
  expect(await last()).toEqual(["mark", PORTAL, CODE, { kind: "later", until: NOW + 60 }]);
  expect(await seen(bed.page.locator(".said"))).toContain(`Đã ẩn ${CODE}, nhắc lại 16:40.`);
  await button("Hoàn tác").click();
  expect(await last()).toEqual(["mark", PORTAL, CODE, null]);
  expect(await button("Hoàn tác").count()).toBe(0);
  await open();
  await choose("Đã xử lý");
  expect(await last()).toEqual(["mark", PORTAL, CODE, { kind: "done" }]);
  await open();
  await choose("Chép mã hồ sơ");
  expect(await last()).toEqual(["copy", CODE]);
  await bed.page.getByText(`Đã chép mã ${CODE}.`).waitFor();
  await open();
  await choose("Mở ở thẻ mới");
  expect(await last()).toEqual(["open", PORTAL, CODE, "fresh"]);
  expect(bed.faults).toEqual([]);
});

test("by keyboard: letters walk from anywhere, arrows from row to row, m opens the menu, Esc gives the focus back", async () => {
  await show();
  const press = (key: string) => bed.page.keyboard.press(key);
  await press("ArrowDown");
  expect(await focused()).toBe("");
  await press("j");
  expect(await focused()).toBe("H52.5.12-261120-0002");
  await press("ArrowDown");
  await press("j");
  expect(await focused()).toBe(CODE);
  await press("k");
  await press("ArrowUp");
  await press("k");
  expect(await focused()).toBe("H52.5.12-261120-0002");
  await press("j");
  await press("j");
  await press("Enter");
  expect(await last()).toEqual(["open", PORTAL, CODE]);
  await press("m");
  const item = () => bed.page.evaluate("document.activeElement.textContent");
  expect(await item()).toBe("Nhắc lại sau 1 giờ (16:40)");
  await press("ArrowUp");
  expect(await item()).toBe("Mở ở thẻ mới");
  await press("Home");
  await press("ArrowDown");
  await press("ArrowDown");
  expect(await item()).toBe("Đã xử lý");
  await press("Escape");
  expect(await bed.page.getByRole("menu").count()).toBe(0);
  expect(await focused()).toBe(CODE);
  await press("m");
  await press("Enter");
  expect((await last())?.[0]).toBe("mark");
});

test("the other button of the mouse opens the same menu; letters typed into a field stay letters", async () => {
  await show();
  await bed.page.locator(".item").nth(2).click({ button: "right" });
  expect(await bed.page.getByRole("menu", { name: `Việc với hồ sơ ${CODE}` }).isVisible()).toBe(true);
  await bed.page.keyboard.press("Escape");
  await bed.page.setViewportSize({ width: 1366, height: 768 });
  await bed.page.evaluate("gallery.showOffice(gallery.sayVi, gallery.heard)");
  await bed.page.getByRole("searchbox").focus();
  await bed.page.keyboard.type("jkm");
  expect(await bed.page.getByRole("searchbox").inputValue()).toBe("jkm");
  expect(await bed.page.getByRole("menu").count()).toBe(0);
});

test("what is hidden is one quiet line, and each of it can be brought back; why a row is back stands on it", async () => {
  await show("handled");
  expect(await seen(bed.page.locator(".items li").nth(0))).toContain("Cổng vẫn ghi đang xử lý");
  expect(await seen(bed.page.locator(".items li").nth(1))).toContain("Đã đến lúc nhắc lại");
  expect(await button("Hiện lại hồ sơ H52.5.12-261120-0016").count()).toBe(0);
  await button("2 hồ sơ đã ẩn").click();
  expect(await seen(bed.page.locator(".hidden-rows li").nth(0))).toContain("nhắc lại 16:40");
  expect(await seen(bed.page.locator(".hidden-rows li").nth(1))).toContain("đã xử lý");
  await button("Hiện lại hồ sơ H52.5.12-261120-0016").click();
  expect(await last()).toEqual(["mark", PORTAL, "H52.5.12-261120-0016", null]);
  expect(await seen(bed.page.locator(".notice").first())).toBe("Hôm nay 6 việc, 2 gấp");
  await bed.page.locator(".notice-close").click();
  expect(await last()).toEqual(["morning closed"]);
});

test.each([
  ["the side panel", 380, "gallery.showQueue(gallery.sayVi, gallery.heard, 'handled')", ".queue"],
  ["the full page", 1366, "gallery.showOffice(gallery.sayVi, gallery.heard)", ".office"],
])("in %s nothing stands in anybody's way, with the menu open", async (_, width, run, scope) => {
  await bed.page.setViewportSize({ width, height: 768 });
  await bed.page.evaluate(run);
  const hidden = bed.page.getByRole("button", { name: "2 hồ sơ đã ẩn" });
  if ((await hidden.count()) > 0) await hidden.click();
  await bed.page.locator("[data-menu]").nth(4).click();
  const menu = bed.page.getByRole("menu");
  const { x, y, width: wide, height } = (await menu.boundingBox())!;
  expect(x >= 0 && y >= 0 && x + wide <= width && y + height <= 768).toBe(true);
  expect(await bed.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  expect(await axeFindings(bed.page, scope)).toEqual([]);
});
