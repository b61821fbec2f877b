import { expect, test } from "vitest";
import { PAGE } from "../shot.ts";
import { axeFindings, galleryBed, heard, seen } from "./test-page.ts";

const bed = galleryBed(PAGE);
const show = (what = "full", say = "sayVi") =>
  bed.page.evaluate(`gallery.showBook(gallery.${say}, gallery.heard, "${what}")`);
const button = (name: string) => bed.page.getByRole("button", { name, exact: true });
const row = (date: string) => bed.page.getByRole("row").filter({ hasText: date });
const cells = (date: string) => row(date).locator("td").allInnerTexts();
const last = async () => (await heard(bed.page)).at(-1);

test.each([
  ["full", "sayVi"],
  ["full", "sayEn"],
  ["fault", "sayVi"],
  ["reading", "sayVi"],
])("%s, %s: axe finds nothing wrong, and nothing is wider than the window", async (what, say) => {
  for (const width of [1366, 683]) {
    await bed.page.setViewportSize({ width, height: 768 });
    await show(what, say);
    if (what === "full") await bed.page.getByRole("button", { expanded: false }).nth(2).click();
    expect(await axeFindings(bed.page, "main")).toEqual([]);
    expect(await bed.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  }
  expect(bed.faults).toEqual([]);
});

test("a count is kept when its field is left, and the difference is said in words", async () => {
  await show();
  const field = bed.page.getByLabel("Tiếp nhận trong sổ giấy, 20/11/2026");
  await field.fill("6");
  expect(await heard(bed.page)).toEqual([]);
  await field.press("Tab");
  expect(await last()).toMatchObject(["keep", { day: "2026-11-20", received: { count: 6 } }]);
  await expect.poll(async () => (await cells("20/11/2026")).slice(1, 3)).toEqual(["4", "sổ giấy hơn 2"]);
  await field.fill("3");
  await field.press("Enter");
  await expect.poll(async () => (await cells("20/11/2026"))[2]).toBe("ở đây hơn 1");
  await field.fill("nhiều");
  await field.press("Tab");
  await expect.poll(() => seen(row("20/11/2026"))).toContain("Ghi số từ 0 đến 2000.");
  expect(await last()).toMatchObject(["keep", { received: { count: 3 } }]);
  await field.fill("");
  await field.press("Tab");
  expect(await last()).toMatchObject(["keep", { received: { count: null } }]);
  await expect.poll(async () => (await cells("20/11/2026"))[2]).toBe("");
});

test("the foot adds up the days that were typed in, and no others", async () => {
  await show();
  expect(await bed.page.locator("tfoot td").allInnerTexts()).toEqual([
    "16",
    "12",
    "sổ giấy hơn 4",
    "3",
    "3",
    "khớp",
    "",
  ]);
});

test("pasted rows give their codes, and what was no code stands nowhere afterwards", async () => {
  await show();
  await button("Đối chiếu mã 20/11/2026").click();
  const paste = bed.page.getByLabel(/^Dán mã trong sổ giấy \(tiếp nhận/);
  const here = await bed.page.evaluate("gallery.bookCodesOn('2026-11-20')");
  const [first, ...others] = here as string[];
  await paste.fill(`1\t${first}\tNguyễn Thị Mẫu\t20/11/2026\nH52.5.12-261120-0777\nTrần Văn Mẫu`);
  await button("Đối chiếu").first().click();
  const text = await seen(bed.page.locator(".side-of").first());
  expect(text).toContain("Đọc được 2 mã.");
  expect(text).toContain("1 dòng không có mã hồ sơ, không giữ lại.");
  expect(text).toMatch(/Chỉ có trong sổ giấy: 1\s+H52\.5\.12-261120-0777/);
  expect(text).toContain(`Chỉ có ở đây: ${others.length}`);
  expect(await paste.inputValue()).toBe(`${first}\nH52.5.12-261120-0777`);
  expect(JSON.stringify(await heard(bed.page))).not.toContain("Mẫu");
  await button("Đóng").click();
  await button("Đối chiếu mã 20/11/2026").click();
  expect(await paste.inputValue()).toContain("0777");
});

test("months are turned, and none that is to come", async () => {
  await show();
  expect(await button("Tháng sau").isDisabled()).toBe(true);
  await button("Tháng trước").click();
  expect(await last()).toEqual(["month", -1]);
});
