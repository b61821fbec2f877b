/** Titles of groups that are made as headings are, rows set in under a dossier, dates after an extension, papers in ticked boxes. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DETAIL, openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const code = (n: number) => `H34.18.07-261118-000${n}`;
const row = (n: number, more = "") =>
  `<tr><td><input type=checkbox></td><td>${n}</td><td>${code(n)}</td><td>Đăng ký khai sinh</td><td>1${n}/11/2026</td><td>2${n}/11/2026</td>${more}</tr>`;
const HEADS = "<th></th><th>STT</th><th>Số hồ sơ</th><th>Thủ tục</th><th>Ngày nhận</th><th>Hẹn trả</th>";
const list = (...rows: string[]) =>
  `<h2>Danh sách hồ sơ</h2><table><thead><tr>${HEADS}</tr></thead><tbody>${rows.join("")}</tbody></table>`;

describe("a title made as a heading is", () => {
  const title = (text: string, n = 6) => `<tr><th colspan=${n}>${text}</th></tr>`;
  const said = async (...rows: string[]) =>
    (await small.read(list(...rows))).values.map((it) => [it.code, it.receivedAt, it.dueAt, it.field]);

  test("leaves the columns their headings, and its count is no part of it", async () =>
    expect(
      await said(
        title("Lĩnh vực: Hộ tịch <span>2</span>"),
        row(1),
        row(2),
        title("Lĩnh vực: Đất đai <span>1</span>"),
        row(3),
      ),
    ).toEqual([
      [code(1), "2026-11-11", "2026-11-21", "Hộ tịch"],
      [code(2), "2026-11-12", "2026-11-22", "Hộ tịch"],
      [code(3), "2026-11-13", "2026-11-23", "Đất đai"],
    ]));
  test("that says nothing known leaves them too", async () =>
    expect(await said(title("Tổ một"), row(1), title("Tổ hai", 5), row(2))).toEqual([
      [code(1), "2026-11-11", "2026-11-21", undefined],
      [code(2), "2026-11-12", "2026-11-22", undefined],
    ]));
  test("over columns of its own is a heading still", async () => {
    const page = `<h2>Danh sách hồ sơ</h2><table><thead><tr><th rowspan=2>Mã hồ sơ</th><th colspan=2>Thời gian</th></tr><tr><th>Tiếp nhận</th><th>Hẹn trả</th></tr></thead>
      <tr><td>${code(1)}</td><td>11/11/2026</td><td>21/11/2026</td></tr><tr><td>${code(2)}</td><td>12/11/2026</td><td>22/11/2026</td></tr></table>`;
    expect((await small.read(page)).values.map((it) => [it.receivedAt, it.dueAt])).toEqual([
      ["2026-11-11", "2026-11-21"],
      ["2026-11-12", "2026-11-22"],
    ]);
  });
});

describe("a row set in under each dossier", () => {
  const below = (n: number) =>
    `<tr><td></td><td></td><td colspan=4>Công đoạn: <b>Thẩm tra</b> | Chuyên viên: <b>Lê Thử</b> | Hạn xử lý bước: <b>2${n}/11/2026 09:00</b></td></tr>`;
  const body = [1, 2, 3].map((n) => row(n) + below(n)).join("");
  const table = (inside: string) => `<table><tbody>${inside}</tbody></table>`;
  test.each([
    ["under the headings of its table", list(body)],
    [
      "under headings in a table of their own",
      `<h2>Danh sách hồ sơ</h2><div><div>${table(`<tr>${HEADS}</tr>`)}</div><div>${table(body)}</div></div>`,
    ],
  ])("%s is that dossier's", async (_, page) => {
    const { values } = await small.read(page);
    expect(values.map((it) => [it.code, it.stepName, it.stepDueAt])).toEqual(
      [1, 2, 3].map((n) => [code(n), "Thẩm tra", `2026-11-2${n}T09:00:00+07:00`]),
    );
  });
});

describe("a date after an extension", () => {
  const due = async (...pairs: [string, string][]) =>
    (
      await small.read(
        `<h2>Chi tiết hồ sơ</h2><table><tr><td>Mã hồ sơ</td><td>${code(1)}</td></tr><tr><td>Thủ tục</td><td>Đăng ký khai sinh</td></tr>${pairs.map(([label, day]) => `<tr><td>${label}</td><td>${day}</td></tr>`).join("")}</table>`,
      )
    ).values[0]?.dueAt;
  test.each([
    ["Ngày hẹn trả sau gia hạn", "2026-12-03"],
    ["Hẹn trả (đã điều chỉnh)", "2026-12-03"],
    ["Ngày hẹn trả trước gia hạn", undefined],
    ["Ngày hẹn trả ban đầu", undefined],
  ])("«%s»", async (label, day) => expect(await due([label, "03/12/2026"])).toBe(day));
  test("stands in force beside the first one", async () =>
    expect(
      await due(["Ngày hẹn trả ban đầu", "23/11/2026"], ["Ngày hẹn trả sau gia hạn", "03/12/2026"]),
    ).toBe("2026-12-03"));
});

describe("'Tên công việc'", () => {
  const read = async (work: string, more: string) =>
    (
      await small.read(
        `<h2>Chi tiết hồ sơ</h2><dl><dt>Mã hồ sơ</dt><dd>${code(1)}</dd>${more}<dt>Hẹn trả</dt><dd>25/11/2026</dd><dt>Tên công việc</dt><dd>${work}</dd></dl>`,
      )
    ).values[0];
  test("is the task where the procedure stands elsewhere", async () =>
    expect(
      await read("Công chức thẩm tra hồ sơ", "<dt>Thủ tục</dt><dd>1.004884 - Đăng ký lại khai sinh</dd>"),
    ).toMatchObject({ procedureName: "Đăng ký lại khai sinh" }));
  test("is the procedure where it names one", async () =>
    expect((await read("Đăng ký lại khai sinh", ""))?.procedureName).toBe("Đăng ký lại khai sinh"));
});

test("a link in bold among links to other dossiers is no heading of its page", async () => {
  const line = (link: string, state: string) =>
    `${link}<span> - </span><span>Ngày hẹn trả: 26/11/2026</span> - <span>${state}</span><br>\n`;
  const link = (n: number, text: string) => `<a href="#${n}">${text}</a>`;
  const working = "<div>Trạng thái: Đang xử lý</div>";
  const cut = "<span>Trạng<span> <span>thái: Chờ bổ s<span>ung</span></span></span></span>";
  const { values } = await small.read(
    `<h2>Hồ sơ chờ tôi xử lý</h2><div>${line(link(1, `<span>${code(1).slice(0, 14)}<span>${code(1).slice(14)}</span></span>`), working)}${line(link(2, `<b>${code(2)}</b>`), cut)}${line(link(3, code(3)), working)}</div>`,
  );
  expect(values.find((it) => it.code === code(2))?.status).toBeUndefined();
});

describe("papers in boxes under a heading", () => {
  const tick = "<label><input type=checkbox disabled checked></label>";
  const box = (name: string, beside: string) =>
    `<div class=r>${tick}<span>${name}</span> <span>1 bản chính</span> <span>${beside}</span></div>`;
  const names = async (inside: string) => (await small.read(`${DETAIL}${inside}`)).papers.map((p) => p.name);
  const [a, b] = ["Tờ khai đăng ký lại khai sinh", "Giấy tờ tùy thân của người yêu cầu"];
  test("each ticked, whatever stands for a file", async () =>
    expect(
      await names(
        `<section><h3>Thành phần hồ sơ</h3><div>${box(a, "<a>to-khai.pdf</a>")}${box(b, "<i>Chưa có tệp</i>")}</div></section>`,
      ),
    ).toEqual([a, b]));
  test("numbered within one box", async () =>
    expect(
      await names(
        `<section><div>Thành phần hồ sơ</div><div class=body><div><span>1.</span> <span>${a}</span> <span><a href="#">Xem tệp</a></span></div><div><span>2.</span> <span>${b}</span> <span><a href="#">Xem tệp</a></span></div></div></section>`,
      ),
    ).toEqual([a, b]));
  test("notes under it are none", async () =>
    expect(
      await names(
        "<section><h3>Thành phần hồ sơ</h3><div><div><b>Ghi chú</b> <span>Nộp tại quầy</span></div><div><b>Lưu ý</b> <span>Mang bản chính</span></div></div></section>",
      ),
    ).toEqual([]));
});

describe("a procedure's name as the heading of its dossier's page", () => {
  const NAME = "Thực hiện trợ cấp xã hội hàng tháng cho người cao tuổi";
  const rest = `<dl><dt>Mã hồ sơ</dt><dd>${code(1)}</dd><dt>Ngày nhận</dt><dd>11/11/2026</dd><dt>Hẹn trả</dt><dd>25/11/2026</dd></dl>`;
  const read = async (head: string, below = "") =>
    (await small.read(`<div>${head}${rest}</div>${below}`)).values[0];
  const chips = (...all: string[]) => `<div>${all.map((it) => `<span>${it}</span>`).join(" ")}</div>`;
  test("in a heading, with its state on a chip under it", async () =>
    expect(await read(`<h2>${NAME}</h2>${chips("Chờ bổ sung giấy tờ", "Đã dừng 2 ngày")}`)).toMatchObject({
      procedureName: NAME,
      status: 5,
      paused: true,
    }));
  test("in a heading, however many plain lines name procedures before it", async () => {
    const plain = ["khai sinh", "kết hôn", "khai tử", "giám hộ"].map(
      (it) => `<div>Đăng ký lại ${it} tại xã</div>`,
    );
    expect((await read(`${plain.join("")}<h2>${NAME}</h2>`))?.procedureName).toBe(NAME);
  });
  test("in a line as large as one", async () =>
    expect((await read(`<div style="font-size:22px">${NAME}</div>`))?.procedureName).toBe(NAME));
  test.each([
    ["in a line of the page's size", `<div>${NAME}</div>`, ""],
    ["beside another procedure", `<h2>${NAME}</h2><h2>Đăng ký lại khai sinh tại xã</h2>`, ""],
    ["below all that is said of the dossier", "", `<h2>${NAME}</h2>`],
    ["that leads elsewhere", `<h2><a href="#">${NAME}</a></h2>`, ""],
  ])("not %s", async (_, head, below) => expect((await read(head, below))?.procedureName).toBeUndefined());
  test("two states under it are none", async () =>
    expect((await read(`<h2>${NAME}</h2>${chips("Đang xử lý", "Chờ bổ sung")}`))?.status).toBeUndefined());
});

describe("links that are called like actions", () => {
  const acts = async (menu: string) =>
    (await small.read(`<h2>Danh sách hồ sơ</h2>${menu}${list(row(1), row(2))}`)).actions.map(
      (it) => it.split("|")[1],
    );
  const links = (...all: string[]) => all.map((it) => `<a href="#">${it}</a>`);
  test.each([
    [
      "in the cells of a row",
      `<table><tr>${links("Trang chủ", "Tiếp nhận", "Trả lại")
        .map((it) => `<td>${it}</td>`)
        .join("")}</tr></table>`,
    ],
    [
      "in one cell",
      `<table><tr><td colspan=2>${links("Trang chủ", "Tiếp nhận", "Trả lại", "Thoát").join("|")}</td></tr></table>`,
    ],
  ])("%s with the way home are the page's menu", async (_, menu) => expect(await acts(menu)).toEqual([]));
  test("that put a list in another order do nothing to a dossier", async () =>
    expect(
      await acts("<div><div><a href=\"javascript:__doPostBack('grid','Sort$1')\">Tiếp nhận</a></div></div>"),
    ).toEqual([]));
  test("in a cell without it are what they say", async () =>
    expect(
      await acts(`<table><tr><td>${links("Chuyển xử lý", "Trả lại").join(" ")}</td></tr></table>`),
    ).toEqual(["Chuyển xử lý", "Trả lại"]));
});
