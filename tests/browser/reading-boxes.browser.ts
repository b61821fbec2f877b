/** Boxes over a page: windows without a mark, questions over a form, and what is the site's own. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DETAIL, dialog, openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());
const actions = (body: string) => small.actions(body);
const read = (body: string) => small.read(body);

describe("boxes of the site", () => {
  const LIST = `<header><h1>MỘT CỬA ĐIỆN TỬ</h1></header><table><thead><tr><th>Mã hồ sơ</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr></thead>
    <tbody><tr><td>H15.50.05.13-261118-0001</td><td>25/11/2026</td><td>Đang xử lý</td></tr></tbody></table>`;
  const box = (inside: string, attributes = "") => `${LIST}<div class="box" ${attributes}>${inside}</div>`;

  test.each([
    ["cookies", "Trang này dùng cookie. <button>Chấp nhận</button><button>Từ chối</button>"],
    [
      "a survey",
      "<p>Mời bạn tham gia khảo sát mức độ hài lòng</p><button>Đồng ý</button><button>Từ chối</button>",
    ],
    [
      "a chat",
      "<h4>Hỗ trợ trực tuyến</h4><p>Xin chào!</p><input><button>Gửi</button><button>Kết thúc</button>",
    ],
    ["a player", "<div class='audio-player'><button>Phát</button><button>Tạm dừng</button></div>"],
  ])("%s", async (_, inside) => expect(await actions(box(inside))).toEqual([]));

  test("a notice to allow, in a window of its own", async () => {
    const ask =
      "<p>Cho phép trang gửi thông báo tới bạn?</p><button>Cho phép</button><button>Từ chối</button>";
    expect(await actions(box(ask, 'role="dialog"'))).toEqual([]);
  });

  test("a dossier's own buttons near such words are none", async () => {
    expect(
      await actions(
        `${DETAIL}<p>Hỗ trợ trực tuyến: 1900</p><p><button>Trình lãnh đạo</button><button>Từ chối</button></p>`,
      ),
    ).toEqual(["forward|Trình lãnh đạo|null", "refuse|Từ chối|null"]);
    const window =
      "<h3>Tạm dừng hồ sơ</h3><label><input type=checkbox> Gửi thông báo tới bạn đọc</label><button>Đồng ý</button>";
    expect(await actions(dialog(window))).toEqual(["pause|Đồng ý|commit"]);
  });
});

describe("windows without a role or height", () => {
  const over = (inside: string) => `${DETAIL}<div class="cover"></div><div class="box">${inside}</div>`;

  test.each([
    [
      "<h3>Tạm dừng hồ sơ</h3><textarea></textarea><button>Xác nhận</button><button>Hủy</button>",
      "pause|Xác nhận|commit",
    ],
    [
      "<h3>Chuyển bước xử lý</h3><select><option>Thẩm định (Trạng thái: Đang xử lý)</option><option selected>Chờ xác minh (Trạng thái: Dừng xử lý)</option></select><textarea></textarea><button>Chuyển</button>",
      "pause|Chuyển|commit",
    ],
    [
      "<h3>Chuyển bước xử lý</h3><label><input type=radio name=n checked> Trình lãnh đạo ký</label><label><input type=radio name=n> Tạm dừng, chờ bổ sung</label><button>Chuyển</button>",
      "forward|Chuyển|commit",
    ],
  ])("%s", async (inside, action) => {
    expect(await read(over(inside))).toMatchObject({ kind: "action", actions: [action] });
  });

  test("a bar that only floats is no window", async () => {
    expect(await read(`${DETAIL}<div class="box"><button>Tạm dừng hồ sơ</button></div>`)).toMatchObject({
      kind: "detail",
      actions: ["pause|Tạm dừng hồ sơ|null"],
    });
  });

  test("a last question over a form is about that form", async () => {
    const stacked = (question: string) =>
      `${DETAIL}<div class="cover"></div><div class="box" role="dialog"><h3>Tạm dừng hồ sơ</h3><textarea></textarea><button>Xác nhận</button></div>
       <div class="box" role="alertdialog" style="top:120px;z-index:9"><p>${question}</p><button>Đồng ý</button><button>Không</button></div>`;
    expect(await actions(stacked("Bạn có chắc chắn?"))).toContain("pause|Đồng ý|commit");
    expect(await actions(stacked("Bạn có muốn in phiếu?"))).not.toContain("pause|Đồng ý|commit");
    expect(await actions(stacked("Tệp đã có. Ghi đè?"))).not.toContain("pause|Đồng ý|commit");
  });
});
