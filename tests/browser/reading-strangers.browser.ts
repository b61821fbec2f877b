/** Kinds that pages showed which somebody wrote who knew neither the reading nor the generator. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const CODE = "H56.31.22-261116-0003";
const listed = async (code: string, more: string) => {
  const page = `<h2>Danh sách hồ sơ</h2><table><tr><th>Số biên nhận</th><th>Ngày nhận</th><th>Tình trạng</th><th></th></tr>
    <tr><td>${code}</td><td>16/11/2026 08:10</td><td>Quá hạn bước 1 ngày</td><td>${more}</td></tr></table>`;
  return (await small.read(page)).values[0];
};
const IMAGE = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

describe("a picture that says 'Dừng tính'", () => {
  const made: [string, string, true | undefined][] = [
    [
      "as a button of a form does not say that the clock has stopped",
      `<input type="image" title="Dừng tính" src="${IMAGE}">`,
      undefined,
    ],
    [
      "that a script listens to neither",
      `<i class="icon-pause" title="Tạm dừng" style="cursor:pointer">&nbsp;</i>`,
      undefined,
    ],
    [
      "as a link without an address neither",
      `<a title="Tạm dừng"><img alt="" src="${IMAGE}"></a>`,
      undefined,
    ],
    ["as a mere mark does", `<img alt="Tạm dừng" src="${IMAGE}">`, true],
  ];
  for (const [name, html, paused] of made)
    test(name, async () => expect((await listed(CODE, html))?.paused).toBe(paused));
});

describe("how a dossier came in, beside its code", () => {
  const ways: [string, string | undefined][] = [
    [`<a>${CODE}</a><br><span>(Tại quầy)</span>`, "direct"],
    [`${CODE} (Qua mạng)`, "online"],
    [`<a>${CODE}</a> <span>· Trực tuyến</span>`, "online"],
    [`<a>${CODE}</a> <span>· Ưu tiên</span>`, undefined],
  ];
  for (const [cell, channel] of ways)
    test(cell, async () => expect((await listed(cell, ""))?.channel).toBe(channel));
});

const card = (code: string, title: string) =>
  `<article><div><a href="#">#${code}</a> <span>· Trực tiếp</span></div><h6>${title}</h6>
   <div><small>Nhận hồ sơ</small><div>16 tháng 11, 2026 lúc 08:10</div></div>
   <div><small>Hẹn trả kết quả</small><div>27/11/2026 - 17h00</div></div></article>`;

test("cards: received under 'Nhận hồ sơ', the way beside the code, the procedure in the title", async () => {
  const titles = ["Cấp bản sao trích lục hộ tịch", "Thông tin xử lý hồ sơ", "Nguyễn Thị Hải Yến"];
  const page = `<h2>Hồ sơ của tôi</h2>${titles.map((title, i) => card(`H56.31.22-261116-000${i}`, title)).join("")}`;
  const { values } = await small.read(page);
  expect(values.map((it) => [it.channel, it.receivedAt, it.procedureName])).toEqual([
    ["direct", "2026-11-16T08:10:00+07:00", titles[0]],
    ["direct", "2026-11-16T08:10:00+07:00", undefined],
    ["direct", "2026-11-16T08:10:00+07:00", undefined],
  ]);
});
