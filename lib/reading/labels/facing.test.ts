import { expect, test } from "vitest";
import { makeMeaning } from "../words/meaning.ts";
import { facingOf, type Item } from "./facing.ts";

const meaningOf = makeMeaning();
/** '|' parts what stands on one line, '/' begins a new line. */
const items = (text: string): Item[] =>
  text.split(" / ").flatMap((line, n) =>
    line.split(" | ").map((part) => ({
      text: part,
      meaning: meaningOf(part),
      colon: part.endsWith(":"),
      line: n,
    })),
  );

test.each([
  ["Ngày tiếp nhận | 02-11-2026 | Ngày hẹn trả | 09-11-2026", "forward"],
  ["02-11-2026 | Ngày tiếp nhận | 09-11-2026 | Ngày hẹn trả", "backward"],
  ["02-11-2026 / Ngày tiếp nhận / 09-11-2026 / Ngày hẹn trả", "backward"],
  ["02-11-2026 / Ngày tiếp nhận | 03-11-2026", "forward"],
  ["02-11-2026 | Ngày tiếp nhận / 03-11-2026", "backward"],
  ["02-11-2026 | Ngày tiếp nhận | 03-11-2026", "unsure"],
  ["02-11-2026 | Ngày tiếp nhận | 09-11-2026 | Ngày hẹn trả | 10-11-2026", "unsure"],
  ["02-11-2026 | Ngày tiếp nhận: | 03-11-2026", "forward"],
  ["Cấp giấy phép | Ngày tiếp nhận | 02-11-2026 | Ngày hẹn trả", "forward"],
  ["Đang xử lý / Trạng thái", "backward"],
  // A value on a line of its own above labels that each have one: as many values as labels, one over at the top.
  ["02-11-2026 / Ngày tiếp nhận | 03-11-2026 | Hạn xử lý | 09-11-2026 | Ngày hẹn trả", "unsure"],
  // Another label's day before the first known one; the code shows which way it goes, where the last label has its value behind it.
  [
    "Mã hồ sơ | H15.66-261109-0450 | Cập nhật | 02-11-2026 | Ngày nộp | 03-11-2026 | Ngày hẹn trả | 10-11-2026",
    "forward",
  ],
  ["Mã hồ sơ | H15.66-261109-0450 | 02-11-2026 | Ngày nộp | 03-11-2026 | Ngày hẹn trả", "backward"],
  [
    "Cập nhật | 02-11-2026 | Trạng thái | Chờ ký duyệt | Ngày nộp | 03-11-2026 | Ngày hẹn trả | 10-11-2026",
    "forward",
  ],
  ["Tiếp nhận: 02-11-2026, hẹn trả: 20-11-2026 / Ngày nộp | 01-11-2026 / Hạn xử lý bước", "forward"],
  ["Thông báo 02-11-2026 | Ngày tiếp nhận | 03-11-2026 | Ngày hẹn trả | 10-11-2026", "unsure"],
])("%s faces %s", (text, way) =>
  expect(facingOf(items(text.replaceAll(/(\d\d)-(\d\d)-(\d{4})/g, "$1/$2/$3")))).toBe(way),
);
