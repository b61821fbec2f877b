/** Kinds of page that people who knew nothing of the reader brought: layers over tables, headings that say hardly anything, days told from today. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const code = (n: number) => `H77.10.02-261118-000${n}`;
const national = (n: number) => `G22.10.02-261118-000${n}`;

test("rows of past steps are not who has the dossier now", async () => {
  const row = (n: number) =>
    `<tr><td rowspan=2>${n}</td><td rowspan=2><b>${code(n)}</b><div>Đăng ký khai sinh</div></td><td rowspan=2>Đang xử lý</td><td>Tiếp nhận hồ sơ</td><td>Trần Thị Mẫu</td></tr><tr><td>Thẩm định hồ sơ</td><td>Lê Văn Thử</td></tr>`;
  const read = await small.read(
    `<h2>Danh sách hồ sơ</h2><table><thead><tr><th>STT</th><th>Nội dung hồ sơ</th><th>Trạng thái</th><th>Các bước đã qua</th><th>Người thực hiện</th></tr></thead><tbody>${row(1)}${row(2)}</tbody></table>`,
  );
  expect(read.values.map((it) => [it.code, it.status, it.officer])).toEqual([
    [code(1), 4, undefined],
    [code(2), 4, undefined],
  ]);
});

test("of two national codes the one without a label of another thing is the dossier's", async () => {
  const row = (n: number) =>
    `<tr><td>${n}</td><td><b>${national(n)}</b><div>Mã hồ sơ liên thông: G11.12.19-261102-0${n}67</div><div>Hạn trả kết quả: 0${n}/12/2026</div></td><td>Đang xử lý</td></tr>`;
  const read = await small.read(
    `<h2>Hồ sơ đã tiếp nhận</h2><table><thead><tr><th>TT</th><th>Hồ sơ</th><th>Trạng thái</th></tr></thead><tbody>${row(1)}${row(2)}</tbody></table>`,
  );
  expect(read.values.map((it) => [it.code, it.dueAt])).toEqual([
    [national(1), "2026-12-01"],
    [national(2), "2026-12-02"],
  ]);
});

/** A table whose fixed columns lie in a layer over it, narrower than what scrolls beneath. */
const layered = (body: string, layer: string) =>
  `<h2>Danh sách hồ sơ</h2><div style="position:relative;height:200px"><table style="width:900px;table-layout:fixed">${body}</table><div style="position:absolute;top:0;left:0"><table style="width:700px;table-layout:fixed">${layer}</table></div></div>`;
test("what a layer over a table shows stands in the table's rows", async () => {
  const under = (n: number) =>
    `<tr style="height:30px"><td></td><td>Đăng ký khai sinh</td><td>2${n}/11/2026</td><td>Đang xử lý</td></tr>`;
  const over = (n: number) => `<tr style="height:30px"><td>${code(n)}</td><td colspan=3></td></tr>`;
  const read = await small.read(
    layered(
      `<tr style="height:30px"><th></th><th>Tên thủ tục</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr>${under(1)}${under(2)}`,
      `<tr style="height:30px"><th style="width:300px">Mã hồ sơ</th><th colspan=3></th></tr>${over(1)}${over(2)}`,
    ),
  );
  expect(read.values.map((it) => [it.code, it.dueAt, it.status])).toEqual([
    [code(1), "2026-11-21", 4],
    [code(2), "2026-11-22", 4],
  ]);
});

test("under headings in a table of their own the rows' layer holds what can be done, and lets groups' titles through", async () => {
  const row = (cells: string) => `<tr style="height:30px">${cells}</tr>`;
  const under = (n: number) =>
    row(`<td>${code(n)}</td><td>Đăng ký khai sinh</td><td>2${n}/11/2026</td><td></td>`);
  const over = row('<td colspan=3></td><td><a href="#">Chuyển</a></td>');
  const group = (text: string) => row(`<td>▾</td><td colspan=3>${text}</td>`);
  const head = `<table style="width:900px;table-layout:fixed">${row("<td>Mã hồ sơ</td><td>Tên thủ tục</td><td>Ngày hẹn trả</td><td>Thao tác</td>")}</table>`;
  const body = layered(
    group("Lĩnh vực: Hộ tịch") + under(1) + group("Lĩnh vực: Đất đai") + under(2),
    row("<td colspan=3></td><td>&nbsp;</td>") + over + row("<td colspan=3></td><td>&nbsp;</td>") + over,
  ).replace(/<h2>.*<\/h2>/, "");
  const read = await small.read(`<div>${head}${body}</div>`);
  expect(read.values.map((it) => [it.code, it.dueAt])).toEqual([
    [code(1), "2026-11-21"],
    [code(2), "2026-11-22"],
  ]);
  expect(read.kind).toBe("list");
});

test("a day told from today is the one that the page keeps beside it, and else no day", async () => {
  const row = (n: number, day: string) => `<tr><td>${code(n)}</td><td>Đang xử lý</td><td>${day}</td></tr>`;
  const read = await small.read(
    `<h2>Danh sách hồ sơ</h2><table><thead><tr><th>Mã hồ sơ</th><th>Trạng thái</th><th>Ngày hẹn trả</th></tr></thead><tbody>${row(1, '<time datetime="2026-11-12T16:30+07:00">Hôm nay, 16:30</time>')}${row(2, '<span title="13/11/2026 09:00">Ngày mai</span>')}${row(3, "Hôm nay, 16:30")}</tbody></table>`,
  );
  expect(read.values.map((it) => it.dueAt)).toEqual([
    "2026-11-12T16:30:00+07:00",
    "2026-11-13T09:00:00+07:00",
    undefined,
  ]);
});

test("beside the step's own day a limit that is later is the dossier's", async () => {
  const row = (n: number, whole: string) =>
    `<tr><td>${code(n)}</td><td>Đang xử lý</td><td>20/11/2026</td><td>${whole}</td></tr>`;
  const page = (first: string) =>
    `<h2>Danh sách hồ sơ</h2><table><thead><tr><th>Mã hồ sơ</th><th>Trạng thái</th><th>Hạn bước</th><th>Hạn giải quyết</th></tr></thead><tbody>${row(1, first)}${row(2, "25/11/2026")}</tbody></table>`;
  const due = async (first: string) => (await small.read(page(first))).values.map((it) => it.dueAt);
  expect(await due("24/11/2026")).toEqual(["2026-11-24", "2026-11-25"]);
  expect(await due("19/11/2026")).toEqual([undefined, undefined]);
});

test("signs drawn beside a heading are no part of it, and a filter row of fields no heading", async () => {
  const heads = ["Mã hồ sơ", "Ngày hẹn trả", "Trạng thái"];
  const read = await small.read(
    `<h2>Danh sách hồ sơ</h2><table><thead><tr>${heads.map((it) => `<th>${it}<span>⋮</span></th>`).join("")}</tr></thead><tbody><tr>${heads.map(() => "<td><span>⌕</span><input></td>").join("")}</tr><tr><td>${code(1)}</td><td>20/11/2026</td><td>Đang xử lý</td></tr></tbody></table>`,
  );
  expect(read.values.map((it) => [it.code, it.dueAt, it.status])).toEqual([[code(1), "2026-11-20", 4]]);
});

test("a search beside a toolbar's own fields makes no menu of its actions", async () => {
  const read = await small.read(
    `<h2>Danh sách hồ sơ</h2><div><div>Mã hồ sơ: <input> <a href="#">Tìm kiếm</a></div><a href="#">Chuyển xử lý</a><a href="#">Dừng tính</a><a href="#">In phiếu</a></div><table><thead><tr><th>Mã hồ sơ</th><th>Trạng thái</th></tr></thead><tbody><tr><td>${code(1)}</td><td>Đang xử lý</td></tr></tbody></table>`,
  );
  expect(read.actions.some((it) => it.startsWith("pause|Dừng tính"))).toBe(true);
});

test("a row alone under headings of boxes is a list of one, however many lines its packed cell has", async () => {
  const packed = (lines: number) =>
    [
      `<b>${code(1)}</b>`,
      "Bước xử lý: Thụ lý hồ sơ",
      "Người nộp: Lê Thị Sen",
      "Mã vận đơn: E0411",
      "Ghi chú: x",
    ]
      .slice(0, lines)
      .map((it) => `<div>${it}</div>`)
      .join("");
  const row = (all: string[], role = "") =>
    `<div ${role} style="display:flex">${all.map((it) => `<span style="width:200px">${it}</span>`).join("")}</div>`;
  for (const lines of [2, 3, 4, 5]) {
    const cells = [packed(lines), "Chứng thực", "23/11/2026 08:45"];
    const read = await small.read(
      `<h2>Hồ sơ đang xử lý</h2><div role="list">${row(["Thông tin chung", "Lĩnh vực", "Hẹn trả ngày"])}${row(cells, 'role="listitem"')}</div>`,
    );
    expect(read.kind, String(lines)).toBe("list");
    expect(read.values, String(lines)).toMatchObject([
      { code: code(1), dueAt: "2026-11-23T08:45:00+07:00", stepName: "Thụ lý hồ sơ", field: "Chứng thực" },
    ]);
  }
});

test("papers in rows beside each dossier make its list none of papers; a label that ends a cell takes nothing from the next", async () => {
  const row = (n: number, due: string) =>
    `<tr><td rowspan=2><div>Số hồ sơ: ${code(n)}</div><div>Hạn bước: ${due}</div></td><td rowspan=2>2${n}/10/2026 08:00</td><td>Tờ khai</td></tr><tr><td>Bản vẽ</td></tr>`;
  const table = (papers: string) =>
    `<h2>Danh sách hồ sơ</h2><table><thead><tr><th>Hồ sơ</th><th>Ngày nộp hồ sơ</th><th>${papers}</th></tr></thead><tbody>${row(1, "04/11/2026")}${row(2, "")}</tbody></table>`;
  const told = async (papers: string) =>
    (await small.read(table(papers))).values.map((it) => [it.code, it.submittedAt, it.stepDueAt]);
  const right = [
    [code(1), "2026-10-21T08:00:00+07:00", "2026-11-04"],
    [code(2), "2026-10-22T08:00:00+07:00", undefined],
  ];
  expect(await told("Tên giấy tờ")).toEqual(right);
  const plain = (n: number, due: string) =>
    `<tr><td><div>Số hồ sơ: ${code(n)}</div><div>Trạng thái: Đang xử lý</div><div>Hạn bước: ${due}</div></td><td>2${n}/10/2026 08:00</td></tr>`;
  const cards = (await small.read(`<table>${plain(1, "04/11/2026")}${plain(2, "")}</table>`)).values;
  expect(cards.map((it) => [it.code, it.stepDueAt])).toEqual([
    [code(1), "2026-11-04"],
    [code(2), undefined],
  ]);
});

test("under several names a day and its time in marks of their own are one", async () => {
  const card = (n: number) =>
    `<li><div>Mã hồ sơ: ${code(n)}</div><div><span>Ngày hẹn trả / Trạng thái:</span> <span>2${n}/11/2026</span> <span>09:01</span><br>Đang xử lý</div></li>`;
  const read = await small.read(`<h2>Danh sách hồ sơ</h2><ul>${card(1)}${card(2)}</ul>`);
  expect(read.values.map((it) => [it.dueAt, it.status])).toEqual([
    ["2026-11-21T09:01:00+07:00", 4],
    ["2026-11-22T09:01:00+07:00", 4],
  ]);
});
