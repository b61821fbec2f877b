/** A dossier with more than one code or number, and values in boxes side by side. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const OWN = ["H21.18.05-261118-0004", "H21.18.05-261119-0011", "H21.18.05-261120-0002"];
const OTHER = ["000.00.00.G22-261118-004171", "000.00.00.G16-261119-018850", "000.00.00.G22-261120-000917"];

describe("the national portal's code, named by that portal alone", () => {
  const listed = async (heading: string, cell: (code: string, other: string) => string) => {
    const rows = OWN.map(
      (code, i) => `<tr><td>${cell(code, OTHER[i] as string)}</td><td>Hẹn trả: 2${i}/11/2026</td></tr>`,
    );
    return small.read(
      `<h2>Danh sách hồ sơ</h2><table><thead><tr><th>${heading}</th><th>Thời gian</th></tr></thead><tbody>${rows.join("")}</tbody></table>`,
    );
  };
  const both = OWN.map((code, i) => ({ code, aliases: [OTHER[i]], dueAt: `2026-11-2${i}` }));
  const headings = ["Hồ sơ", "Thông tin", "Số biên nhận", "Mã hồ sơ"];
  test.each(headings)("in a line under the heading '%s'", async (heading) => {
    const { values } = await listed(
      heading,
      (code, other) => `<a href="#">${code}</a><div>DVCQG: ${other}</div><div>Qua mạng</div>`,
    );
    expect(values).toMatchObject(both);
  });
  test.each(headings)("beside its name in bold under '%s'", async (heading) => {
    const { values } = await listed(
      heading,
      (code, other) => `<p><b>Cổng DVC quốc gia:</b> <i>${other}</i></p><p>${code}</p>`,
    );
    expect(values).toMatchObject(both);
  });
  test.each(headings)("by what is shown where one points at it, under '%s'", async (heading) => {
    const { values } = await listed(
      heading,
      (code, other) => `<b>${code}</b><div title="Mã hồ sơ trên Cổng DVCQG">${other}</div>`,
    );
    expect(values).toMatchObject(both);
  });
  test("on cards", async () => {
    const card = (code: string, i: number) =>
      `<article><div><b>${code}</b> <small>(Cổng DVCQG: ${OTHER[i]})</small></div><p>Hẹn trả: 2${i}/11/2026</p></article>`;
    const { values } = await small.read(`<h2>Danh sách hồ sơ</h2><div>${OWN.map(card).join("")}</div>`);
    expect(values).toMatchObject(both);
  });
  test("is no dossier's own where another stands at the head of its card", async () => {
    const [own, other] = [OWN[0], OTHER[0]];
    const { values } = await small.read(
      `<h2>Hồ sơ chờ xử lý</h2><div><div><div role="button" tabindex="0">${own}</div><div>Ngày hẹn trả: 20/11/2026 15:33</div></div><dl><dt>Mã hồ sơ Cổng DVCQG</dt><dd>${other}</dd><dt>Hình thức tiếp nhận</dt><dd>Trực tuyến</dd></dl></div><p><button>Dừng tính</button></p>`,
    );
    expect(values).toMatchObject([
      { code: own, aliases: [other], dueAt: "2026-11-20T15:33:00+07:00", channel: "online" },
    ]);
  });
  test("which is whose is not known where nothing says so", async () => {
    const { codes } = await listed("Hồ sơ", (code, other) => `${code}<div>${other}</div>`);
    expect(codes).not.toContain(OWN[0]);
    expect(codes).not.toContain(OTHER[0]);
  });
});

describe("a receipt's number beside the dossier's code", () => {
  const NUMBERS = ["TN-2026-04418", "TN-2026-04296", "TN-2026-04170"];
  const cards = async (head: (code: string, number: string) => string, have = 3) => {
    const card = (code: string, i: number) =>
      `<section><header>${head(code, i < have ? (NUMBERS[i] as string) : "")}</header><h5>Đăng ký khai tử</h5>
       <div><label>Ngày tiếp nhận</label><div>1${i}/11/2026</div></div><div><label>Ngày hẹn trả</label><div>2${i}/11/2026</div></div></section>`;
    return small.read(`<h2>Hồ sơ của tôi</h2><div>${OWN.map(card).join("")}</div>`);
  };
  const line = (label: string, number: string) => (number === "" ? "" : `<i>${label}: ${number}</i>`);
  test.each(["Số biên nhận", "Số phiếu hẹn", "Mã giấy tiếp nhận"])(
    "%s is another name of it",
    async (label) => {
      const { kind, values } = await cards(
        (code, number) => `<strong>${code}</strong> ${line(label, number)} <em>Đang xử lý</em>`,
        2,
      );
      expect(kind).toBe("list");
      expect(values).toMatchObject(
        OWN.map((code, i) => ({ code, ...(i < 2 ? { aliases: [NUMBERS[i]] } : {}), dueAt: `2026-11-2${i}` })),
      );
      expect(values[2]).not.toHaveProperty("aliases");
    },
  );
  test("before it, under labels of their own", async () => {
    const { values } = await cards(
      (code, number) => `<div>Số biên nhận: <b>${number}</b></div><div>Mã hồ sơ: <b>${code}</b></div>`,
    );
    expect(values).toMatchObject(OWN.map((code, i) => ({ code, aliases: [NUMBERS[i]] })));
  });
  test("in columns", async () => {
    const rows = OWN.map(
      (code, i) => `<tr><td>${NUMBERS[i]}</td><td>${code}</td><td>2${i}/11/2026</td></tr>`,
    );
    const { values } = await small.read(
      `<h2>Danh sách hồ sơ</h2><table><tr><th>Số biên nhận</th><th>Mã hồ sơ</th><th>Ngày hẹn trả</th></tr>${rows.join("")}</table>`,
    );
    expect(values).toMatchObject(OWN.map((code, i) => ({ code, aliases: [NUMBERS[i]] })));
  });
  test("where no other code is the dossier's, it is its code", async () => {
    const { values } = await cards((_, number) => `<i>Số biên nhận: ${number}</i>`);
    expect(values).toMatchObject(NUMBERS.map((code) => ({ code })));
  });
  test("a code that a label says is another's is none of it", async () => {
    const { values } = await cards(
      (code, number) => `<i>Số biên nhận: ${number}</i> <b>Hồ sơ gốc:</b> <u>${code}</u>`,
    );
    for (const one of values) expect(OWN).not.toContain(one.code);
  });
});

describe("boxes side by side are values of their own", () => {
  const chip = (text: string, style: string) => `<span style="${style}">${text}</span>`;
  const states = ["Chờ tiếp nhận", "Dừng chờ bổ sung", "Tạm dừng (niêm yết công khai)"];
  const cards = async (style: string, gap = "") => {
    const card = (code: string, i: number) =>
      `<li><div><b>${code}</b>${[states[i] as string, "Trực tuyến", "Hộ tịch"].map((text) => chip(text, style)).join(gap)}</div>
       <p>Đăng ký khai tử</p><p>Hẹn trả: 2${i}/11/2026</p></li>`;
    return small.read(`<h2>Danh sách hồ sơ</h2><ul>${OWN.map(card).join("")}</ul>`);
  };
  test.each(["display:inline-block", "padding:0 6px;border:1px solid", "margin-left:8px;background:#eee"])(
    "on cards, %s",
    async (style) => {
      const { values } = await cards(style);
      expect(values).toMatchObject(
        states.map((statusText, i) => ({ statusText, channel: "online", paused: i > 0 })),
      );
    },
  );
  test("and where nothing but white space parts them", async () => {
    expect((await cards("color:#00f", " ")).values[0]).toMatchObject({
      statusText: "Chờ tiếp nhận",
      channel: "online",
    });
  });
  test("in a column of states", async () => {
    const row = (code: string, i: number) =>
      `<tr><td>${code}</td><td>${chip(states[i] as string, "padding:2px 8px")}${chip("Trực tuyến", "padding:2px 8px")}</td><td>25/11/2026</td></tr>`;
    const { values } = await small.read(
      `<h2>Danh sách hồ sơ</h2><table><tr><th>Mã hồ sơ</th><th>Trạng thái</th><th>Hẹn trả</th></tr>${OWN.map(row).join("")}</table>`,
    );
    expect(values.map((it) => it.statusText)).toEqual(states);
  });
  test("also beside links that do what a state is called", async () => {
    const card = (code: string, i: number) =>
      `<li><div><b>${code}</b>${chip(i === 1 ? "Dừng chờ bổ sung" : "Đang xử lý", "padding:0 6px")}${chip("Trực tuyến", "padding:0 6px")}</div>
       <p>Hẹn trả: 2${i}/11/2026</p><nav><a>Chuyển</a> ${i === 1 ? "" : "<a>Tạm dừng</a>"} <a>Xem</a></nav></li>`;
    const { values } = await small.read(`<h2>Danh sách hồ sơ</h2><ul>${OWN.map(card).join("")}</ul>`);
    expect(values.map((it) => [it.statusText, it.paused])).toEqual([
      ["Đang xử lý", false],
      ["Dừng chờ bổ sung", true],
      ["Đang xử lý", false],
    ]);
  });
  test("a word in a mark within a state is no box of its own", async () => {
    const { values } = await small.read(
      `<h2>Danh sách hồ sơ</h2><ul>${OWN.map((code) => `<li><b>${code}</b><div>Chờ tiếp nhận <mark style="padding:2px 4px">trực tuyến</mark></div><p>Hẹn trả: 25/11/2026</p></li>`).join("")}</ul>`,
    );
    expect(values[0]).toMatchObject({ statusText: "Chờ tiếp nhận trực tuyến" });
  });
});

test("who has a dossier, under a short label in its cell", async () => {
  const rows = OWN.map(
    (code, i) =>
      `<tr><td>${code}</td><td>Thẩm định<p><small>Cán bộ:</small> ${["Lê Thị Mẫu", "Trần Văn Thử", "Chưa phân công"][i]}</p><p>Đơn vị: ${["Phòng Kinh tế", "UBND xã Bình Mẫu", "Phòng Tư pháp"][i]}</p></td><td>25/11/2026</td></tr>`,
  );
  const { values } = await small.read(
    `<h2>Danh sách hồ sơ</h2><table><tr><th>Mã hồ sơ</th><th>Bước hiện tại</th><th>Hẹn trả</th></tr>${rows.join("")}</table>`,
  );
  expect(values.map((it) => it.officer)).toEqual(["Lê Thị Mẫu", "Trần Văn Thử", undefined]);
  expect(values.map((it) => it.unit)).toEqual(["Phòng Kinh tế", undefined, "Phòng Tư pháp"]);
});

test.each([
  ["Lê Thị Mẫu (Phòng Kinh tế)", "Lê Thị Mẫu", "Phòng Kinh tế"],
  ["Lê Thị Mẫu - Phòng Văn hóa - Xã hội", "Lê Thị Mẫu", "Phòng Văn hóa - Xã hội"],
  ["Lê Thị Mẫu (Trần Văn Thử)", undefined, undefined],
])("beneath a step '%s' is who has it, and where", async (line, officer, unit) => {
  const row = (code: string) =>
    `<tr><td>${code}</td><td><div>Thẩm định</div><div>${line}</div></td><td>Hoàn thành, chờ trả</td></tr>`;
  const { values } = await small.read(
    `<h2>Danh sách hồ sơ</h2><table><tr><th>Mã hồ sơ</th><th>Bước xử lý</th><th>Trạng thái</th></tr>${OWN.map(row).join("")}</table>`,
  );
  expect(values[0]).toMatchObject({ stepName: "Thẩm định", status: 9, paused: false });
  expect([values[0]?.officer, values[0]?.unit]).toEqual([officer, unit]);
});
