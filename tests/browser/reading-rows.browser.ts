/** Rows, cards and lanes told by what their own labels say: several names before one colon, two codes, one row alone. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const code = (n: number) => `H77.10.02-261118-000${n}`;

describe("a label that names several things before its first value", () => {
  const detail = (line: string) =>
    `<h2>Chi tiết hồ sơ</h2><div><div>Mã hồ sơ: ${code(1)}</div><div>${line}</div><div>Tên thủ tục: Đăng ký khai sinh</div></div>`;
  const cards = (line: string) =>
    `<h2>Danh sách hồ sơ</h2><div>${[1, 2].map((n) => `<div class=card><div>Mã hồ sơ: ${code(n)}</div><div>${line}</div><div>Tên thủ tục: Đăng ký khai sinh</div></div>`).join("")}</div>`;
  const days = { submittedAt: "2026-10-26", receivedAt: "2026-10-28", dueAt: "2026-11-09" };

  test.each([
    ["on a page", detail],
    ["on cards", cards],
  ])("%s: each has its own, in order", async (_, page) => {
    const names = "Ngày gửi hồ sơ - Ngày tiếp nhận - Ngày hẹn trả: ";
    for (const parted of ["<br>", " - "]) {
      const { values } = await small.read(
        page(names + ["26/10/2026", "28/10/2026", "09/11/2026"].join(parted)),
      );
      expect(values[0]).toMatchObject({ code: code(1), procedureName: "Đăng ký khai sinh", ...days });
    }
  });
  test("the rest of a value that markup has cut is no name", async () => {
    const { values } = await small.read(
      cards("Bước hiện tại: Trả<b> kết quả; Hạn xử lý: 16/11/2026 16:30; Người xử lý: Hồ Ví Dụ</b>"),
    );
    expect(values[0]).toMatchObject({ stepName: "Trả kết quả", stepDueAt: "2026-11-16T16:30:00+07:00" });
  });
  test.each([
    ["on a page", detail],
    ["on cards", cards],
  ])("%s: a name too many, known or not, leaves none of them to guess", async (_, page) => {
    for (const names of ["Ngày gửi hồ sơ - Ngày hẹn trả", "Nhận - Hẹn trả", "Ngày chuyển kho - Ngày hẹn trả"])
      for (const values of ["26/10/2026", "26/10/2026<br>28/10/2026<br>09/11/2026"]) {
        const [read] = (await small.read(page(`${names}: ${values}`))).values;
        expect(read, `${names}: ${values}`).not.toHaveProperty("dueAt");
        expect(read).not.toHaveProperty("submittedAt");
      }
  });
  test("a state before a label is no name of anything", async () => {
    const { values } = await small.read(detail("Đang xử lý - Ngày hẹn trả: 09/11/2026"));
    expect(values[0]).toMatchObject({ dueAt: "2026-11-09" });
  });
});

test("of two national codes in a cell the one under the label 'Số biên nhận' is the dossier's", async () => {
  const row = (n: number) =>
    `<tr><td><div>Số biên nhận: G08.72.24-261116-000${n} <small>(Mã đồng bộ DVCQG: G10.44.30-261116-8086${n})</small></div><div>Tên thủ tục: Đăng ký khai sinh</div></td><td>2${n}/11/2026</td><td>Đang xử lý</td></tr>`;
  const read = await small.read(
    `<h2>Danh sách hồ sơ</h2><table><tr><th>Nội dung hồ sơ</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr>${row(1)}${row(2)}</table>`,
  );
  expect(read.kind).toBe("list");
  expect(read.values).toMatchObject(
    [1, 2].map((n) => ({
      code: `G08.72.24-261116-000${n}`,
      aliases: [`G10.44.30-261116-8086${n}`],
      dueAt: `2026-11-2${n}`,
      status: 4,
    })),
  );
});

test("one row of boxes under headings is a list where 'Nội dung hồ sơ' stands over its code", async () => {
  const line = (...cells: string[]) =>
    `<div style="display:flex">${cells.map((it) => `<div style="flex:1">${it}</div>`).join("")}</div>`;
  const about = `<div>Mã hồ sơ: <a href="#">${code(1)}</a><div>Mã hồ sơ Cổng Dịch vụ công quốc gia: G17.54.11-261027-45822</div></div><div>Hạn xử lý bước: -</div>`;
  const read = await small.read(
    `<h2>Hồ sơ chờ xử lý</h2><div>${line("#", "Nội dung hồ sơ", "Tên thủ tục", "Ngày tiếp nhận", "Tình trạng")}${line("1", about, "Cấp bản sao trích lục hộ tịch", "28/10/2026", "Đang xử lý")}</div>`,
  );
  expect(read.kind).toBe("list");
  expect(read.values).toMatchObject([
    {
      code: code(1),
      procedureName: "Cấp bản sao trích lục hộ tịch",
      receivedAt: "2026-10-28",
      status: 4,
      aliases: ["G17.54.11-261027-45822"],
    },
  ]);
});

test.each(["Tiến độ", "Mã vận đơn", "Ghi nhận"])(
  "labels with dashes for colons are read under '%s', too",
  async (heading) => {
    const { values } = await small.read(
      `<h2>Danh sách hồ sơ</h2><table><tr><th>Mã hồ sơ</th><th>Tên thủ tục</th><th>${heading}</th></tr><tr><td>${code(1)}</td><td>Đăng ký khai sinh</td><td>Tiếp nhận - 28/10/2026 | Thời gian nộp hồ sơ - 27/10/2026 | Hẹn trả - 17/11/2026</td></tr></table>`,
    );
    expect(values).toMatchObject([
      { code: code(1), submittedAt: "2026-10-27", receivedAt: "2026-10-28", dueAt: "2026-11-17" },
    ]);
  },
);

test("lanes with one card each beside a lane with several are no cards themselves", async () => {
  const card = (n: number) =>
    `<div class=card><div>Mã hồ sơ: ${code(n)}</div><div>Tên thủ tục: Đăng ký khai sinh</div><div>Ngày hẹn trả: 2${n}/11/2026</div></div>`;
  const lane = (title: string, ...all: number[]) =>
    `<div class=lane><div>${title}</div>${all.map(card).join("")}</div>`;
  const { values } = await small.read(
    `<h2>Danh sách hồ sơ</h2><div>${lane("Đã tiếp nhận (1)", 1)}${lane("Tạm dừng (1)", 2)}${lane("Chờ trả kết quả (1)", 3)}${lane("Đang xử lý (2)", 4, 5)}</div>`,
  );
  expect(values.map((it) => [it.code, it.dueAt, it.status]).sort()).toEqual([
    [code(1), "2026-11-21", 2],
    [code(2), "2026-11-22", 8],
    [code(3), "2026-11-23", 9],
    [code(4), "2026-11-24", 4],
    [code(5), "2026-11-25", 4],
  ]);
});

test("a list whose codes and days markup has cut gives no dossier the next one's day", async () => {
  const cut = (text: string, at: number) => `${text.slice(0, at)}<span>${text.slice(at)}</span>`;
  const { values } = await small.read(
    `<h2>Hồ sơ chờ xử lý</h2><div><h5>${cut("Ngày hẹn trả: ", 7)}<span>26/11/2026</span></h5><div>Mã hồ sơ: ${cut(code(1), 1)}</div><div>${cut(`Mã hồ sơ: ${code(2)}`, 7)}</div><h5>${cut("Ngày hẹn trả: 27/11/2026", 4)}</h5><div>${cut(`Mã hồ sơ: ${code(3)}`, 2)}</div></div>`,
  );
  expect(values.find((it) => it.code === code(1))?.dueAt ?? "2026-11-26").toBe("2026-11-26");
});

test("a dossier's way under a window is not believed where the page beneath writes a day month first", async () => {
  const page = (day: string) =>
    `<h2>Hồ sơ</h2><p>Mã hồ sơ: ${code(1)}</p><p>Tên thủ tục: Đăng ký khai sinh</p><p>Ngày hẹn trả: ${day}</p>
    <h3>Nhật ký xử lý hồ sơ</h3><table><tr><th>STT</th><th>Công việc</th><th>Người thực hiện</th><th>Thời gian nhận</th><th>Thời gian hoàn thành</th></tr><tr><td>1</td><td>Thẩm định hồ sơ</td><td>Trần Thị Mẫu</td><td>11/11/2026</td><td>11/11/2026</td></tr><tr><td>2</td><td>Ký duyệt</td><td>Lê Văn Thử</td><td>11/12/2026</td><td></td></tr></table>
    <div class="cover"></div><div class="box" role="dialog"><h3>Niêm yết hồ sơ - ${code(1)}</h3><textarea placeholder="Nội dung xử lý"></textarea><button>Hủy bỏ</button><button>Gửi</button></div>`;
  const way = async (day: string) =>
    (await small.read(page(day))).values.find((it) => it.code === code(1))?.history;
  expect(await way("30/11/2026")).toHaveLength(2);
  expect(await way("11/30/2026")).toBeUndefined();
});

test("boxes that can only be read make a dossier's page no form of the links above it", async () => {
  const page = (state: string) =>
    `<h2>Thông tin chi tiết hồ sơ: ${code(1)}</h2><div><a href="javascript:void(0)">Hủy hồ sơ</a> <a href="javascript:void(0)">Phân công</a></div><div><label for=p>Thủ tục hành chính</label><textarea id=p ${state}>Cấp giấy phép xây dựng</textarea><label for=d>Hẹn trả</label><input id=d readonly value="09/11/2026"><label for=s>Tình trạng</label><input id=s readonly value="Đã có kết quả"></div>`;
  const read = await small.read(page("readonly"));
  expect(read.kind).toBe("detail");
  expect(read.values).toMatchObject([
    { code: code(1), procedureName: "Cấp giấy phép xây dựng", dueAt: "2026-11-09", status: 9 },
  ]);
});
