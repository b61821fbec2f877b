/** Whose dossier a page shows, read for a letter that is printed at once: a wrong name there is worse than none. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "./bundle.ts";
import { openBrowser } from "./one-browser.ts";
import { readingBundle } from "./reading-pages.ts";

const CODE = "H15.50.05.13-261118-0001";
const NAME = "Quách Thị Ngọc Trâm";
const ID = "099190007919";

let page: Page;
let close: () => Promise<void>;
beforeAll(async () => {
  const browser = await openBrowser();
  close = browser.close;
  page = await browser.context.newPage();
  await page.setContent("<!doctype html><html lang='vi'><title>Một cửa điện tử</title><body>");
  await page.addScriptTag({ content: await readingBundle() });
  await page.addScriptTag({ content: await bundle("lib/reading/about/applicant-shown.ts", "shown") });
});
afterAll(() => close());

const shown = (body: string, code = CODE) =>
  page.evaluate(
    ([html, of]) => {
      const { reading, shown } = globalThis as unknown as {
        reading: typeof import("../../lib/reading/workbench/bundle.ts");
        shown: typeof import("../../lib/reading/about/applicant-shown.ts");
      };
      document.body.innerHTML = html!;
      const context = { origin: location.origin, address: location.href };
      return shown.applicantShown(document, context, reading.readPage(document, context), of!);
    },
    [body, code],
  );

const pairs = (all: [string, string][]) =>
  `<dl>${all.map(([a, b]) => `<dt>${a}</dt><dd>${b}</dd>`).join("")}</dl>`;
const detail = (all: [string, string][], more = "") =>
  `<h1>Chi tiết hồ sơ</h1>${pairs([
    ["Mã hồ sơ", CODE],
    ["Ngày tiếp nhận", "18/11/2026"],
    ["Ngày hẹn trả", "25/11/2026"],
    ["Trạng thái", "Đang xử lý"],
  ])}${all.length > 0 ? pairs(all) : ""}${more}`;
const section = (title: string, all: [string, string][]) =>
  `<section><h3>${title}</h3>${pairs(all)}</section>`;

test.each([
  [
    "the owner's label",
    detail([
      ["Chủ hồ sơ", NAME],
      ["Số CCCD", ID],
    ]),
    NAME,
    ID,
  ],
  ["the one who hands in, where nobody else is named", detail([["Người nộp", NAME]]), NAME, null],
  [
    "the owner, beside who hands in",
    detail([
      ["Người nộp", "Trần Văn Dũng"],
      ["Chủ hồ sơ", NAME],
    ]),
    NAME,
    null,
  ],
  [
    "an organisation",
    detail([["Tên tổ chức", "Công ty TNHH Một thành viên Bến Xanh"]]),
    "Công ty TNHH Một thành viên Bến Xanh",
    null,
  ],
  ["with a phone behind it", detail([["Họ và tên người nộp", `${NAME} - 0900000123`]]), NAME, null],
  [
    "by the heading of its part",
    detail(
      [],
      section("Thông tin người được ủy quyền", [["Họ và tên", "Lê Văn Tư"]]) +
        section("Thông tin chủ hồ sơ", [
          ["Họ và tên", NAME],
          ["Số CCCD", ID],
        ]),
    ),
    NAME,
    ID,
  ],
  [
    "two of whom nothing tells whose it is",
    detail([["Họ và tên", "Lê Văn Tư"]], pairs([["Họ tên", NAME]])),
    null,
    null,
  ],
  ["the ward's own name", detail([["Tên đơn vị", "UBND phường Mẫu"]]), null, null],
  ["nobody", detail([]), null, null],
  ["an empty place", detail([["Chủ hồ sơ", ""]]), null, null],
] as [string, string, string | null, string | null][])("on its own page: %s", async (_, body, name, id) =>
  expect(await shown(body)).toEqual({ name, id }),
);

const OTHER = "H15.50.05.13-261118-0002";
const list = (head: string, cells: [string, string]) =>
  `<table><thead><tr><th>Mã hồ sơ</th><th>${head}</th><th>Ngày tiếp nhận</th><th>Hẹn trả</th><th>Cán bộ xử lý</th></tr></thead><tbody>
   <tr><td>${CODE}</td><td>${cells[0]}</td><td>18/11/2026</td><td>25/11/2026</td><td>Lê Văn Tư</td></tr>
   <tr><td>${OTHER}</td><td>${cells[1]}</td><td>18/11/2026</td><td>25/11/2026</td><td>Lê Văn Tư</td></tr></tbody></table>`;

test("in a list: the row's own, never the next one's", async () => {
  const body = list("Người nộp", [`${NAME}<br>${ID}`, "Trần Văn Dũng"]);
  expect(await shown(body)).toEqual({ name: NAME, id: ID });
  expect(await shown(body, OTHER)).toEqual({ name: "Trần Văn Dũng", id: null });
  expect(await shown(list("Chủ hồ sơ", ["", "Trần Văn Dũng"]))).toEqual({ name: null, id: null });
});

test("in a list that names no applicants no officer is taken for one", async () => {
  expect(await shown(list("Thủ tục", ["Đăng ký khai sinh", "Đăng ký kết hôn"]))).toEqual({
    name: null,
    id: null,
  });
});

test("a page that shows another dossier says nothing of this one", async () => {
  expect(await shown(detail([["Chủ hồ sơ", NAME]]), OTHER)).toBeNull();
  expect(await shown("<p>Trang chủ</p>")).toBeNull();
});
