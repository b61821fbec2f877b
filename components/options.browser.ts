import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launch } from "../scripts/launch.ts";
import { PAGE } from "./gallery/shots.ts";
import { axeFindings, galleryPage, heard, seen } from "./testPage.ts";

let browser: Awaited<ReturnType<typeof launch>>;
let page: Awaited<ReturnType<typeof galleryPage>>["page"];
let faults: string[];
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await page?.close();
  ({ page, faults } = await galleryPage(browser.context, PAGE));
});
const show = (fixed: string[] = [], more: object = {}, say = "sayVi") =>
  page.evaluate(
    `gallery.showOptions(gallery.${say}, gallery.heard, ${JSON.stringify(fixed)}, ${JSON.stringify(more)})`,
  );
const card = (id: string) => page.locator(`section[aria-labelledby=dh-${id}]`);
const button = (name: string) => page.getByRole("button", { name, exact: true });
const field = (name: string) => page.getByLabel(name, { exact: true });
// biome-ignore lint/suspicious/noExplicitAny: what was told is looked at freely
const told = async () => (await heard(page)).map((it) => it[1]) as any[];

describe("the year", () => {
  test("twelve months; what a day is and its source on hover and on focus, by keyboard alone", async () => {
    await show();
    expect(await page.locator(".month").count()).toBe(12);
    expect(await page.locator(".month .d").count()).toBe(365);
    await page.locator("[data-day='2026-08-22']").hover();
    expect(await seen(page.locator(".told"))).toBe(
      "Thứ Bảy 22/08/2026: làm bù. Nguồn: Thông báo 9441/TB-BNV, Công văn 12729/VPCP-KGVX, Công văn 3383/BNV-CVL",
    );
    expect(await page.locator(".months button[tabindex='0']").count()).toBe(1);
    await page.mouse.move(0, 0);
    expect(await seen(page.locator(".told"))).toContain("Đưa chuột hoặc phím mũi tên");
    await page.locator("[data-day='2026-01-10']").focus();
    expect(await seen(page.locator(".told"))).toContain("Thứ Bảy 10/01/2026: làm bù");
    await page.keyboard.press("End");
    expect(await seen(page.locator(".told"))).toContain("Thứ Ba 24/11/2026: Ngày Văn hóa Việt Nam");
    await page.keyboard.press("ArrowLeft");
    expect(await seen(page.locator(".told"))).toContain("Thứ Hai 23/11/2026: chưa rõ nghỉ hay làm");
    expect(faults).toEqual([]);
  });
  test("a year without a notice is provisional until its notice is entered", async () => {
    await show();
    await button("Năm sau").click();
    expect(await seen(page.locator(".year-head h3"))).toContain("dự kiến");
    await button("Ghi nhận").click();
    expect(await seen(page.locator("#dh-notice-fault"))).toContain("Ghi nguồn");
    await field("Số thông báo").fill("TB 1/TB-BNV");
    await button("Ghi nhận").click();
    const { calendar } = (await told()).at(-1);
    expect(calendar.noticed).toEqual([2027]);
    expect(calendar.off).toContainEqual({ day: "2027-02-08", name: "Tết Nguyên đán", source: "TB 1/TB-BNV" });
    expect(await seen(page.locator(".year-head h3"))).not.toContain("dự kiến");
    await button("Bỏ ghi nhận thông báo năm 2027").click();
    expect(await seen(page.locator(".year-head h3"))).toContain("dự kiến");
  });
});

describe("editing the calendar", () => {
  test("a day of the unit's own is added with its source, shown in the year, and taken out", async () => {
    await show();
    await field("Ngày").fill("7/12/2026");
    await field("Là ngày").selectOption("own");
    await field("Giờ làm hôm đó (để trống là nghỉ)").fill("7h30-11h30");
    await field("Nguồn (số văn bản, lý do)").fill("Mất điện buổi chiều");
    await button("Thêm").click();
    expect((await told())[0].calendar.own).toEqual([
      { day: "2026-12-07", hours: ["07:30-11:30"], source: "Mất điện buổi chiều" },
    ]);
    await page.locator("[data-day='2026-12-07']").hover();
    expect(await seen(page.locator(".told"))).toContain("Mất điện buổi chiều");
    await button("Bỏ ngày 07/12/2026").click();
    expect((await told())[1].calendar.own).toEqual([]);
    expect(await page.locator("[data-day='2026-12-07']").count()).toBe(0);
  });
  test.each([
    ["31/11/2026", "x", "Không có ngày 31/11/2026."],
    ["12/24/2026", "x", "Không có ngày 12/24/2026."],
    ["mai", "x", "Ghi ngày như 20/11/2026"],
    ["7/12/2026", " ", "Ghi nguồn"],
  ])("«%s» with the source «%s» is refused: %s", async (day, source, why) => {
    await show();
    await field("Ngày").fill(day);
    await field("Nguồn (số văn bản, lý do)").fill(source);
    await button("Thêm").click();
    expect(await seen(page.locator("#dh-day-fault"))).toContain(why);
    expect(await heard(page)).toEqual([]);
  });
  test("a day can be entered once only", async () => {
    await show();
    for (let i = 0; i < 2; i++) {
      await field("Ngày").fill("7/12/2026");
      await field("Nguồn (số văn bản, lý do)").fill("CV 1");
      await button("Thêm").click();
    }
    expect(await seen(page.locator("#dh-day-fault"))).toContain("đã có trong danh sách");
    expect((await heard(page)).length).toBe(1);
  });
  test("a season of hours, every year or once; what is wrong with one is said", async () => {
    await show();
    const fill = async (from: string, to: string, week: string) => {
      await field("Từ ngày").fill(from);
      await field("Đến ngày").fill(to);
      await field("Thứ Hai – thứ Sáu").fill(week);
      await button("Thêm mùa").click();
    };
    for (const [from, to, week, why] of [
      ["15/4", "15/10/2027", "7:00-11:00", "cùng kiểu"],
      ["15/10/2027", "15/4/2027", "7:00-11:00", "kết thúc trước khi bắt đầu"],
      ["15/4", "15/10", "", "không có giờ làm việc nào"],
      ["15/4", "15/10", "11:00-7:00", "kết thúc trước khi bắt đầu"],
    ]) {
      await fill(from!, to!, week!);
      expect(await seen(page.locator("#dh-season-fault"))).toContain(why);
    }
    expect(await heard(page)).toEqual([]);
    await fill("15/4", "15/10", "7:00-11:00, 13:30-16:30");
    const { seasons } = (await told())[0].calendar;
    expect(seasons[0]).toMatchObject({ from: "04-15", to: "10-15", hours: { sat: [], sun: [] } });
    expect(seasons[0].hours.fri).toEqual(["07:00-11:00", "13:30-16:30"]);
    const list = card("year").locator(".list").last();
    expect(await seen(list)).toContain("T2–T6 7:00–11:00, 13:30–16:30 · T7–CN nghỉ");
    await button("Bỏ mùa 15/04 đến 15/10").click();
    expect((await told())[1].calendar.seasons).toEqual([]);
  });
  test("a file is handed on whole; its faults are said with their places", async () => {
    await show([], {
      outcome: { name: "lich.json", faults: [{ path: "off.3.day", what: "not a date that exists" }] },
    });
    expect(await seen(page.locator(".faults"))).toContain(
      "«off.3.day»: không có ngày này (ghi như 2026-11-24)",
    );
    const file = { name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") };
    await card("year").locator("input[type=file]").setInputFiles(file);
    await expect.poll(() => heard(page)).toEqual([["calendarFile", "a.json", "{}"]]);
  });
});

describe("procedures", () => {
  test("the ten samples are marked, with their source, and can be taken over", async () => {
    await show();
    expect(await card("procedures").locator(".chip").count()).toBe(10);
    expect(await seen(card("procedures"))).toContain("Nguồn: Nghị định 123/2015/NĐ-CP, Điều 22");
    await button("Nhận 1.004873 làm của đơn vị").click();
    expect((await told())[0]).toMatchObject([{ code: "1.004873", sample: false }]);
    expect(await card("procedures").locator(".chip").count()).toBe(9);
    await button("Bỏ thủ tục 1.004873").click();
    expect((await told())[1]).toEqual([]);
    expect(await card("procedures").locator(".chip").count()).toBe(10);
  });
  test("found by code, name or field, with and without diacritics; a long list comes in pages", async () => {
    await show([], { own: 300 });
    const rows = card("procedures").locator(".list li");
    expect(await rows.count()).toBe(20);
    await button("Xem thêm 290 thủ tục").click();
    expect(await rows.count()).toBe(120);
    const search = field("Tìm theo mã, tên, lĩnh vực");
    for (const [text, many] of [
      ["2.100007", 1],
      ["khai sinh", 2],
      ["KHAI SINH lai", 1],
      ["ho tich giam ho", 2],
    ] as const) {
      await search.fill(text);
      expect(await rows.count(), text).toBe(many);
    }
    await search.fill("không có thủ tục này");
    expect(await seen(card("procedures"))).toContain("Không có thủ tục nào khớp");
  });
  const csv = (...lines: string[]) => ({
    name: "danh-muc.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["Mã TTHC|Tên TTHC|Thời hạn giải quyết|Ghi chú", ...lines].join("\n")),
  });
  const GOOD = "1.004873|Xác nhận tình trạng hôn nhân|03 ngày làm việc|";
  test("a file is looked at row by row before anything is kept", async () => {
    await show([], { own: 2 });
    const file = csv(GOOD, "2.100001|Thủ tục khác|5 ngày; xác minh 12 ngày|x", "|Không mã|3 ngày|");
    await card("procedures").locator("input[type=file]").setInputFiles(file);
    const preview = page.locator(".preview");
    expect(await seen(preview)).toContain("Hiểu được 2 thủ tục. 2 dòng có chỗ chưa hiểu.");
    expect(await seen(preview)).toContain("Cột không dùng đến: Ghi chú");
    expect(await preview.locator("tbody tr").count()).toBe(2);
    expect(await seen(preview.locator("tbody tr").nth(0))).toContain(
      "Không hiểu thời hạn «5 ngày; xác minh 12 ngày»",
    );
    expect(await seen(preview.locator("tbody tr").nth(1))).toContain("bỏ qua");
    await page.getByLabel("Chỉ hiện dòng có chỗ chưa hiểu").uncheck();
    expect(await preview.locator("tbody tr").count()).toBe(3);
    expect(await heard(page)).toEqual([]);
    await button("Lưu 2 thủ tục").click();
    expect((await told())[0].map((it: { code: string }) => it.code)).toEqual([
      "2.100000",
      "1.004873",
      "2.100001",
    ]);
    expect(await preview.count()).toBe(0);
  });
  test("it can replace all there was, or be left alone", async () => {
    await show([], { own: 2 });
    const file = card("procedures").locator("input[type=file]");
    await file.setInputFiles(csv(GOOD));
    await button("Không nhập").click();
    expect(await page.locator(".preview").count()).toBe(0);
    await file.setInputFiles(csv(GOOD));
    await page.getByLabel("Thay toàn bộ danh mục của đơn vị").check();
    await button("Lưu 1 thủ tục").click();
    expect((await told())[0]).toMatchObject([{ code: "1.004873", sample: false }]);
  });
  test("a file of which nothing is understood is said and not saved", async () => {
    await show();
    const file = card("procedures").locator("input[type=file]");
    await file.setInputFiles({ name: "anh.csv", mimeType: "text/csv", buffer: Buffer.from("a|b\n1|2") });
    expect(await seen(card("procedures").getByRole("alert").first())).toContain("không có dòng tiêu đề");
    await file.setInputFiles(csv("|Không mã|3 ngày|"));
    expect(await seen(page.locator(".preview"))).toContain("không có gì để lưu");
    expect(await button("Lưu 0 thủ tục").isDisabled()).toBe(true);
  });
  test("a procedure is counted in its own way, by the national part of its code", async () => {
    await show();
    await field("Mã thủ tục").fill("1.000948.H38");
    await button("Thêm cách tính riêng").click();
    const [{ counting }] = await told();
    expect(counting.procedures).toEqual({ "1.000948": counting.default });
    await page.locator("#dh-counting-1\\.000948").selectOption("calendar-days");
    expect((await told())[1].counting.procedures["1.000948"].counting).toBe("calendar-days");
    await field("Mã thủ tục").fill("khai sinh");
    await button("Thêm cách tính riêng").click();
    expect(await seen(page.locator("#dh-counting-code-fault"))).toBe("Ghi mã như 1.001193.");
  });
});

describe("rules and grounds", () => {
  test("each rule has words, a citation and a level; the default is not written down", async () => {
    await show();
    const rows = page.locator(".rules li");
    expect(await rows.count()).toBeGreaterThanOrEqual(19);
    for (const row of await rows.all()) {
      expect(await seen(row.locator("b"))).not.toMatch(/^[a-z-]+$/);
      expect((await seen(row.locator(".small"))).length).toBeGreaterThan(20);
    }
    const level = field("Mức của quy tắc: Tạm dừng mà chưa có văn bản chứng minh");
    await level.selectOption("stop");
    await level.selectOption("ask");
    expect((await told()).map((it) => it.guard.levels)).toEqual([{ "pause-paper": "stop" }, {}]);
  });
  test("a level that the agency has fixed is said and can't be changed; others can", async () => {
    await show(["guard.levels.pause-paper"], {
      parts: { guard: { levels: { "pause-paper": "stop" }, grounds: [] } },
    });
    const level = field("Mức của quy tắc: Tạm dừng mà chưa có văn bản chứng minh");
    expect([await level.isDisabled(), await level.inputValue()]).toEqual([true, "stop"]);
    expect(await page.getByText("Cơ quan đã quy định mức này.").count()).toBe(1);
    expect(await field("Mức của quy tắc: Tạm dừng lần thứ hai").isDisabled()).toBe(false);
  });
  test("grounds with their citation and field are added once and removed", async () => {
    await show();
    const add = async (name: string, citation: string, of = "") => {
      await field("Căn cứ").fill(name);
      await field("Văn bản quy định").fill(citation);
      await field("Lĩnh vực").fill(of);
      await button("Thêm căn cứ").click();
    };
    await add("Xác minh hộ tịch", "");
    expect(await seen(page.locator("#dh-ground-fault"))).toContain("Ghi cả căn cứ và văn bản");
    await add("Xác minh hộ tịch", "Luật Hộ tịch 2014, Điều 18", "Hộ tịch");
    await add("Niêm yết công khai", "Luật Đất đai 2024");
    await add("xac minh ho tich", "x", "hộ tịch");
    expect(await seen(page.locator("#dh-ground-fault"))).toContain("đã có trong danh mục");
    expect((await told()).at(-1).guard.grounds).toEqual([
      { name: "Xác minh hộ tịch", citation: "Luật Hộ tịch 2014, Điều 18", field: "Hộ tịch" },
      { name: "Niêm yết công khai", citation: "Luật Đất đai 2024" },
    ]);
    await button("Bỏ căn cứ Xác minh hộ tịch").click();
    expect((await told()).at(-1).guard.grounds).toHaveLength(1);
  });
});

test.each([
  ["sayVi", 1366, []],
  ["sayEn", 1366, ["calendar", "guard", "officeHours"]],
  ["sayVi", 380, []],
])(
  "%s at %i px, fixed %j: axe finds nothing wrong, nothing is wider than the window",
  async (say, width, fixed) => {
    await page.setViewportSize({ width, height: 768 });
    await show(fixed, { own: 25, outcome: { name: "lich.json", kept: ["2026-11-24"] } }, say);
    await page.getByRole("button", { name: /^(Năm sau|Year after)$/ }).click();
    expect(await axeFindings(page, "main")).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  },
);
