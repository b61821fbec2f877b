/** What the labels of a form ask, and what they only name: a day, a paper that the citizen hands in. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { dialog, openSmallPages, type SmallPages } from "./small-pages.ts";

let pages: SmallPages;
beforeAll(async () => {
  pages = await openSmallPages();
});
afterAll(() => pages.close());

/** An intake form with these labels over its fields, and these papers to hand in. */
const intake = (labels: string[], papers: string[], button: string) =>
  `<h1>MỘT CỬA ĐIỆN TỬ</h1><form><h2>Thêm mới hồ sơ</h2>
   ${["Tên thủ tục", "Họ và tên", "Số CCCD", ...labels].map((one) => `<div><label>${one}</label><input type="text"></div>`).join("")}
   <h3>Thành phần hồ sơ</h3><table><tr><th>STT</th><th>Tên giấy tờ</th><th></th></tr>
   ${papers.map((one, i) => `<tr><td>${i + 1}</td><td>${one}</td><td><button type="button">Đính kèm</button><input type="file" hidden></td></tr>`).join("")}</table>
   <button type="button">${button}</button> <button type="button">Đóng</button></form>`;

for (const label of [
  "Ngày hẹn trả hồ sơ",
  "Ngày trả lại",
  "Ngày phê duyệt",
  "Thời gian chuyển xử lý",
  "Thời hạn trả hồ sơ",
  "Ngày từ chối",
])
  test(`'${label}' is when something is done, not what this form does`, async () => {
    expect(await pages.actions(intake([label], ["Tờ khai"], "Lưu và tiếp nhận"))).toEqual([
      "intake|Lưu và tiếp nhận|commit",
    ]);
    expect(await pages.actions(intake([label], ["Tờ khai"], "Lưu"))).toEqual([]);
  });

for (const paper of [
  "Thông báo tạm ngừng kinh doanh",
  "Văn bản từ chối nhận di sản",
  "Quyết định phê duyệt quy hoạch",
  "Giấy đề nghị bổ sung ngành nghề",
  "Văn bản thu hồi đất",
])
  test(`a citizen's paper '${paper}' asks for nothing`, async () => {
    expect(await pages.actions(intake([], [paper, "Tờ khai"], "Lưu và tiếp nhận"))).toEqual([
      "intake|Lưu và tiếp nhận|commit",
    ]);
    expect(await pages.actions(intake([], [paper, "Tờ khai"], "Lưu"))).toEqual([]);
  });

test("a button to sign beside the upload of a form is none that sends it", async () => {
  const body = `<div class="title">Yêu cầu bổ sung giấy tờ</div><table><tr><th>STT</th><th>Tên giấy tờ</th><th></th></tr>
    <tr><td>1</td><td>Thông báo yêu cầu bổ sung</td><td><button type="button">Đính kèm</button><input type="file" hidden>
    <input type="file" hidden><button type="button">Ký số</button></td></tr></table>
    <div><label>Nội dung yêu cầu bổ sung</label><textarea></textarea></div>
    <button type="button">Yêu cầu bổ sung giấy tờ</button> <button type="button">Hủy bỏ</button>`;
  expect(await pages.actions(dialog(body))).toEqual(["supplement|Yêu cầu bổ sung giấy tờ|commit"]);
});
