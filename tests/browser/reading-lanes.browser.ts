/** Boards of steps, cards whose lines lie one under the other, drawers at the side, and what says of a clock that it stands. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const code = (n: number) => `H77.12-261118-000${n}`;
const card = (n: number, more = "") =>
  `<div class="card"><div><a>${code(n)}</a></div><p>Đăng ký khai sinh</p><ul><li><span>Nhận</span><b>18/11/2026</b></li>
  <li><span>Hẹn trả</span><b>2${n}/11/2026</b></li></ul>${more}</div>`;
/** Each lane's cards lie in a box of their own, and how many there are stands beside its name. */
const lane = (title: string, ...cards: string[]) =>
  `<section><header><h3>${title}</h3><sup>${cards.length}</sup></header><div class="body">${cards.join("")}</div></section>`;
const board = (...lanes: string[]) => `<h2>Danh sách hồ sơ</h2><div class="board">${lanes.join("")}</div>`;

describe("a board of steps", () => {
  test("each lane is the step of its cards, also of one that holds a single card", async () => {
    const { kind, values } = await small.read(
      board(
        lane("Tiếp nhận", card(1), card(2)),
        lane("Thẩm định", card(3), card(4), card(5)),
        lane("Ký duyệt", card(6)),
        lane("Trả kết quả", card(7)),
      ),
    );
    expect(kind).toBe("list");
    expect(values.map((it) => [it.code, it.stepName])).toEqual([
      [code(1), "Tiếp nhận"],
      [code(2), "Tiếp nhận"],
      [code(3), "Thẩm định"],
      [code(4), "Thẩm định"],
      [code(5), "Thẩm định"],
      [code(6), "Ký duyệt"],
      [code(7), "Trả kết quả"],
    ]);
    expect(new Set(values.map((it) => it.statusText))).toEqual(new Set([undefined]));
  });
  test("lanes named by people or days are no steps", async () => {
    const { values } = await small.read(
      board(lane("Nguyễn Thị Giả", card(1), card(2)), lane("Tiếp nhận", card(3)), lane("Hôm nay", card(4))),
    );
    expect(values.every((it) => it.stepName === undefined)).toBe(true);
  });
  test("a clock that has been stopped since a day stands still", async () => {
    const { values } = await small.read(
      board(
        lane("Tiếp nhận", card(1, "<p>‖ Ngừng tính giờ từ 20/11/2026</p>"), card(2)),
        lane("Ký duyệt", card(3)),
      ),
    );
    expect(values.map((it) => it.paused)).toEqual([true, undefined, undefined]);
  });
});

test("fields of a filter are no headings over cards whose lines lie one under the other", async () => {
  const filter = ["Họ và tên", "Tên thủ tục", "Trạng thái", "Hình thức nộp"]
    .map((name) => `<div>${name}</div>`)
    .join("");
  const item = (n: number) =>
    `<div><div><a>${code(n)}</a></div><div>Trạng thái: Đang xử lý</div><div>Hẹn trả: 2${n}/11/2026</div><div>Bước: Thẩm định</div></div>`;
  const { values } = await small.read(
    `<h2>Danh sách hồ sơ</h2><div style="display:flex">${filter}</div><div>${item(1)}${item(2)}</div>`,
  );
  expect(values).toMatchObject([1, 2].map((n) => ({ code: code(n), dueAt: `2026-11-2${n}`, status: 4 })));
});

describe("what a label without a value does not take", () => {
  test("the day of the unknown label after it", async () => {
    const item = (n: number, due: string) =>
      `<article><b>${code(n)}</b><p>Đăng ký khai sinh</p><p>Đang xử lý</p><div><span>Hạn xử lý bước</span>: ${due}</div><div><span>Cập nhật lần cuối</span>: 20/11/2026 09:36</div></article>`;
    const { values } = await small.read(
      `<h2>Danh sách hồ sơ</h2><div>${item(1, "—")}${item(2, "19/11/2026 16:00")}</div>`,
    );
    expect(values.map((it) => it.stepDueAt)).toEqual([undefined, "2026-11-19T16:00:00+07:00"]);
  });
  test.each(["Chưa xác định<br>Dừng tính hạn từ 23/11/2026", "Tính lại từ ngày 23/11/2026"])(
    "no limit: %s",
    async (said) => {
      const row = (n: number, due: string) =>
        `<tr><td>${code(n)}</td><td>Đăng ký khai sinh</td><td>18/11/2026</td><td>${due}</td></tr>`;
      const { values } = await small.read(
        `<h2>Danh sách hồ sơ</h2><table><tr><th>Mã hồ sơ</th><th>Thủ tục</th><th>Tiếp nhận</th><th>Hẹn trả</th></tr>${row(1, said)}${row(2, "25/11/2026")}</table>`,
      );
      expect(values.map((it) => it.dueAt)).toEqual([undefined, "2026-11-25"]);
    },
  );
});

test("the number of the counter under a step is none of its name", async () => {
  const row = (n: number) =>
    `<tr><td>${code(n)}</td><td>25/11/2026</td><td>Trả kết quả<small style="display:block">Quầy số 3</small></td></tr>`;
  const { values } = await small.read(
    `<h2>Danh sách hồ sơ</h2><table><tr><th>Mã hồ sơ</th><th>Hẹn trả</th><th>Công đoạn</th></tr>${row(1)}${row(2)}</table>`,
  );
  expect(values.map((it) => it.stepName)).toEqual(["Trả kết quả", "Trả kết quả"]);
});

describe("a column that says of the clock whether it runs", () => {
  const list = (...said: string[]) =>
    `<h2>Danh sách hồ sơ</h2><table><tr><th>Mã hồ sơ</th><th>Hẹn trả</th><th>Tính giờ</th></tr>${said
      .map((it, n) => `<tr><td>${code(n)}</td><td>25/11/2026</td><td>${it}</td></tr>`)
      .join("")}</table>`;
  test("stands still, runs, or says nothing", async () => {
    const { values } = await small.read(list("Dừng", "Chạy", "", "Dùng"));
    expect(values.map((it) => it.paused)).toEqual([true, false, undefined, undefined]);
  });
});

describe("a drawer over the side of the page", () => {
  const page = (style: string) =>
    `<h2>Danh sách hồ sơ</h2><table><tr><th>Mã hồ sơ</th><th>Hẹn trả</th></tr><tr><td>${code(1)}</td><td>25/11/2026</td></tr></table>
    <div class="panel" style="position:fixed;z-index:9;right:0;width:300px;background:#fff;${style}"><p>Mã hồ sơ: ${code(1)}</p><p>Hẹn trả: 25/11/2026</p><button>Đóng</button></div>`;
  test("is a window where it is as high as the page, and none where it is a box of talk", async () => {
    expect((await small.read(page("top:0;bottom:0"))).kind).toBe("action");
    expect((await small.read(page("top:30%;height:40%"))).kind).toBe("list");
  });
});

describe("who stands beside the dossier's own values", () => {
  test("its other name in their line does not make them another dossier's", async () => {
    const { values } = await small.read(
      `<h2>Chi tiết hồ sơ</h2><div class="big"><h3>${code(1)}</h3></div><div style="display:grid;grid-template-columns:1fr 1fr"><span>Mã Cổng DVCQG</span><span>G09.99.2-261111-310582</span>
      <span>Ngày tiếp nhận</span><span>18/11/2026</span><span>Ngày hẹn trả</span><span>25/11/2026</span></div><p>Thành phần hồ sơ</p>`,
    );
    expect(values).toMatchObject([{ code: code(1), receivedAt: "2026-11-18", dueAt: "2026-11-25" }]);
  });
  test("a line with nothing but the code has its state before and its procedure behind it", async () => {
    const { values } = await small.read(
      `<h2>Chi tiết hồ sơ</h2><section><span>Đang xử lý</span><div style="font-size:30px">${code(1)}</div><div>Cấp giấy phép xây dựng nhà ở riêng lẻ</div>
      ${["Lĩnh vực: Hoạt động xây dựng", "Hẹn trả: 25/11/2026", `Ghi chú: ${"Hồ sơ kèm bản vẽ. ".repeat(30)}`].map((it) => `<p>${it}</p>`).join("")}</section>`,
    );
    expect(values).toMatchObject([
      {
        statusText: "Đang xử lý",
        procedureName: "Cấp giấy phép xây dựng nhà ở riêng lẻ",
        dueAt: "2026-11-25",
      },
    ]);
  });
  test("a time of day in a field of its own belongs to the day before it", async () => {
    const { values } = await small.read(
      `<h2>Chi tiết hồ sơ</h2><div><div>Mã hồ sơ</div><div>${code(1)}</div></div><div><div>Ngày hẹn trả</div><input readonly value="25/11/2026"><input readonly value="2:05 CH"></div>`,
    );
    expect(values).toMatchObject([{ dueAt: "2026-11-25T14:05:00+07:00" }]);
  });
});

test("days in sentences that can only be meant month first say how all days of the list are written", async () => {
  const item = (n: number, way: string, day: string) =>
    `<div role="listitem"><span>${n}</span><span><div><a href="#">${code(n)}</a></div><div>- Đăng ký khai sinh</div><div>- Tiếp nhận ${way} ngày ${day}/2026 - Hẹn trả 11/02/2026</div></span><span>Đã tiếp nhận</span></div>`;
  const { values } = await small.read(
    `<h2>Danh sách hồ sơ</h2><div role="list"><div><span>#</span><span>Nội dung hồ sơ</span><span>Tình trạng hồ sơ</span></div>${item(1, "trực tiếp", "10/15")}${item(2, "trực tuyến", "11/05")}</div>`,
  );
  expect(values.map((it) => [it.code, it.receivedAt])).toEqual([
    [code(1), undefined],
    [code(2), undefined],
  ]);
});

test("the number of a step under 'Bước' is none of its name where 'Tên bước' has one", async () => {
  const row = (mark: string, name: string, to: string) =>
    `<tr><td>${mark}</td><td>${name}</td><td>18/11/2026 08:00</td><td>25/11/2026 17:00</td><td>${to}</td></tr>`;
  const { values } = await small.read(
    `<h2>Chi tiết hồ sơ</h2><p>Mã hồ sơ: ${code(1)}</p><p>Hẹn trả: 28/11/2026</p><h4>Quá trình xử lý</h4>
    <table><tr><th>Bước</th><th>Tên bước</th><th>Ngày nhận</th><th>Hạn xử lý</th><th>Ngày hoàn thành</th></tr>
    ${row("1", "Tiếp nhận hồ sơ", "18/11/2026 09:00")}${row("▶", "Xác minh nguồn gốc", "")}</table>`,
  );
  expect(values).toMatchObject([{ stepName: "Xác minh nguồn gốc", stepDueAt: "2026-11-25T17:00:00+07:00" }]);
});

test("two rows of headings name their columns together, however little either says", async () => {
  const { kind, values } = await small.read(
    `<h2>Hồ sơ đang xử lý</h2><table><thead><tr><th rowspan="2"></th><th rowspan="2">Thông tin hồ sơ</th><th colspan="2">Chi tiết</th></tr><tr><th>Tên TTHC</th><th></th></tr></thead>
    <tbody><tr><td><input type="checkbox"></td><td><b>${code(1)}</b><br>Ngày hẹn trả: 25/11/2026<br>Tình trạng: Đang xử lý</td><td>Đăng ký khai sinh</td><td></td></tr></tbody></table>`,
  );
  expect([kind, values]).toMatchObject(["list", [{ code: code(1), procedureName: "Đăng ký khai sinh" }]]);
});
