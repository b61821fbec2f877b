/** Lists and details in parts of odd make: boards, timelines, labels over their values, boxes in a grid, cells over several rows. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const code = (n: number) => `H77.10.02-261118-000${n}`;
const card = (n: number, day: string) =>
  `<div class=card><div><span>Mã hồ sơ:</span> <span>${code(n)}</span></div><div><span>Tên thủ tục:</span> <span>Đăng ký khai sinh</span></div><div><span>Ngày hẹn trả:</span> <span>${day}</span></div></div>`;

describe("a board", () => {
  const lane = (title: string, ...cards: string[]) =>
    `<div class=lane><div>${title}</div>${cards.join("")}</div>`;
  const board = (...lanes: string[]) => `<h2>Danh sách hồ sơ</h2><div>${lanes.join("")}</div>`;
  const states = async (body: string) =>
    (await small.read(body)).values.map((it) => [it.code, it.status, it.paused, it.dueAt]);

  test("what stands over a lane is the state of its cards, however few", async () => {
    const page = board(
      lane("Đang xử lý (2)", card(1, "20/11/2026"), card(2, "21/11/2026")),
      lane("Tạm dừng (1)", card(3, "22/11/2026")),
      lane("Cần xem lại (1)", card(4, "23/11/2026")),
    );
    const read = await small.read(page);
    expect(read.kind).toBe("list");
    expect((await states(page)).sort()).toEqual([
      [code(1), 4, false, "2026-11-20"],
      [code(2), 4, false, "2026-11-21"],
      [code(3), 8, true, "2026-11-22"],
      [code(4), undefined, undefined, "2026-11-23"],
    ]);
  });
  test("one list under a word is no board", async () => {
    const page = `<h2>Danh sách hồ sơ</h2><div class=lane><div>Tạm dừng</div>${card(1, "20/11/2026")}${card(2, "21/11/2026")}</div>`;
    expect((await states(page)).map(([, status]) => status)).toEqual([undefined, undefined]);
  });
  test("people over lanes are no states", async () => {
    const page = board(
      lane("Nguyễn Văn Mẫu", card(1, "20/11/2026"), card(2, "21/11/2026")),
      lane("Tạm dừng", card(3, "22/11/2026"), card(4, "23/11/2026")),
      lane("Trần Thị Thử", card(5, "24/11/2026"), card(6, "25/11/2026")),
    );
    expect((await states(page)).map(([, status]) => status)).toEqual([...Array(6)].map(() => undefined));
  });
});

describe("a dossier's way as a list", () => {
  const step = (name: string, who: string, from: string, to: string, due: string) =>
    `<li><div><b>${name}</b></div><div>${who}</div><div>Bắt đầu: ${from}</div>${to ? `<div>Hoàn thành: ${to}</div>` : ""}<div>Hạn xử lý: ${due}</div></li>`;
  const way = (title: string) =>
    `<div><div class=h>${title}</div><ul>${step("Tiếp nhận hồ sơ", "Trần Thị Mẫu - Công an xã", "18/11/2026 08:00", "18/11/2026 09:00", "18/11/2026 11:00")}${step("Thẩm định hồ sơ", "Lê Văn Thử - Phòng Kinh tế", "18/11/2026 09:00", "", "24/11/2026 16:00")}</ul></div>`;
  // Its values stand in two parts: what is said twice elsewhere must not take the second away.
  const detail = (more: string) =>
    `<h2>Chi tiết hồ sơ</h2><div><p>Mã hồ sơ: ${code(1)}</p><p>Bước xử lý: Thẩm định hồ sơ</p></div><div><p>Ngày tiếp nhận: 17/11/2026</p><p>Ngày hẹn trả: 30/11/2026</p></div>${more}`;

  test("gives its steps, who had them, and the present step's due date", async () => {
    const [read] = (await small.read(detail(way("Tiến trình xử lý")))).values;
    expect(read).toMatchObject({ receivedAt: "2026-11-17", dueAt: "2026-11-30" });
    expect(read).toMatchObject({ stepDueAt: "2026-11-24T16:00:00+07:00" });
    expect(read?.history).toEqual([
      {
        name: "Tiếp nhận hồ sơ",
        officer: "Trần Thị Mẫu",
        unit: "Công an xã",
        from: "2026-11-18T08:00:00+07:00",
        to: "2026-11-18T09:00:00+07:00",
        dueAt: "2026-11-18T11:00:00+07:00",
      },
      {
        name: "Thẩm định hồ sơ",
        officer: "Lê Văn Thử",
        unit: "Phòng Kinh tế",
        from: "2026-11-18T09:00:00+07:00",
        to: null,
        dueAt: "2026-11-24T16:00:00+07:00",
      },
    ]);
  });
  test("under another heading it is none", async () =>
    expect((await small.read(detail(way("Hồ sơ liên quan")))).values[0]).not.toHaveProperty("history"));
  test("with a day written month first none of its days is believed", async () => {
    const read = await small.read(
      detail(way("Tiến trình xử lý").replaceAll("18/11", "11/18").replaceAll("24/11", "11/04")),
    );
    expect(read.values[0]).not.toHaveProperty("history");
    expect(read.values[0]).not.toHaveProperty("stepDueAt");
  });
});

test("a page that writes one day month first tells none of those that could be turned round", async () => {
  const read = await small.read(
    `<h2>Chi tiết hồ sơ</h2><p>Mã hồ sơ: ${code(1)}</p><p>Tên thủ tục: Đăng ký khai sinh</p><p>Ngày tiếp nhận: 10/26/2026</p><p>Ngày hẹn trả: 11/02/2026</p>`,
  );
  expect(read.values[0]).not.toHaveProperty("dueAt");
  expect(read.values[0]).not.toHaveProperty("receivedAt");
});

describe("labels over their values, row by row", () => {
  const rows = (...parts: [string, string][][]) =>
    `<h2>Xem hồ sơ</h2><table>${parts.map((part) => `<tr>${part.map(([it]) => `<th>${it}</th>`).join("")}</tr><tr>${part.map(([, it]) => `<td>${it}</td>`).join("")}</tr>`).join("")}</table>`;

  test("are one dossier's page", async () => {
    const read = await small.read(
      rows(
        [
          ["Mã hồ sơ", code(1)],
          ["Tên thủ tục", "Đăng ký khai sinh"],
          ["Mã vận đơn", "E493509771VN"],
        ],
        [
          ["Trạng thái", "Đã tiếp nhận"],
          ["Ngày tiếp nhận", "16/11/2026"],
          ["Bước xử lý", "Thẩm định hồ sơ"],
        ],
        [
          ["Hình thức nộp", "Trực tiếp"],
          ["Ngày hẹn trả", "30/11/2026"],
        ],
      ),
    );
    expect(read.kind).toBe("detail");
    expect(read.values).toMatchObject([
      {
        code: code(1),
        status: 2,
        receivedAt: "2026-11-16",
        dueAt: "2026-11-30",
        channel: "direct",
        stepName: "Thẩm định hồ sơ",
      },
    ]);
    expect(read.values[0]).not.toHaveProperty("history");
  });
  test("headings said again over each row are a list's", async () => {
    const one = (n: number): [string, string][] => [
      ["Mã hồ sơ", code(n)],
      ["Ngày hẹn trả", "30/11/2026"],
      ["Trạng thái", "Đang xử lý"],
    ];
    expect((await small.read(rows(one(1), one(2)))).kind).toBe("list");
  });
});

test("a label that nobody knows is a label by its colon: two pairs in a row are not two dossiers", async () => {
  const read = await small.read(
    `<h2>Chi tiết hồ sơ</h2><table><tr><td>Mã hồ sơ:</td><td>${code(1)}</td><td>Mã hồ sơ trên kho:</td><td>G03.16.14-261102-24711</td></tr><tr><td>Tên thủ tục:</td><td>Đăng ký khai sinh</td><td>Ngày hẹn trả:</td><td>30/11/2026</td></tr></table>`,
  );
  expect(read.values).toMatchObject([{ code: code(1), dueAt: "2026-11-30" }]);
});

test("a filter's field with a number in it does not part a window's values from its code", async () => {
  const filter = `<div class=filter><label>Số hồ sơ :</label><input value="H15"><button>Tìm kiếm</button></div>`;
  const row = `<table><tr><th>Số hồ sơ</th><th>Thủ tục</th><th>Trạng thái</th></tr><tr><td>${code(2)}</td><td>Đăng ký khai tử</td><td>Đang xử lý</td></tr></table>`;
  const drawer = `<div style="position:fixed;right:0;top:0;width:300px;background:#fff"><div><div>Số hồ sơ :</div><div>${code(1)}</div></div><div><div>Mã TTHC :</div><div>1.012817</div></div><div><div>Hẹn trả :</div><div>19/11/2026</div></div><div><div>Trạng thái :</div><div>Đang xử lý</div></div></div>`;
  const { values } = await small.read(`<h2>Danh sách hồ sơ</h2>${filter}${row}${drawer}`);
  expect(values.find((it) => it.code === code(1))).toMatchObject({
    procedureCode: "1.012817",
    dueAt: "2026-11-19",
  });
});

test("cells in a grid of boxes stay cells where the code's says more than the code", async () => {
  const row = (n: number) =>
    `<div>${code(n)}<div>Thủ tục: Đăng ký khai sinh</div></div><div>Trần Thị Mẫu</div><div>2${n}/11/2026</div><div>Đang xử lý</div>`;
  const { values } = await small.read(
    `<h2>Danh sách hồ sơ</h2><div style="display:grid;grid-template-columns:repeat(4,1fr)"><div>Số hồ sơ</div><div>Người nộp</div><div>Ngày hẹn trả</div><div>Trạng thái</div>${row(1)}${row(2)}</div>`,
  );
  expect(values).toMatchObject([
    { code: code(1), procedureName: "Đăng ký khai sinh", dueAt: "2026-11-21", status: 4 },
    { code: code(2), procedureName: "Đăng ký khai sinh", dueAt: "2026-11-22", status: 4 },
  ]);
});

test("a code over the rows of its papers is one dossier", async () => {
  const { values } = await small.read(
    `<h2>Danh sách hồ sơ</h2><table><tr><th>Mã hồ sơ</th><th>Ngày hẹn trả</th><th>Tên giấy tờ</th><th>Trạng thái</th></tr><tr><td rowspan=2>${code(1)}</td><td rowspan=2>21/11/2026</td><td>Tờ khai</td><td rowspan=2>Đang xử lý</td></tr><tr><td>Giấy chứng sinh</td></tr><tr><td>${code(2)}</td><td>22/11/2026</td><td>Tờ khai</td><td>Tạm dừng</td></tr></table>`,
  );
  expect(values).toMatchObject([
    { code: code(1), dueAt: "2026-11-21", status: 4 },
    { code: code(2), dueAt: "2026-11-22", status: 8 },
  ]);
});

test("two links that run scripts are actions, whatever links stand elsewhere", async () => {
  const { actions } = await small.read(
    `<h2>Chi tiết hồ sơ</h2><div><a href="javascript:void(0)">Hủy hồ sơ</a> <a href="javascript:void(0)">Chuyển bước</a></div><div><p>Mã hồ sơ: ${code(1)}</p><p>Ngày hẹn trả: 30/11/2026</p><a href="#">to-khai.pdf</a> <a href="#">chung-sinh.pdf</a> <a href="#">can-cuoc.pdf</a> <a href="#">khac.pdf</a></div>`,
  );
  expect(actions.map((it) => it.split("|")[0])).toEqual(["cancel", "forward"]);
});

test.each([
  ["Nộp qua", "Bưu chính công ích", { channel: "post" }],
  ["Hình thức nộp", "Trực tuyến toàn trình", { channel: "online", level: "full" }],
  ["Thanh toán", "Đã thu trực tiếp", { paid: "direct" }],
  ["Mã hồ sơ (Cổng quốc gia)", "G22.62.18-261026-46446", { aliases: ["G22.62.18-261026-46446"] }],
  ["Mã hồ sơ bộ ngành", "G22.62.18-261026-46446", { aliases: ["G22.62.18-261026-46446"] }],
])("%s: %s", async (label, value, read) => {
  const page = `<h2>Chi tiết hồ sơ</h2><ul><li>Mã HSTTHC: ${code(1)}</li><li><span>${label}:</span> ${value}</li><li>Ngày hẹn trả: 30/11/2026</li></ul>`;
  expect((await small.read(page)).values).toMatchObject([{ code: code(1), dueAt: "2026-11-30", ...read }]);
});

test("dossiers beside a window are no way of the window's dossier", async () => {
  const row = (n: number, step: string) =>
    `<tr><td>${code(n)}</td><td>${step}</td><td>2${n}/11/2026</td></tr>`;
  const list = `<table><tr><th>Số giấy</th><th>Bước xử lý</th><th>Thời gian</th></tr>${row(2, "Thẩm định hồ sơ")}${row(3, "Ký duyệt")}</table>`;
  const { values } = await small.read(
    `<h2>Chi tiết hồ sơ</h2><p>Mã hồ sơ: ${code(1)}</p><p>Ngày hẹn trả: 30/11/2026</p>${list}`,
  );
  expect(values.filter((it) => "history" in it)).toEqual([]);
});

describe("words that stand close", () => {
  test("what parts a value from the next label is no part of it", async () => {
    const line = (label: string, value: string) => `<span>${label}:</span> ${value} | `;
    const page = `<h2>Chi tiết hồ sơ</h2><div>${line("Mã hồ sơ", code(1))}${line("Tên thủ tục", "Đăng ký lại kết hôn")}${line("Số văn bản", "12/QĐ-UBND")}${line("Hẹn trả", "20/11/2026")}</div>`;
    const [read] = (await small.read(page)).values;
    expect(read).toMatchObject({ procedureName: "Đăng ký lại kết hôn", dueAt: "2026-11-20" });
  });

  test("a national number under a heading of the procedure and something else", async () => {
    const row = (n: number) =>
      `<tr><td>${code(n)}</td><td><div>Đăng ký giám hộ</div><div>1.004837 · Hộ tịch</div></td><td>2${n}/11/2026</td></tr>`;
    const page = `<h2>Danh sách hồ sơ</h2><table><tr><th>Số hồ sơ</th><th>Thủ tục / Lĩnh vực</th><th>Nhận lúc</th></tr>${row(1)}${row(2)}</table>`;
    const read = (await small.read(page)).values;
    expect(read.map((it) => [it.procedureCode, it.procedureName, it.receivedAt])).toEqual([
      ["1.004837", "Đăng ký giám hộ", "2026-11-21"],
      ["1.004837", "Đăng ký giám hộ", "2026-11-22"],
    ]);
  });

  test("a step that only the history says is open, and none where the history goes by states", async () => {
    const history = (name: string) =>
      `<h2>Chi tiết hồ sơ</h2><p>Mã hồ sơ: ${code(1)}</p><p>Thủ tục: Đăng ký giám hộ</p><p>Ngày hẹn trả: 20/11/2026</p><h3>Quá trình xử lý</h3><table><tr><th>Bước xử lý</th><th>Bắt đầu</th><th>Kết thúc</th><th>Hạn xử lý</th></tr><tr><td>Tiếp nhận hồ sơ</td><td>10/11/2026 08:00</td><td>10/11/2026 09:00</td><td>10/11/2026 17:00</td></tr><tr><td>${name}</td><td>10/11/2026 09:00</td><td></td><td>13/11/2026 17:00</td></tr></table>`;
    const of = async (name: string) => (await small.read(history(name))).values[0]?.stepName;
    expect(await of("Thẩm tra hồ sơ")).toBe("Thẩm tra hồ sơ");
    expect(await of("Đang xử lý")).toBeUndefined();
  });
});

describe("a detail's head and its steps", () => {
  const detail = (head: string, body = "") =>
    `<h2>Một cửa</h2><div><div>${head}</div><dl><dt>Mã hồ sơ</dt><dd>${code(1)}</dd><dt>Thủ tục</dt><dd>Đăng ký giám hộ</dd><dt>Ngày hẹn trả</dt><dd>20/11/2026</dd></dl></div>${body}`;
  const of = async (html: string) => (await small.read(html)).values[0];

  test("a chip behind the heading of the dossier is its state, a count or another box's is none", async () => {
    expect(await of(detail("<b>Thông tin hồ sơ</b> <span>Đang thẩm định</span>"))).toMatchObject({
      statusText: "Đang thẩm định",
      paused: false,
    });
    const withWay =
      "<div><h3>Chi tiết hồ sơ</h3><div>Hồ sơ cần xử lý › Xử lý hồ sơ › Chi tiết hồ sơ</div></div>";
    expect(await of(detail(`${withWay}<span>Tạm dừng - Chờ kết quả xác minh</span>`))).toMatchObject({
      paused: true,
    });
    const other = await of(
      detail("<b>Thông tin hồ sơ</b>", "<div><b>Thông tin công dân</b> <span>Đang xử lý</span></div>"),
    );
    expect(other?.statusText).toBeUndefined();
    // What stands at another label is no state of its own, though it says that the clock stands.
    const left = `<h2>Chi tiết hồ sơ</h2><table><tr><td>Mã hồ sơ:</td><td><a>${code(1)}</a></td><td>Còn lại:</td><td>Tạm dừng</td></tr></table><p>Thủ tục: Đăng ký giám hộ</p><p>Ngày hẹn trả: 20/11/2026</p>`;
    const read = await of(left);
    expect([read?.statusText, read?.paused]).toEqual([undefined, true]);
  });

  test("steps with days behind their names: the present one, and until when it is to be done", async () => {
    const steps = `<ol class="steps"><li class="done">Tiếp nhận <small>09/11/2026</small></li><li class="done">Phân công 10/11/2026</li><li class="active"><b>Thẩm tra hồ sơ</b> <small>Hạn: 13/11/2026 17:00</small></li><li>Trình ký</li><li>Trả kết quả</li></ol>`;
    expect(await of(detail("<b>Chi tiết hồ sơ</b>", steps))).toMatchObject({
      stepName: "Thẩm tra hồ sơ",
      stepDueAt: "2026-11-13T17:00:00+07:00",
    });
    const two = steps.replace("<li>Trình ký", '<li class="active">Trình ký');
    expect((await of(detail("<b>Chi tiết hồ sơ</b>", two)))?.stepName).toBeUndefined();
  });
});

describe("what is easily taken for another thing", () => {
  const rows = (head: string, row: (n: number) => string) =>
    `<h2>Danh sách hồ sơ</h2><div role="table"><div role="row">${head}</div>${[1, 2, 3].map((n) => `<div role="row">${row(n)}</div>`).join("")}</div>`;
  const all = async (html: string) => (await small.read(html)).values;

  test("a cell without the role that its like have is a cell", async () => {
    const head = ["Hồ sơ", "Thủ tục", "Hẹn trả", ""]
      .map((h) => `<span role="columnheader">${h}</span>`)
      .join("");
    const page = rows(
      head,
      (n) =>
        `<span role="cell">${code(n)}</span><span role="cell">Đăng ký giám hộ</span><span role="cell">2${n}/11/2026</span><span><button>Xem</button></span>`,
    );
    expect((await all(page)).map((it) => [it.procedureName, it.dueAt])).toEqual(
      [1, 2, 3].map((n) => ["Đăng ký giám hộ", `2026-11-2${n}`]),
    );
  });

  test("how long is left, in days and hours, behind the day that is due", async () => {
    const page = `<h2>Danh sách hồ sơ</h2><table><tr><th>Mã hồ sơ</th><th>Hẹn trả lúc</th><th>Tình trạng</th></tr>${[
      1, 2,
    ]
      .map(
        (n) =>
          `<tr><td>${code(n)}</td><td>2${n}/11/2026 10:12 <i>Còn 4 ngày 19 giờ</i></td><td>Đang xử lý</td></tr>`,
      )
      .join("")}</table>`;
    expect((await all(page)).map((it) => it.dueAt)).toEqual(
      [1, 2].map((n) => `2026-11-2${n}T10:12:00+07:00`),
    );
  });

  test("two states in a card: what both say, and the name of neither", async () => {
    const card = (n: number, second: string) =>
      `<div class=card><div>${code(n)}</div><div>Hẹn trả: 2${n}/11/2026</div><div>Yêu cầu bổ sung</div><b>${second}</b></div>`;
    const page = `<h2>Danh sách hồ sơ</h2><div>${card(1, "Chờ bổ sung hồ sơ")}${card(2, "Đang xử lý")}</div>`;
    expect((await all(page)).map((it) => [it.statusText, it.paused])).toEqual([
      [undefined, true],
      [undefined, undefined],
    ]);
  });

  test("work is the step's where it is a task, and nothing where it could be either", async () => {
    const page = `<h2>Danh sách hồ sơ</h2><table><tr><th>Mã hồ sơ</th><th>Việc</th><th>Hẹn trả</th></tr>${[
      "Soạn dự thảo",
      "Đăng ký giám hộ",
    ]
      .map((work, n) => `<tr><td>${code(n)}</td><td>${work}</td><td>2${n}/11/2026</td></tr>`)
      .join("")}</table>`;
    expect((await all(page)).map((it) => [it.stepName, it.procedureName])).toEqual([
      ["Soạn dự thảo", undefined],
      [undefined, "Đăng ký giám hộ"],
    ]);
  });
});
