/** Cards that say little by labels: short words, places, the code's own day. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const CODES = ["H77.12-261118-0004", "H77.12-261119-0011", "H77.12-261120-0002"];
/** One card for each code; `parts`: what stands in each, by its number. */
const cards = async (card: (code: string, at: number) => string, tag = "article") =>
  small.read(
    `<h2>Danh sách hồ sơ</h2><div>${CODES.map((code, at) => `<${tag}>${card(code, at)}</${tag}>`).join("")}</div>`,
  );

describe("days with one short word, or without their year", () => {
  test.each([
    ["Nhận 18/11 · Hẹn 25/11", "2026-11-18", "2026-11-25"],
    ["Đã nhận lúc 08:20 18/11 | hẹn lấy 25/11/2026", "2026-11-18T08:20:00+07:00", "2026-11-25"],
    [
      "<span>TN</span> <b>18-11 08:20</b><i>·</i><span>Hẹn</span> <b>25-11</b>",
      "2026-11-18T08:20:00+07:00",
      "2026-11-25",
    ],
    ["<em>18/11</em> <small>Nhận</small><br><em>25/11</em> <small>Hẹn</small>", "2026-11-18", "2026-11-25"],
    ["Tiếp nhận: T4, 18/11 08:20; Hẹn trả: 08/01", "2026-11-18T08:20:00+07:00", "2027-01-08"],
  ])("%s", async (line, receivedAt, dueAt) => {
    const { values } = await cards((code) => `<b>${code}</b><div>${line}</div>`);
    expect(values[0]).toMatchObject({ receivedAt, dueAt });
  });
  test("no year is told by a number that is no day, and the reason is said", async () => {
    const { values, unread } = await small.read(
      `<h2>Danh sách hồ sơ</h2>${["HS 4571", "HS 4572"].map((code) => `<p>Mã hồ sơ: ${code} | Hẹn trả: 25/11 | Trạng thái: Đang xử lý</p>`).join("")}`,
    );
    expect(values[0]).not.toHaveProperty("dueAt");
    expect(unread.map((u) => u.what)).toContain("HS 4571: dueAt");
  });
  test("'Nhận' alone may be a step's day", async () => {
    const { values } = await cards(
      (code) => `<b>${code}</b><div>Bước: Thẩm định</div><div>Nhận 18/11/2026</div>`,
    );
    expect(values[0]).toMatchObject({ stepName: "Thẩm định" });
    expect(values[0]).not.toHaveProperty("receivedAt");
  });
});

describe("what stands in the same place of each card", () => {
  const titles = [
    "Đăng ký khai tử",
    "Thay đổi, cải chính hộ tịch có yếu tố mới",
    "Bản sao trích lục khai sinh",
  ];
  const states = ["Đang xử lý", "Chờ thẩm tra", "Chờ dân bổ sung giấy tờ"];
  const card = (code: string, at: number) =>
    `<div><strong>${["Lê Thị Mẫu", "Hộ KD Sao Mai", "Trần Văn Thử"][at]}</strong> <span class="chip c${at}">${states[at]}</span></div>
     <p><a href="#${at}">${titles[at]}</a></p><div class="meta"><span>${code}</span> • <span>1.00${at}234</span> • <span>Hộ tịch</span> • <span>🌐 ${["Trực tuyến", "Trực tiếp", "Bưu chính"][at]}</span></div>`;
  test("titles, states, ways in and fields are known by their like", async () => {
    const { values } = await cards(card);
    expect(values.map((v) => v.procedureName)).toEqual(titles);
    expect(values.map((v) => v.statusText).slice(0, 2)).toEqual(states.slice(0, 2));
    expect(values.map((v) => v.procedureCode)).toEqual(["1.000234", "1.001234", "1.002234"]);
    expect(values.map((v) => v.channel)).toEqual(["online", "direct", "post"]);
    expect(values.map((v) => v.field)).toEqual(["Hộ tịch", "Hộ tịch", "Hộ tịch"]);
  });
  test("how the result goes back is no way in, and a place with other things is no title's", async () => {
    const { values } = await cards(
      (code, at) =>
        `<b>${code}</b><p>${["Đăng ký khai tử", "Gọi lại cho ông Mẫu sau 15 giờ", "Đăng ký kết hôn"][at]}</p><div>Hẹn trả 25/11/2026</div><span>📮 ${["Bưu chính", "Nhận tại quầy", "Điện tử"][at]}</span>`,
    );
    for (const one of values) {
      expect(one).not.toHaveProperty("procedureName");
      expect(one).not.toHaveProperty("channel");
    }
  });
  test("a field beside the procedure's code is not its name", async () => {
    const { values } = await cards(
      (code, at) => `<b>${code}</b><p>1.00${at}234 - Đất đai</p><div>Hẹn trả 25/11/2026</div>`,
    );
    for (const one of values) expect(one).not.toHaveProperty("procedureName");
  });
});

describe("who has the step", () => {
  test.each([
    ["Bước: Kiểm tra thực địa — Trần Thị Mẫu", "Kiểm tra thực địa", "Trần Thị Mẫu"],
    ["Bước hiện tại: Ký nháy (Bùi Văn Thử)", "Ký nháy", "Bùi Văn Thử"],
    ["Bước: Thẩm tra - Phòng Kinh tế", "Thẩm tra - Phòng Kinh tế", undefined],
  ])("%s", async (line, stepName, officer) => {
    const { values } = await cards((code) => `<b>${code}</b><div>${line}</div>`);
    expect(values[0]?.stepName).toBe(stepName);
    expect(values[0]?.officer).toBe(officer);
  });
  test("a word before somebody's name in a card", async () => {
    const { values } = await cards(
      (code) =>
        `<b>${code}</b><div>Trạng thái: Đang xử lý</div><div>Thụ lý: Đỗ Thị Giả</div><div>Người nộp: Lê Thị Sen</div>`,
    );
    expect(values[0]).toMatchObject({ officer: "Đỗ Thị Giả", statusText: "Đang xử lý" });
  });
});

describe("the one card that a search has left", () => {
  const page = (card: string) => `<h2>Tra cứu hồ sơ</h2><div><button>Tạm dừng hồ sơ</button></div>${card}`;
  const CARD =
    '<ul><li><b>Đặng Thị Mẫu</b> <span>Đang xử lý</span><p>Đăng ký khai sinh</p><div><a href="#">H52.5.12-261014-0774</a></div><div>Tiếp nhận: 15/10/2026 · Hẹn trả: 26/10/2026</div></li></ul>';
  test("is its dossier's", async () => {
    const { kind, values, actions } = await small.read(page(CARD));
    expect(values).toMatchObject([
      { code: "H52.5.12-261014-0774", receivedAt: "2026-10-15", dueAt: "2026-10-26", status: 4 },
    ]);
    expect([kind, actions.length]).toEqual(["list", 1]);
  });
  test("also where not its code is what opens it, but the procedure's name", async () => {
    const { kind, values } = await small.read(
      `<h2>Xử lý hồ sơ</h2><div><div class="card"><div><b></b> <span>Chờ tiếp nhận</span></div><p><a href="#/0">Hòa giải tranh chấp đất đai</a></p><div>H11.45-261022-0890</div><div>Đã TN 26/10 • Ngày hẹn 05/11</div><div>Bước xử lý: Ký duyệt</div></div></div>`,
    );
    expect(kind).toBe("list");
    expect(values).toMatchObject([{ code: "H11.45-261022-0890", dueAt: "2026-11-05" }]);
  });
  test("and a sentence about a dossier is none, nor a code beside a form", async () => {
    for (const other of [
      "<p>Hồ sơ H52.5.12-261014-0774 đã được chuyển ngày 15/10/2026.</p>",
      CARD.replace("</li>", "<input placeholder='Ghi chú'></li>"),
      `${CARD}<p>Xem thêm H52.5.12-261014-0775</p>`,
    ])
      expect((await small.read(page(other))).codes.filter((it) => it !== null)).toEqual([]);
  });
});

describe("what could be two things", () => {
  test("a state over somebody's name says nothing of who has the step", async () => {
    const { values } = await cards(
      (code) =>
        `<div><a href="#">${code}</a><span><span>Đang xử lý</span></span></div><div><b>H' Thị Thu Mẫu</b></div><p>Đăng ký khai sinh</p><div>Tiếp nhận 13/11 13:55 • Ngày hẹn 07/12 08:50</div>`,
    );
    for (const one of values) {
      expect(one).not.toHaveProperty("officer");
      expect(one).toMatchObject({ status: 4, dueAt: "2026-12-07T08:50:00+07:00" });
    }
  });
  test.each(["&amp;", "-", "và"])(
    "three labels in a row joined by '%s' are of the three values below",
    async (sign) => {
      const names = ["Ngày nộp", "Ngày tiếp nhận", "Ngày hẹn trả"]
        .map((it) => `<b>${it}</b>`)
        .join(` ${sign} `);
      const { values } = await cards(
        (code) =>
          `<div>${code}</div><div><span>${names}:</span><span>12-11-2026<br>13-11-2026<br>24-11-2026</span></div>`,
      );
      for (const one of values) expect(one).toMatchObject({ receivedAt: "2026-11-13", dueAt: "2026-11-24" });
    },
  );
  test("a day below a day under one label is neither", async () => {
    const { values } = await cards(
      (code) =>
        `<div>${code}</div><div>Trạng thái: Đang xử lý</div><div><span>Ngày hẹn trả:</span><span>12-11-2026<br>24-11-2026</span></div>`,
    );
    for (const one of values) expect(one).not.toHaveProperty("dueAt");
  });
});
