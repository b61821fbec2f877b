/** The year, its days and its seasons in the options. */
import { describe, expect, test } from "vitest";
import { optionsPage } from "./options-page.ts";
import { heard, seen } from "./test-page.ts";

const { page, faults, show, card, button, field, told } = optionsPage("year");

describe("the year", () => {
  test("twelve months; what a day is and its source on hover and on focus, by keyboard alone", async () => {
    await show();
    expect(await page().locator(".month").count()).toBe(12);
    expect(await page().locator(".month .d").count()).toBe(365);
    await page().locator("[data-day='2026-08-22']").hover();
    expect(await seen(page().locator(".told"))).toBe(
      "Thứ Bảy 22/08/2026: làm bù. Căn cứ: Thông báo 9441/TB-BNV, Công văn 12729/VPCP-KGVX, Công văn 3383/BNV-CVL",
    );
    expect(await page().locator(".months button[tabindex='0']").count()).toBe(1);
    await page().mouse.move(0, 0);
    expect(await seen(page().locator(".told"))).toContain("Đưa chuột hoặc phím mũi tên");
    await page().locator("[data-day='2026-01-10']").focus();
    expect(await seen(page().locator(".told"))).toContain("Thứ Bảy 10/01/2026: làm bù");
    await page().keyboard.press("End");
    expect(await seen(page().locator(".told"))).toContain("Thứ Ba 24/11/2026: Ngày Văn hóa Việt Nam");
    await page().keyboard.press("ArrowLeft");
    expect(await seen(page().locator(".told"))).toContain("02/09/2026: Quốc khánh");
    expect(faults()).toEqual([]);
  });
  test("a year without a notice is provisional until its notice is entered", async () => {
    await show();
    await button("Năm sau").click();
    expect(await seen(page().locator(".year-head h3"))).toContain("dự kiến");
    await button("Ghi nhận").click();
    expect(await seen(page().locator("#dh-notice-fault"))).toContain("Hãy ghi căn cứ");
    await field("Số thông báo").fill("TB 1/TB-BNV");
    await button("Ghi nhận").click();
    const { calendar } = (await told()).at(-1);
    expect(calendar.noticed).toEqual([2027]);
    expect(calendar.off).toContainEqual({ day: "2027-02-08", name: "Tết Nguyên đán", source: "TB 1/TB-BNV" });
    expect(await seen(page().locator(".year-head h3"))).not.toContain("dự kiến");
    await button("Bỏ ghi nhận thông báo năm 2027").click();
    expect(await seen(page().locator(".year-head h3"))).toContain("dự kiến");
  });
});

describe("editing the calendar", () => {
  test("a day of the unit's own is added with its source, shown in the year, and taken out", async () => {
    await show();
    await field("Ngày").fill("7/12/2026");
    await field("Loại ngày").selectOption("own");
    await field("Giờ làm hôm đó (để trống là nghỉ)").fill("7h30-11h30");
    await field("Căn cứ (số văn bản, lý do)").fill("Mất điện buổi chiều");
    await button("Thêm").click();
    expect((await told())[0].calendar.own).toEqual([
      { day: "2026-12-07", hours: ["07:30-11:30"], source: "Mất điện buổi chiều" },
    ]);
    await page().locator("[data-day='2026-12-07']").hover();
    expect(await seen(page().locator(".told"))).toContain("Mất điện buổi chiều");
    await button("Bỏ ngày 07/12/2026").click();
    expect((await told())[1].calendar.own).toEqual([]);
    expect(await page().locator("[data-day='2026-12-07']").count()).toBe(0);
  });
  test.each([
    ["31/11/2026", "x", "Không có ngày 31/11/2026."],
    ["12/24/2026", "x", "Không có ngày 12/24/2026."],
    ["mai", "x", "Ghi ngày như 20/11/2026"],
    ["7/12/2026", " ", "Hãy ghi căn cứ"],
  ])("«%s» with the source «%s» is refused: %s", async (day, source, why) => {
    await show();
    await field("Ngày").fill(day);
    await field("Căn cứ (số văn bản, lý do)").fill(source);
    await button("Thêm").click();
    expect(await seen(page().locator("#dh-day-fault"))).toContain(why);
    expect(await heard(page())).toEqual([]);
  });
  test("a day can be entered once only", async () => {
    await show();
    for (let i = 0; i < 2; i++) {
      await field("Ngày").fill("7/12/2026");
      await field("Căn cứ (số văn bản, lý do)").fill("CV 1");
      await button("Thêm").click();
    }
    expect(await seen(page().locator("#dh-day-fault"))).toContain("đã có trong danh sách");
    expect((await heard(page())).length).toBe(1);
  });
  test("a season of hours, every year or once; what is wrong with one is said", async () => {
    await show();
    const fill = async (from: string, to: string, week: string) => {
      await field("Từ ngày").fill(from);
      await field("Đến ngày").fill(to);
      await field("Thứ Hai – thứ Sáu").fill(week);
      await button("Thêm giờ theo mùa").click();
    };
    for (const [from, to, week, why] of [
      ["15/4", "15/10/2027", "7:00-11:00", "cùng kiểu"],
      ["15/10/2027", "15/4/2027", "7:00-11:00", "Ngày kết thúc phải sau ngày bắt đầu"],
      ["15/4", "15/10", "", "không có giờ làm việc nào"],
      ["15/4", "15/10", "11:00-7:00", "kết thúc trước khi bắt đầu"],
    ]) {
      await fill(from!, to!, week!);
      expect(await seen(page().locator("#dh-season-fault"))).toContain(why);
    }
    expect(await heard(page())).toEqual([]);
    await fill("15/4", "15/10", "7:00-11:00, 13:30-16:30");
    const { seasons } = (await told())[0].calendar;
    expect(seasons[0]).toMatchObject({ from: "04-15", to: "10-15", hours: { sat: [], sun: [] } });
    expect(seasons[0].hours.fri).toEqual(["07:00-11:00", "13:30-16:30"]);
    const list = card("year").locator(".list").last();
    expect(await seen(list)).toContain("T2–T6 7:00–11:00, 13:30–16:30 · T7–CN nghỉ");
    await button("Bỏ giờ theo mùa 15/04 đến 15/10").click();
    expect((await told())[1].calendar.seasons).toEqual([]);
  });
  test("a file is handed on whole; its faults are said with their places", async () => {
    await show([], {
      outcome: { name: "lich.json", faults: [{ path: "off.3.day", what: "not a date that exists" }] },
    });
    expect(await seen(page().locator(".faults"))).toContain(
      "«off.3.day»: không có ngày này (ghi như 2026-11-24)",
    );
    const file = { name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") };
    await card("year").locator("input[type=file]").setInputFiles(file);
    await expect.poll(() => heard(page())).toEqual([["calendarFile", "a.json", "{}"]]);
  });
});
