import { expect, test } from "vitest";
import { PAGE } from "../shot.ts";
import { axeFindings, galleryBed, heard } from "./test-page.ts";

const bed = galleryBed(PAGE);
const show = (state: string) =>
  bed.page.evaluate(`gallery.showReport(gallery.sayVi, gallery.heard, ${JSON.stringify(state)})`);
const column = (form: string, text: string) => bed.page.locator(`.${form} th`, { hasText: text });

test.each(["quarter", "week", "empty"])("a %s in words that all can read, by ear too", async (state) => {
  await bed.page.setViewportSize({ width: 1366, height: 768 });
  await show(state);
  expect(await axeFindings(bed.page, "main")).toEqual([]);
  expect(await bed.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  expect(bed.faults).toEqual([]);
});

test("merged heads are the form's, and what can't be known is empty", async () => {
  await show("quarter");
  const head = column("ii06a", "Trong đó (trong kỳ)");
  expect([await head.getAttribute("colspan"), await head.getAttribute("rowspan")]).toEqual(["2", "1"]);
  const total = await bed.page.locator(".form07a tfoot td").allInnerTexts();
  expect([total[0], total[4], total[5], total[16]]).toEqual(["400", "", "", ""]);
  expect(await bed.page.locator(".form07a thead tr.numbers td").count()).toBe(28 + 2);
});

test("a chart is one picture with all its numbers", async () => {
  await show("quarter");
  const chart = bed.page.getByRole("img", { name: "Hồ sơ đã giải quyết" });
  expect(await chart.locator("desc").textContent()).toBe("Trước hạn: 40; Đúng hạn: 120; Quá hạn: 40");
  const fills = await chart
    .locator("g rect")
    .evaluateAll((bars) => bars.map((it) => it.getAttribute("fill")));
  expect(new Set(fills).size).toBe(3);
});

test("printing, saving and copying are asked for", async () => {
  await show("quarter");
  for (const name of ["In báo cáo", "Tải sổ Excel", "Chép lời báo cáo"])
    await bed.page.getByRole("button", { name }).click();
  expect((await heard(bed.page)).flat()).toEqual(["print", "save", "copy"]);
});

test("on A4 across nothing is cut off, in no cell either", async () => {
  await bed.page.setViewportSize({ width: 1032, height: 703 });
  await bed.page.emulateMedia({ media: "print" });
  await show("quarter");
  const cut = await bed.page.evaluate(
    `[...document.querySelectorAll("td,th,p,figure")].filter((it) => it.scrollWidth > it.clientWidth + 1).map((it) => it.textContent)`,
  );
  expect(cut).toEqual([]);
  expect(await bed.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
});
