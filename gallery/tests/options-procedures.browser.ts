/** The catalogue of procedures in the options. */
import { describe, expect, test } from "vitest";
import { optionsPage } from "./options-page.ts";
import { heard, seen } from "./test-page.ts";

const { page, show, card, button, field, told } = optionsPage("procedures");

describe("procedures", () => {
  test("the national ones are marked, with source and year, and can be taken over one by one", async () => {
    await show();
    const left = (n: number) => `0 thủ tục của đơn vị, ${n} thủ tục quốc gia chưa nhận`;
    expect(await seen(card("procedures"))).toContain(left(251));
    await field("Tìm theo mã, tên, lĩnh vực").fill("1.004873");
    expect(await card("procedures").locator(".chip").count()).toBe(1);
    const text = await seen(card("procedures"));
    expect(text).toContain("Nguồn: Nghị định 123/2015/NĐ-CP, Điều 22");
    expect(text).toContain("(năm 2026)");
    await button("Nhận thủ tục 1.004873").click();
    expect((await told())[0]).toMatchObject([{ code: "1.004873", sample: false }]);
    expect(await card("procedures").locator(".chip").count()).toBe(0);
    await button("Bỏ thủ tục 1.004873").click();
    expect((await told())[1]).toEqual([]);
    expect(await seen(card("procedures"))).toContain(left(251));
  });
  test("one click takes all over, another those of a field; none twice", async () => {
    await show();
    await field("Nhận theo lĩnh vực…").selectOption("Chứng thực");
    await button("Nhận 12 thủ tục của lĩnh vực này").click();
    const first = (await told())[0] as { field: string; sample: boolean }[];
    expect(first.map((it) => [it.field, it.sample])).toEqual(Array(12).fill(["Chứng thực", false]));
    await button("Nhận tất cả 239 thủ tục quốc gia").click();
    const codes = ((await told())[1] as { code: string }[]).map((it) => it.code);
    expect([codes.length, new Set(codes).size]).toEqual([251, 251]);
    expect(await card("procedures").getByText("Nhận tất cả").count()).toBe(0);
  });
  test("what must not be asked for is named, with its database and until when", async () => {
    await show();
    await field("Tìm theo mã, tên, lĩnh vực").fill("2.001942");
    expect(await seen(card("procedures"))).toContain("áp dụng đến 28/02/2027");
  });
  test("the office's own is changed in place: time in words, levels with their dates; what is wrong is said and nothing kept", async () => {
    await show([], { own: 1 });
    await button("Sửa thủ tục 2.100000").click();
    await field("Thời hạn giải quyết").fill("5 ngày; xác minh 12 ngày");
    await button("Lưu thay đổi").click();
    const first = card("procedures").getByRole("group", { name: "Khoảng thời gian 1" });
    expect(await seen(card("procedures"))).toContain("có nhiều mức");
    await field("Thời hạn giải quyết").fill("04 ngày làm việc");
    await first.getByLabel("Từ ngày").fill("15/12/2026");
    await first.getByLabel("Đến hết ngày").fill("14/12/2026");
    await button("Lưu thay đổi").click();
    expect(await seen(card("procedures"))).toContain("Ngày 15/12/2026 sau ngày 14/12/2026.");
    expect(await told()).toEqual([]);
    await first.getByLabel("Đến hết ngày").fill("14/12/2027");
    await button("Thêm mức độ trực tuyến theo thời gian").click();
    const second = card("procedures").getByRole("group", { name: "Khoảng thời gian 2" });
    await second.locator("select").selectOption("partial");
    await second.getByLabel("Đến hết ngày").fill("14/12/2026");
    await button("Lưu thay đổi").click();
    expect((await told())[0]).toMatchObject([
      {
        time: { amount: 4, unit: "working-days" },
        online: [
          { level: "full", from: "2026-12-15", to: "2027-12-14" },
          { level: "partial", from: null, to: "2026-12-14" },
        ],
        results: [{ code: "KQ.G15.000031" }],
      },
    ]);
    // The gallery's day is before 15/12/2026.
    expect(await seen(card("procedures"))).toContain("một phần đến 14/12/2026");
  });
  test("found by code, name or field, with and without diacritics; a long list comes in pages", async () => {
    await show([], { own: 300 });
    const rows = card("procedures").locator(".list li");
    expect(await rows.count()).toBe(20);
    await button("Xem thêm 531 thủ tục").click();
    expect(await rows.count()).toBe(120);
    const search = field("Tìm theo mã, tên, lĩnh vực");
    for (const [text, many] of [
      ["2.100007", 1],
      ["khai sinh", 14],
      ["KHAI SINH lai", 2],
      ["ho tich giam ho", 7],
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
    const preview = page().locator(".preview");
    expect(await seen(preview)).toContain("Đọc được 2 thủ tục; 2 dòng có chỗ chưa đọc được.");
    expect(await seen(preview)).toContain("Cột không dùng đến: Ghi chú");
    const rows = preview.locator("tbody tr");
    expect(await rows.count()).toBe(3);
    expect(await seen(rows.nth(0))).toContain("3 ngày làm việc");
    expect(await seen(rows.nth(1))).toContain("để trống");
    expect(await seen(rows.nth(1))).toContain("Thời hạn «5 ngày; xác minh 12 ngày» có nhiều mức");
    expect(await seen(rows.nth(2))).toContain("bỏ qua");
    await page().getByLabel("Chỉ hiện dòng có chỗ chưa đọc được").check();
    expect(await rows.count()).toBe(2);
    expect(await heard(page())).toEqual([]);
    await button("Lưu 2 thủ tục").click();
    expect((await told())[0].map((it: { code: string }) => it.code)).toEqual([
      "2.100000",
      "1.004873",
      "2.100001",
    ]);
    expect(await preview.count()).toBe(0);
  });
  test("of several columns of times one is chosen before a time is taken", async () => {
    await show();
    const buffer = Buffer.from(
      "Mã TTHC|Tên TTHC|Thời hạn theo quy định|Thời hạn sau cắt giảm\n1.004873|Một|5 ngày làm việc|Trong ngày",
    );
    const file = card("procedures").locator("input[type=file]");
    await file.setInputFiles({ name: "danh-muc.csv", mimeType: "text/csv", buffer });
    const row = page().locator(".preview tbody tr");
    expect(await seen(row)).toContain("chưa chọn cột");
    await page().getByLabel("Thời hạn sau cắt giảm").check();
    expect(await seen(row)).toContain("trong ngày");
    await button("Lưu 1 thủ tục").click();
    expect((await told())[0]).toMatchObject([{ time: { unit: "same-day", cutoff: null } }]);
  });
  test("it can replace all there was, or be left alone", async () => {
    await show([], { own: 2 });
    const file = card("procedures").locator("input[type=file]");
    await file.setInputFiles(csv(GOOD));
    await button("Không nhập").click();
    expect(await page().locator(".preview").count()).toBe(0);
    await file.setInputFiles(csv(GOOD));
    await page().getByLabel("Thay toàn bộ danh mục của đơn vị").check();
    await button("Lưu 1 thủ tục").click();
    expect((await told())[0]).toMatchObject([{ code: "1.004873", sample: false }]);
  });
  test("a file of which nothing is understood is said and not saved", async () => {
    await show();
    const file = card("procedures").locator("input[type=file]");
    await file.setInputFiles({ name: "anh.csv", mimeType: "text/csv", buffer: Buffer.from("a|b\n1|2") });
    expect(await seen(card("procedures").getByRole("alert").first())).toContain("không có dòng tiêu đề");
    await file.setInputFiles(csv("|Không mã|3 ngày|"));
    expect(await seen(page().locator(".preview"))).toContain("không có gì để lưu");
    expect(await button("Lưu 0 thủ tục").isDisabled()).toBe(true);
  });
  test("a procedure is counted in its own way, by the national part of its code", async () => {
    await show();
    await page().locator('.contents a[href="#dh-counting"]').click();
    await field("Mã thủ tục").fill("1.000948.H38");
    await button("Thêm cách tính riêng").click();
    const [{ counting }] = await told();
    expect(counting.procedures).toEqual({ "1.000948": counting.default });
    await page().locator("#dh-counting-1\\.000948").selectOption("calendar-days");
    expect((await told())[1].counting.procedures["1.000948"].counting).toBe("calendar-days");
    await field("Mã thủ tục").fill("khai sinh");
    await button("Thêm cách tính riêng").click();
    expect(await seen(page().locator("#dh-counting-code-fault"))).toBe("Ghi mã như 1.001193.");
  });
});
