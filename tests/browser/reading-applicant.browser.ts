/** Whose id number a form holds: papers of somebody who acts for another are not offered, nor learnt as the other's. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const ID = "052090001234";
const OTHER = "052090005678";
const PAPERS =
  "<h3>Thành phần hồ sơ</h3><table><tr><th>Tên giấy tờ</th><th>Tệp</th></tr><tr><td>Tờ khai</td><td><input type=file></td></tr><tr><td>Thẻ căn cước</td><td><input type=file></td></tr></table>";
const field = (label: string, value: string) => `<p><label>${label} <input value="${value}"></label></p>`;
const form = (parts: string) => `<h2>Tiếp nhận hồ sơ</h2>${parts}${PAPERS}<button>Tiếp nhận hồ sơ</button>`;
const section = (title: string, label: string, value: string) =>
  `<div><h3>${title}</h3>${field("Họ và tên", "")}${field(label, value)}</div>`;

test.each([
  ["Thông tin chủ hồ sơ", "Số định danh"],
  ["Thông tin người yêu cầu", "Số CCCD"],
  ["Chủ hồ sơ", "Số CCCD/CMND"],
])("%s: %s", async (title, label) => {
  expect((await small.read(form(section(title, label, ID)))).applicant).toBe(ID);
});

test.each([
  ["Thông tin người được ủy quyền", "Số định danh"],
  ["Thông tin người nộp", "Số CCCD"],
  ["Thông tin người đại diện", "Số CCCD"],
  ["Thông tin người vợ", "Số CCCD"],
  ["Thông tin chủ hồ sơ", "Số CCCD người nộp"],
])("%s: %s is somebody else's", async (title, label) => {
  expect((await small.read(form(section(title, label, ID)))).applicant).toBeNull();
});

test("beside somebody who acts for them, the applicant's own", async () => {
  const own = section("Thông tin chủ hồ sơ", "Số định danh", ID);
  const acting = section("Thông tin người được ủy quyền", "Số định danh", OTHER);
  expect((await small.read(form(own + acting))).applicant).toBe(ID);
  expect((await small.read(form(acting + own))).applicant).toBe(ID);
});
