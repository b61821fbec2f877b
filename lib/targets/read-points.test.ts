import { describe, expect, test } from "vitest";
import { readPoints } from "./read-points.ts";

const ALL = {
  publicity: 1520,
  progress: 1830,
  online: 700,
  digitised: 1645,
  payment: 1000,
  satisfaction: 1710,
};
const whole = (text: string) => {
  const { parts, total, rank, unread } = readPoints(text);
  expect(unread).toEqual([]);
  return { parts, total, rank };
};
const EVERYTHING = { parts: ALL, total: 8405, rank: 12 };

describe("the day's points as people copy them", () => {
  test("lines with the most points behind a stroke", () =>
    expect(
      whole(
        "Công khai, minh bạch: 15,2/18\nTiến độ giải quyết: 18,3/20\nDịch vụ công trực tuyến: 7/12\r\nSố hóa hồ sơ: 16,45/22\n" +
          "Thanh toán trực tuyến: 10/10\nMức độ hài lòng của người dân: 17,1/18\nTổng điểm: 84,05/100\nXếp hạng: 12/125",
      ),
    ).toEqual(EVERYTHING));
  test("one sentence, with dots for commas and numbers of items", () =>
    expect(
      whole(
        "1. Công khai: 15.2/18; 2. Tiến độ 18.3 điểm, 3) Cung cấp dịch vụ công trực tuyến đạt 7.0, 4) Số hoá - 16.45; Thanh toán = 10; hài lòng 17,10. Tổng: 84,05; hạng 12",
      ),
    ).toEqual(EVERYTHING));
  test("a table upright, numbered, with the most points in a column", () =>
    expect(
      whole(
        "1\tCông khai, minh bạch\t18\t\n".replace("18\t", "15,2\t18") +
          "2\tTiến độ, kết quả giải quyết\t18,3\t20\n3\tCung cấp dịch vụ công trực tuyến\t7\t12\n4\tSố hóa hồ sơ\t16,45\t22\n5\tThanh toán trực tuyến\t10\t10\n6\tMức độ hài lòng\t17,1\t18\nTổng cộng\t84,05\t100\nThứ hạng\t12",
      ),
    ).toEqual(EVERYTHING));
  test("a table lying, names over numbers", () =>
    expect(
      whole(
        "STT\tĐơn vị\tCông khai (18)\tTiến độ (20)\tDịch vụ công (12)\tSố hóa /22\tThanh toán\tHài lòng\tTổng điểm\tHạng\n1\tXã Mẫu\t15,2\t18,3\t7\t16,45\t10\t17,1\t84,05\t12",
      ),
    ).toEqual(EVERYTHING));
  test("names in capitals and in composed or single letters; the value on the next line", () =>
    expect(readPoints("CÔNG KHAI\n15,2\nTiến độ\n18,3".normalize("NFD"))).toMatchObject({
      parts: { publicity: 1520, progress: 1830, online: null },
      unread: [],
    }));
  test("what stands behind a semicolon is no part of it", () =>
    expect(readPoints("Công khai: 15,2/18; chép ngày 20")).toMatchObject({
      parts: { publicity: 1520 },
      unread: [],
    }));
  test("rank among how many, in words", () => {
    expect(readPoints("Xếp hạng thứ 12 trên 125 xã").rank).toBe(12);
    expect(readPoints("Vị trí: 3").rank).toBe(3);
  });
});

describe("what can't be read is said, and nothing is put in its place", () => {
  test.each([
    ["Công khai: 18,1/18", "publicity", "out-of-bounds"],
    ["Công khai: -1", "publicity", "out-of-bounds"],
    ["Công khai: 15,2/20", "publicity", "other-scale"],
    ["Công khai: 15,2 16,3", "publicity", "unclear"],
    ["Công khai: 15,2 18 3", "publicity", "unclear"],
    ["Công khai: 15%", "publicity", "unclear"],
    ["Công khai:", "publicity", "no-number"],
    ["Công khai: chưa có", "publicity", "no-number"],
    ["Công khai (18)", "publicity", "no-number"],
    ["Tổng điểm: 100,5", "total", "out-of-bounds"],
    ["Xếp hạng: 0", "rank", "out-of-bounds"],
    ["Xếp hạng: 3, 4", "rank", "unclear"],
  ])("«%s»", (text, what, why) => {
    const read = readPoints(text);
    expect(read.unread).toEqual([{ what, text: text.trim(), why }]);
    expect([...Object.values(read.parts), read.total, read.rank].filter((it) => it !== null)).toEqual([]);
  });
  test("one part twice: equal is the same, different is neither", () => {
    expect(readPoints("Công khai 15; công khai 15,0")).toMatchObject({
      parts: { publicity: 1500 },
      unread: [],
    });
    const read = readPoints("Công khai 15; công khai 16; công khai 15");
    expect(read.parts.publicity).toBeNull();
    expect(read.unread.map((it) => it.why)).toEqual(["twice", "twice"]);
  });
  test("several units' rows: nobody says which is ours", () => {
    const read = readPoints("Công khai\tTiến độ\n15\t18\n18\t20");
    expect(read.unread.map(({ what, why }) => [what, why])).toEqual([
      ["publicity", "unclear"],
      ["progress", "unclear"],
    ]);
    expect(read.parts.publicity).toBeNull();
  });
  test("other words with such words in them are no names", () =>
    expect(readPoints("Tổng số hồ sơ 80, hạng mục 3, vị trí việc làm 4")).toMatchObject({
      total: null,
      rank: null,
      unread: [],
    }));
  test("no name, no answer", () => expect(readPoints("15,2 18,3 7").unread).toEqual([]));
});
