/** Buttons that say a whole sentence: no length makes what they do unseen. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { DETAIL, dialog, openSmallPages, type SmallPages } from "./small-pages.ts";

let small: SmallPages;
beforeAll(async () => {
  small = await openSmallPages();
});
afterAll(() => small.close());

const LENGTHS = [1, 8, 14, 30, 41, 60, 61, 70, 71, 90, 91, 110, 111, 160, 300, 301, 700, 1_000, 2_000];
const MORE = " và gửi thông báo cho người nộp qua thư điện tử, tin nhắn theo quy định về một cửa";
const filled = (words: string, length: number) => (words + MORE.repeat(40)).slice(0, Math.max(1, length));
const window = (button: string) =>
  dialog(`<h3>Tạm dừng hồ sơ</h3><label>Lý do<textarea></textarea></label>${button}<button>Hủy</button>`);
const kinds = async (body: string) => (await small.actions(body)).map((it) => it.replace(/\|.*\|/s, " "));

test.each(LENGTHS)("in the window of a pause, %d letters", async (length) => {
  const word = filled("Đồng ý", length);
  expect(await kinds(window(`<button>${word}</button>`))).toEqual(["pause commit"]);
  const other = filled("Hoàn thiện phần việc này rồi chuyển qua mục kế", length);
  expect(await kinds(window(`<button>${other}</button>`))).toEqual(["pause commit"]);
  // One letter on an input is not looked for on the page; a click on it is read as any other.
  if (length > 1)
    expect(await kinds(window(`<input type=button value="${word}">`))).toEqual(["pause commit"]);
});

test.each(LENGTHS.filter((it) => it > 40))("in the page, %d letters", async (length) => {
  const words = filled("Tạm dừng hồ sơ", length);
  for (const button of [
    `<button>${words}</button>`,
    `<button><b>⏸</b><span>${words}</span></button>`,
    `<div role=button tabindex=0>${words}</div>`,
    `<a class="btn" href="#">${words}</a>`,
  ])
    expect(await kinds(`${DETAIL}<p>${button}</p>`), button).toEqual(["pause null"]);
});

test("a link's or a card's sentence is a text", async () => {
  const text = filled("Hồ sơ tạm dừng quá 5 ngày", 200);
  expect(await kinds(`${DETAIL}<p><a href="/tin/1">${text}</a></p><div onclick="x()">${text}</div>`)).toEqual(
    [],
  );
});
