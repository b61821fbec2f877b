/** What is read as an action on a small page of a portal, by its words and by what is chosen. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DETAIL, dialog, openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());
const actions = (body: string) => small.actions(body);
const read = (body: string) => small.read(body);

describe("marks and keys around a button's words", () => {
  test.each([
    ["Chuyển bước (F2)", "forward|Chuyển bước|null"],
    ["Tạm dừng hồ sơ (Alt+T)", "pause|Tạm dừng hồ sơ|null"],
    ["Tạm dừng ▾", "pause|Tạm dừng|null"],
    ["✖ Từ chối", "refuse|Từ chối|null"],
    ["⏸ Tạm dừng", "pause|Tạm dừng|null"],
    ["1. Yêu cầu bổ sung hồ sơ", "supplement|Yêu cầu bổ sung hồ sơ|null"],
    ["[Tạm dừng]", "pause|Tạm dừng|null"],
    ["» Chuyển bước", "forward|Chuyển bước|null"],
    ["Tạm dừng >", "pause|Tạm dừng|null"],
  ])("%s", async (label, action) => {
    expect(await actions(`${DETAIL}<button>${label.replace(">", "&gt;")}</button>`)).toEqual([action]);
  });

  test.each(["✖ Hủy", "[Đóng]", "×"])("%s still only closes", async (label) => {
    expect(
      await actions(dialog(`<h3>Tạm dừng hồ sơ</h3><textarea></textarea><button>${label}</button>`)),
    ).toEqual([]);
  });
});

const titled = (title: string) =>
  dialog(`<h3>${title}</h3><textarea></textarea><button>Đồng ý</button><button>Đóng</button>`);

describe("a return", () => {
  test.each(["Trả hồ sơ", "Trả lại hồ sơ", "Trả hồ sơ cho công dân"])("«%s» names no step", async (title) => {
    const body = dialog(`<h3>${title}</h3><textarea></textarea><button>Đồng ý</button><button>Đóng</button>`);
    expect((await read(body)).handsBack).toEqual(["Đồng ý"]);
  });
  test.each(["Trả hồ sơ về bước trước", "Trả lại bước trước", "Trả lại hồ sơ cho"])(
    "«%s …» names one",
    async (title) => {
      const to = title.endsWith("cho") ? `${title} bộ phận thẩm định` : title;
      const body = dialog(`<h3>${to}</h3><textarea></textarea><button>Đồng ý</button><button>Đóng</button>`);
      expect((await read(body)).handsBack).toEqual([]);
    },
  );
});

describe("a window's title", () => {
  test.each(["Hủy tạm dừng", "Dừng tạm dừng", "Hết tạm dừng", "Kết thúc tạm dừng", "Gỡ tạm dừng hồ sơ"])(
    "%s sets the clock going",
    async (title) => expect(await actions(titled(title))).toEqual(["resume|Đồng ý|commit"]),
  );

  test.each([
    "Không tạm dừng nữa",
    "Từ chối tạm dừng",
    "Hủy gia hạn hồ sơ",
    "Hủy chuyển bước",
    "Hoàn tác chuyển bước",
    "Hủy trả kết quả",
    "Bỏ yêu cầu bổ sung",
    "Hủy từ chối",
    "Hủy tiếp nhận",
    "In phiếu yêu cầu bổ sung",
    "Xem phiếu yêu cầu bổ sung",
    "Tìm hồ sơ đã trả kết quả",
    "Cấu hình bước tạm dừng",
    "Gán nhãn: Tạm dừng",
    "Bộ lọc: Yêu cầu bổ sung",
    "Lịch sử chuyển bước",
    "Phân quyền chuyển bước",
    "Sửa lý do từ chối",
    "Mẫu nội dung yêu cầu bổ sung",
    "Nhắc việc hồ sơ chờ bổ sung",
    "Gửi email thông báo tạm dừng",
    "Ghi chú lý do từ chối trước đây",
  ])("%s is the commit of nothing", async (title) => expect(await actions(titled(title))).toEqual([]));

  test.each([
    ["Bàn giao kết quả cho công dân", "release"],
    ["Mẫu số 02: Phiếu yêu cầu bổ sung", "supplement"],
    ["Nội dung tạm dừng", "pause"],
    ["Cán bộ tạm dừng hồ sơ", "pause"],
    ["Thông báo từ chối tiếp nhận", "refuse"],
  ])("%s means it", async (title, kind) =>
    expect(await actions(titled(title))).toEqual([`${kind}|Đồng ý|commit`]),
  );

  test("a list, and a question about printing, end there; a form beside a history does not", async () => {
    const ask = (question: string) =>
      dialog(`<h3>Xác nhận</h3><p>${question}</p><button>Có</button><button>Không</button>`);
    expect(
      await actions(dialog("<h3>Danh sách hồ sơ tạm dừng</h3><p>Xuất ra Excel?</p><button>Đồng ý</button>")),
    ).toEqual([]);
    expect(await actions(ask("Bạn có muốn in phiếu yêu cầu bổ sung?"))).toEqual([]);
    expect(await actions(ask("Bạn có muốn tạm dừng hồ sơ?"))).toEqual(["pause|Có|commit"]);
    expect(
      await actions(
        dialog(
          "<h4>Lịch sử tạm dừng</h4><p>Chưa có</p><label>Lý do tạm dừng</label><textarea></textarea><button>Xác nhận</button>",
        ),
      ),
    ).toEqual(["pause|Xác nhận|commit"]);
    const legend =
      "<legend>Xuất danh sách hồ sơ tạm dừng</legend><label>Từ ngày</label><input><button>Thực hiện</button>";
    expect(await actions(`${DETAIL}<fieldset>${legend}</fieldset>`)).toEqual([]);
    expect(
      await actions(
        dialog(
          "<h3>Chọn nhiều hồ sơ</h3><p>Bạn đang yêu cầu bổ sung <b>2</b> hồ sơ</p><textarea></textarea><button>Gửi yêu cầu</button>",
        ),
      ),
    ).toEqual(["supplement|Gửi yêu cầu|commit"]);
  });
});

describe("a branch that nobody chose", () => {
  const radio = (name: string, status: string, checked: boolean) =>
    `<div><input type=radio name=q id=${name} ${checked ? "checked" : ""}><label for=${name}>${name} — Trạng thái: ${status}</label></div>`;
  const form = (first: boolean) =>
    dialog(
      `<h3>Chuyển bước</h3>${radio("a", "Dừng xử lý", first)}${radio("b", "Đang xử lý", !first)}<button>Xác nhận</button>`,
    );

  test("does not decide, the chosen one does", async () => {
    expect(await actions(form(false))).toEqual(["forward|Xác nhận|commit"]);
    expect(await actions(form(true))).toEqual(["pause|Xác nhận|commit"]);
  });

  test("neither by a heading or question in its card", async () => {
    const card = (title: string, checked: boolean) =>
      `<div><input type=radio name=q ${checked ? "checked" : ""}><h5>${title}</h5><p>Lý do ${title.toLowerCase()}</p></div>`;
    const cards = (first: boolean) =>
      dialog(
        `<h3>Xử lý hồ sơ</h3>${card("Tạm dừng hồ sơ", first)}${card("Chuyển bước", !first)}<button>Xác nhận</button>`,
      );
    expect(await actions(cards(false))).toEqual(["forward|Xác nhận|commit"]);
    expect(await actions(cards(true))).toEqual(["pause|Xác nhận|commit"]);
  });
});

describe("the status a dossier has", () => {
  const card = (inside: string) =>
    `<header><h1>MỘT CỬA ĐIỆN TỬ</h1></header><div class="card">${inside}</div>`;
  const OWN = "<p>Mã hồ sơ: H15.50.05.13-261118-0001</p><p>Ngày hẹn trả: 25/11/2026 17:00</p>";

  test.each([
    ["Tạm dừng xử lý", "Gửi"],
    ["Yêu cầu bổ sung giấy tờ", "Lưu"],
  ])("%s near a box for remarks is no branch", async (status, button) => {
    const { kind, actions, codes } = await read(
      card(
        `${OWN}<p>Trạng thái: ${status}</p><textarea placeholder="Trao đổi nội bộ"></textarea><button>${button}</button>`,
      ),
    );
    expect({ kind, actions, codes }).toEqual({
      kind: "detail",
      actions: [],
      codes: ["H15.50.05.13-261118-0001"],
    });
  });

  test("a card without a code, in a form that leads on, is one", async () => {
    const inside =
      "<p>Xác minh</p><p>Trạng thái: Dừng xử lý</p><textarea></textarea><button>Thực hiện</button>";
    expect(await actions(`${DETAIL}<div class="card">${inside}</div>`)).toEqual(["pause|Thực hiện|commit"]);
    expect(await actions(dialog(`<h3>Chuyển bước</h3>${OWN}${inside}`))).toEqual(["pause|Thực hiện|commit"]);
  });

  test("a guide with comments is no portal", async () => {
    const guide = `<article><h1>Hướng dẫn cán bộ tạm dừng hồ sơ trên Hệ thống một cửa</h1><ul><li><b>Mã hồ sơ</b>: H15.50.05.13-261008-0975</li>
      <li><b>Trạng thái</b>: Đang xử lý</li></ul><p>Bấm nút <b>Tạm dừng hồ sơ</b>.</p><textarea placeholder="Viết bình luận"></textarea><button>Gửi</button></article>`;
    expect(await read(guide)).toMatchObject({ kind: "none", actions: [], codes: [] });
  });
});
