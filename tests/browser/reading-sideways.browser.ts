/** Dossiers side by side in a table that lies on its side: each column is one, or nothing is read of any. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReadReport } from "../../lib/reading/workbench/report.ts";
import { openBrowser } from "./one-browser.ts";
import { settle } from "./reading-pages.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bộ phận một cửa</title>
  <h3>Hồ sơ liên thông</h3>
  <table border="1">
  <tr><th>Mã hồ sơ</th><td>H48.6-261001-0071</td><td>H48.6-261002-0072</td><td>H48.6-261005-0073</td></tr>
  <tr><th>Tên thủ tục</th><td>Đăng ký khai sinh</td><td>Đăng ký thường trú</td><td>Cấp thẻ bảo hiểm y tế</td></tr>
  <tr><th>Ngày tiếp nhận</th><td>01/10/2026</td><td>02/10/2026</td><td>05/10/2026</td></tr>
  <tr><th>Ngày hẹn trả</th><td>08/10/2026</td><td></td><td>12/10/2026</td></tr>
  <tr><th>Trạng thái</th><td>Đã có kết quả</td><td>Chờ bổ sung</td><td>Đang xử lý</td></tr>
  </table>`;

async function read(html: string): Promise<ReadReport> {
  const page = await browser.context.newPage();
  await page.setContent(html);
  await settle(page);
  const report = (await page.evaluate("reading.report()")) as ReadReport;
  await page.close();
  return report;
}

test("each column is a dossier of its own", async () => {
  const { pageKind, dossiers } = await read(PAGE);
  expect(pageKind).toBe("list");
  expect(dossiers.map((d) => [d.code, d.receivedAt, d.dueAt, d.status])).toEqual([
    ["H48.6-261001-0071", "2026-10-01", "2026-10-08", 9],
    ["H48.6-261002-0072", "2026-10-02", null, 5],
    ["H48.6-261005-0073", "2026-10-05", "2026-10-12", 4],
  ]);
});

test("a value that sounds like a label makes it no table of pairs", async () => {
  const { pageKind, dossiers } = await read(
    PAGE.replace(
      "<tr><th>Trạng thái",
      "<tr><th>Hình thức nộp</th><td>Tiếp nhận trực tiếp</td><td>Trực tuyến</td><td>Trực tuyến</td></tr><tr><th>Trạng thái",
    ),
  );
  expect(pageKind).toBe("list");
  expect(dossiers.map((d) => [d.code, d.receivedAt, d.channel])).toEqual([
    ["H48.6-261001-0071", "2026-10-01", "direct"],
    ["H48.6-261002-0072", "2026-10-02", "online"],
    ["H48.6-261005-0073", "2026-10-05", "online"],
  ]);
});

test("under a heading that says less than a code, codes alone tell where they stand", async () => {
  const { pageKind, dossiers } = await read(PAGE.replace("<th>Mã hồ sơ</th>", "<th>Hồ sơ</th>"));
  expect(pageKind).toBe("list");
  expect(dossiers.map((d) => [d.code, d.receivedAt])).toEqual([
    ["H48.6-261001-0071", "2026-10-01"],
    ["H48.6-261002-0072", "2026-10-02"],
    ["H48.6-261005-0073", "2026-10-05"],
  ]);
});

test("with a code missing nobody is given another's days", async () => {
  const { dossiers } = await read(PAGE.replace("<td>H48.6-261001-0071</td>", ""));
  expect(dossiers.filter((d) => d.receivedAt !== null || d.dueAt !== null)).toEqual([]);
});

test("two labels with their days in one row are one dossier's", async () => {
  const { dossiers } = await read(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>Một cửa</title>
    <h3>Chi tiết hồ sơ</h3><table><tr><td>Mã hồ sơ:</td><td>H48.6-261001-0071</td><td>Trạng thái:</td><td>Đang xử lý</td></tr>
    <tr><td>Ngày tiếp nhận:</td><td>01/10/2026</td><td>Ngày hẹn trả:</td><td>08/10/2026</td></tr></table>
    <button>Trình lãnh đạo</button>`);
  expect(dossiers.map((d) => [d.code, d.receivedAt, d.dueAt])).toEqual([
    ["H48.6-261001-0071", "2026-10-01", "2026-10-08"],
  ]);
});

test("two dates in a row are one dossier's where labels stand between them, known or not", async () => {
  const { pageKind, dossiers } =
    await read(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>Xử lý hồ sơ</title>
    <h3>Thông tin chi tiết</h3><table>
    <tr><td>Số hồ sơ</td><td>H48.6-261001-0071</td><td>Thủ tục giải quyết</td><td>Đăng ký khai sinh</td></tr>
    <tr><td>Mã thủ tục</td><td>1.001193</td><td>Trạng thái</td><td>Đang giải quyết</td></tr>
    <tr><td>Thời điểm tiếp nhận</td><td>10:32 02/10/2026</td><td>Mốc theo dõi nội bộ</td><td>09:00 09/10/2026</td></tr>
    </table><button type="button">Tạm dừng</button>`);
  expect(pageKind).toBe("detail");
  expect(dossiers.map((d) => [d.code, d.procedureCode, d.status, d.receivedAt, d.dueAt])).toEqual([
    ["H48.6-261001-0071", "1.001193", 4, "2026-10-02T10:32:00+07:00", null],
  ]);
});

test("rows of a heading and what it says are no headings over what stands below", async () => {
  const { pageKind, dossiers } =
    await read(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>Chi tiết hồ sơ</title>
    <h2>Chi tiết hồ sơ</h2><table>
    <tr><th>Mã hồ sơ</th><td><a href="#/1">H48.6-261001-0071</a></td></tr>
    <tr><th>Thủ tục hành chính</th><td>Thủ tục công nhận tổ trưởng tổ hòa giải (cấp xã)</td></tr>
    <tr><th>Trạng thái hồ sơ</th><td>Mới đăng ký</td></tr>
    <tr><th>Thời điểm tiếp nhận</th><td>05/10/2026 14:53</td></tr>
    <tr><th>Thời điểm hẹn trả</th><td>N/A</td></tr>
    <tr><th>Họ và tên</th><td>Đỗ Thị Cau</td></tr>
    <tr><th>Phí/lệ phí</th><td>Miễn phí</td></tr><tr><th>Thời gian giải quyết</th><td>1 ngày làm việc</td></tr>
    <tr><th>Số bộ hồ sơ</th><td>1</td></tr><tr><th>Thời gian còn lại</th><td>Còn 1 ngày</td></tr></table>`);
  expect(pageKind).toBe("detail");
  expect(dossiers.map((d) => [d.code, d.status, d.receivedAt, d.dueAt])).toEqual([
    ["H48.6-261001-0071", 1, "2026-10-05T14:53:00+07:00", null],
  ]);
});
