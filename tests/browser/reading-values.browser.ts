/** What a value is and what is none: on small pages, each of one kind met in running portals. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const OWN = "H77.10.02-261118-0001";
const NATIONAL = "G09.31.04-261118-20001";
const row = (heads: string[], cells: string[], more = "") =>
  `<h2>Danh sách hồ sơ</h2><table><thead><tr>${heads.map((h) => `<th>${h}</th>`).join("")}</tr></thead><tbody><tr>${cells.map((c) => `<td>${c}</td>`).join("")}</tr>${more}</tbody></table>`;
/** The one dossier of a list whose cell under 'Ngày hẹn trả' is this. */
const due = async (cell: string) => {
  const page = row(
    ["Mã hồ sơ", "Ngày tiếp nhận", "Ngày hẹn trả", "Trạng thái"],
    [OWN, "18/11/2026 08:15", cell, "Đang xử lý"],
  );
  const { values, unread } = await small.read(page);
  return { due: values[0]?.dueAt, unread: unread.length };
};
const status = async (cell: string) =>
  (await small.read(row(["Mã hồ sơ", "Ngày tiếp nhận", "Trạng thái"], [OWN, "18/11/2026", cell]))).values[0];

describe("what is struck out held once", () => {
  test.each([
    ["<s>20/11/2026</s> 25/11/2026", "2026-11-25"],
    ["<del>20/11/2026 17:00</del><br>25/11/2026 16:00", "2026-11-25T16:00:00+07:00"],
    [
      "<style>.old{text-decoration:line-through}</style><span class=old>20/11/2026</span> 25/11/2026",
      "2026-11-25",
    ],
    ["<span style='text-decoration: line-through'>20/11/2026</span>", undefined],
  ])("%s", async (cell, is) => expect((await due(cell)).due).toBe(is));

  test("a status and a label's value too", async () => {
    expect(await status("<del>Tạm dừng</del> Đang xử lý")).toMatchObject({ status: 4, paused: false });
    const page = `<h2>Chi tiết hồ sơ</h2><p>Mã hồ sơ: ${OWN}</p><p>Hạn xử lý: <s>20/11/2026</s> <b>24/11/2026</b></p><p>Trạng thái: Đang xử lý</p>`;
    expect((await small.read(page)).values[0]).toMatchObject({ code: OWN, stepDueAt: "2026-11-24" });
  });
});

describe("the hour belongs to its day, or neither is known", () => {
  test.each([
    ["09 giờ ngày 23/11/2026", "2026-11-23T09:00:00+07:00"],
    ["9 giờ 23/11/2026", "2026-11-23T09:00:00+07:00"],
    ["09h00' ngày 23/11/2026", "2026-11-23T09:00:00+07:00"],
    ["23/11/2026 09 giờ", "2026-11-23T09:00:00+07:00"],
    ["3 giờ chiều 23/11/2026", "2026-11-23T15:00:00+07:00"],
    ["9 giờ sáng 23/11/2026", "2026-11-23T09:00:00+07:00"],
    ["23/11/2026 9h30'", "2026-11-23T09:30:00+07:00"],
    ["23-11-2026 Từ 13:30 đến 16:00", "2026-11-23T16:00:00+07:00"],
    ["từ 08h00 - 11h30 ngày 23/11/2026", "2026-11-23T11:30:00+07:00"],
    ["23/11/2026 (còn 5 giờ)", "2026-11-23"],
    ["23/11/2026, trước 16 giờ", undefined],
  ])("%s", async (cell, is) => expect((await due(cell)).due).toBe(is));
});

describe("what a system writes for no date is none, and nothing is said of it", () => {
  test.each([
    "01/01/0001",
    "01/01/1900",
    "01/01/1970 07:00",
    "31/12/2099",
    "01/01/2100",
    "31/12/9999",
    "N/A",
    "—",
    "Chưa có",
  ])("%s", async (cell) => expect(await due(cell)).toEqual({ due: undefined, unread: 0 }));
  test("a day that cannot be is said", async () => expect((await due("31/11/2026")).unread).toBe(1));
  test("nothing is due in the minute in which it comes", async () => {
    expect(await due("18/11/2026 08:15")).toEqual({ due: undefined, unread: 1 });
    expect((await due("18/11/2026 11:15")).due).toBe("2026-11-18T11:15:00+07:00");
  });
});

describe("one dossier, several names", () => {
  const rest = ["18/11/2026", "25/11/2026"];
  test.each([
    ["a label of its own", `${OWN}<div>Mã hồ sơ DVCQG: ${NATIONAL}</div>`],
    [
      "a label that nobody knows",
      `<a href=#1>${OWN}</a><br><small>Mã trên hệ thống cũ: H01.22-261118-0009</small>`,
    ],
    ["no label", `${OWN}<br>${NATIONAL}`],
    ["the same twice", `<a>${OWN}</a><span>${OWN}</span>`],
    ["on a button", `<button>${OWN}</button>`],
    [
      "on a box that acts as one, with words behind it",
      `<div role=button>${OWN} <span>(Thẩm định)</span></div>`,
    ],
    ["with hyphens of a typesetter", OWN.replaceAll("-", "‑")],
  ])("%s", async (_, cell) => {
    const { kind, values } = await small.read(
      row(["Mã hồ sơ", "Ngày tiếp nhận", "Ngày hẹn trả"], [cell, ...rest]),
    );
    expect({ kind, values }).toEqual({
      kind: "list",
      values: [expect.objectContaining({ code: OWN, dueAt: "2026-11-25" })],
    });
  });

  test("a column of the other code is no column of codes, also where its heading is broken", async () => {
    const heads = ["Số biên nhận<br>hồ sơ", "Ngày tiếp<br>nhận", "Ngày hẹn<br>trả", "Mã hồ sơ<br>Cổng DVCQG"];
    expect((await small.read(row(heads, [OWN, ...rest, NATIONAL]))).values).toMatchObject([{ code: OWN }]);
  });
  test("where the page has no other, it is the code", async () => {
    const heads = ["Mã hồ sơ DVCQG", "Ngày tiếp nhận", "Ngày hẹn trả"];
    expect((await small.read(row(heads, [NATIONAL, ...rest]))).values).toMatchObject([{ code: NATIONAL }]);
  });
  test("a row whose own code cannot be told costs that row alone", async () => {
    const second = `<tr><td>${OWN}, H77.10.02-261118-0002</td><td>18/11/2026</td><td>26/11/2026</td></tr>`;
    const page = row(["Mã hồ sơ", "Ngày tiếp nhận", "Ngày hẹn trả"], [OWN, ...rest], second);
    const { kind, values } = await small.read(page);
    expect(kind).toBe("list");
    expect(values.map((v) => [v.code, v.dueAt])).toEqual([
      [OWN, "2026-11-25"],
      [undefined, "2026-11-26"],
    ]);
  });
});

describe("statuses with words around them", () => {
  test.each([
    ["Đang xử lý hồ sơ", 4],
    ["Hồ sơ đang được xử lý", 4],
    ["Chờ lãnh đạo phòng ký duyệt", 4],
    ["Đang chờ công dân bổ sung giấy tờ", 5],
    ["Tạm dừng do chờ xác minh", 8],
    ["Chờ trả kết quả cho công dân", 9],
    ["Đã trả kết quả qua bưu điện", 10],
    ["Hết tạm dừng", undefined],
    ["Đã bổ sung hồ sơ", undefined],
  ])("%s", async (text, is) => expect((await status(text))?.status).toBe(is));
});

describe("how it came", () => {
  const channel = async (text: string) =>
    (await small.read(row(["Mã hồ sơ", "Ngày tiếp nhận", "Hình thức nộp"], [OWN, "18/11/2026", text])))
      .values[0]?.channel;
  test.each([
    ["Trực tuyến toàn trình", "online"],
    ["Nộp qua Cổng Dịch vụ công Quốc gia", "online"],
    ["Tiếp nhận trực tiếp tại Bộ phận một cửa", "direct"],
    ["Qua dịch vụ bưu chính công ích", "post"],
    ["Nhận kết quả trực tiếp", undefined],
    ["Chờ tiếp nhận trực tuyến", undefined],
    ["Trực tuyến hoặc qua bưu chính", undefined],
  ])("%s", async (text, is) => expect(await channel(text)).toBe(is));

  test("the label of a date may say it", async () => {
    const cell = `${OWN}<div>- Tiếp nhận trực tiếp: 17/11/2026 09:40, hẹn trả: 23/11/2026 15:40</div>`;
    expect((await small.read(row(["Hồ sơ", "Trạng thái"], [cell, "Đang xử lý"]))).values[0]).toMatchObject({
      channel: "direct",
      receivedAt: "2026-11-17T09:40:00+07:00",
      dueAt: "2026-11-23T15:40:00+07:00",
    });
  });
});

describe("labels by how they are made", () => {
  test.each([
    ["Hạn xử lý cá nhân", "stepDueAt"],
    ["Hạn hẹn", "dueAt"],
    ["Thời hạn trả kết quả", "dueAt"],
    ["Ngày hẹn trả kết quả cho công dân (dd/MM/yyyy)", "dueAt"],
    ["Ngày hẹn trả<br><small>(dd/MM/yyyy HH:mm)</small>", "dueAt"],
    ["Thời điểm tiếp nhận chính thức", "receivedAt"],
    ["Ngày hẹn trả bổ sung", undefined],
    ["Hạn bổ sung hồ sơ", undefined],
    ["Ngày hết hạn tạm dừng", undefined],
  ])("%s", async (head, name) => {
    const page = row(["Mã hồ sơ", head, "Trạng thái"], [OWN, "20/11/2026", "Đang xử lý"]);
    const { values } = await small.read(page);
    const dated = Object.keys(values[0] ?? {}).filter((key) => key.endsWith("At"));
    expect(dated).toEqual(name ? [name] : []);
  });

  test("a step may be called as an action is", async () => {
    const page = row(
      ["Mã hồ sơ", "Bước xử lý", "Hạn xử lý"],
      [OWN, "Tiếp nhận và chuyển hồ sơ", "20/11/2026"],
    );
    expect((await small.read(page)).values[0]).toMatchObject({ stepName: "Tiếp nhận và chuyển hồ sơ" });
  });
});

describe("what stands besides, under its own label", () => {
  test("in a list and in a detail, and nothing that is not surely one", async () => {
    const heads = ["Mã hồ sơ", "Ngày hẹn trả", "Lĩnh vực", "Cán bộ xử lý", "Lệ phí", "Thanh toán", "Mức độ"];
    const cells = [OWN, "25/11/2026", "Hộ tịch", "Trần Thị Mẫu", "8.000 đ", "Chưa thanh toán", "Toàn trình"];
    expect((await small.read(row(heads, cells))).values[0]).toMatchObject({
      field: "Hộ tịch",
      officer: "Trần Thị Mẫu",
      fee: 8000,
      paid: false,
      level: "full",
    });
    const none = [
      OWN,
      "25/11/2026",
      "—",
      "Phòng Tư pháp, 20/11/2026",
      "theo quy định",
      "Đã thanh toán",
      "Mức 4",
    ];
    const read = (await small.read(row(heads, none))).values[0] ?? {};
    for (const name of ["field", "officer", "fee", "paid", "level"]) expect(read).not.toHaveProperty(name);
  });
  test("an other code is told as an alias", async () => {
    const page = row(["Mã hồ sơ", "Mã hồ sơ DVCQG", "Ngày hẹn trả"], [OWN, NATIONAL, "25/11/2026"]);
    expect((await small.read(page)).values[0]).toMatchObject({ code: OWN, aliases: [NATIONAL] });
  });
  test("a row of a detail's labels is no history", async () => {
    const page = `<h2>Chi tiết hồ sơ</h2><table><tr><td>Mã hồ sơ:</td><td>${OWN}</td><td>Trạng thái:</td><td>Đang xử lý</td></tr>
      <tr><td>Ngày tiếp nhận:</td><td>18/11/2026</td><td>Bước xử lý:</td><td>Chuyên viên thụ lý</td></tr></table>`;
    expect((await small.read(page)).values[0]).toMatchObject({
      receivedAt: "2026-11-18",
      stepName: "Chuyên viên thụ lý",
    });
  });
  test("how it came is no label of the day before it", async () => {
    const item = (n: number) =>
      `<li>H77.10.02-261118-000${n}<div>19/11/2026</div><div>Tiếp nhận trực tiếp</div><div>Đang xử lý</div></li>`;
    const { values } = await small.read(`<h2>Danh sách hồ sơ</h2><ul>${item(1)}${item(2)}</ul>`);
    for (const value of values) expect(value).not.toHaveProperty("receivedAt");
  });
});
