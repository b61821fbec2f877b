/** Codes: of systems that number dossiers in their own way, behind signs, and alone at the head of a page. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const card = (code: string, n: number, sign = "") =>
  `<div class="the"><h4>Đăng ký khai sinh</h4><p>${sign}<strong>${code}</strong></p>
  <dl><dt>Tiếp nhận</dt><dd>0${n}/11/2026</dd><dt>Hẹn trả</dt><dd>1${n}/11/2026</dd></dl></div>`;
const cards = (codes: string[], sign = "") =>
  small.read(
    `<h2>Danh sách hồ sơ</h2><div>${codes.map((code, n) => card(code, n + 1, sign)).join("")}</div>`,
  );

describe("codes that a system made up", () => {
  test.each([
    ["25.017-261124-0012", "25.017-261126-0005"],
    ["MC.2026.11.00318", "MC.2026.11.00311"],
    ["TNHS-2026-03471", "TNHS-2026-03472"],
    ["BN-24112026-001", "BN-24112026-002"],
    ["HS-26-11-0874", "HS-26-11-0881"],
    ["30417-2026-002958", "30417-2026-002959"],
  ])("%s", async (...codes) => {
    const { kind, values } = await cards(codes);
    expect(kind).toBe("list");
    expect(values).toMatchObject(codes.map((code, n) => ({ code, dueAt: `2026-11-1${n + 1}` })));
  });
  test("beside a usual code they are none", async () => {
    const { codes } = await cards(["H15.50.05.13-261118-0001", "H15.50.05.13-261118-0002"], "BN-2026-0012 ");
    expect(codes).toEqual(["H15.50.05.13-261118-0001", "H15.50.05.13-261118-0002"]);
  });
  test("nor in a table, whose cells a page's text runs together", async () => {
    const fresh = await openSmallPages();
    const row = (n: number) =>
      `<tr><td>H15.50.05.13-261118-000${n}</td><td>BN-2026-001${n}</td><td>Đang xử lý</td><td>25/11/2026</td></tr>`;
    const { codes } = await fresh.read(
      `<h2>Danh sách hồ sơ</h2><table><tr><th></th><th></th><th>Trạng thái</th><th>Hẹn trả</th></tr>${row(1)}${row(2)}</table>`,
    );
    await fresh.close();
    expect(codes).toEqual(["H15.50.05.13-261118-0001", "H15.50.05.13-261118-0002"]);
  });
  test.each(["0905.318.447", "24.11.2026-0007", "1.200.000-261332-0001", "12/QĐ-2026-0012"])(
    "%s is none",
    async (code) => {
      const { kind } = await cards([code, code.replace(/\d$/, "9")]);
      expect(kind).toBe("none");
    },
  );
});

test.each(["<span>#</span>", "# ", "<b>№</b>"])("behind the sign '%s' a code is a code", async (sign) => {
  const codes = ["H15.50.05.13-261118-0001", "H15.50.05.13-261118-0002"];
  const { values } = await cards(codes, sign);
  expect(values).toMatchObject(codes.map((code) => ({ code, procedureName: "Đăng ký khai sinh" })));
});

describe("a code alone at the head of a page", () => {
  const CODE = "H77.12-261118-0004";
  const about = (head: string) =>
    small.read(`<header>MỘT CỬA ĐIỆN TỬ</header><div>${head}</div><section><dl><dt>Ngày tiếp nhận</dt><dd>18/11/2026</dd>
    <dt>Ngày hẹn trả</dt><dd>25/11/2026</dd><dt>Thủ tục</dt><dd>Đăng ký khai sinh</dd></dl></section><button>Chuyển xử lý</button>`);
  test.each([
    `<span style="font-size:20px">${CODE}</span><span class="tag">Đang xử lý</span>`,
    `<h1>Đăng ký khai sinh</h1><span>${CODE}</span>`,
    `<div>${CODE}</div><div>Đăng ký khai sinh</div>`,
  ])("%s", async (head) => {
    const { kind, values } = await about(head);
    expect(kind).toBe("detail");
    expect(values).toMatchObject([{ code: CODE, dueAt: "2026-11-25" }]);
  });
  test.each([
    `<span style="font-size:20px">${CODE}</span><p><span style="font-size:20px">H77.12-261118-0009</span></p>`,
    `<p>Hồ sơ ${CODE} đã được chuyển sang bước sau lúc 8 giờ, xin xem lại.</p>`,
  ])("%s: none is said", async (head) => {
    const { codes } = await about(head);
    expect(codes).toEqual([null]);
  });
  test("a line among others may be of another dossier", async () => {
    const { codes } = await small.read(
      `<header>MỘT CỬA ĐIỆN TỬ</header><div><p>${CODE}</p><p>Ngày tiếp nhận: 18/11/2026</p><p>Ngày hẹn trả: 25/11/2026</p>
       <p>Thủ tục: Đăng ký khai sinh</p></div><button>Chuyển xử lý</button>`,
    );
    expect(codes).not.toContain(CODE);
  });
  test("after the word for it a heading gives a code of any making, beside another name of the dossier", async () => {
    const { values } = await small.read(
      `<header>MỘT CỬA ĐIỆN TỬ</header><h1>CHI TIẾT HỒ SƠ SỐ 30417-2026-002958</h1><table><tr><td>Mã trên Cổng quốc gia:</td>
       <td>H33.17-261113-0010</td></tr><tr><td>Thời điểm nhận:</td><td>8 giờ 25 phút, ngày 13/11/2026</td></tr>
       <tr><td>Tình trạng:</td><td>Tạm ngừng thụ lý</td></tr><tr><td>Nơi nộp:</td><td>Nộp trực tiếp tại quầy</td></tr></table><button>Chuyển</button>`,
    );
    expect(values).toMatchObject([
      {
        code: "30417-2026-002958",
        receivedAt: "2026-11-13T08:25:00+07:00",
        statusText: "Tạm ngừng thụ lý",
        paused: true,
        channel: "direct",
      },
    ]);
  });
});

test("a board whose lanes and cards are components", async () => {
  // Where a usual code has stood in a document, no other is looked for.
  const fresh = await openSmallPages();
  const face = (code: string) =>
    `<div>${code}</div><div>Đăng ký khai sinh</div><dl><dt>Hẹn trả</dt><dd>25/11/2026</dd></dl><button>Tạm dừng</button>`;
  const part = (tag: string, drawn: string, given = "") =>
    `<${tag} data-shadow style="display:block">${given}</${tag}><template>${drawn}</template>`;
  const lane = (name: string, codes: string[]) =>
    `<mc-lane data-shadow style="display:block">${codes.map((code) => part("mc-card", face(code))).join("")}</mc-lane>` +
    `<template><header>${name} <span>${codes.length}</span></header><slot></slot></template>`;
  const { kind, values, actions } = await fresh.read(
    `<h2>Bảng hồ sơ</h2><div>${lane("Đang thẩm định", ["25.017-261124-0012", "25.017-261124-0013"])}${lane("Trình ký", ["25.017-261124-0014"])}${lane("Tạm dừng – chờ bổ sung", ["25.017-261124-0015", "25.017-261124-0016"])}</div>`,
  );
  await fresh.close();
  expect(kind).toBe("list");
  expect(values.map((it) => [it.code, it.statusText, it.paused ?? null]).sort()).toEqual([
    ["25.017-261124-0012", "Đang thẩm định", false],
    ["25.017-261124-0013", "Đang thẩm định", false],
    ["25.017-261124-0014", "Trình ký", false],
    ["25.017-261124-0015", "Tạm dừng – chờ bổ sung", true],
    ["25.017-261124-0016", "Tạm dừng – chờ bổ sung", true],
  ]);
  expect(actions).toHaveLength(5);
});

test("'Từ chối' beside 'Tiếp nhận' in a form of intake leaves it an intake", async () => {
  const { kind } = await small.read(`<h1>MỘT CỬA ĐIỆN TỬ</h1><div>Tiếp nhận hồ sơ</div><form>
    <label>Thủ tục <select><option>Đăng ký khai sinh</option></select></label>
    <label for="a">Số định danh cá nhân</label><input id="a"><label for="b">Họ và tên</label><input id="b">
    <table><tr><th>Thành phần hồ sơ</th><th>Tệp</th></tr><tr><td>Tờ khai</td><td><input type="file"></td></tr></table>
    <textarea></textarea><button>Tiếp nhận hồ sơ</button><button>Từ chối tiếp nhận</button></form>`);
  expect(kind).toBe("intake");
});

test("a list that a component draws is read as that component's, whole, and not row by row from outside", async () => {
  const row = (cells: string[]) =>
    `<tr style="height:40px">${cells.map((it) => `<td>${it}</td>`).join("")}</tr>`;
  const left = [1, 2].map((n) => row([`H15.50.05.13-261118-000${n}<div>Đang xử lý</div>`]));
  const right = [1, 2].map((n) => row([`2${n}/11/2026`]));
  const half = (head: string, rows: string[]) =>
    `<table><thead><tr><th>${head}</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const { values } = await small.read(`<h1>MỘT CỬA ĐIỆN TỬ</h1><app-list data-shadow></app-list><template>
    <h2>Danh sách hồ sơ</h2><div style="display:flex">${half("Mã hồ sơ", left)}${half("Ngày hẹn trả", right)}</div></template>`);
  expect(values).toMatchObject([{ dueAt: "2026-11-21" }, { dueAt: "2026-11-22" }]);
});

test("where each group has headings of its own, its title over them speaks of its rows", async () => {
  const heads =
    "<tr><th>Mã hồ sơ</th><th>Thủ tục</th><th>Tiếp nhận</th><th>Ngày nhận ▾</th><th>Hẹn trả ▲</th></tr>";
  const row = (n: number) =>
    `<tr><td>H15.50.05.13-261118-000${n}</td><td>Đăng ký khai sinh</td><td></td><td>18/11/2026</td><td>25/11/2026</td></tr>`;
  const title = (text: string) => `<tr><th colspan="5">Tình trạng : ${text}</th></tr>`;
  const { values } = await small.read(
    `<h1>MỘT CỬA ĐIỆN TỬ</h1><table>${title("Đang giải quyết")}${heads}${row(1)}${row(2)}${title("Tạm ngưng tính hạn")}${heads}${row(3)}</table>`,
  );
  expect(values.map((it) => [it.statusText, it.paused, it.dueAt])).toEqual([
    ["Đang giải quyết", false, "2026-11-25"],
    ["Đang giải quyết", false, "2026-11-25"],
    ["Tạm ngưng tính hạn", true, "2026-11-25"],
  ]);
});

describe("beside a search a toolbar may hold what is done to the ticked", () => {
  const bar = (words: string[], tag = "div") =>
    small.actions(
      `<h1>MỘT CỬA ĐIỆN TỬ</h1><div role="toolbar">${["Tìm kiếm", ...words].map((it) => `<${tag} role="button" tabindex="0">${it}</${tag}>`).join("")}</div>
       <table><tr><th></th><th>Mã hồ sơ</th><th>Trạng thái</th><th>Hẹn trả</th></tr><tr><td><input type="checkbox"></td><td>H15.50.05.13-261118-0001</td><td>Đang xử lý</td><td>25/11/2026</td></tr></table>`,
    );
  test.each(["div", "button"])("%s", async (tag) => {
    const actions = await bar(["Chuyển bước", "Yêu cầu bổ sung", "Tạm dừng", "Tiếp tục"], tag);
    expect(actions.map((it) => it.split("|").slice(0, 2).join())).toEqual(
      expect.arrayContaining(["supplement,Yêu cầu bổ sung", "pause,Tạm dừng"]),
    );
  });
  test("states to look for are none", async () => {
    expect(await bar(["Tạm dừng", "Chờ bổ sung", "Đang xử lý"], "button")).toEqual([]);
  });
});

test("a part beside a list that shows one of its dossiers holds what can be done to it", async () => {
  const { actions } = await small.read(
    `<h1>MỘT CỬA ĐIỆN TỬ</h1><table><tr><th>Mã hồ sơ</th><th>Trạng thái</th><th>Hẹn trả</th></tr>
     <tr><td>H15.50.05.13-261118-0001</td><td>Đang xử lý</td><td>25/11/2026</td></tr><tr><td>H15.50.05.13-261118-0002</td><td>Đang xử lý</td><td>26/11/2026</td></tr></table>
     <aside><h3>H15.50.05.13-261118-0002</h3><table><tr><td>Cán bộ xử lý</td><td>Huỳnh Tú Anh</td></tr></table><button>Tạm dừng</button><button>Mở hồ sơ</button></aside>
     <aside><a href="#">Tạm dừng</a><a href="#">Chờ bổ sung</a></aside>`,
  );
  expect(actions).toEqual(["pause|Tạm dừng|null"]);
});
