import { expect, test } from "vitest";
import { axeFindings, galleryBed, heard, seen } from "./test-page.ts";

const bed = galleryBed();
const show = (say = "sayVi", known = true) =>
  bed.page.evaluate(
    `gallery.showIntake(document.querySelector("main"), gallery.${say}, gallery.heard, ${known})`,
  );
const line = () => bed.page.locator("[data-dung-hen=intake] .dh");

test("one line says how many are there, what to look at, what to bring, and when it would be done", async () => {
  await show();
  expect(await seen(line())).toContain("2/6 giấy tờ đã có, 2 cần xem lại, 2 cần nộp");
  expect(await seen(line())).toContain("hẹn trả thứ Bảy, ngày mai 15:40");
  expect((await line().boundingBox())!.height).toBeLessThan(45);
});

test("notes and forms are folded away; a press on a row brings the page's own row into sight", async () => {
  await show();
  await line().getByRole("button", { name: "Xem 8 dòng giấy tờ" }).click();
  expect(await line().getByRole("listitem").count()).toBe(8);
  expect(await seen(line())).not.toContain("Tờ khai");
  expect(await seen(line())).toContain("2 dòng khác là ghi chú hoặc biểu mẫu");
  await line().getByRole("button", { name: "Ảnh chân dung" }).click();
  expect(await heard(bed.page)).toEqual([["go", "Ảnh chân dung"]]);
  expect(bed.faults).toEqual([]);
});

test("only what is sure is green; to look at, over and unknown look different", async () => {
  await show();
  await line().getByRole("button", { name: "Xem" }).click();
  const colour = (name: string) =>
    line()
      .getByRole("listitem")
      .filter({ hasText: name })
      .locator(".state")
      .evaluate((it) => getComputedStyle(it).color);
  const [sure, check, over, unknown] = await Promise.all(
    ["dùng lại được", "cần xem:", "cần bản mới", "chưa rõ còn hiệu lực"].map(colour),
  );
  expect(new Set([sure, check, over, unknown]).size).toBe(4);
  expect(await colour("Đã đính kèm")).toBe(sure);
  expect(await colour("Không được yêu cầu")).toBe(unknown);
});

test("what must not be asked for is named with its database, clause, rule and last day", async () => {
  await show();
  const text = await seen(bed.page.locator("[data-dung-hen=reuse] .lapsed"));
  for (const part of [
    "Căn cước",
    "Cơ sở dữ liệu quốc gia về dân cư",
    "Khoản 1 Điều 2",
    "66.7/2025",
    "28/02/2027",
  ])
    expect(text).toContain(part);
});

test("with nobody in the form it asks for the number, and claims nothing", async () => {
  await bed.page.evaluate(
    `gallery.showIntake(document.querySelector("main"), gallery.sayVi, gallery.heard, false, [2, 3])`,
  );
  expect(await seen(line())).toContain("4 giấy tờ. Nhập số định danh");
});

test.each(["sayVi", "sayEn"])("axe finds nothing wrong (%s)", async (say) => {
  await show(say);
  await line().getByRole("button").first().click();
  expect(await axeFindings(bed.page, "main")).toEqual([]);
});

test("where only a form is left to fill in it says so, and a zero is said nowhere", async () => {
  const said = async (rows: string) => {
    await bed.page.evaluate(`document.querySelector("main").replaceChildren()`);
    await bed.page.evaluate(
      `gallery.showIntake(document.querySelector("main"), gallery.sayVi, gallery.heard, true, ${rows})`,
    );
    return seen(line());
  };
  expect(await said("[0, 1, 4, 5, 6, 7, 8, 9]")).toContain("Cả 2 giấy tờ đã có, không phải nộp thêm");
  expect(await said("[1, 4, 5, 6, 7, 8, 9]")).toContain("Cả 2 giấy tờ đã có, còn 1 biểu mẫu");
  const look = await said("[0, 1, 5, 6, 7, 8, 9]");
  expect(look).toContain("2/3 giấy tờ đã có, 1 cần xem lại");
  expect(look).not.toContain("0 cần");
});
