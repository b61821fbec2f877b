/** Values of a form that are chosen rather than typed, and headings that name no procedure. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const PAPERS = `<h3>Thành phần hồ sơ</h3><div class="g"><span>Tờ khai theo mẫu số 3</span><em>to-khai.pdf</em></div>
  <div class="g"><span>Bản sao hợp đồng thuê nhà</span><em><button type="button">Tải lên</button></em></div>
  <div class="g"><span>Giấy uỷ quyền của chủ hộ</span><em><button type="button">Tải lên</button></em></div>`;
const form = (fields: string) =>
  small.read(`<h1>Tiếp nhận hồ sơ</h1><form><p><label>Họ và tên</label><input value="Lê Thị Mẫu"></p>
    <p><label>Số CCCD</label><input value="001099000000"></p><p><label>Mã hồ sơ</label><input readonly value="H77.12-261118-0004"></p>
    ${fields}${PAPERS}</form><button>Tiếp nhận</button>`);

describe("what a form has chosen", () => {
  const way = (inner: string) => `<div><label>Hình thức nộp</label>${inner}</div>`;
  test.each([
    [
      `<span><input type="radio" name="w">Trực tiếp</span><span><input type="radio" name="w" checked>Bưu chính</span>`,
      "post",
    ],
    [
      `<div><label><input type="radio" name="w">Trực tiếp</label><label><input type="radio" name="w" checked>Trực tuyến</label></div>`,
      "online",
    ],
    [
      `<ul><li role="radio" aria-checked="true">Trực tiếp</li><li role="radio" aria-checked="false">Trực tuyến</li></ul>`,
      "direct",
    ],
    [
      `<div role="radiogroup"><i><button type="button" role="radio" aria-checked="false"></button>Trực tiếp</i><i><button type="button" role="radio" aria-checked="true"></button>Bưu chính</i></div>`,
      "post",
    ],
    [
      `<div><b><u><input type="radio" name="w"></u><s></s><span>Trực tiếp</span></b><b><u><input type="radio" name="w" checked></u><span>Trực tuyến</span></b></div>`,
      "online",
    ],
  ])("%s", async (inner, channel) => {
    const { values } = await form(way(inner));
    expect(values[0]).toMatchObject({ channel });
  });
  test("nothing is chosen where nothing is set", async () => {
    const { values } = await form(
      way(
        `<span><input type="radio" name="w">Trực tiếp</span><span><input type="radio" name="w">Bưu chính</span>`,
      ),
    );
    expect(values[0]).not.toHaveProperty("channel");
  });
  test("a list that opens from a button shows what was chosen; a heading over it names none", async () => {
    const { values } = await form(`<h4>Thủ tục và lệ phí áp dụng</h4><div><label>Thủ tục hành chính *</label>
      <button type="button" aria-haspopup="listbox"><span>2.001234 – Gia hạn giấy phép bán lẻ rượu</span> ▾</button></div>`);
    expect(values[0]).toMatchObject({
      procedureCode: "2.001234",
      procedureName: "Gia hạn giấy phép bán lẻ rượu",
    });
    const without = await form(`<h4>Thủ tục và lệ phí áp dụng</h4>`);
    expect(without.values[0]).not.toHaveProperty("procedureName");
  });
  test("a paper that has its file stands beside those that wait for theirs", async () => {
    const { papers } = await form("");
    expect(papers.map((p) => p.name)).toEqual([
      "Tờ khai theo mẫu số 3",
      "Bản sao hợp đồng thuê nhà",
      "Giấy uỷ quyền của chủ hộ",
    ]);
  });
  test("what a filter over a list has chosen is no dossier's", async () => {
    const { values } =
      await small.read(`<h2>Danh sách hồ sơ</h2><div><label>Thủ tục</label><div role="combobox" tabindex="0">Đăng ký khai tử</div></div>
      <table><tr><th>Mã hồ sơ</th><th>Hẹn trả</th></tr><tr><td>H77.12-261118-0004</td><td>25/11/2026</td></tr></table>`);
    expect(values).toHaveLength(1);
    expect(values[0]).not.toHaveProperty("procedureName");
  });
});
