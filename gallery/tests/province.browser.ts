import { beforeEach, expect, test } from "vitest";
import { PAGE } from "../shot.ts";
import { axeFindings, galleryBed, heard } from "./test-page.ts";

const bed = galleryBed(PAGE);
beforeEach(async () => {
  await bed.page.setViewportSize({ width: 1366, height: 768 });
});
const show = (what = "full", say = "sayVi") =>
  bed.page.evaluate(`gallery.showProvince(gallery.${say}, gallery.heard, ${JSON.stringify(what)})`);
const rows = () => bed.page.locator(".communes-table tbody tr");
const column = (n: number) => rows().locator(`td:nth-of-type(${n})`).allTextContents();
const head = (name: string | RegExp) => bed.page.getByRole("button", { name });
const number = (text: string) => Number.parseInt(text.replace("~", ""), 10);

test("a hundred communes, the worst first; sums say of how many they are, and are those of the rows", async () => {
  await show();
  expect(await rows().count()).toBe(100);
  const late = await column(3);
  const known = late.filter((it) => /\d/.test(it)).map(number);
  expect(known.length).toBe(97);
  expect(known).toEqual([...known].sort((a, b) => b - a));
  const said = await bed.page.locator(".of-which").textContent();
  expect(said).toContain("97 trên 100 xã · 3 xã chưa gửi hôm nay");
  const tile = await bed.page.locator(".tile b").first().textContent();
  expect(tile).toBe(`~${known.reduce((a, b) => a + b, 0)}`);
  expect(bed.faults).toEqual([]);
});

test("what isn't known has no number and says why; what isn't whole has its sign, and says what is missing", async () => {
  await show();
  await bed.page.getByLabel("Xã nào").selectOption("silent");
  expect(await rows().count()).toBe(3);
  expect((await column(7)).sort()).toEqual(["chưa gửi hôm nay", "chưa gửi hôm nay", "chưa gửi lần nào"]);
  for (const n of [1, 2, 3, 4, 5, 6]) for (const it of await column(n)) expect(it).not.toMatch(/\d/);
  await bed.page.getByLabel("Xã nào").selectOption("lacking");
  expect(await rows().count()).toBe(5);
  for (const n of [1, 2, 3, 4, 5, 6]) for (const it of await column(n)) expect(it).toMatch(/^~\d/);
  expect((await column(7)).join()).toMatch(/máy đã gửi hôm nay/);
});

test("by keyboard it is put in another order and back; what isn't known stays last", async () => {
  await show();
  await head("Xã").focus();
  await bed.page.keyboard.press("Enter");
  const names = await rows().locator("th").allTextContents();
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "vi")));
  for (const down of [true, false]) {
    await head(/^Đúng hạn/).click();
    const shares = (await column(6)).map((it) => Number.parseFloat(it.replace("~", "").replace(",", ".")));
    expect(shares.slice(-3)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    const known = shares.slice(0, -3);
    expect(known).toEqual([...known].sort((a, b) => (down ? b - a : a - b)));
  }
  expect(await bed.page.locator('th[aria-sort="ascending"]').textContent()).toContain("Đúng hạn");
});

test("an earlier day is looked at, a commune is found, and words say when nothing fits", async () => {
  await show();
  await bed.page.getByLabel("Ngày").selectOption({ label: "19/11/2026" });
  expect(await bed.page.locator(".of-which").textContent()).toContain(
    "99 trên 100 xã · 1 xã không gửi ngày 19/11",
  );
  await bed.page.getByRole("searchbox").fill("lệ thủy");
  expect(await rows().count()).toBe(5);
  await bed.page.getByRole("searchbox").fill("không có gì như thế");
  expect(await bed.page.getByText("Không có xã nào như vậy.").isVisible()).toBe(true);
});

test("the first steps: what is missing, a key, the line for the server's list", async () => {
  await show("unnamed");
  await head("Tùy chọn").click();
  await show("keyless");
  await head("Tạo khóa").click();
  await show("refused");
  await head("Chép").click();
  const said = await heard(bed.page);
  expect(said.map(([what]) => what)).toEqual(["options", "begin", "copy"]);
  expect(JSON.parse(said.at(-1)![1] as string)).toMatchObject({ name: "vanphong" });
  // Who hears nothing herself doesn't say of a commune that it was silent.
  expect(await bed.page.locator(".of-which").textContent()).toContain("100 xã chưa nhận được hôm nay");
  expect(new Set(await column(7))).toEqual(new Set(["chưa nhận được hôm nay"]));
});

test.each([
  ["a wide window", 1366],
  ["a window zoomed to twice its size", 683],
  ["a narrow one", 400],
])("%s holds it, and nothing stands in the way of anybody", async (_, width) => {
  await bed.page.setViewportSize({ width, height: 768 });
  await show("full", width === 1366 ? "sayEn" : "sayVi");
  expect(await bed.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  expect(await axeFindings(bed.page, ".province")).toEqual([]);
});
