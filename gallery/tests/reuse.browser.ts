import { expect, test } from "vitest";
import { axeFindings, galleryBed, heard, seen } from "./test-page.ts";

const bed = galleryBed();
const show = (what: string, say = "sayVi") =>
  bed.page.evaluate(`gallery.${what}(document.querySelector("main"), gallery.${say}, gallery.heard)`);
const part = (n: number) => bed.page.locator("[data-dung-hen=reuse] .dh").nth(n);

test("a mark says which paper, from which dossier and date, and its button leads to the store and records nothing", async () => {
  await show("showReuse");
  expect(await seen(part(0))).toContain("Hồ sơ H52.5.12-250312-0041 · 12/03/2025");
  const use = part(0).getByRole("button");
  await use.click();
  expect(await use.textContent()).toBe("Dùng lại"); // the store may be closed again, and opened once more
  expect(await heard(bed.page)).toEqual([["use"]]);
});

test("what was taken from the store leaves nothing to press: it is counted at the intake", async () => {
  await show("showReuse");
  expect(await seen(part(2))).toContain("tự tính khi tiếp nhận");
  expect(await part(2).getByRole("button").count()).toBe(0);
  expect(bed.faults).toEqual([]);
});

test("a file whose name speaks of another paper is asked about", async () => {
  await show("showReuse");
  expect(await seen(part(5))).toContain("«to-khai.pdf» có đúng là giấy tờ của dòng này không?");
  await part(5).getByRole("button", { name: "Đúng giấy tờ này" }).click();
  expect(await heard(bed.page)).toEqual([["right"]]);
});

test("a paper over its term is no offer", async () => {
  await show("showReuse");
  const text = await seen(part(1));
  expect(text).toContain("Hết hiệu lực");
  expect(text).toContain("hết hiệu lực từ 03/08/2026");
  expect(await part(1).getByRole("button").count()).toBe(0);
});

test("what is to be looked at is asked in a few words; it, an unknown term and what is sure each look different", async () => {
  await show("showReuse");
  expect(await seen(part(3))).toContain("của cha mẹ?");
  expect(await seen(part(4))).toContain("chưa rõ còn hiệu lực không");
  const ground = (n: number) =>
    part(n).evaluate((it) => [getComputedStyle(it).backgroundColor, getComputedStyle(it).boxShadow].join());
  const looks = await Promise.all([0, 1, 3, 4].map(ground));
  expect(new Set(looks).size).toBe(4);
});

test("a notice stays until it is closed; an error is said at once", async () => {
  await show("showNotices");
  expect(await bed.page.getByRole("alert").count()).toBe(1);
  expect(await bed.page.getByRole("status").count()).toBe(2);
  await bed.page.getByRole("button", { name: "Đóng thông báo" }).first().click();
  expect(await heard(bed.page)).toEqual([["close"]]);
});

test.each(["sayVi", "sayEn"])("axe finds nothing wrong (%s)", async (say) => {
  await show("showReuse", say);
  await show("showNotices", say);
  expect(await axeFindings(bed.page, "main")).toEqual([]);
});
