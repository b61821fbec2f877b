/** Labels and what they govern: headings of several lines, running lines, small labels without a colon, forms that say whose they are. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const code = (n: number) => `H34.18.07-261118-000${n}`;

describe("under a heading of two lines", () => {
  const page = (heads: string, cells: string[]) =>
    `<h2>Danh sách hồ sơ</h2><table><thead><tr><th>Mã hồ sơ</th><th>Ngày nộp</th><th>${heads}</th></tr></thead>${cells
      .map((it, i) => `<tr><td>${code(i + 1)}</td><td>1${i}/11/2026</td><td>${it}</td></tr>`)
      .join("")}</table>`;
  const said = async (heads: string, ...cells: string[]) => (await small.read(page(heads, cells))).values;

  test("a step that is called like a label is the step, and its limit no date of receipt", async () => {
    const values = await said(
      "Bước xử lý<br>Hạn xử lý bước",
      "Thụ lý<div>25/11/2026 09:00</div>",
      "Tiếp nhận<div>26/11/2026 10:00</div>",
    );
    expect(values.map((it) => [it.stepName, it.stepDueAt, it.receivedAt])).toEqual([
      ["Thụ lý", "2026-11-25T09:00:00+07:00", undefined],
      ["Tiếp nhận", "2026-11-26T10:00:00+07:00", undefined],
    ]);
  });
  test("labels of its own in the cell still tell", async () => {
    const values = await said("Tiếp nhận<br>Hẹn trả", "Hẹn trả: 25/11/2026<br>Tiếp nhận: 20/11/2026");
    expect(values.map((it) => [it.receivedAt, it.dueAt])).toEqual([["2026-11-20", "2026-11-25"]]);
  });
  test("a procedure alone over notes is the procedure, a note alone is nothing", async () => {
    const values = await said("Thủ tục<br>Ghi chú", "Thủ tục đăng ký lại khai tử", "Mở thêm ngành 4663");
    expect(values.map((it) => it.procedureName)).toEqual(["Thủ tục đăng ký lại khai tử", undefined]);
  });
  test("a day of the law in the middle of a name is part of it", async () => {
    const name =
      "Xác định lại diện tích đất ở của hộ gia đình đã được cấp Giấy chứng nhận trước ngày 01 tháng 7 năm 2004";
    const values = await said("Thủ tục<br>Người nộp", `${name}<br>Văn Công Lực`, "Đăng ký kết hôn<br>Lê Thử");
    expect(values.map((it) => it.procedureName)).toEqual([name, "Đăng ký kết hôn"]);
  });
});

describe("labels in running lines", () => {
  const detail = async (inside: string) =>
    (await small.read(`<h2>Xử lý hồ sơ</h2><div><div>Thông tin hồ sơ</div>${inside}</div>`)).values[0];
  test("a comma of a label's own makes no sentence of the lines around it", async () =>
    expect(
      await detail(
        `<div>Mã hồ sơ: ${code(1)}<br>Thủ tục hành chính: Cấp giấy phép xây dựng<br>Ngày, giờ tiếp nhận: 20/11/2026 08:00<br>Hẹn trả: 25/11/2026</div>`,
      ),
    ).toMatchObject({ code: code(1), receivedAt: "2026-11-20T08:00:00+07:00", dueAt: "2026-11-25" }));
  test("nor does a step called by small words before a label on the next line", async () =>
    expect(
      await detail(
        `<div>Mã hồ sơ: ${code(1)}<br>Bước xử lý: Tiếp nhận và chuyển hồ sơ<br>Hạn xử lý bước hiện tại: 24/11/2026<br>Hẹn trả: 25/11/2026</div>`,
      ),
    ).toMatchObject({ stepName: "Tiếp nhận và chuyển hồ sơ", stepDueAt: "2026-11-24", dueAt: "2026-11-25" }));
  test("but a date within a sentence is still nobody's", async () =>
    expect(
      await detail(
        `<div>Mã hồ sơ: ${code(1)}<br>Tình trạng: Đang xử lý<br>Công dân đề nghị lùi lại ngày hẹn trả: 30/11/2026</div>`,
      ),
    ).not.toHaveProperty("dueAt"));
  test("labels in elements of their own, their colons behind them and bars between", async () =>
    expect(
      await detail(
        `<div><span>Mã hồ sơ</span>: ${code(1)} | <span>Ngày nộp</span>: 19/11/2026 - 09:23</div><div><span>Tên thủ tục</span>: Đăng ký lại khai tử | <span>Ngày tiếp nhận</span>: 20/11/2026 | <span>Hẹn trả</span>: 25/11/2026</div>`,
      ),
    ).toMatchObject({
      code: code(1),
      submittedAt: "2026-11-19T09:23:00+07:00",
      procedureName: "Đăng ký lại khai tử",
      receivedAt: "2026-11-20",
      dueAt: "2026-11-25",
    }));
});

describe("small labels without a colon", () => {
  const tiny = (label: string, value: string) =>
    `<div><small style="display:inline-block;width:70px">${label}</small>${value}</div>`;
  const read = async (heads: [string, string], ...cells: [string, string][]) =>
    (
      await small.read(
        `<h2>Danh sách hồ sơ</h2><table><tr><th>Hồ sơ</th><th>Thủ tục</th><th>${heads[0]}</th><th>${heads[1]}</th></tr>${cells
          .map(
            ([a, b], i) =>
              `<tr><td>${code(i + 1)}</td><td>Đăng ký lại khai sinh</td><td>${a}</td><td>${b}</td></tr>`,
          )
          .join("")}</table>`,
      )
    ).values;
  test("tell under a heading that leaves it open, and a limit beside its step", async () => {
    const times = tiny("Tiếp nhận", "20/11/2026 09:40") + tiny("Hẹn trả", "<b>25/11/2026 09:40</b>");
    const step = `<div>Xác minh</div>${tiny("Cán bộ", "Trần Thị Thử")}${tiny("Hạn bước", "24/11/2026 09:40")}`;
    const [one] = await read(["Thời gian", "Bước hiện tại"], [times, step], [times, step]);
    expect(one).toMatchObject({
      receivedAt: "2026-11-20T09:40:00+07:00",
      dueAt: "2026-11-25T09:40:00+07:00",
      stepName: "Xác minh",
      stepDueAt: "2026-11-24T09:40:00+07:00",
    });
  });
  test("but a step called 'Tiếp nhận' with its limit in the line is no receipt", async () => {
    const step = "<div><span>Tiếp nhận</span> <small>24/11/2026 09:40</small></div>";
    const [one] = await read(["Ghi chú", "Bước hiện tại"], ["", step], ["", step]);
    expect(one?.receivedAt).toBeUndefined();
  });
  test("a way in on a chip under the state is the dossier's", async () => {
    const state = (way: string) =>
      `<span>Đang xử lý</span><div>Còn 3 giờ</div><div><span>${way}</span></div>`;
    const values = await read(
      ["Hẹn trả", "Trạng thái"],
      ["25/11/2026", state("Trực tuyến")],
      ["26/11/2026", state("Chờ nhận trực tuyến")],
    );
    expect(values.map((it) => [it.status, it.channel])).toEqual([
      [4, "online"],
      [4, undefined],
    ]);
  });
});

test.each([
  ["Bước: <b>Thẩm định hồ sơ</b> · hạn 24/11/2026", "Thẩm định hồ sơ"],
  ["Bước: Ký duyệt (hạn: 24/11/2026)", "Ký duyệt"],
  ["Bước: Xác minh, dự thảo - hạn xử lý 24/11/2026", "Xác minh, dự thảo"],
])("a step with its limit behind it: %s", async (line, step) => {
  const card = (n: number) =>
    `<div class=card><a href="#">${code(n)}</a><div>Đăng ký lại khai sinh</div><div>Hẹn trả: 2${n}/11/2026</div><div>${line}</div></div>`;
  const { values } = await small.read(`<h2>Danh sách hồ sơ</h2><div>${card(5)}${card(6)}</div>`);
  expect(values.map((it) => [it.stepName, it.stepDueAt])).toEqual([
    [step, "2026-11-24"],
    [step, "2026-11-24"],
  ]);
});

describe("a form that fills its page", () => {
  const card = (more = "") =>
    `<div class=card><h3>Thông tin hồ sơ</h3><div><span>Mã hồ sơ</span><span>${code(1)}</span></div><div><span>Thủ tục</span><span>Đăng ký lại khai sinh</span></div><div><span>Ngày hẹn trả</span><span>25/11/2026</span></div>${more}</div>`;
  const page = (inside: string) =>
    `<div class=main><h2>Yêu cầu bổ sung hồ sơ</h2>${inside}<div class=card><div><label>Nội dung yêu cầu</label><textarea></textarea></div></div><div class=card><div><label>Ngày hẹn trả mới</label><input value="30/12/2026"></div><button>Gửi yêu cầu</button><button>Hủy bỏ</button></div></div>`;
  const due = async (inside: string) => {
    const { kind, values } = await small.read(page(inside));
    return [kind, values[0]?.code, values[0]?.dueAt];
  };
  test("says in a part of its own whose it is", async () =>
    expect(await due(card())).toEqual(["action", code(1), "2026-11-25"]));
  test("what is proposed there is not the dossier's yet", async () => {
    const without = card().replace(/<div><span>Ngày hẹn trả.*?<\/div>/, "");
    expect((await due(without))[2]).toBeUndefined();
  });
});

test("the official slip's own words for the day of the result", async () => {
  const { values } = await small.read(
    `<h2>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</h2><div>Mã hồ sơ: ${code(1)}</div><div>4. Thời gian nhận hồ sơ: 08 giờ 20 phút, ngày 18 tháng 11 năm 2026</div><div>5. Thời gian trả kết quả giải quyết hồ sơ: <b>16 giờ 30 phút, ngày 18 tháng 12 năm 2026</b></div>`,
  );
  expect(values[0]).toMatchObject({
    receivedAt: "2026-11-18T08:20:00+07:00",
    dueAt: "2026-12-18T16:30:00+07:00",
  });
});
