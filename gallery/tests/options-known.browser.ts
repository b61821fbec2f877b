/** The known papers in the options: which portals are the office's, and its lists of digitised results. */
import { describe, expect, test } from "vitest";
import { optionsPage } from "./options-page.ts";
import { axeFindings, heard, seen } from "./test-page.ts";

const { page, show, card, button, field, told } = optionsPage("known");
const HEAD = "Số định danh,Họ và tên,Tên kết quả,Số hiệu,Ngày cấp kết quả";
const ROWS = [
  "052090001234,Trần Thị Lan,Giấy khai sinh,12/2019,12/05/2019",
  ",Lê Văn An,Giấy khai sinh,13/2019,13/05/2019",
  "52090001235,Lê Văn An,Trích lục kết hôn,14/2019,13/05/2019",
];
const choose = (rows: string[], name = "ket-qua.csv") =>
  field("Chọn tệp danh sách…").setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from([HEAD, ...rows].join("\n")),
  });

describe("an office's list", () => {
  test("is shown row by row, without anybody's name, and narrowed to what is to be looked at", async () => {
    await show();
    await choose(ROWS);
    const preview = page().getByRole("region", { name: "Xem trước «ket-qua.csv»" });
    await preview.waitFor();
    const text = await seen(preview);
    expect(text).toContain("3 dòng: 2 dòng nhập được, 1 dòng chưa.");
    expect(text).toContain("Không lưu các cột: Họ và tên");
    expect(text).toContain("•••234");
    for (const it of ["052090001234", "Trần", "Lan", "Lê Văn An"]) expect(text).not.toContain(it);
    await field("Chỉ hiện các dòng cần xem").check();
    expect(await preview.locator("tbody tr").allInnerTexts()).toEqual([
      expect.stringContaining("thiếu số định danh"),
      expect.stringContaining("đã thêm lại số 0 ở đầu số định danh"),
    ]);
    expect(await axeFindings(page(), "main")).toEqual([]);
    await button("Không nhập").click();
    expect(await preview.count()).toBe(0);
    expect(await heard(page())).toEqual([]);
  });
  test("is taken in for the one portal that is read, with the time left, and stopped", async () => {
    await show();
    await choose(ROWS);
    await button("Nhập danh sách này").click();
    expect(await seen(card("known"))).toContain("Đang lưu · 70% · còn khoảng 45 giây");
    expect(await axeFindings(page(), "main")).toEqual([]);
    await button("Dừng").click();
    await page().getByText("Đã dừng.").waitFor();
    expect((await told())[0]).toMatchObject({ portal: expect.stringContaining("http"), anew: false });
  });
  test("without the columns says what was looked for; without a paper it can't be taken in", async () => {
    await show();
    await choose([], "khac.csv");
    await page().getByRole("region", { name: "Xem trước «khac.csv»" }).waitFor();
    expect(await button("Nhập danh sách này").isDisabled()).toBe(true);
    const other = { name: "la.csv", mimeType: "text/csv", buffer: Buffer.from("Mã TTHC,Tên\n1,2") };
    await field("Chọn tệp danh sách…").setInputFiles(other);
    await page().getByText("Không thấy dòng tiêu đề có cột số định danh").waitFor();
  });
});

test("portals are said to be the office's; then its lists are for all of them", async () => {
  await show();
  const boxes = card("office").getByRole("checkbox");
  await boxes.first().check();
  const [change] = await told();
  expect(change.office.portals).toHaveLength(1);
  await choose(ROWS);
  await button("Nhập danh sách này").click();
  expect((await told())[1]).toEqual({ portal: null, anew: false });
});
