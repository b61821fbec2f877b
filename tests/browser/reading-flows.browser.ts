/** Kinds of pausing forms that portals made at random showed (docs/proof.md): a status chosen, branches without a box. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DETAIL, dialog, openSmallPages, type SmallPages } from "./small-pages.ts";

let pages: SmallPages;
beforeAll(async () => {
  pages = await openSmallPages();
});
afterAll(() => pages.close());

const PAPER = `<div><div>Tệp đính kèm</div><button type="button">Chọn tệp</button><input type="file" hidden></div>`;
const REASON = "<div><label>Lý do</label><textarea></textarea></div>";
const FOOT = `<div><button type="button">Lưu</button> <button type="button">Đóng</button></div>`;
const select = (status: string) =>
  `<select><option>Đang xử lý</option><option selected>${status}</option></select>`;
const form = (title: string, field: string, label = "Trạng thái mới") =>
  `<div style="font-weight:600">${title}</div><div><label>${label} <span>*</span></label>${field}</div>${PAPER}${REASON}${FOOT}`;

describe("a status that stops the clock, chosen in a form", () => {
  test("with what the portal adds to it in brackets", async () => {
    const body = dialog(form("Đổi trạng thái hồ sơ", select("Dừng xử lý (Trong đơn vị)")));
    expect(await pages.actions(body)).toEqual(["pause|Lưu|commit"]);
  });
  test("'Chuyển trạng thái' hands nothing back", async () => {
    expect(await pages.actions(dialog(form("Chuyển trạng thái", select("Đang giải quyết"))))).toEqual([]);
    expect(await pages.actions(dialog(form("Chuyển trạng thái", select("Tạm dừng"))))).toEqual([
      "pause|Lưu|commit",
    ]);
  });
  const built = (words: string): Record<string, string> => ({
    "a list of no known make": `<div tabindex="0"><span>${words}</span></div>`,
    "an input that is locked": `<div><input type="text" readonly value="${words}"></div>`,
    "a library's own": `<div class="ant-select"><span class="ant-select-selection-item">${words}</span></div>`,
  });
  for (const [name, field] of Object.entries(built("Chờ thực hiện NVTC")))
    test(`in ${name}`, async () => {
      expect(await pages.actions(dialog(form("Cập nhật trạng thái", field)))).toEqual(["pause|Lưu|commit"]);
    });
  test("in the opened row of a list", async () => {
    const row = form(
      "Thay đổi trạng thái: H15.50.05.13-261118-0001",
      built("Tạm dừng")["a list of no known make"]!,
    );
    const body = `<h1>MỘT CỬA ĐIỆN TỬ</h1><table><tr><th>Mã hồ sơ</th><th>Ngày hẹn trả</th></tr>
      <tr><td>H15.50.05.13-261118-0001</td><td>25/11/2026</td></tr><tr><td colspan="2">${row}</td></tr></table>`;
    expect(await pages.actions(body)).toContain("pause|Lưu|commit");
  });
  test("in the body of a frame, where the form has no box of its own", async () => {
    const field = built("Tạm dừng")["an input that is locked"]!;
    expect(await pages.actions(form("Cập nhật trạng thái hồ sơ", field))).toContain("pause|Lưu|commit");
  });
  test("what the dossier has now is not what it gets", async () => {
    const now = (label: string) => `<div><span>${label}</span> <span>Tạm dừng</span></div>`;
    for (const label of ["Trạng thái hiện tại", "Trạng thái hồ sơ"]) {
      const body = form("Cập nhật trạng thái", `<div tabindex="0">Đang xử lý</div>`);
      expect(await pages.actions(dialog(body.replace("<div><label>", `${now(label)}<div><label>`)))).toEqual(
        [],
      );
    }
  });
});

describe("branches of a form without a box of its own", () => {
  const card = (name: string, status: string, button: string) =>
    `<div><div><div>${name}</div><div>Trạng thái: ${status}</div></div><div><button type="button">${button}</button></div></div>`;
  const cards = (button: string) =>
    `<div>${card("Trình lãnh đạo ký duyệt", "Đang xử lý", "Chuyển")}<hr>${card("Chờ xác minh", "Dừng xử lý", button)}</div>`;
  const title = `<div style="font-weight:600">Chuyển bước xử lý: H15.50.05.13-261118-0001</div>`;
  for (const button of ["Chuyển xử lý", "Thực hiện", "Dừng xử lý chờ xác minh"]) {
    test(`in the body of a frame: '${button}'`, async () => {
      const actions = await pages.actions(
        `${title}${PAPER}${REASON}${cards(button)}<div><button>Đóng</button></div>`,
      );
      expect(actions.filter((one) => one.startsWith("pause"))).toEqual([`pause|${button}|commit`]);
    });
    test(`beside what they take along, under a line that is the title: '${button}'`, async () => {
      const body = `${DETAIL}<section>${title}<div style="display:flex">${cards(button)}<div>${PAPER}${REASON}</div></div></section>`;
      const actions = await pages.actions(body);
      expect(actions.filter((one) => one.startsWith("pause"))).toEqual([`pause|${button}|commit`]);
    });
  }
});

test("a table in which papers are chosen is a part of the form in a frame's body", async () => {
  const body = `<div style="font-weight:600">Gia hạn hồ sơ - H15.50.05.13-261118-0001</div>${REASON}<table><tr><th>STT</th><th>Tên giấy tờ</th><th></th></tr>
    <tr><td>1</td><td>Văn bản chứng minh</td><td><button type="button">Chọn tệp</button><input type="file" hidden></td></tr></table>${FOOT}`;
  const { actions, forms } = await pages.read(body);
  expect(actions).toEqual(["pause|Lưu|commit"]);
  expect(forms).toEqual(["Lưu: justification Văn bản chứng minh (0); Lý do = "]);
});
