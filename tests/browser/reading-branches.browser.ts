/** Windows whose branches each have a button of their own, closed windows, counts in menus, the field for writing. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DETAIL, dialog, openSmallPages, type SmallPages } from "./small-pages.ts";

let pages: SmallPages;
beforeAll(async () => {
  pages = await openSmallPages();
});
afterAll(() => pages.close());

const SHARED = `<div>Đính kèm kết quả</div><span><button type="button">Chọn tệp</button><input type="file" hidden></span>
  <div>Ý kiến chuyển xử lý</div><textarea></textarea>`;
const row = (name: string, status: string, button: string, wrap = true) => {
  const inner = `<span>${name}</span><br><span>Thời gian: 40 giờ</span><br><span>Trạng thái: ${status}</span>
    ${wrap ? "<p>" : ""}<button type="button">${button}</button>${wrap ? "</p>" : ""}<hr>`;
  return wrap ? `<div><label><input type="checkbox" checked>Cán bộ Mẫu</label>${inner}</div>` : inner;
};
const TITLE = "<div class='title'>CHUYỂN BƯỚC XỬ LÝ HỒ SƠ: H15.50.05.13-261118-0001</div>";
const branches = (button: string, wrap = true) =>
  TITLE +
  SHARED +
  row("Trình lãnh đạo ký duyệt", "Đang xử lý", "Trình lãnh đạo", wrap) +
  row("Chờ xác minh", "Dừng xử lý (Trong đơn vị)", button, wrap);

describe("a branch belongs to its window, and so do the window's upload and opinion", () => {
  for (const button of ["Dừng xử lý chờ xác minh", "Chuyển đi", "Xác nhận"]) {
    test(`in a window: '${button}' pauses`, async () => {
      const read = await pages.read(dialog(branches(button)));
      expect(read.actions).toContain(`pause|${button}|commit`);
      expect(read.actions.filter((one) => one.startsWith("pause"))).toHaveLength(1);
      expect(read.forms).toContain(`${button}: result Đính kèm kết quả (0); Ý kiến chuyển xử lý = `);
    });
    test(`in the page itself: '${button}' pauses`, async () => {
      const read = await pages.read(`<h1>MỘT CỬA ĐIỆN TỬ</h1><div class="sheet">${branches(button)}</div>`);
      expect(read.actions).toContain(`pause|${button}|commit`);
      expect(read.actions.filter((one) => one.startsWith("pause"))).toHaveLength(1);
    });
    test(`lying flat, without a box of its own: '${button}' pauses`, async () => {
      const { actions } = await pages.read(dialog(branches(button, false)));
      expect(actions).toContain(`pause|${button}|commit`);
    });
  }
  test("what another branch asks for is its own", async () => {
    const own = (name: string, status: string, button: string) =>
      `<div><b>${name}</b> Trạng thái: ${status}<div>Văn bản kèm theo <input type="file"></div>
       <textarea placeholder="Ý kiến"></textarea><button type="button">${button}</button></div>`;
    const body =
      TITLE + own("Thẩm định", "Đang xử lý", "Chuyển thẩm định") + own("Chờ", "Dừng xử lý", "Chuyển chờ");
    const { actions, forms } = await pages.read(dialog(body));
    expect(actions).toContain("pause|Chuyển chờ|commit");
    expect(forms).toContain("Chuyển chờ: justification Văn bản kèm theo (0); Ý kiến = ");
  });
});

test("the frame of a closed window is no window", async () => {
  const list = `<h1>MỘT CỬA ĐIỆN TỬ</h1><table><tr><th>Mã hồ sơ</th><th>Tên thủ tục</th><th>Ngày hẹn trả</th></tr>
    <tr><td>H15.50.05.13-261118-0001</td><td>Đăng ký khai sinh</td><td>25/11/2026</td></tr></table>`;
  const frame = (inside: string) =>
    `<div class="v-dialog__content" style="position:fixed;left:0;top:0;width:100%;height:100%;z-index:0;pointer-events:none">
       <div class="v-dialog" style="display:none">${inside}</div></div>`;
  expect((await pages.read(list + frame("<textarea></textarea><button>Lưu</button>"))).kind).toBe("list");
  expect((await pages.read(frame("") + list)).kind).toBe("list");
});

test("a menu's entry with a count is no action, whatever form stands beside the menu", async () => {
  const body = `<h1>MỘT CỬA ĐIỆN TỬ</h1><div><nav><ul><li><a href="#/m">Hồ sơ chờ xử lý (12)</a></li>
    <li><a href="#/m">Tạm dừng <span class="badge">3</span></a></li><li><a href="#/m">Yêu cầu bổ sung (2)</a></li></ul></nav>
    <div><h2>Tiếp nhận hồ sơ</h2><label>Họ và tên <input></label><label>Số định danh <input></label>
    <div>Tờ khai <input type="file"></div><button type="button">Tiếp nhận hồ sơ</button></div></div>`;
  expect(await pages.actions(body)).toEqual(["intake|Tiếp nhận hồ sơ|commit"]);
});

test("the reason is the field for writing, not a name that stands there nor a line of the table of papers", async () => {
  const body = `<h3>Yêu cầu bổ sung hồ sơ</h3><div>Người yêu cầu <input type="text" value="Cán bộ Mẫu" readonly></div>
    <table><tr><th>STT</th><th>Tên giấy tờ</th><th>Nội dung cần bổ sung</th></tr>
    <tr><td>1</td><td>Tờ khai</td><td><textarea>Ký lại</textarea></td></tr>
    <tr><td>2</td><td>Giấy chứng sinh</td><td><textarea>Bản rõ</textarea></td></tr></table>
    <div>Số ngày <input type="text" value="5"></div><div>Lý do yêu cầu bổ sung <textarea></textarea></div>
    <div>Phiếu yêu cầu bổ sung <input type="file"></div><button>Gửi yêu cầu</button>`;
  const { forms } = await pages.read(dialog(body));
  expect(forms).toEqual(["Gửi yêu cầu: notice Phiếu yêu cầu bổ sung (0); Lý do yêu cầu bổ sung = "]);
});

describe("a button that says the action itself", () => {
  const opinion =
    "<div>Ý kiến xử lý <textarea></textarea></div><div>Văn bản kèm theo <input type='file'></div>";
  const buttons = (...labels: string[]) =>
    labels.map((one) => `<button type="button">${one}</button>`).join(" ");
  test("in a window with one opinion for several actions, each commits", async () => {
    const body = dialog(`<h3>Xử lý hồ sơ</h3>${opinion}${buttons("Chuyển xử lý", "Tạm dừng", "Đóng")}`);
    expect(await pages.actions(body)).toEqual(["forward|Chuyển xử lý|commit", "pause|Tạm dừng|commit"]);
  });
  test("under one opinion and upload in the page, too", async () => {
    const body = `${DETAIL}<div>${opinion}<p>${buttons("Chuyển xử lý", "Tạm dừng", "Trả lại bước trước")}</p></div>`;
    expect(await pages.actions(body)).toContain("pause|Tạm dừng|commit");
  });
  test("above a form that another button commits, it only shows the form", async () => {
    const body = `${DETAIL}<div><p>${buttons("Tạm dừng hồ sơ", "Từ chối")}</p>${opinion}${buttons("Xác nhận")}</div>`;
    expect(await pages.actions(body)).not.toContain("pause|Tạm dừng hồ sơ|commit");
  });
  test("beside the dossier's papers, it opens a window of its own", async () => {
    const papers = ["Tờ khai", "Giấy chứng sinh", "Giấy kết hôn"].map(
      (one) => `<div>${one} <input type="file"></div>`,
    );
    const body = `${DETAIL}<div>${papers.join("")}<textarea></textarea>${buttons("Yêu cầu bổ sung", "Từ chối")}</div>`;
    expect(await pages.actions(body)).not.toContain("supplement|Yêu cầu bổ sung|commit");
  });
  test("of a window called so, whatever else is saved there", async () => {
    const body = dialog(`<h3>Tạm dừng hồ sơ</h3>${opinion}${buttons("Lưu", "Tạm dừng", "Đóng")}`);
    expect(await pages.actions(body)).toContain("pause|Tạm dừng|commit");
  });
});

test("a row that is filled in where it stands is a form", async () => {
  const row = (code: string, cell: string) =>
    `<tr><td>${code}</td><td>Đăng ký khai sinh</td><td>25/11/2026</td><td>${cell}</td></tr>`;
  const open = `<select><option>Đang xử lý</option><option selected>Tạm dừng xử lý</option></select>
    <input type="file"><button type="button">Lưu</button>`;
  const body = `<h1>MỘT CỬA ĐIỆN TỬ</h1><table><tr><th>Mã hồ sơ</th><th>Tên thủ tục</th><th>Ngày hẹn trả</th><th>Xử lý</th></tr>
    ${row("H15.50.05.13-261118-0001", open)}${row("H15.50.05.13-261118-0002", "<button>Sửa</button>")}</table>`;
  expect(await pages.actions(body)).toEqual(["pause|Lưu|commit"]);
});

describe("a branch's button may bear an action's words of its own", () => {
  const card = (name: string, status: string, button: string) =>
    `<div><div>${name}</div><div>Trạng thái: ${status}</div><button type="button">${button}</button></div>`;
  const two = (stop: string, on: string) =>
    dialog(
      TITLE + SHARED + card("Chờ xác minh", "Dừng xử lý", stop) + card("Chuyển phòng", "Đang xử lý", on),
    );
  for (const [stop, on] of [
    ["Chuyển xử lý", "Trình lãnh đạo"],
    ["Chuyển xử lý", "Chuyển"],
    ["Dừng xử lý chờ xác minh", "Chuyển"],
  ] as const)
    test(`'${stop}' beside '${on}'`, async () => {
      const { actions } = await pages.read(two(stop, on));
      expect(actions.filter((one) => one.startsWith("pause"))).toEqual([`pause|${stop}|commit`]);
    });
  test("one status alone is the dossier's", async () => {
    const body = `${TITLE}${SHARED}<div>Trạng thái: Tạm dừng xử lý<button type="button">Chuyển xử lý</button></div><button type="button">Lưu nháp</button>`;
    const { actions } = await pages.read(dialog(body));
    expect(actions.filter((one) => one.startsWith("pause"))).toEqual([]);
  });
});

describe("a form in the page is headed by its first line, whatever that is made of", () => {
  const form = (line: string) =>
    `<h1>MỘT CỬA ĐIỆN TỬ</h1><div class="css-1x">${line}<div>Nội dung</div><textarea></textarea>
     <div><div>Tài liệu</div><button type="button">Đính kèm</button><input type="file" hidden></div>
     <button type="button">Gửi</button></div><p>Mã hồ sơ: H15.50.05.13-261118-0001</p>`;
  test("set apart by its weight", async () => {
    const { actions } = await pages.read(form('<div style="font-weight:600">Tạm dừng</div>'));
    expect(actions).toContain("pause|Gửi|commit");
  });
  test("not a line like all the others", async () => {
    const { actions } = await pages.read(form("<div>Tạm dừng</div>"));
    expect(actions.filter((one) => one.endsWith("|Gửi|commit"))).toEqual([]);
  });
});

test("two fields in one cell of a row, one for choosing and one for signing, are that row's", async () => {
  const body = `<div class="title">Tạm dừng</div><table><tr><th>STT</th><th>Tên giấy tờ</th><th>Tệp</th><th></th></tr>
    <tr><td>1</td><td>Công văn xác minh</td><td><span>cong-van.pdf</span></td><td><button type="button">Chọn tệp tin</button>
    <input type="file" hidden><input type="file" hidden><button type="button">Ký số</button></td></tr></table>
    <div>Lý do</div><textarea></textarea><button type="button">Xác nhận</button>`;
  const { forms } = await pages.read(dialog(body));
  expect(forms[0]).toContain("Công văn xác minh (1)");
});

test("a button to sign beside the shared upload takes the upload from no branch", async () => {
  const upload = `<table><tr><th>STT</th><th>Tên giấy tờ</th><th></th></tr><tr><td>1</td><td>Tài liệu kèm theo</td>
    <td><button type="button">Chọn tệp tin</button><input type="file" hidden><button type="button">Ký số</button></td></tr></table>`;
  const body = TITLE + upload + row("Trình", "Đang xử lý", "Chuyển") + row("Chờ", "Dừng xử lý", "Thực hiện");
  const { forms } = await pages.read(dialog(body));
  expect(forms.join("\n")).toMatch(/Thực hiện: \w+ Tài liệu kèm theo \(0\)/);
});

test("a form without a box in a page of its own is headed by a first line set apart by its weight", async () => {
  const form = (weight: number) =>
    `<div style="font-weight:${weight}">Tạm dừng hồ sơ</div><div><label>Tệp</label><input type="file"></div>
     <div>Nội dung<textarea></textarea></div><div><button type="button">Xác nhận</button></div>`;
  expect((await pages.read(form(600))).actions).toContain("pause|Xác nhận|commit");
  expect((await pages.read(form(400))).actions).toEqual([]);
});
