/** What a dossier's page says over its labels and beside its lists: titles, states, steps, menus that hang open. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const CODE = "H77.12-261118-0004";
const LABELS = `<dl><dt>Mã hồ sơ</dt><dd>${CODE}</dd><dt>Ngày tiếp nhận</dt><dd>18/11/2026</dd>
  <dt>Ngày hẹn trả</dt><dd>25/11/2026</dd><dt>Hình thức nộp</dt><dd>Trực tiếp</dd></dl>`;
const detail = (over: string, under = "") =>
  small.read(
    `<header>MỘT CỬA ĐIỆN TỬ</header><main>${over}${LABELS}<button>Chuyển xử lý</button>${under}</main>`,
  );

describe("an open menu is no window", () => {
  const hung = (inner: string, cls = "") =>
    `<div class="${cls}" style="position:absolute;z-index:9;top:200px;left:300px;width:240px;height:160px;background:#fff">${inner}</div>`;
  test.each([
    hung(
      `<div role="listitem"><a href="#">Trả lại bước trước</a></div><div role="listitem"><a href="#">In phiếu</a></div>`,
    ),
    hung(`<ul><li><a>Tạm dừng</a></li><li>Xem lịch sử</li></ul>`),
    hung(`<button>Trả lại bước trước</button><button>In phiếu</button>`, "dropdown-menu show"),
  ])("%s", async (menu) => {
    const read = await detail("", menu);
    expect(read.kind).toBe("detail");
    expect(read.values[0]).toMatchObject({ code: CODE, dueAt: "2026-11-25" });
  });
  test("two answers under a question are one", async () => {
    const read = await detail(
      "",
      hung(`<div>Bạn có chắc muốn trả lại?</div><button>Đồng ý</button><button>Không</button>`),
    );
    expect(read.kind).toBe("action");
  });
});

describe("a heading with a procedure's code", () => {
  test.each([
    ["<div>2.001234 - Gia hạn giấy phép bán lẻ rượu</div>", "Gia hạn giấy phép bán lẻ rượu", "2.001234"],
    [
      "<h2>Xét tặng danh hiệu gia đình văn hoá (1.004321)</h2>",
      "Xét tặng danh hiệu gia đình văn hoá",
      "1.004321",
    ],
  ])("%s", async (head, procedureName, procedureCode) => {
    const { values } = await detail(head);
    expect(values[0]).toMatchObject({ procedureName, procedureCode });
  });
  test.each([
    "<ul><li>2.001234 - Gia hạn giấy phép bán lẻ rượu</li></ul>",
    "<div>2.001234 - Gia hạn giấy phép bán lẻ rượu</div><div>1.004321 - Xét tặng gia đình văn hoá</div>",
    "<div>1.004321 - Phòng Văn hoá xã hội</div>",
  ])("%s: nothing is said", async (head) => {
    const { values } = await detail(head);
    expect(values[0]).not.toHaveProperty("procedureName");
  });
});

describe("a state beside the code in the page's head", () => {
  test.each([
    [
      `<div><span>Hồ sơ ${CODE}</span> <em class="tag">Đang xác minh</em> <em>Còn 3 giờ</em></div>`,
      "Đang xác minh",
      false,
    ],
    [
      `<section><h2>Chi tiết</h2><div><h3>${CODE}</h3></div><p><i class="dot"></i>⏸ Tạm dừng chờ bổ sung</p></section>`,
      "Tạm dừng chờ bổ sung",
      true,
    ],
  ])("%s", async (head, statusText, paused) => {
    const { values } = await detail(head);
    expect(values[0]).toMatchObject({ statusText, paused });
  });
  test.each([
    `<div><span>${CODE}</span> <button>Tạm dừng xử lý</button> <a>Đã trả kết quả</a></div>`,
    `<div><span>${CODE}</span> <span style="cursor:pointer">Tạm dừng xử lý</span></div>`,
    `<div><span>${CODE}</span> <em>Đang xử lý</em> <em>Đã trả kết quả</em></div>`,
    `<div><span>${CODE}</span> <em>Tiếp nhận</em></div>`,
    `<div><h3>Chuyển hồ sơ ${CODE}</h3><textarea></textarea><div>Chờ công dân bổ sung</div></div>`,
  ])("%s: none is said", async (head) => {
    const { values } = await detail(head);
    expect(values[0]).not.toHaveProperty("statusText");
  });
  test("the title over the code is the procedure's, where it can be nothing else", async () => {
    const { values } = await detail(
      `<div><h1>Hỗ trợ mai táng phí cho người có công</h1><small>${CODE}</small></div>`,
    );
    expect(values[0]).toMatchObject({ procedureName: "Hỗ trợ mai táng phí cho người có công" });
    const other = await detail(`<div><h1>Thông tin chung của hồ sơ</h1><small>${CODE}</small></div>`);
    expect(other.values[0]).not.toHaveProperty("procedureName");
  });
});

describe("a row of steps", () => {
  const steps = (
    marks: string[],
    names = ["Tiếp nhận", "Phân công thụ lý", "Thẩm tra thực địa", "Ký duyệt"],
  ) =>
    `<div class="wf-steps">${names.map((n, i) => `<section class="wf ${marks[i]}"><i>${i + 1}</i><b>${n}</b><p>${i === 2 ? "Đỗ Thị Giả" : ""}</p></section>`).join("")}</div>`;
  test("the marked one is the present, and who stands under it has it", async () => {
    const { values } = await detail(steps(["done", "done", "is-current", "wait"]));
    expect(values[0]).toMatchObject({ stepName: "Thẩm tra thực địa", officer: "Đỗ Thị Giả" });
  });
  test.each([
    steps(["done", "active", "active", "wait"]),
    steps(["", "", "", ""]),
    steps(["active", "", "", ""], ["Thông tin chung", "Giấy tờ", "Lệ phí", "Nhật ký"]),
  ])("%s: none is said", async (row) => {
    const { values } = await detail(row);
    expect(values[0]).not.toHaveProperty("stepName");
  });
});

describe("a part beside the list", () => {
  const list = `<div><table><tr><th>Mã hồ sơ</th><th>Hẹn trả</th></tr><tr><td>${CODE}</td><td>25/11/2026</td></tr>
    <tr><td>H77.12-261119-0011</td><td>26/11/2026</td></tr></table></div>`;
  const pane = (code: string, due: string) =>
    `<aside><small>Xem nhanh</small><div>${code}</div><div><span>Thủ tục</span><span>Đăng ký lại kết hôn</span>
     <span>Ngày tiếp nhận</span><span>18/11/2026 08:20</span><span>Hẹn trả</span><span>${due}</span></div></aside>`;
  test("it tells more of its row, and the page stays a list", async () => {
    const read = await small.read(
      `<h1>Danh sách hồ sơ</h1><div>${list}${pane(CODE, "25/11/2026 16:30")}</div>`,
    );
    expect(read.kind).toBe("list");
    expect(read.codes).toHaveLength(2);
    expect(read.values[0]).toMatchObject({
      code: CODE,
      procedureName: "Đăng ký lại kết hôn",
      receivedAt: "2026-11-18T08:20:00+07:00",
      dueAt: "2026-11-25T16:30:00+07:00",
    });
    expect(read.values[1]).not.toHaveProperty("procedureName");
  });
  test("of a dossier that is not in the list, or of two, nothing is taken", async () => {
    const other = await small.read(
      `<h1>Danh sách hồ sơ</h1><div>${list}${pane("H77.12-261101-0099", "25/11/2026")}</div>`,
    );
    expect(other.codes).toEqual([CODE, "H77.12-261119-0011"]);
    const two = await small.read(
      `<h1>Danh sách hồ sơ</h1><div>${list}${pane(`<p>${CODE}</p><p>H77.12-261119-0011</p>`, "28/11/2026")}</div>`,
    );
    expect(two.values[0]).not.toHaveProperty("procedureName");
    expect(two.values.map((v) => v.dueAt)).toEqual(["2026-11-25", "2026-11-26"]);
  });
});

test("what a component draws is no label of the component behind it", async () => {
  const field = (label: string, value: string) =>
    `<x-pair data-shadow style="display:block">${value}</x-pair><template><dl><dt>${label}</dt><dd><slot></slot></dd></dl></template>`;
  const { values } = await small.read(
    `<h2>Hồ sơ: H15.50.05.13-261118-0001</h2><div>${[
      ["Tên thủ tục hành chính", "1.001193 - Đăng ký khai sinh"],
      ["Số bộ hồ sơ", "1"],
      ["Cán bộ xử lý", "Siu Thị Hồng"],
    ]
      .map(([label, value]) => field(label!, value!))
      .join("")}</div>`,
  );
  expect(values).toMatchObject([{ procedureName: "Đăng ký khai sinh", officer: "Siu Thị Hồng" }]);
});

describe("labels in components of their own", () => {
  const field = (tag: string, light: string, shadow: string) =>
    `<${tag} data-shadow>${light}</${tag}><template>${shadow}</template>`;
  test.each([
    ["value given", (l: string, v: string) => field("x-row", v, `<p><b>${l}</b></p><p><slot></slot></p>`)],
    [
      "label given",
      (l: string, v: string) => field("x-row", l, `<div><slot></slot>: <span>${v}</span></div>`),
    ],
    [
      "both its own",
      (l: string, v: string) => field("x-row", "", `<style>b{color:red}</style><b>${l}</b><span>${v}</span>`),
    ],
    [
      "named slots",
      (l: string, v: string) =>
        field(
          "x-row",
          `<i slot="v">${v}</i><u slot="l">${l}</u>`,
          `<div><slot name="l"></slot></div><div><slot name="v"></slot></div>`,
        ),
    ],
  ])("%s", async (_, row) => {
    const { kind, values } = await small.read(
      `<header>MỘT CỬA ĐIỆN TỬ</header><main>${row("Mã hồ sơ", CODE)}${row("Mã hồ sơ DVCQG", "G15.42.07-261112-49519")}${row("Thủ tục", "Đăng ký lại kết hôn")}${row("Hẹn trả", "25/11/2026 16:30")}${row("Kênh nộp", "Trực tuyến")}</main>`,
    );
    expect(kind).toBe("detail");
    // The part with its other name is no dossier of its own.
    expect(values.map((it) => it.code)).toEqual([CODE]);
    expect(values[0]).toMatchObject({
      code: CODE,
      procedureName: "Đăng ký lại kết hôn",
      dueAt: "2026-11-25T16:30:00+07:00",
      channel: "online",
    });
  });
});

test("a frame in a component's own root is read, also where the page has no other", async () => {
  const list = `<table><tr><th>Mã hồ sơ</th><th>Ngày hẹn trả</th></tr><tr><td>${CODE}</td><td>25/11/2026</td></tr></table>`;
  const { values } = await small.read(
    `<h1>Một cửa điện tử</h1><x-part data-shadow></x-part><template><iframe width=600 height=200 srcdoc="<h2>Danh sách hồ sơ</h2>${list}"></iframe></template>`,
    300,
  );
  expect(values).toMatchObject([{ code: CODE, dueAt: "2026-11-25" }]);
});

describe("a part with the title 'Bước hiện tại' speaks of the step", () => {
  const inside = `<div><b>Kiểm tra cơ sở vật chất</b></div><div>Người thực hiện: Trần Văn Mẫu</div>
    <div>Ngày nhận: 20/11/2026</div><div>Hạn hoàn thành: 23/11/2026, 11:30</div><div>Còn 2 ngày làm việc</div>`;
  test.each([
    `<aside><div class="card"><h4>Bước hiện tại</h4>${inside}</div><div class="card"><h4>Ghi chú</h4><p>–</p></div></aside>`,
    `<section><div class="card-title">Bước hiện tại</div><div class="card-body">${inside}</div></section>`,
    `<fieldset><legend>Bước đang xử lý</legend><div>${inside}</div></fieldset>`,
  ])("%s", async (part) => {
    const { values } = await detail("", part);
    expect(values[0]).toMatchObject({
      code: CODE,
      receivedAt: "2026-11-18",
      dueAt: "2026-11-25",
      stepName: "Kiểm tra cơ sở vật chất",
      stepDueAt: "2026-11-23T11:30:00+07:00",
      officer: "Trần Văn Mẫu",
    });
  });
  test("under another title a limit is not the step's", async () => {
    const { values } = await detail("", `<section><h4>Yêu cầu bổ sung</h4>${inside}</section>`);
    expect(values[0]).not.toHaveProperty("stepName");
    expect(values[0]).not.toHaveProperty("stepDueAt");
  });
  test.each([
    `<aside><a href="#">Chờ xử lý</a><h4>Bước hiện tại</h4>${inside}</aside>`,
    `<aside><div>H77.12-261117-0001</div><div>H77.12-261117-0002</div><h4>Bước hiện tại</h4>${inside}</aside>`,
  ])("a menu aside, or one of several dossiers, says nothing of it: %s", async (part) => {
    const { values } = await detail("", part);
    expect(values[0]).not.toHaveProperty("stepDueAt");
  });
});

describe("a procedure's name in the small box of the code, under no label", () => {
  const named = async (beside: string) =>
    (await detail(`<div class="head"><div class="c">${CODE}</div>${beside}</div>`)).values[0];
  test("the line that can be nothing else", async () =>
    expect(await named("<div>Cấp giấy phép hoạt động nhóm trẻ, lớp mẫu giáo độc lập</div>")).toMatchObject({
      procedureName: "Cấp giấy phép hoạt động nhóm trẻ, lớp mẫu giáo độc lập",
    }));
  test.each([
    "<div>Cấp giấy phép hoạt động nhóm trẻ độc lập</div><div>Cấp giấy phép xây dựng nhà ở riêng lẻ</div>",
    "<div>Đăng ký khai sinh cho cháu Trần Thị Mẫu</div>",
    "<div>Trích yếu:</div><div>Cấp giấy phép xây dựng nhà ở riêng lẻ</div>",
    "<button>Cấp giấy phép xây dựng nhà ở riêng lẻ</button>",
  ])("but not %s", async (beside) => expect(await named(beside)).not.toHaveProperty("procedureName"));
});

describe("papers in items under a heading", () => {
  const NAMES = [
    "Đơn đăng ký nuôi trồng thủy sản (Mẫu 26.NT)",
    "Sơ đồ mặt bằng vị trí lồng bè",
    "Giấy ủy quyền",
  ];
  const FILES = ["don_dk.pdf", "", "uy_quyen.pdf"];
  const items = (one: (name: string, file: string) => string) =>
    NAMES.map((n, i) => one(n, FILES[i] as string)).join("");
  test.each([
    `<fieldset><legend>Giấy tờ trong hồ sơ</legend><ol>${items(
      (name, file) =>
        `<li>${name} - 01 bản: ${file ? `<a href="#">${file}</a>` : "<em>(chưa nộp)</em>"}</li>`,
    )}</ol></fieldset>`,
    `<div><h4>Thành phần hồ sơ</h4><div role="list">${items(
      (name, file) =>
        `<div role="listitem" style="display:flex"><span><span style="display:block">${name}</span><span style="display:block">Bản chính · 1</span></span><span>${file ? `<small>${file}</small>` : "<i>Chưa có tệp</i>"}</span></div>`,
    )}</div></div>`,
  ])("%s", async (part) => {
    const { papers } = await detail("", part);
    expect(papers).toEqual(NAMES.map((name, i) => ({ name, files: FILES[i] ? [FILES[i]] : [] })));
  });
});
