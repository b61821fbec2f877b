/** What the words of a heading or label leave open, and the values of a whole list decide. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const code = (n: number) => `H77.10.02-261118-000${n}`;
const row = (cells: string[], n: number) =>
  `<tr><td>${code(n)}</td>${cells.map((c) => `<td>${c}</td>`).join("")}</tr>`;
/** A list with these headings behind the code's; a row's cells for each dossier. */
const list = (heads: string[], ...rows: string[][]) =>
  `<h2>Danh sách hồ sơ</h2><table><thead><tr><th>Mã hồ sơ</th>${heads.map((h) => `<th>${h}</th>`).join("")}</tr></thead>
   <tbody>${rows.map((cells, i) => row(cells, i + 1)).join("")}</tbody></table>`;
const read = async (body: string) => (await small.read(body)).values;

describe("a column whose heading says nothing known", () => {
  const NAMES = [
    "Đăng ký khai sinh",
    "Tách thửa đất, hợp thửa đất",
    "Phê duyệt kế hoạch khuyến nông địa phương",
  ];
  const under = (head: string, values: string[]) =>
    read(list(["Chủ hồ sơ", head, "Ngày hẹn trả"], ...values.map((v) => ["Trần Thị Mẫu", v, "25/11/2026"])));

  test.each(["Loại hồ sơ", "Loại thủ tục", "Nội dung", "Hồ sơ", "Công việc", "Danh mục", "Giao dịch"])(
    "«%s» over names of procedures",
    async (head) =>
      expect(await under(head, NAMES)).toMatchObject(NAMES.map((procedureName) => ({ procedureName }))),
  );
  test.each([
    ["Danh mục", ["Hồ sơ thường", "Hồ sơ liên thông", "Đăng ký khai sinh"]],
    ["Nội dung", ["Thiếu bản sao căn cước công dân", "Bổ sung hồ sơ lần 2", "Đăng ký khai sinh"]],
    ["Nội dung", ["Đăng ký khai sinh cho cháu Lê Thị Mẫu", "Cấp giấy phép xây dựng cho ông Lê Văn Mẫu"]],
    ["Kết quả", ["Cấp giấy phép xây dựng", "Cấp bản sao trích lục hộ tịch"]],
    ["Giấy tờ", ["Giấy chứng nhận quyền sử dụng đất", "Đăng ký kết hôn"]],
    ["Nội dung", ["Đăng ký khai sinh", "Đăng ký khai sinh"]],
  ])("«%s» over %j is none", async (head, values) => {
    for (const dossier of await under(head, values)) expect(dossier).not.toHaveProperty("procedureName");
  });
  test("another column says the procedure", async () => {
    const [first] = await read(
      list(
        ["Tên thủ tục", "Nội dung", "Ngày hẹn trả"],
        ["Chứng thực di chúc", "Đăng ký khai sinh", "25/11/2026"],
        ["Chứng thực di chúc", "Đăng ký kết hôn", "25/11/2026"],
      ),
    );
    expect(first).toMatchObject({ procedureName: "Chứng thực di chúc" });
  });
  test("of two columns that could be it neither is", async () => {
    const [first] = await read(
      list(
        ["Nội dung", "Danh mục", "Ngày hẹn trả"],
        [NAMES[0]!, NAMES[1]!, "25/11/2026"],
        [NAMES[1]!, NAMES[0]!, "25/11/2026"],
      ),
    );
    expect(first).not.toHaveProperty("procedureName");
  });
  test("states, steps and ways under words that say nothing of their own", async () => {
    const page = list(
      ["Tình hình xử lý", "Vị trí hiện tại", "Loại dịch vụ xử lý", "Ngày hẹn trả"],
      ["Đang xử lý", "Thẩm định hồ sơ", "Trực tuyến", "25/11/2026"],
      ["Tạm dừng", "Lãnh đạo phê duyệt", "Trực tiếp", "26/11/2026"],
    );
    expect(await read(page)).toMatchObject([
      { status: 4, stepName: "Thẩm định hồ sơ", channel: "online" },
      { status: 8, stepName: "Lãnh đạo phê duyệt", channel: "direct" },
    ]);
  });
  test.each(["Trạng thái liên thông", "Tình trạng bước trước", "Kết quả đồng bộ"])(
    "«%s» is another thing's state",
    async (head) => {
      const page = list([head, "Ngày hẹn trả"], ["Đang xử lý", "25/11/2026"], ["Tạm dừng", "26/11/2026"]);
      for (const dossier of await read(page)) expect(dossier).not.toHaveProperty("status");
    },
  );
});

test("the title among the lines of a cell that says nearly all, known by its like in the other rows", async () => {
  const cell = (n: number, way: string, name: string, field: string) =>
    `<div><a href=#${n}>${code(n)}</a> <span>${way}</span></div><div>${name}</div><div>Lĩnh vực: ${field}</div>`;
  const page = `<h2>Danh sách hồ sơ</h2><table><tr><th>#</th><th>Hồ sơ</th><th>Chủ hồ sơ</th><th>Hẹn trả</th></tr>
    <tr><td>1</td><td>${cell(1, "Trực tuyến", "Đăng ký kết hôn", "Hộ tịch")}</td><td>Trần Thị Mẫu</td><td>25/11/2026</td></tr>
    <tr><td>2</td><td>${cell(2, "Bưu chính", "Kiểm tra hiện trường rừng trồng bị thiệt hại", "Lâm nghiệp")}</td><td>Lê Mẫu</td><td>26/11/2026</td></tr></table>`;
  expect(await read(page)).toMatchObject([
    { procedureName: "Đăng ký kết hôn", field: "Hộ tịch", channel: "online" },
    { procedureName: "Kiểm tra hiện trường rừng trồng bị thiệt hại", field: "Lâm nghiệp", channel: "post" },
  ]);
});

describe("the step on a line of a cell that says more", () => {
  const STEPS = ["Thẩm định hồ sơ", "Lãnh đạo ký duyệt", "", "Xét duyệt hồ sơ"];
  const cells = (head: string, steps: string[]) =>
    list(
      [head, "Ngày hẹn trả"],
      ...steps.map((step) => [
        `${step && `<div>${step}</div>`}<div><span>Cán bộ: </span>Trần Thị Mẫu</div><div class="g">Phòng Kinh tế</div>`,
        "25/11/2026",
      ]),
    );
  test.each(["Đang thực hiện", "Thông tin xử lý", "Hiện tại"])("under «%s»", async (head) => {
    const found = await read(cells(head, STEPS));
    expect(found.map((it) => it.stepName)).toEqual([
      "Thẩm định hồ sơ",
      "Lãnh đạo ký duyệt",
      undefined,
      "Xét duyệt hồ sơ",
    ]);
    expect(found[0]).toMatchObject({ unit: "Phòng Kinh tế" });
  });
  test.each([
    ["Đang thực hiện", ["Thẩm định hồ sơ", "Nhà ông Mẫu", "Lãnh đạo ký duyệt"]],
    ["Bước tiếp theo", STEPS],
    ["Lịch sử gần nhất", STEPS],
  ])("not under «%s» with %j", async (head, steps) => {
    for (const it of await read(cells(head, steps))) expect(it).not.toHaveProperty("stepName");
  });
  test("in a column of steps, a cell without one has none", async () => {
    const many = [...Array(11).fill("Thẩm định hồ sơ"), "Lãnh đạo ký duyệt", ""];
    const found = await read(cells("Đang thực hiện", many));
    expect(found.map((it) => it.stepName)).toEqual(many.map((it) => it || undefined));
  });
});

describe("a limit that is not said to be the step's, beside the day on which the dossier is due", () => {
  const limits = (head: string, ...days: [string, string][]) =>
    read(list(["Ngày tiếp nhận", "Ngày hẹn trả", head], ...days.map((of) => ["10/11/2026", ...of])));

  test.each(["Hạn thụ lý", "Hạn giải quyết", "Hạn cán bộ", "Thời hạn chuyên môn", "Hạn"])(
    "«%s», earlier in one row and later in none",
    async (head) =>
      expect(await limits(head, ["25/11/2026", "20/11/2026"], ["26/11/2026", "26/11/2026"])).toMatchObject([
        { dueAt: "2026-11-25", stepDueAt: "2026-11-20" },
        { dueAt: "2026-11-26", stepDueAt: "2026-11-26" },
      ]),
  );
  test.each<[string, string, [string, string][]]>([
    [
      "later in one row",
      "Hạn thụ lý",
      [
        ["25/11/2026", "20/11/2026"],
        ["26/11/2026", "27/11/2026"],
      ],
    ],
    [
      "the same in each",
      "Hạn thụ lý",
      [
        ["25/11/2026", "25/11/2026"],
        ["26/11/2026", "26/11/2026"],
      ],
    ],
    [
      "before the receipt",
      "Hạn thụ lý",
      [
        ["25/11/2026", "09/11/2026"],
        ["26/11/2026", "20/11/2026"],
      ],
    ],
    ["of the whole dossier by its words", "Hạn xử lý hồ sơ", [["25/11/2026", "20/11/2026"]]],
  ])("%s: it is not known", async (_, head, days) => {
    for (const dossier of await limits(head, ...days)) expect(dossier).not.toHaveProperty("stepDueAt");
  });
  test("on a dossier's own page", async () => {
    const page = (day: string) =>
      `<h2>Chi tiết hồ sơ</h2><p>Mã hồ sơ: ${code(1)}</p><p>Ngày hẹn trả: 25/11/2026</p><p>Hạn thụ lý: ${day}</p>`;
    expect(await read(page("20/11/2026"))).toMatchObject([{ dueAt: "2026-11-25", stepDueAt: "2026-11-20" }]);
    expect((await read(page("27/11/2026")))[0]).not.toHaveProperty("stepDueAt");
  });
});

describe("a day of return that may be past or to come", () => {
  const returns = (head: string, ...rows: [string, string][]) =>
    read(list(["Tên thủ tục", head, "Trạng thái"], ...rows.map((of) => ["Đăng ký khai sinh", ...of])));

  test.each(["Ngày trả", "Ngày trả kết quả"])(
    "«%s» of a dossier that is still handled is when it is due",
    async (head) =>
      expect(
        await returns(head, ["25/11/2026", "Đang xử lý"], ["20/11/2026", "Đã trả kết quả"]),
      ).toMatchObject([{ dueAt: "2026-11-25" }, { dueAt: "2026-11-20" }]),
  );
  test("where only finished ones have one, it is not known", async () => {
    for (const dossier of await returns("Ngày trả", ["", "Đang xử lý"], ["20/11/2026", "Đã trả kết quả"]))
      expect(dossier).not.toHaveProperty("dueAt");
  });
  test("in cards, behind the words alone", async () => {
    const card = (n: number) =>
      `<div class=card><b>${code(n)}</b><p>Đang thẩm định</p><p>Trả kết quả: 2${n}/11/2026, 17:00</p></div>`;
    expect(await read(`<h2>Danh sách hồ sơ</h2><div>${card(4)}${card(5)}${card(6)}</div>`)).toMatchObject([
      { dueAt: "2026-11-24T17:00:00+07:00" },
      {},
      {},
    ]);
  });
});

describe("who has it, and where", () => {
  test("the name and the step in one cell, whichever stands first", async () => {
    const page = list(
      ["Người xử lý / bước", "Ngày hẹn trả"],
      ["<div>Trần Thị Mẫu</div><div>Thẩm định hồ sơ</div>", "25/11/2026"],
      ["<div>Lê Văn Mẫu</div><div>Lãnh đạo ký duyệt</div>", "26/11/2026"],
    );
    expect(await read(page)).toMatchObject([
      { officer: "Trần Thị Mẫu", stepName: "Thẩm định hồ sơ" },
      { officer: "Lê Văn Mẫu", stepName: "Lãnh đạo ký duyệt" },
    ]);
  });
  test("a room under a heading that says only that one stands there; a whole office may have received it", async () => {
    const page = list(
      ["Bộ phận", "Ngày hẹn trả"],
      ["Phòng Kinh tế", "25/11/2026"],
      ["UBND xã Mẫu", "26/11/2026"],
    );
    const [first, second] = await read(page);
    expect(first).toMatchObject({ unit: "Phòng Kinh tế" });
    expect(second).not.toHaveProperty("unit");
  });
  test("the field in a title over the rows, also behind a row that only keeps widths", async () => {
    const page = `<h2>Danh sách hồ sơ</h2><table><thead><tr><th>Mã hồ sơ</th><th>Tên thủ tục</th><th>Ngày hẹn trả</th></tr></thead>
      <tbody><tr><td></td><td></td><td></td></tr><tr><td colspan=3>Lĩnh vực: <b>Hộ tịch</b> (Số lượng: 1)</td></tr>
      ${row(["Đăng ký kết hôn", "25/11/2026"], 1)}</tbody></table>`;
    expect(await read(page)).toMatchObject([{ field: "Hộ tịch" }]);
  });
});
