import { beforeEach, expect, test } from "vitest";
import { PAGE } from "../shot.ts";
import { axeFindings, galleryBed, heard } from "./test-page.ts";

const bed = galleryBed(PAGE);
beforeEach(async () => {
  await bed.page.setViewportSize({ width: 1366, height: 768 });
});
const show = (...more: unknown[]) =>
  bed.page.evaluate(
    `gallery.showFiles(${["gallery.sayVi", "gallery.heard", ...more.map((it) => JSON.stringify(it))].join()})`,
  );
const last = async () => (await heard(bed.page)).at(-1);
const button = (name: string) => bed.page.getByRole("button", { name, exact: true });

test("by keyboard: whose numbers one looks at is chosen, and said with each file's age", async () => {
  await show();
  expect(await bed.page.locator(".scope p").textContent()).toBe(
    "Gồm số liệu của máy này và của chị Lan (xuất hôm qua 15:40), anh Minh (xuất 17/11 15:40, đã cũ 3 ngày), máy khác (xuất hôm nay 13:40); mỗi hồ sơ tính một lần, theo lần xem mới nhất.",
  );
  await bed.page.getByRole("radio", { name: "Cả đơn vị" }).focus();
  await bed.page.keyboard.press("ArrowUp");
  expect(await last()).toEqual(["scope", "own"]);
  expect(await bed.page.locator(".scope p").textContent()).toBe("Chỉ hồ sơ mà máy này đã xem.");
  await button("Bỏ tệp của anh Minh").press("Enter");
  expect(await last()).toEqual(["remove", "b".repeat(20)]);
  expect(bed.faults).toEqual([]);
});

test("whose a file is may be said, but by no number; where no names are kept it isn't asked", async () => {
  await show("none");
  expect(await bed.page.getByRole("radio").count()).toBe(0);
  const name = bed.page.getByRole("textbox");
  await button("Xuất tệp").click();
  expect(await last()).toEqual(["export", null]);
  await name.fill("0912 345 678");
  await name.press("Enter");
  expect(await bed.page.getByText("Chỉ ghi tên gọi").isVisible()).toBe(true);
  expect(await last()).toEqual(["export", null]);
  await name.fill(" chị Lan ");
  await name.press("Enter");
  expect(await last()).toEqual(["export", "chị Lan"]);
  await show("nameless");
  expect(await bed.page.getByRole("textbox").count()).toBe(0);
  expect(await bed.page.getByText("Đơn vị không ghi nhớ tên cán bộ").isVisible()).toBe(true);
});

test("nothing of this machine's is replaced without a second word; the harmless answer stands first", async () => {
  await show("none");
  const before = (await heard(bed.page)).length;
  const file = { name: "tep.json", mimeType: "application/json", buffer: Buffer.from("{}") };
  const choose = () => bed.page.locator("input[type=file]").last().setInputFiles(file);
  await choose();
  await bed.page.waitForFunction("document.activeElement.textContent === 'Giữ nguyên'");
  await bed.page.keyboard.press("Enter");
  await button("Chọn tệp để nhập lại").waitFor();
  expect((await heard(bed.page)).length).toBe(before);
  await choose();
  await button("Thay").click();
  expect(await last()).toEqual(["back", "{}"]);
});

test.each([1366, 683, 400])("%i px wide it fits, and nothing stands in the way of anybody", async (width) => {
  await bed.page.setViewportSize({ width, height: 768 });
  await show("full", {
    at: "look",
    kind: "error",
    text: "Tệp thiếu hoặc hỏng phần «dossiers» nên chưa nhận gì.",
  });
  expect(await bed.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  expect(await axeFindings(bed.page, ".office-tabs")).toEqual([]);
});

test("a file that is too large is not read, and one that can't be read is handed on as nothing", async () => {
  await show("none");
  const choose = (name: string) =>
    bed.page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from("{}") });
  await bed.page.evaluate(
    "Object.defineProperty(File.prototype, 'size', { configurable: true, get: () => 100000001 })",
  );
  await choose("lon.json");
  await expect.poll(last).toEqual(["too large", "look"]);
  await bed.page.evaluate(
    "Object.defineProperty(File.prototype, 'size', { get: () => 2 }); Blob.prototype.text = () => Promise.reject(new Error('gone'))",
  );
  await choose("mat.json");
  await expect.poll(last).toEqual(["look", ""]);
});
