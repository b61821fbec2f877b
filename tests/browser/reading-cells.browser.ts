/** Cells that say more than one thing, each kind on a small page: who has it, at which step, why it stands still. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const CODE = "H77.10.02-261118-0001";
const list = (heads: string[], cells: string[], more = "") =>
  `<h2>Danh sách hồ sơ</h2><table><thead><tr>${heads.map((h) => `<th>${h}</th>`).join("")}</tr></thead><tbody><tr>${cells.map((c) => `<td>${c}</td>`).join("")}</tr>${more}</tbody></table>`;
const only = async (body: string) => (await small.read(body)).values[0] ?? {};
const under = (head: string, cell: string) =>
  only(list(["Mã hồ sơ", "Ngày hẹn trả", head], [CODE, "25/11/2026", cell]));

describe("a step with who has it", () => {
  test.each([
    ["Thẩm định — Lê Hoàng Nhật", "Thẩm định", "Lê Hoàng Nhật", undefined],
    ["Ký duyệt (Trần Văn An)", "Ký duyệt", "Trần Văn An", undefined],
    [
      "<b>Niêm yết công khai</b><p>H'Nguôm Êban</p><p>Phòng Kinh tế</p><small>Còn 2 ngày</small>",
      "Niêm yết công khai",
      "H'Nguôm Êban",
      "Phòng Kinh tế",
    ],
    ["<div>Đỗ Thị Sen</div><div>Thẩm tra</div>", "Thẩm tra", "Đỗ Thị Sen", undefined],
    ["Trình ký - Lãnh Đạo Phòng", "Trình ký - Lãnh Đạo Phòng", undefined, undefined],
    ["Thẩm định<br>Lê Hoàng Nhật<br>Đỗ Thị Sen", "Thẩm định", undefined, undefined],
  ])("%s", async (cell, stepName, officer, unit) => {
    const read = await under("Bước xử lý", cell);
    expect([read.stepName, read.officer, read.unit]).toEqual([stepName, officer, unit]);
  });
});

describe("a person with the office", () => {
  test.each([
    ["Cán bộ xử lý", "Lê Hoàng Nhật<div>Phòng Văn hóa - Xã hội</div>"],
    ["Cán bộ xử lý", "Lê Hoàng Nhật (Phòng Văn hóa - Xã hội)"],
    ["Người xử lý", "<b>Lê Hoàng Nhật</b> - Phòng Văn hóa - Xã hội"],
    ["Chuyên viên thụ lý", "<span>Lê Hoàng Nhật</span><br><span>Phòng Văn hóa - Xã hội</span>"],
    ["Đơn vị xử lý", "<p>Phòng Văn hóa - Xã hội</p><p>Lê Hoàng Nhật</p>"],
  ])("%s: %s", async (head, cell) =>
    expect(await under(head, cell)).toMatchObject({
      officer: "Lê Hoàng Nhật",
      unit: "Phòng Văn hóa - Xã hội",
    }),
  );
  test("two people are nobody", async () =>
    expect(await under("Cán bộ xử lý", "Lê Hoàng Nhật<br>Đỗ Thị Sen")).not.toHaveProperty("officer"));
});

describe("a status with what stands beside it", () => {
  test.each([
    ["<i>Tạm dừng – chờ xác minh</i>", "Tạm dừng – chờ xác minh", true],
    ["Dừng tính hạn: do chờ kết luận<br>Còn 2 ngày", "Dừng tính hạn: do chờ kết luận", true],
    ["Đang xử lý - còn 3 ngày", "Đang xử lý", false],
    ["Đã bổ sung, chờ xử lý", "Đã bổ sung, chờ xử lý", false],
    ["Vừa chuyển đến", "Vừa chuyển đến", false],
    ["Trình ký", "Trình ký", false],
  ])("%s", async (cell, statusText, paused) =>
    expect(await under("Tình trạng", cell)).toMatchObject({ statusText, paused }),
  );

  test.each([
    [
      "<div>Đang thụ lý</div><div>Công chức địa chính thẩm tra</div><small>Hạn bước: 20/11/2026</small>",
      "Công chức địa chính thẩm tra",
    ],
    ["<span>Đang xử lý</span><br><b>Lãnh đạo phòng duyệt</b><br>Quá hạn 2 giờ", "Lãnh đạo phòng duyệt"],
    ["Đang xử lý<br>Thẩm định hồ sơ - Đỗ Thị Sen", "Thẩm định hồ sơ"],
    // Which of two is the present one is not said; what was done is none; an office or a label is none.
    ["Đang xử lý<br>Thẩm định hồ sơ<br>Lãnh đạo phòng duyệt", undefined],
    ["Đang xử lý<br>Đã thẩm định hồ sơ", undefined],
    ["Đang xử lý<br>Bộ phận một cửa", undefined],
    ["Đang xử lý<br>Cán bộ thụ lý<br>Đỗ Thị Sen", undefined],
  ])("%s", async (cell, stepName) => {
    const read = await under("Trạng thái", cell);
    expect(read.status).toBe(4);
    expect(read.stepName).toBe(stepName);
  });
});

describe("several days in one cell, by short words", () => {
  test.each([
    ["Thời gian", "<p>Nộp: 17/11/2026 20:14</p><p>T.nhận: 18/11/2026 08:30</p><p>Hẹn: 25/11/2026</p>"],
    [
      "Các mốc",
      "<div><i>Nộp:</i> 17/11/2026 20:14</div><div><i>TN:</i> 18/11/2026 08:30</div><div><i>H.trả:</i> 25/11/2026</div>",
    ],
    [
      "Ngày nộp/tiếp nhận/hẹn trả",
      "<b>Nộp:</b> 17/11/2026 20:14<br><b>Tiếp nhận:</b> 18/11/2026 08:30<br><b>Hẹn trả:</b> 25/11/2026",
    ],
    ["Ngày tháng", "Gửi: 17/11/26 20:14<br>Nhận: 18/11/26 08:30<br>Hẹn trả: 25/11/26"],
  ])("%s: %s", async (head, cell) =>
    expect(await only(list(["Mã hồ sơ", "Thủ tục", head], [CODE, "Đăng ký kết hôn", cell]))).toMatchObject({
      submittedAt: "2026-11-17T20:14:00+07:00",
      receivedAt: "2026-11-18T08:30:00+07:00",
      dueAt: "2026-11-25",
    }),
  );
  test("somebody's sentence and a word without its colon are no labels", async () => {
    const cell = "Đề nghị gia hạn, ngày hẹn trả 15/12/2026<br>nhận 18/11/2026, hẹn 20/11/2026";
    const read = await only(list(["Mã hồ sơ", "Thủ tục", "Theo dõi"], [CODE, "Đăng ký kết hôn", cell]));
    expect([read.receivedAt, read.dueAt]).toEqual([undefined, undefined]);
  });
  test("beside a step they are the step's", async () => {
    const cell = "<b>Thẩm định</b><br>Nhận: 18/11/2026<br>Hẹn: 20/11/2026";
    const read = await only(list(["Mã hồ sơ", "Thủ tục", "Bước xử lý"], [CODE, "Đăng ký kết hôn", cell]));
    expect(read.stepName).toBe("Thẩm định");
    expect([read.receivedAt, read.dueAt]).toEqual([undefined, undefined]);
  });
});

describe("titles of groups", () => {
  const row = (n: number) =>
    `<tr><td>${CODE.slice(0, -1)}${n}</td><td>2${n}/11/2026</td><td>Đang xử lý</td></tr>`;
  const title = (text: string) => `<tr class=g><td colspan=3>${text}</td></tr>`;
  const grouped = async (...rows: string[]) =>
    (
      await small.read(
        `<h2>Danh sách hồ sơ</h2><table><tr><th>Mã hồ sơ</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr>${rows.join("")}</table>`,
      )
    ).values.map((it) => [it.procedureCode, it.procedureName, it.field, it.channel]);
  test("say it of each dossier under them, field over procedure", async () =>
    expect(
      await grouped(
        title("Lĩnh vực Hộ tịch"),
        title("<i>▾</i> <b>1.000894 – Đăng ký kết hôn</b> (2 hồ sơ)"),
        row(1),
        row(2),
        title("Tên thủ tục: Đăng ký khai tử [1]"),
        row(3),
        title("Lĩnh vực: Đất đai | Hình thức nộp: Trực tuyến - 1 hồ sơ"),
        row(4),
        title("Lĩnh vực: Khác (1)"),
        row(5),
      ),
    ).toEqual([
      ["1.000894", "Đăng ký kết hôn", "Hộ tịch", undefined],
      ["1.000894", "Đăng ký kết hôn", "Hộ tịch", undefined],
      [undefined, "Đăng ký khai tử", "Hộ tịch", undefined],
      [undefined, undefined, "Đất đai", "online"],
      [undefined, undefined, undefined, undefined],
    ]));
  test("no day is taken from one, and nothing that has a column of its own", async () => {
    const read = await small.read(
      `<h2>Danh sách hồ sơ</h2><table><tr><th>Mã hồ sơ</th><th>Ngày tiếp nhận</th><th>Lĩnh vực</th></tr>${title("Ngày hẹn trả: 21/11/2026 | Lĩnh vực: Hộ tịch | Hình thức nộp: Trực tiếp")}<tr><td>${CODE}</td><td></td><td></td></tr></table>`,
    );
    expect(read.values[0]).toMatchObject({ channel: "direct" });
    expect([read.values[0]?.dueAt, read.values[0]?.field]).toEqual([undefined, undefined]);
  });
  test("one that says nothing known ends them", async () =>
    expect(await grouped(title("Thủ tục: Đăng ký kết hôn (1)"), row(1), title("Khác (1)"), row(2))).toEqual([
      [undefined, "Đăng ký kết hôn", undefined, undefined],
      [undefined, undefined, undefined, undefined],
    ]));
  test("a row under its dossier is no title of the next", async () =>
    expect(
      await grouped(row(1), title("Thủ tục: Đăng ký kết hôn<br>Hình thức nộp: Trực tiếp"), row(2)),
    ).toEqual([
      [undefined, "Đăng ký kết hôn", undefined, "direct"],
      [undefined, undefined, undefined, undefined],
    ]));
});

test("labels in one line keep to themselves, known or not", async () => {
  const more = `<tr><td colspan=3><span>Cán bộ thụ lý: <b>Lê Hoàng Nhật</b> (Phòng Kinh tế)</span><span>Hình thức nộp: Trực tuyến</span><span>Tạm dừng lúc: 17/11/2026 15:30</span></td></tr>`;
  expect(
    await only(list(["Mã hồ sơ", "Ngày hẹn trả", "Trạng thái"], [CODE, "25/11/2026", "Tạm dừng"], more)),
  ).toMatchObject({
    channel: "online",
    officer: "Lê Hoàng Nhật",
    unit: "Phòng Kinh tế",
    dueAt: "2026-11-25",
  });
});

test("how far a service goes online stands as a badge under its name", async () => {
  const cell = "<div>Đăng ký kết hôn</div><i>1.000894</i> <i>Một phần</i>";
  expect(await under("Thủ tục", cell)).toMatchObject({ procedureName: "Đăng ký kết hôn", level: "part" });
});
