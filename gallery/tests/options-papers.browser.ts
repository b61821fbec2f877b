/** The kinds of paper in the options. */
import { describe, expect, test } from "vitest";
import { optionsPage } from "./options-page.ts";
import { axeFindings, heard, seen } from "./test-page.ts";

const { page, show, card, button, field, told } = optionsPage("papers");
const rows = () => card("papers").locator(".list > li");
const search = (text: string) => field("Tìm theo tên, chữ viết tắt").fill(text);

describe("the kinds of paper", () => {
  test("are listed with whose they are, their term, what stands in for them, source and year", async () => {
    await show();
    expect(await rows().count()).toBeGreaterThanOrEqual(35);
    await search("tinh trang hon nhan");
    const text = await seen(rows().first());
    expect(text).toContain("của người nộp · hiệu lực 6 tháng (Nghị định 123/2015/NĐ-CP, Điều 23.1)");
    expect(text).toContain("KQ.G15.000038");
    expect(text).toContain("Cơ sở dữ liệu hộ tịch điện tử đến 28/02/2027");
    expect(text).toContain("Điều 21–23 (năm 2015)");
    await search("gcn qsdđ");
    expect(await rows().count()).toBe(1);
    await search("không có loại này");
    expect(await seen(card("papers"))).toContain("Không có loại giấy tờ nào khớp");
  });
  test("one is changed, said to be the office's, and put back", async () => {
    await show();
    await search("khám sức khỏe");
    await rows().first().getByRole("button", { name: "Sửa" }).click();
    await field("Hiệu lực (số tháng; để trống: ghi trên giấy)").fill("một năm");
    await button("Lưu loại giấy tờ").click();
    expect(await seen(card("papers"))).toContain("Số tháng «một năm» phải là số nguyên từ 1.");
    expect(await heard(page())).toEqual([]);
    await field("Hiệu lực (số tháng; để trống: ghi trên giấy)").fill("12");
    await button("Lưu loại giấy tờ").click();
    expect((await told())[0]).toMatchObject([{ id: "health", term: { months: 12 } }]);
    expect(await seen(rows().first())).toContain("đơn vị sửa");
    await button("Trả lại như cũ: Giấy khám sức khỏe").click();
    expect((await told())[1]).toEqual([]);
  });
  test("one is added; a wording that means another kind is refused", async () => {
    await show();
    await button("Thêm loại giấy tờ").click();
    await field("Tên").fill("Giấy chứng nhận hộ nghèo");
    await field("Cách ghi (mỗi dòng một cách)").fill("Giấy chứng nhận hộ nghèo\nGKS");
    await field("Nguồn").fill("Nghị định 07/2021/NĐ-CP");
    await button("Lưu loại giấy tờ").click();
    expect(await seen(card("papers"))).toContain("Cách ghi «gks» đã thuộc loại «Giấy khai sinh».");
    await field("Cách ghi (mỗi dòng một cách)").fill("Giấy chứng nhận hộ nghèo");
    await button("Lưu loại giấy tờ").click();
    expect((await told())[0]).toMatchObject([
      {
        id: "own-giay-chung-nhan-ho-ngheo",
        names: ["giấy chứng nhận hộ nghèo"],
        whose: "self",
        term: null,
        year: 2026,
      },
    ]);
    await search("hộ nghèo");
    expect(await seen(rows().first())).toContain("đơn vị thêm");
  });
  test("are exported and taken in", async () => {
    await show();
    await button("Xuất các loại giấy tờ (JSON)").click();
    await card("papers")
      .locator("input[type=file]")
      .setInputFiles({ name: "k.json", mimeType: "application/json", buffer: Buffer.from("[]") });
    await expect.poll(() => heard(page())).toEqual([["kindsExport"], ["kindsFile", "k.json", "[]"]]);
  });
  test.each(["sayVi", "sayEn"])("axe finds nothing wrong (%s)", async (say) => {
    await show([], {}, say);
    await card("papers").locator(".list button").first().click();
    expect(await axeFindings(page(), "main")).toEqual([]);
  });
});
