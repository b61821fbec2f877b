/** A whole dossier in one cell, card or line: labels, values and what needs none, in whatever way they are packed. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const CODE = "H77.10.02-261118-0001";
const list = (heads: string[], cells: string[]) =>
  `<h2>Danh sách hồ sơ</h2><table><thead><tr>${heads.map((h) => `<th>${h}</th>`).join("")}</tr></thead><tbody><tr>${cells.map((c) => `<td>${c}</td>`).join("")}</tr></tbody></table>`;
const only = async (body: string) => (await small.read(body)).values[0];
const info = (cell: string) =>
  only(list(["STT", "Thông tin hồ sơ", "Trạng thái"], ["1", cell, "Đang xử lý"]));

test("two headings in one cell, each broken over lines: the code under them is the dossier's", async () => {
  const heads = ["MÃ HỒ<br>SƠ<br>TRẠNG THÁI<br>XỬ LÝ", "MÃ HỒ SƠ TRÊN<br>CỔNG DVC QUỐC GIA"];
  const boxed = (cell: string) => `<table><tr><td>${cell}</td></tr></table>`;
  const cells = [
    `${CODE}<div><div>Đang giải quyết</div><div>Còn 7 ngày</div></div>`,
    "G17.38.08-261104-90984",
  ];
  const { values } = await small.read(`<h1>MỘT CỬA ĐIỆN TỬ</h1>${list(heads, cells.map(boxed))}`);
  expect(values).toMatchObject([{ code: CODE, status: 4, aliases: ["G17.38.08-261104-90984"] }]);
});

describe("a cell that says nearly all", () => {
  test("step behind the code, procedure after a dash, a sentence of days", async () => {
    const cell = `<div><a href=#1>${CODE}</a> <span>(Thẩm định hồ sơ)</span></div><div>- Chấm dứt hoạt động hộ kinh doanh</div>
      <div>- Tiếp nhận trực tuyến: 17/11/2026 09:40, hẹn trả: 23/11/2026 15:40</div>`;
    expect(await info(cell)).toMatchObject({
      code: CODE,
      stepName: "Thẩm định hồ sơ",
      procedureName: "Chấm dứt hoạt động hộ kinh doanh",
      channel: "online",
      receivedAt: "2026-11-17T09:40:00+07:00",
      dueAt: "2026-11-23T15:40:00+07:00",
    });
  });
  test.each([
    ["Tiếp nhận trực tiếp ngày 17/11/2026 - Hẹn trả 23/11/2026"],
    ["Tiếp nhận trực tiếp lúc 17/11/2026; hẹn trả kết quả: 23/11/2026"],
    ["Ngày tiếp nhận - 17/11/2026 | Ngày hẹn trả - 23/11/2026"],
    ["Ngày tiếp nhận: 17/11/2026 • Ngày hẹn trả: 23/11/2026"],
  ])("days in a line: %s", async (line) =>
    expect(await info(`<b>${CODE}</b><div>${line}</div>`)).toMatchObject({
      receivedAt: "2026-11-17",
      dueAt: "2026-11-23",
    }),
  );
  test("somebody's sentence is none", async () => {
    const cell = `<b>${CODE}</b><div>Đề nghị gia hạn, ngày hẹn trả 15/12/2026</div>`;
    expect(await info(cell)).not.toHaveProperty("dueAt");
  });
  test.each([
    "- Thẩm định hồ sơ",
    "- Nguyễn Văn An",
    "- UBND xã Bình Mẫu",
    "- Đang chờ ký duyệt",
    "- Thôn 3, xã Đồng Mẫu",
  ])("%s is no procedure", async (line) =>
    expect(await info(`<b>${CODE}</b><div>${line}</div>`)).not.toHaveProperty("procedureName"),
  );
  test("'Đăng ký' is not 'Đang ký'", async () =>
    expect(await info(`<b>${CODE}</b><div>- Đăng ký kết hôn</div>`)).toMatchObject({
      procedureName: "Đăng ký kết hôn",
    }));
  test("small lines under the applicant are the dossier's, the applicant is nobody's business", async () => {
    const cell = "Trần Thị Mẫu<div>Hình thức nộp: Trực tiếp</div><div>Tên thủ tục: Đăng ký khai tử</div>";
    const read = await only(list(["Mã hồ sơ", "Chủ hồ sơ", "Ngày hẹn trả"], [CODE, cell, "23/11/2026"]));
    expect(read).toMatchObject({ channel: "direct", procedureName: "Đăng ký khai tử" });
    expect(JSON.stringify(read)).not.toContain("Trần");
  });
});

describe("names of several things over lines of values", () => {
  test.each([
    ["Ngày hẹn trả & Trạng thái"],
    ["Ngày hẹn trả (dd/MM/yyyy) / Trạng thái"],
    ["Ngày hẹn trả<br>Trạng thái"],
    ["Ngày hẹn trả - Trạng thái"],
  ])("%s", async (head) => {
    const page = list(
      ["Mã hồ sơ", "Tên thủ tục", head],
      [CODE, "Đăng ký khai tử", "23/11/2026<br>Chờ bổ sung"],
    );
    expect(await only(page)).toMatchObject({ dueAt: "2026-11-23", status: 5 });
  });
  test("a dash stands for the one that is not known", async () => {
    const page = list(
      ["Mã hồ sơ", "Tên thủ tục", "Ngày hẹn trả & Trạng thái"],
      [CODE, "Đăng ký khai tử", "<div>-</div><div>Chờ bổ sung</div>"],
    );
    const read = await only(page);
    expect(read).toMatchObject({ status: 5 });
    expect(read).not.toHaveProperty("dueAt");
  });
  test("in a card, by its label", async () => {
    const card = (code: string, day: string) =>
      `<div class=card><p>Mã hồ sơ: ${code}</p><p><span>Ngày hẹn trả &amp; Trạng thái:</span> <span><div>${day}</div><div>Đang xử lý</div></span></p></div>`;
    const { values } = await small.read(
      `<h2>Danh sách hồ sơ</h2><div>${card(CODE, "23/11/2026")}${card("H77.10.02-261118-0002", "24/11/2026")}</div>`,
    );
    expect(values).toMatchObject([
      { dueAt: "2026-11-23", status: 4 },
      { dueAt: "2026-11-24", status: 4 },
    ]);
  });
});

test("two labels with a dash between them, their colon behind the second", async () => {
  const item = (n: number) =>
    `<li>H77.10.02-261118-000${n}<div><span>Bước xử lý</span> - <span>Hạn xử lý</span>: Ký duyệt kết quả<br>2${n}/11/2026</div></li>`;
  const { values } = await small.read(`<h2>Danh sách hồ sơ</h2><ul>${item(1)}${item(2)}</ul>`);
  expect(values).toMatchObject([
    { stepName: "Ký duyệt kết quả", stepDueAt: "2026-11-21" },
    { stepDueAt: "2026-11-22" },
  ]);
});

test("a name that may mean two things costs only its own line", async () => {
  const page = list(
    ["Mã hồ sơ", "Ngày tiếp nhận<br>Hạn xử lý hồ sơ"],
    [CODE, "26/11/2026 14:02<br>09/12/2026 10:09"],
  );
  const read = await only(page);
  expect(read).toMatchObject({ receivedAt: "2026-11-26T14:02:00+07:00" });
  expect(read).not.toHaveProperty("dueAt");
});

describe("where a dossier's values stand besides", () => {
  const detail = (more: string) =>
    `<h2>Chi tiết hồ sơ</h2><div><p>Mã hồ sơ: ${CODE}</p><p>Bước xử lý: Thẩm định hồ sơ</p><p>Ngày hẹn trả: 30/11/2026</p></div>${more}`;
  const history = (rows: string[][]) =>
    `<h3>Tiến trình xử lý</h3><table><tr><th>Tên bước</th><th>Người xử lý</th><th>Bắt đầu</th><th>Kết thúc</th><th>Hạn xử lý</th></tr>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join("")}</tr>`).join("")}</table>`;
  const DONE = ["Tiếp nhận hồ sơ", "A", "18/11/2026 08:00", "18/11/2026 09:00", "18/11/2026 11:00"];

  test("the step's due date in the history's row of the present step", async () => {
    const now = ["Thẩm định hồ sơ", "B", "18/11/2026 09:00", "", "24/11/2026 16:00"];
    expect(await only(detail(history([DONE, now])))).toMatchObject({
      stepDueAt: "2026-11-24T16:00:00+07:00",
    });
  });
  test("of another step, it is not the present one's", async () => {
    const other = ["Ký duyệt", "B", "18/11/2026 09:00", "", "24/11/2026 16:00"];
    expect(await only(detail(history([DONE, other])))).not.toHaveProperty("stepDueAt");
  });
  test("with years of two digits, where the days tell that the day stands first", async () => {
    const now = (day: string) => ["Thẩm định hồ sơ", "B", "19/11/26 09:00", "", day];
    expect(await only(detail(history([now("24/11/26 16:00")])))).toMatchObject({
      stepDueAt: "2026-11-24T16:00:00+07:00",
      history: [{ from: "2026-11-19T09:00:00+07:00", to: null }],
    });
    const unsure = ["Thẩm định hồ sơ", "B", "10/11/12 09:00", "", "11/11/12 16:00"];
    expect(await only(detail(history([unsure])))).not.toHaveProperty("stepDueAt");
  });
  for (const [order, turn] of [
    ["newest last", (rows: string[][]) => rows],
    ["newest first", (rows: string[][]) => rows.toReversed()],
  ] as const)
    test(`a stop in the history ends with the row that says so, ${order}`, async () => {
      const rows = [
        DONE,
        ["Tạm dừng", "B", "19/11/2026 09:00", "", ""],
        ["Tiếp tục xử lý", "B", "20/11/2026 10:00", "", ""],
        ["Yêu cầu bổ sung", "B", "23/11/2026 08:00", "", ""],
      ];
      const read = await only(detail(history(turn(rows))));
      const ends = ((read?.history ?? []) as { name: string; to: string | null }[]).map(({ name, to }) => [
        name,
        to,
      ]);
      expect(ends).toContainEqual(["Tạm dừng", "2026-11-20T10:00:00+07:00"]);
      expect(ends).toContainEqual(["Yêu cầu bổ sung", null]);
    });
  test("papers as boxes with file chips, or numbered", async () => {
    const box = (n: number, name: string, file: string) =>
      `<div class=row><div>${n}. ${name}</div><div>${file ? `<span class=chip><a href=#>${file}</a></span>` : ""}</div></div>`;
    const page = detail(
      `<div><div class=h>Thành phần hồ sơ</div>${box(1, "Tờ khai theo mẫu", "to-khai.pdf")}${box(2, "Giấy chứng sinh", "")}</div>`,
    );
    expect((await small.read(page)).papers).toEqual([
      { name: "Tờ khai theo mẫu", files: ["to-khai.pdf"] },
      { name: "Giấy chứng sinh", files: [] },
    ]);
  });
  test("a dossier in a window, its code in the heading, its values in fields that nobody can change", async () => {
    const field = (id: string, label: string, value: string) =>
      `<div><label for=${id}>${label}</label><div><input id=${id} disabled value="${value}"></div></div>`;
    const window = `<h4>Chi tiết hồ sơ ${CODE}</h4>${field("a", "Kênh thực hiện", "Nộp trực tuyến")}${field("b", "Ngày hẹn trả", "23/11/2026 15:40:00")}`;
    const page = `${list(["Mã hồ sơ", "Trạng thái"], ["H77.10.02-261118-0009", "Đang xử lý"])}<div class=cover></div><div class=box role=dialog>${window}</div>`;
    expect((await small.read(page)).values).toContainEqual(
      expect.objectContaining({ code: CODE, channel: "online", dueAt: "2026-11-23T15:40:00+07:00" }),
    );
  });
  test("in an open shadow root", async () => {
    const table = list(["Mã hồ sơ", "Ngày hẹn trả", "Trạng thái"], [CODE, "23/11/2026", "Đang xử lý"]);
    expect(
      (await small.read(`<app-list data-shadow></app-list><template>${table}</template>`)).values,
    ).toMatchObject([{ code: CODE, dueAt: "2026-11-23", status: 4 }]);
  });
});
