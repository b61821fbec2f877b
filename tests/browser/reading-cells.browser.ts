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
