import { beforeEach, describe, expect, test } from "vitest";
import { PAGE } from "../shot.ts";
import { axeFindings, galleryBed, heard, seen } from "./test-page.ts";

const bed = galleryBed(PAGE);
beforeEach(async () => {
  await bed.page.setViewportSize({ width: 380, height: 768 });
});
const show = (what: object, say = "sayVi") =>
  bed.page.evaluate(`gallery.showSide(gallery.${say}, gallery.heard, ${JSON.stringify(what)})`);
const button = (name: string) => bed.page.getByRole("button", { name, exact: true });
const tab = (name: string) => bed.page.getByRole("tab", { name });
const field = (name: string) => bed.page.getByLabel(name, { exact: true });
const answer = () => seen(bed.page.locator(".big"));
const fitsTheWindow = () => bed.page.evaluate("document.documentElement.scrollWidth <= innerWidth");

async function ask(received: string, amount: string, unit = "ngày làm việc"): Promise<void> {
  await field("Tiếp nhận lúc").fill(received);
  await field("Thời hạn").fill(amount);
  await field("Đơn vị thời gian").selectOption({ label: unit });
}

describe("the tabs", () => {
  test("arrow keys, Home and End go round, and only one stop is made at them", async () => {
    await show({});
    await tab("Việc cần làm").focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "Home", "End"])
      await bed.page.keyboard.press(key);
    const told = (await heard(bed.page)).map((it) => it[1]);
    expect(told).toEqual(["due", "ledger", "queue", "ledger", "queue", "ledger"]);
    expect(await bed.page.evaluate("document.activeElement.id")).toBe("dh-tab-ledger");
    expect(await bed.page.locator("[role=tab][tabindex='0']").count()).toBe(1);
    expect(await bed.page.locator("[role=tabpanel]:visible").count()).toBe(1);
  });
  test("what was typed is still there after a look at another tab", async () => {
    await show({ tab: "due" });
    await ask("20/11/2026 15:10", "5");
    await tab("Sổ theo dõi").click();
    await tab("Tính hạn").click();
    expect(await field("Tiếp nhận lúc").inputValue()).toBe("20/11/2026 15:10");
    expect(await answer()).toContain("30/11/2026");
  });
});

describe("working out a date", () => {
  beforeEach(() => show({ tab: "due" }));
  test("is answered while it is typed, days off named with their source", async () => {
    // 1,440 minutes: 110 on Friday, 450 on the 23rd, none on the 24th, 450 on the 25th, 430 are left.
    await ask("20/11/2026 15:10", "3");
    expect(await answer()).toContain("15:10, thứ Năm 26/11/2026");
    await field("Cách tính").selectOption("working-hours");
    expect(await answer()).toContain("16:40, thứ Năm 26/11/2026");
    expect(await answer()).not.toContain("dự kiến");
    const rows = bed.page.locator(".days-table tbody tr");
    expect(await rows.count()).toBe(7);
    expect(await seen(rows.nth(0))).toContain("1 giờ 50 phút");
    expect(await seen(rows.nth(1))).toContain("ngày nghỉ hằng tuần");
    expect(await seen(rows.nth(4))).toContain("Ngày Văn hóa Việt Nam (Thông báo 9441/TB-BNV");
    expect(await seen(rows.nth(6))).toContain("ngày đến hạn");
    expect(bed.faults).toEqual([]);
  });
  test("a time of 'trong ngày' has no amount, and an hour after which it is the next working day", async () => {
    await ask("20/11/2026 15:20", "3");
    await field("Đơn vị thời gian").selectOption({ label: "trong ngày" });
    expect(await bed.page.locator("#dh-due-amount, #dh-due-counting").count()).toBe(0);
    expect(await answer()).toContain("17:00, thứ Sáu 20/11/2026");
    const cutoff = field("Nhận sau giờ này thì ngày làm việc tiếp theo");
    await cutoff.fill("15:00");
    expect(await answer()).toContain("17:00, thứ Hai 23/11/2026");
    await cutoff.fill("3 chiều");
    expect(await seen(bed.page.locator("#dh-due-cutoff-fault"))).toContain("Ghi giờ như 15:00");
    expect(bed.faults).toEqual([]);
  });
  test("a receipt on a Saturday: the count begins on Monday, and a year without a notice is said once", async () => {
    await ask("30/01/2027 15:10", "10");
    const rows = bed.page.locator(".days-table tbody tr");
    expect(await seen(rows.nth(0))).toContain("ngày nghỉ hằng tuần");
    expect(await seen(rows.nth(0))).not.toContain("bắt đầu tính");
    expect(await seen(rows.nth(2))).toMatch(/thứ Hai.*bắt đầu tính$/s);
    expect(await seen(rows.nth(3))).toMatch(/ngày thứ 1\s*$/);
    expect(await seen(rows.nth(5))).toMatch(/Tết Nguyên đán.*dự kiến$/s);
  });
  test("by whole days: the day of receipt is named as not counted", async () => {
    await ask("12/10/2026", "5");
    await field("Cách tính").selectOption("working-days-end-of-day");
    expect(await answer()).toBe("17:00, thứ Hai 19/10/2026");
    const rows = bed.page.locator(".days-table tbody tr");
    expect(await seen(rows.nth(0))).toContain("ngày tiếp nhận, không tính");
    expect(await seen(rows.nth(7))).toContain("ngày thứ 5");
  });
  test("day and month are never swapped: the fault stands beside its field and there is no answer", async () => {
    await ask("11/20/2026 15:10", "3");
    expect(await seen(bed.page.locator("#dh-due-received-fault"))).toBe("Không có ngày 11/20/2026.");
    expect(await field("Tiếp nhận lúc").getAttribute("aria-invalid")).toBe("true");
    expect(await bed.page.locator(".answer").count()).toBe(0);
    await field("Tiếp nhận lúc").fill("20/11/2026");
    expect(await seen(bed.page.locator("#dh-due-received-fault"))).toContain("cần cả giờ");
    await field("Tiếp nhận lúc").fill("3/4/2026 8:00");
    expect(await answer()).toContain("08/04/2026");
  });
  test.each([
    ["0", "số lớn hơn 0"],
    ["-3", "số lớn hơn 0"],
    ["1.000", "số lớn hơn 0"],
    ["ba", "số lớn hơn 0"],
    ["9999", "mười năm"],
  ])("an amount of «%s» is refused beside its field", async (amount, why) => {
    await ask("20/11/2026 15:10", amount);
    expect(await seen(bed.page.locator("#dh-due-amount-fault"))).toContain(why);
    expect(await bed.page.locator(".answer").count()).toBe(0);
  });
  test("a procedure brings its time; a sample says that it is one, and from where", async () => {
    await field("Tiếp nhận lúc").fill("12/10/2026 8:00");
    await field("Thủ tục (nếu có trong danh mục)").fill("1.004873");
    expect(await field("Thời hạn").inputValue()).toBe("3");
    expect(await seen(bed.page.locator("#dh-due-procedure-note"))).toContain(
      "Nghị định 123/2015/NĐ-CP, Điều 22",
    );
    expect(await bed.page.locator(".answer").count()).toBe(1);
    await field("Thủ tục (nếu có trong danh mục)").fill("1.001193");
    expect(await seen(bed.page.locator("#dh-due-procedure-note"))).toContain("không ghi thời hạn");
    await field("Thủ tục (nếu có trong danh mục)").fill("9.999999");
    expect(await seen(bed.page.locator("#dh-due-procedure-note"))).toContain("không có thủ tục này");
  });
  test("pauses move the date on or begin it anew; an open one holds it", async () => {
    await ask("12/10/2026 8:00", "8", "giờ làm việc");
    await field("Cách tính").selectOption("working-hours");
    const plain = await answer();
    await button("Thêm lần tạm dừng").click();
    await field("Tạm dừng 1 từ").fill("12/10/2026 10:00");
    expect(await answer()).toBe("Đang tạm dừng");
    await field("đến").fill("14/10/2026 10:00");
    expect(await answer()).toBe("8:30, thứ Năm 15/10/2026");
    await field("Sau khi tạm dừng").selectOption("restart");
    expect(await answer()).toBe("10:30, thứ Năm 15/10/2026");
    await field("đến").fill("11/10/2026 10:00");
    expect(await seen(bed.page.locator("#dh-due-pause-0-to-fault"))).toBe(
      "Lúc kết thúc phải sau lúc bắt đầu.",
    );
    await button("Bỏ lần tạm dừng 1").click();
    expect(await answer()).toBe(plain);
  });
  test("is copied as text for a letter, and says so until the answer changes", async () => {
    await ask("20/11/2026 15:10", "5", "ngày (kể cả ngày nghỉ)");
    await button("Sao chép").click();
    expect(await seen(bed.page.locator(".copy"))).toContain("Đã sao chép");
    const [[, text]] = (await heard(bed.page)) as [[string, string]];
    expect(text.split("\n")[0]).toBe("Hồ sơ tiếp nhận 15 giờ 10 phút ngày 20 tháng 11 năm 2026.");
    expect(text.split("\n").at(-1)).toBe("Hạn trả kết quả: 17 giờ 00 phút ngày 25 tháng 11 năm 2026.");
    await field("Thời hạn").fill("6");
    expect(await seen(bed.page.locator(".copy"))).not.toContain("Đã sao chép");
  });
  test("where the browser refuses to copy, the text stands there to be selected", async () => {
    await show({ tab: "due", clipboard: false });
    await ask("20/11/2026 15:10", "5");
    await button("Sao chép").click();
    expect(await seen(bed.page.locator(".letter"))).toContain(
      "Hồ sơ tiếp nhận 15 giờ 10 phút ngày 20 tháng 11 năm 2026.",
    );
  });
  test("a count of years shows some weeks, and the rest when asked", async () => {
    await ask("20/11/2026 15:10", "900");
    await field("Cách tính").selectOption("working-days-end-of-day");
    expect(await bed.page.locator(".days-table tbody tr").count()).toBe(45);
    await bed.page.getByRole("button", { name: /^Xem thêm 1/ }).click();
    expect(await bed.page.locator(".days-table tbody tr").count()).toBe(225);
  });
});

describe("the ledger", () => {
  test("by week, dossier and rule; an entry in plain words", async () => {
    await show({ tab: "ledger", entries: 20 });
    expect(await seen(bed.page.locator(".group").first())).toBe("Tuần 16/11–22/11/2026 · 17 mục");
    const first = await seen(bed.page.locator(".record").first());
    expect(first).toContain("Tạm dừng\n20/11/2026 15:40 · mục 20");
    expect(first).toContain("Được hỏi vì: Tạm dừng mà chưa có văn bản chứng minh");
    expect(first).toContain("Không giữ lại nữa, có ghi lý do");
    await bed.page.getByRole("radio", { name: "Quy tắc" }).check();
    expect(await seen(bed.page.locator(".group").nth(1))).toBe("Yêu cầu bổ sung lần thứ hai · 3 mục");
    await bed.page.getByRole("radio", { name: "Hồ sơ" }).check();
    expect(await seen(bed.page.locator(".group").first())).toMatch(/^H52\.5\.12-261120-0001 · \d mục$/);
    await bed.page.getByLabel("Tìm mã hồ sơ, lý do").fill("261119");
    for (const it of await bed.page.locator(".record .link").all())
      expect(await seen(it)).toContain("261119");
    await bed.page.getByLabel("Tìm mã hồ sơ, lý do").fill("không có đâu");
    expect(await seen(bed.page.locator("main:visible"))).toContain("Không có mục nào khớp «không có đâu».");
  });
  test("verified, taken along, opened", async () => {
    await show({ tab: "ledger", entries: 6, checked: { whole: true, entries: 6 } });
    expect(await seen(bed.page.locator(".outcome"))).toContain("Sổ nguyên vẹn: 6 mục");
    await button("Kiểm tra sổ").click();
    await button("Xuất CSV").click();
    await button("Xuất Excel").click();
    await button("Mở hồ sơ H52.5.12-261120-0001").first().click();
    expect(await heard(bed.page)).toEqual([
      ["verify"],
      ["export", "csv"],
      ["export", "xlsx"],
      ["open", "https://motcua.mau.gov.vn", "H52.5.12-261120-0001"],
    ]);
    await show({ tab: "ledger", entries: 6, checked: { whole: false, entries: 6, brokenAt: 3 } });
    expect(await seen(bed.page.locator(".outcome.late"))).toContain("từ mục 3");
  });
  test("for who supervises: stopped without a paper, and let through", async () => {
    await show({ tab: "ledger", entries: 16 });
    await bed.page.getByRole("radio", { name: "Chưa có văn bản" }).check();
    expect(await seen(bed.page.locator(".group").nth(0))).toBe("Đang tạm dừng, chưa thấy văn bản (1)");
    expect(await seen(bed.page.locator(".group").nth(1))).toBe("Đã cho qua dù còn thiếu (4)");
    expect(await seen(bed.page.locator(".paused-list .record"))).toContain("H52.5.12-261120-0005");
  });
  test("a long ledger shows some, then more, then asks for the rest", async () => {
    await show({ tab: "ledger", entries: 900 });
    expect(await bed.page.locator(".record").count()).toBe(40);
    await button("Xem thêm 860 mục").click();
    expect(await bed.page.locator(".record").count()).toBe(160);
    await button("Đang hiện 900 trên 1800 mục, tải thêm").click();
    expect(await heard(bed.page)).toEqual([["more"]]);
  });
  test("empty and broken say so", async () => {
    await show({ tab: "ledger", entries: 0 });
    expect(await seen(bed.page.locator("main:visible"))).toContain("Sổ chưa có mục nào");
    expect(await button("Xuất CSV").isDisabled()).toBe(true);
    await show({ tab: "ledger", entries: null, fault: true });
    expect(await seen(bed.page.getByRole("alert"))).toContain("Sổ trên máy không bị thay đổi.");
  });
});

describe("everybody can use it", () => {
  test.each([
    [{ tab: "due" }, "sayVi"],
    [{ tab: "ledger", entries: 30 }, "sayVi"],
    [{ tab: "ledger", entries: 0 }, "sayEn"],
    [{ tab: "ledger", entries: 6, checked: { whole: false, entries: 6, brokenAt: 3 } }, "sayEn"],
    [{ tab: "queue" }, "sayVi"],
  ])("%j %s: axe finds nothing wrong, nothing is wider than the panel", async (what, say) => {
    await show(what, say);
    expect(await axeFindings(bed.page, ".side")).toEqual([]);
    expect(await fitsTheWindow()).toBe(true);
  });
  test("the filled calculator too, with a fault and with a pause", async () => {
    await show({ tab: "due" });
    await ask("20/11/2026 15:10", "30");
    await button("Thêm lần tạm dừng").click();
    await field("Tạm dừng 1 từ").fill("24/11/2026");
    await field("đến").fill("1/2/2027 9:00");
    expect(await axeFindings(bed.page, ".side")).toEqual([]);
    expect(await fitsTheWindow()).toBe(true);
    await field("đến").fill("hôm nay");
    expect(await axeFindings(bed.page, ".side")).toEqual([]);
  });
});
