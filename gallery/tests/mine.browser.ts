import { beforeEach, expect, test } from "vitest";
import { PAGE } from "../shot.ts";
import { axeFindings, galleryBed, heard, seen } from "./test-page.ts";

const bed = galleryBed(PAGE);
beforeEach(async () => {
  await bed.page.setViewportSize({ width: 380, height: 768 });
});
const show = (what: string) =>
  bed.page.evaluate(`gallery.showQueue(gallery.sayVi, gallery.heard, ${JSON.stringify(what)})`);
const last = async () => (await heard(bed.page)).at(-1);
const box = () => bed.page.getByRole("checkbox", { name: "Việc của tôi" });
const who = () => bed.page.getByLabel("Tôi là");

test("by keyboard: who one is comes first, and narrows at once", async () => {
  await show("full");
  expect(await box().isDisabled()).toBe(true);
  await who().focus();
  await bed.page.keyboard.press("ArrowDown");
  expect(await last()).toEqual(["mine", { of: "officer", value: "Lê Thị Lan" }, true]);
  await who().selectOption({ label: "UBND phường Mẫu" });
  expect(await last()).toEqual(["mine", { of: "unit", value: "UBND phường Mẫu" }, true]);
  await who().selectOption({ label: "Chọn tên hoặc đơn vị…" });
  expect(await last()).toEqual(["mine", null, false]);
  expect(bed.faults).toEqual([]);
});

test("switched off it stays known who one is; where nobody has work of one's own that is said", async () => {
  await show("mine");
  await box().press("Space");
  expect(await last()).toEqual(["mine", { of: "officer", value: "Lê Thị Lan" }, false]);
  await show("nobodys");
  expect(await seen(bed.page.locator(".empty"))).toContain("Không có việc nào của Lê Thị Lan");
  await bed.page.getByRole("button", { name: "Xem việc của mọi người" }).click();
  expect(await last()).toEqual(["mine", { of: "officer", value: "Lê Thị Lan" }, false]);
});

test("where no names are kept there is no name to choose, and it says why; units stay", async () => {
  await show("nameless");
  expect(await who().locator("option").allTextContents()).toEqual([
    "Chọn tên hoặc đơn vị…",
    "Không có: đơn vị không ghi nhớ tên cán bộ",
    "UBND phường Mẫu",
  ]);
  expect(await who().locator("option:disabled").count()).toBe(1);
});

test.each(["mine", "nobodys", "nameless"])("nothing stands in the way of anybody: %s", async (what) => {
  await show(what);
  expect(await bed.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  expect(await axeFindings(bed.page, ".queue")).toEqual([]);
});
