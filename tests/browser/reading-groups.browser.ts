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
  test("in a cell without it are what they say", async () =>
    expect(
      await acts(`<table><tr><td>${links("Chuyển xử lý", "Trả lại").join(" ")}</td></tr></table>`),
    ).toEqual(["Chuyển xử lý", "Trả lại"]));
});
