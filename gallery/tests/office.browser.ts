import { beforeEach, expect, test } from "vitest";
import { PAGE } from "../shot.ts";
import { axeFindings, galleryBed, heard } from "./test-page.ts";

const bed = galleryBed(PAGE);
beforeEach(async () => {
  await bed.page.setViewportSize({ width: 1366, height: 768 });
});
const show = (...more: unknown[]) =>
  bed.page.evaluate(
    `gallery.showOffice(${["gallery.sayVi", "gallery.heard", ...more.map((it) => JSON.stringify(it))].join()})`,
  );
const button = (name: string | RegExp) => bed.page.getByRole("button", { name });
const rows = () => bed.page.locator(".list tbody tr").count();

test("each number leads to as many dossiers as it says", async () => {
  await show();
  expect(await rows()).toBe(45);
  for (const tile of await bed.page.locator(".tile:not(:disabled)").all()) {
    const count = Number(await tile.locator("b").textContent());
    await tile.click();
    expect(await rows()).toBe(count);
    expect(await bed.page.locator(".count").textContent()).toContain(`${count} trong 45 hồ sơ`);
    await button("Xem tất cả").click();
  }
  for (const part of await bed.page.locator(".parts .row").all()) {
    const count = Number.parseInt((await part.locator(".sum").textContent())!, 10);
    await part.click();
    expect(await rows()).toBe(count);
    await part.click();
  }
  expect(await rows()).toBe(45);
  expect(bed.faults).toEqual([]);
});

test("words narrow it, and what could be done early says why", async () => {
  await show();
  await bed.page.getByRole("searchbox").fill("kết hôn");
  expect(await rows()).toBe(11);
  await bed.page.getByRole("searchbox").fill("không có gì như thế");
  expect(await bed.page.getByText("Không có hồ sơ nào như vậy.").isVisible()).toBe(true);
  await button("Xem tất cả").click();
  await button(/có thể xong sớm hôm nay/).click();
  expect(await bed.page.getByText("đang ở bước cuối: Ký duyệt").count()).toBe(5);
});

test("by keyboard: a dossier is opened in its own portal, another way of telling apart is chosen", async () => {
  await show();
  await bed.page.getByRole("button", { name: "H52.5.12-261120-0002", exact: true }).focus();
  await bed.page.keyboard.press("Enter");
  expect((await heard(bed.page)).at(-1)).toEqual([
    "open",
    "https://datdai.mau.gov.vn",
    "H52.5.12-261120-0002",
  ]);
  await bed.page.getByLabel("Chia theo").selectOption("field");
  expect(await bed.page.locator(".parts .row").allTextContents()).toEqual([
    expect.stringContaining("Hộ tịch"),
    expect.stringContaining("Đất đai"),
  ]);
});

test.each([
  ["a wide window", 1366],
  ["a window zoomed to twice its size", 683],
  ["a narrow one", 400],
])("%s holds it, and nothing stands in the way of anybody", async (_, width) => {
  await bed.page.setViewportSize({ width, height: 768 });
  await show();
  expect(await bed.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  expect(await axeFindings(bed.page, ".office")).toEqual([]);
});

test("empty and out of order it says so", async () => {
  await show("empty");
  expect(await rows()).toBe(0);
  await show("fault");
  await button("Thử lại").click();
  expect((await heard(bed.page)).at(-1)).toEqual(["retry"]);
});
