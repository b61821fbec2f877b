import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openBrowser } from "../../tests/browser/one-browser.ts";
import { PAGE } from "../shot.ts";
import { axeFindings, galleryPage, heard, seen } from "./test-page.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Awaited<ReturnType<typeof galleryPage>>["page"];
let faults: string[];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(() => page?.close());

async function show(what: string, say = "sayVi"): Promise<void> {
  ({ page, faults } = await galleryPage(browser.context));
  await page.evaluate(
    `gallery.showSetup(document.querySelector("main"), gallery.${say}, gallery.heard, "${what}")`,
  );
}
const panel = () => page.locator("[data-dung-hen=setup] .panel");
const button = (name: string) => page.getByRole("button", { name, exact: true });

describe("the panel", () => {
  test("in English nothing is left in Vietnamese but the portal's own words", async () => {
    await show("plain", "sayEn");
    expect(await seen(panel().locator("tr[data-what=receivedAt]"))).toContain(
      "Two different values: 20/11/2026",
    );
    const ours = (await seen(panel())).replace(/«[^»]*»|Treo chờ giấy|Treo hồ sơ|Đúng Hẹn/g, "");
    expect(ours.normalize("NFC")).not.toMatch(/[ăâđêôơưạ-ỹ]/iu);
  });

  test("what is missing, doubted and read is said in words, with icons, not by colour alone", async () => {
    await show("plain");
    const line = (what: string) => seen(panel().locator(`tr[data-what=${what}]`));
    expect(await line("stepDueAt")).toContain("Chưa đọc được");
    expect(await line("receivedAt")).toContain("Cần xem lại");
    expect(await line("receivedAt")).toContain("Hai giá trị khác nhau: 20/11/2026 08:15 / 19/11/2026");
    expect(await line("receivedAt")).toContain("20/11/2026 08:15");
    expect(await line("timeAllowed")).toContain("40 giờ làm việc");
    expect(await line("channel")).toContain("trực tuyến");
    expect(await line("papers")).toContain("Thành phần hồ sơ");
    expect(await line("paperFiles")).toContain("7 tệp");
    expect(await seen(panel())).toContain("Chưa nhận ra đây là trang hồ sơ");
    await page.getByLabel("«Treo chờ giấy» là:").selectOption("8");
    await button("Chỉ trên trang: nút tạm dừng").click();
    await button("Hoàn tác «Treo hồ sơ»").click();
    expect(await heard(page)).toEqual([
      ["pin", { part: "statuses", label: "Treo chờ giấy", as: 8 }],
      ["point", "pause"],
      ["undo", { part: "actions", label: "Treo hồ sơ", as: "pause" }],
    ]);
    expect(faults).toEqual([]);
  });

  test("what was pointed at is named with one choice; a button can only be an action", async () => {
    await show("found", "sayEn");
    expect(await axeFindings(page, "[data-dung-hen=setup]")).toEqual([]);
    expect(await page.getByLabel("This is").inputValue()).toBe("stepDueAt");
    await page.getByLabel("button «Xem mốc»").check();
    expect(await button("Use").isDisabled()).toBe(true);
    await page.getByLabel("This is").selectOption("pause");
    await button("Use").click();
    await page.getByLabel("column «Mốc của chặng»").check();
    await page.getByLabel("This is").selectOption("none");
    await button("Use").click();
    expect(await heard(page)).toEqual([
      ["pin", { part: "actions", label: "Xem mốc", as: "pause", at: { in: "list" } }],
      ["pin", { part: "wordings", label: "Mốc của chặng", as: "other", at: { in: "list" } }],
    ]);
  });

  test("of what the page loads, what agrees stands ready, what is missing is chosen by name, and a doubt is said", async () => {
    await show("answers");
    expect(await axeFindings(page, "[data-dung-hen=setup]")).toEqual([]);
    const text = await seen(panel());
    expect(text).toContain("Ngày hẹn trả: henTra khớp 20 hồ sơ");
    expect(text).not.toMatch(/API|JSON/);
    await page.getByRole("checkbox", { name: /Ngày tiếp nhận/ }).uncheck();
    await page.getByRole("combobox", { name: /Hạn bước/ }).selectOption("capNhat");
    expect(await seen(panel())).toContain("khác với trang ở 2 hồ sơ");
    await page.getByRole("combobox", { name: /Hạn bước/ }).selectOption("buoc[].hetHan");
    await page.getByRole("combobox", { name: /Mã trong cổng/ }).selectOption("_id");
    await button("Dùng").click();
    const taken = { at: "/api/ho-so/tim", rows: "ds[]", code: "maHoSo", ids: ["_id"] };
    expect(await heard(page)).toEqual([
      ["take", { ...taken, values: { dueAt: "henTra", stepDueAt: "buoc[].hetHan" } }],
    ]);
  });

  test("where copying is not allowed, the report can be taken by hand", async () => {
    await show("report");
    expect(await page.getByLabel("Báo cáo trang").inputValue()).toContain("table.1");
    expect(await seen(panel())).toContain("Ctrl+C");
  });
});

test("from the popup and from the options the check is asked for, and a profile comes and goes", async () => {
  ({ page, faults } = await galleryPage(browser.context, PAGE));
  await page.evaluate("gallery.showPopup(gallery.sayVi, gallery.heard, true)");
  await button("Kiểm tra trang này").click();
  await page.evaluate(
    `gallery.showOptions(gallery.sayVi, gallery.heard, [], { profileOutcome: { origin: "https://datdai.mau.gov.vn",
      name: "a.json", faults: [{ path: "wordings › Hạn", key: "profiles_fault_missing", args: [] }] } })`,
  );
  expect(await axeFindings(page, "section[aria-labelledby=dh-portals]")).toEqual([]);
  const card = page.locator("section[aria-labelledby=dh-portals]");
  expect(await seen(card)).toContain("Phần mềm: OpenCPS 2.1, đã kiểm chứng ngày 20/11/2026");
  expect(await seen(card)).toContain("bản 3 ngày 20/11/2026: 1 nhãn, 1 nút");
  expect(await seen(card.getByRole("alert").first())).toContain("wordings › Hạn: thiếu mục này");
  await button("Kiểm tra trang này của motcua.mau.gov.vn").click();
  await button("Xuất cấu hình cổng của motcua.mau.gov.vn").click();
  await button("Xóa cấu hình cổng của motcua.mau.gov.vn").click();
  await button("Giữ lại").click();
  expect((await heard(page)).map(([what]) => what)).not.toContain("profileRemove");
  await button("Xóa cấu hình cổng của motcua.mau.gov.vn").click();
  expect(await axeFindings(page, "section[aria-labelledby=dh-portals]")).toEqual([]);
  await button("Xóa hẳn").click();
  // One that may not be read has no page to check.
  expect(await button("Kiểm tra trang này của datdai.mau.gov.vn").count()).toBe(0);
  expect((await heard(page)).map(([what]) => what)).toEqual([
    "check",
    "check",
    "profileExport",
    "profileRemove",
  ]);
});
