import { expect, test } from "vitest";
import { PAGE } from "../shot.ts";
import { axeFindings, galleryBed, heard } from "./test-page.ts";

const bed = galleryBed(PAGE);
const show = (more: object = {}, fixed: string[] = []) =>
  bed.page.evaluate(
    `gallery.showOptions(gallery.sayVi, gallery.heard, ${JSON.stringify(fixed)}, ${JSON.stringify({ at: "counting", ...more })})`,
  );
const level = (name: RegExp) => bed.page.getByRole("radio", { name });
const last = async () => (await heard(bed.page)).at(-1);
const OFF = { level: "none", reports: "all", minutes: 60, quiet: null };

test("off at first; switched on only when the browser lets us", async () => {
  await show({ allows: false });
  expect(await level(/^Không báo$/).isChecked()).toBe(true);
  await level(/^Tất cả/).click();
  expect(await heard(bed.page)).toEqual([["notices"], ["change", { desktop: OFF }]]);
  expect(await level(/^Không báo$/).isChecked()).toBe(true);
  await show();
  await level(/^Chỉ hồ sơ quá hạn/).click();
  expect(await last()).toEqual(["change", { desktop: { ...OFF, level: "urgent" } }]);
  expect(bed.faults).toEqual([]);
});

test("how long before, and between which hours not; half an entry and one that runs backwards change nothing", async () => {
  await show({ allowed: true, parts: { desktop: { ...OFF, level: "all" } } });
  await bed.page.getByLabel("Báo khi còn").fill("90");
  await bed.page.getByLabel("Báo khi còn").press("Tab");
  expect(await last()).toEqual(["change", { desktop: { ...OFF, level: "all", minutes: 90 } }]);
  const before = (await heard(bed.page)).length;
  const [from, to] = [bed.page.getByLabel("Không báo từ"), bed.page.locator("#dh-quiet-to")];
  await from.fill("11:00");
  await to.fill("10:00");
  expect((await heard(bed.page)).length).toBe(before);
  await to.fill("13:30");
  expect(await last()).toEqual([
    "change",
    { desktop: { ...OFF, level: "all", minutes: 90, quiet: "11:00-13:30" } },
  ]);
  expect(await axeFindings(bed.page, ".options")).toEqual([]);
});

test("of which reports one is reminded, and of them alone if so wished", async () => {
  await show({ allowed: true });
  await level(/^Chỉ nhắc lập báo cáo$/).click();
  expect(await last()).toEqual(["change", { desktop: { ...OFF, level: "reports" } }]);
  await bed.page.getByLabel("Nhắc lập báo cáo lúc 8:30").selectOption("Báo cáo tuần (thứ Sáu)");
  expect(await last()).toEqual(["change", { desktop: { ...OFF, level: "reports", reports: "week" } }]);
});

test("a level that the agency has fixed can't be changed, but the browser can be asked for it", async () => {
  await show({ parts: { desktop: { ...OFF, level: "urgent" } } }, ["desktop.level"]);
  expect(await level(/^Không báo$/).isDisabled()).toBe(true);
  await bed.page.getByRole("button", { name: "Cho trình duyệt hiện thông báo" }).click();
  expect(await last()).toEqual(["notices"]);
});
