/** What is said of chosen scans, at the end of an intake's papers, and of an online procedure taken in directly. */
import { expect, test } from "vitest";
import { axeFindings, galleryBed, heard, seen } from "./test-page.ts";

const bed = galleryBed();
const show = (say = "sayVi") =>
  bed.page.evaluate(`gallery.showScans(document.querySelector("main"), gallery.${say}, gallery.heard)`);
const scans = () => bed.page.locator("[data-dung-hen=scans] li");

test("only what is signed and as it was signed is green; what is to be put right looks otherwise", async () => {
  await show();
  const looks = await scans().evaluateAll((all) => all.map((it) => it.className.replace("scan ", "")));
  expect(looks).toEqual(["good", "good", ...Array(8).fill("ask"), "plain"]);
  const colours = await scans().evaluateAll((all) =>
    [0, 2, 10].map((n) => getComputedStyle(all[n]!.querySelector(".icon")!).color),
  );
  expect(new Set(colours).size).toBe(3);
  expect(bed.faults).toEqual([]);
});

test("each file is named among several, and a time stamp alone signs nothing", async () => {
  await show();
  const texts = await scans().allInnerTexts();
  expect(texts.slice(0, 10).every((it) => /\.(?:pdf|jpg)/.test(it))).toBe(true);
  expect(texts[10]).not.toContain(".pdf");
  expect(texts[0]).toContain("Trần Thị Mẫu");
  expect(texts[3]).not.toContain("Trần Thị Mẫu");
});

test("the unsigned one is a press away, and the three answers are heard", async () => {
  await show();
  await bed.page.evaluate(
    `gallery.showTallies(document.querySelector("main"), gallery.sayVi, gallery.heard)`,
  );
  const tallies = bed.page.locator("[data-dung-hen=tally] .dh");
  expect(await seen(tallies.nth(0))).toContain("số hóa 4/4 · ký số 3/4 · dùng lại 2/4");
  expect(await seen(tallies.nth(2))).not.toContain("ký số");
  await tallies.nth(0).getByRole("button").click();
  const online = bed.page.locator("[data-dung-hen=online]");
  expect(await online.getByRole("listitem").count()).toBe(3);
  for (const name of ["Đã hướng dẫn", "Dân không dùng được"])
    await online.getByRole("button", { name, exact: true }).click();
  await online.locator("button").first().click();
  expect(await heard(bed.page)).toEqual([
    ["go", "Giấy chứng sinh"],
    ["answer", "guided"],
    ["answer", "unable"],
    ["answer", "closed"],
  ]);
});

test.each(["sayVi", "sayEn"])("axe finds nothing wrong (%s)", async (say) => {
  await show(say);
  expect(await axeFindings(bed.page, "main")).toEqual([]);
});
