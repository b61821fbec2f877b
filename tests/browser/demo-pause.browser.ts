/** That the stage lets pauses without a paper through, every way there is: else a guard's test proves nothing. */
import { describe, expect, test } from "vitest";
import { portalBed } from "./demo-bed.ts";

const bed = portalBed();
const { open, row, codeOf, menu, seen, upload, committed } = bed;

describe("a pause without a paper reaches the server", () => {
  const pauseForm = async () => {
    await row("Thủ tục đăng ký khai sinh").locator("a").first().click();
    await seen("Tạm dừng hồ sơ").click();
    await bed.page.getByPlaceholder("Nhập ý kiến").fill("Chờ xác minh");
  };

  test.each(["mouse", "Enter", "Space"])("by the form: %s", async (how) => {
    const code = await codeOf("Thủ tục đăng ký khai sinh");
    await pauseForm();
    if (how === "mouse") await seen("Xác nhận").click();
    else {
      await seen("Xác nhận").focus();
      await bed.page.keyboard.press(how);
    }
    expect(await committed()).toMatchObject({
      kind: "pause",
      codes: [code],
      files: [],
      text: "Chờ xác minh",
      way: "form",
    });
    await expect.poll(() => bed.page.locator(".facts").textContent()).toContain("Dừng xử lý");
  });

  test("the form demands the opinion, never the paper, and has a hidden second 'Xác nhận' with icon text", async () => {
    await row("Thủ tục đăng ký khai sinh").locator("a").first().click();
    await seen("Tạm dừng hồ sơ").click();
    await seen("Xác nhận").click();
    expect(await bed.page.getByRole("status").textContent()).toContain("Vui lòng nhập");
    expect(bed.portal.log()).toEqual([]);
    const buttons = bed.page.locator("button", { hasText: "Xác nhận" });
    expect(await buttons.count()).toBe(2);
    expect(await seen("Xác nhận").count()).toBe(1);
    expect(await buttons.first().textContent()).toBe("save Xác nhận");
  });

  test("by the row menu's dialog on the body, where the dossier's own papers show too", async () => {
    await menu("Thủ tục đăng ký khai sinh", "Tạm dừng hồ sơ");
    const dialog = bed.page.getByRole("dialog");
    expect(await dialog.evaluate((element) => element.parentElement?.parentElement === document.body)).toBe(
      true,
    );
    expect(await dialog.locator(".paper-line").count()).toBeGreaterThan(0);
    expect(new URL(bed.page.url()).hash).toBe("#/danh-sach/can-xu-ly");
    await bed.page.getByPlaceholder("Nhập ý kiến").fill("Chờ");
    await seen("Xác nhận").click();
    expect(await committed()).toMatchObject({ kind: "pause", files: [], way: "menu" });
  });

  test("at once, by a form that has no fields", async () => {
    const code = await codeOf("Chứng thực");
    await row("Chứng thực").locator("a").first().click();
    await seen("Tạm dừng xử lý").click();
    expect(await committed()).toMatchObject({ kind: "pause", codes: [code], way: "post" });
    await expect.poll(() => bed.page.locator(".facts").textContent()).toContain("Dừng xử lý");
  });

  test("at once, by a link behind a native confirm()", async () => {
    await open("danh-sach/xac-minh");
    await bed.page.getByPlaceholder("Nhập mã hồ sơ").fill("hòa giải");
    await bed.page.keyboard.press("Enter");
    await bed.page.locator("tbody tr").first().locator("a").first().click();
    bed.page.once("dialog", (asked) => asked.dismiss());
    await bed.page.getByRole("link", { name: "Dừng tính" }).click();
    expect(bed.portal.log()).toEqual([]);
    bed.page.once("dialog", (asked) => asked.accept());
    await bed.page.getByRole("link", { name: "Dừng tính" }).click();
    expect(await committed()).toMatchObject({ kind: "pause", way: "confirm" });
  });

  test("at once, by the row menu with the keyboard alone", async () => {
    await row("Chứng thực").getByTitle("Thao tác").focus();
    await bed.page.keyboard.press("Enter");
    await bed.page.keyboard.press("ArrowDown");
    await bed.page.keyboard.press("ArrowDown");
    await bed.page.keyboard.press("Enter");
    expect(await committed()).toMatchObject({ kind: "pause", way: "post" });
  });

  test("for all ticked rows at once", async () => {
    const ticks = bed.page.getByLabel("Chọn hồ sơ");
    await ticks.nth(0).check();
    await ticks.nth(2).check();
    await seen("Tạm dừng các hồ sơ đã chọn").click();
    expect(await bed.page.getByRole("dialog").textContent()).toContain("2 hồ sơ");
    await bed.page.getByRole("dialog").getByRole("button", { name: "Đồng ý" }).click();
    const entry = await committed();
    expect(entry).toMatchObject({ kind: "pause", way: "bulk", files: [] });
    expect(entry.codes.length).toBe(2);
  });

  test("as one branch of 'Chuyển bước xử lý', known only by the words around it", async () => {
    await row("Thủ tục đăng ký khai sinh").locator("a").first().click();
    await seen("Chuyển bước xử lý").click();
    const card = bed.page.locator(".branch").filter({ hasText: "Dừng xử lý" });
    await card.getByRole("button", { name: "Thực hiện" }).click();
    expect(await committed()).toMatchObject({ kind: "pause", way: "forward" });
  });
});

describe("other ways of a dossier", () => {
  test("a pause with a paper carries it; the chip cuts its name short", async () => {
    await row("Thủ tục đăng ký khai sinh").locator("a").first().click();
    await seen("Tạm dừng hồ sơ").click();
    await bed.page.getByPlaceholder("Nhập ý kiến").fill("Chờ");
    await upload("thong-bao-bo-sung-ho-so.pdf");
    expect(await bed.page.locator(".chip-name").textContent()).toBe("thong-bao-bo...pdf");
    await seen("Xác nhận").click();
    const { files } = await committed();
    expect(files).toEqual([{ name: "thong-bao-bo-sung-ho-so.pdf", size: Buffer.from("%PDF-1.7 …").length }]);
  });

  test.each([
    ["Yêu cầu bổ sung", "supplement"],
    ["Từ chối giải quyết", "refuse"],
    ["Hủy hồ sơ", "cancel"],
    ["Trả lại bước trước", "return"],
  ])("%s", async (label, kind) => {
    await row("Thủ tục đăng ký khai sinh").locator("a").first().click();
    await seen(label).click();
    await bed.page.getByPlaceholder("Nhập ý kiến").fill("Lý do");
    await seen("Xác nhận").click();
    expect(await committed()).toMatchObject({ kind, text: "Lý do" });
  });

  test("a paused one goes on, its date moved", async () => {
    await open("danh-sach/tam-dung");
    await bed.page.locator("tbody tr").first().locator("a").first().click();
    const due = bed.page.locator(".pair", { hasText: "Ngày hẹn trả" });
    const before = await due.textContent();
    await seen("Tiếp tục xử lý").click();
    await seen("Xác nhận").click();
    await committed();
    await expect.poll(() => due.textContent()).not.toBe(before);
  });

  test("a dialog's 'Đóng' and 'Hủy' do nothing", async () => {
    await bed.page.getByLabel("Chọn hồ sơ").first().check();
    await seen("Tạm dừng các hồ sơ đã chọn").click();
    await bed.page.getByRole("dialog").getByRole("button", { name: "Hủy" }).click();
    expect(await bed.page.getByRole("dialog").count()).toBe(0);
    expect(bed.portal.log()).toEqual([]);
  });

  test("opens over the list with no change of address, tabs and all", async () => {
    await bed.page.getByTitle("Xem nhanh").first().click();
    const dialog = bed.page.getByRole("dialog");
    await expect.poll(() => dialog.textContent()).toContain("Số CMND/ căn cước");
    expect(new URL(bed.page.url()).hash).toBe("#/danh-sach/can-xu-ly");
    await dialog.getByRole("tab", { name: "Tiến trình xử lý" }).click();
    expect(await dialog.textContent()).toContain("Bắt đầu");
    expect(await dialog.textContent()).not.toContain("Hạn xử lý");
  });

  test("shows its pauses, with the paper or without", async () => {
    await open("danh-sach/tam-dung");
    await bed.page.locator("tbody tr").first().locator("a").first().click();
    await bed.page.getByRole("tab", { name: "Tiến trình xử lý" }).click();
    const text = await bed.page.getByRole("tabpanel").textContent();
    expect(text).toContain("Chưa kết thúc");
    expect(text).toContain("Không có");
  });
});
