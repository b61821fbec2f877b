import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { spellings } from "../../privacy/spellings.fixture.ts";
import { sayKind } from "./known-words.ts";

test("no digit of any text stands in a page's report, however it is spelt", () => {
  for (const { spelt } of spellings(500, 23))
    for (const text of [
      spelt,
      `Mã hồ sơ ${spelt}`,
      `Mã hồ sơ (${spelt})`,
      `Trạng thái / ${spelt}`,
      `Tạm dừng ${spelt}`,
    ])
      expect(sayKind(text).replace(/^‹[a-z ]+(?:\/[a-z ]+)* = \w+›$/, ""), text).not.toMatch(/\p{N}/u);
}, 60_000);

test("a label that a report repeats is made of fixed words: only the shape of other matters lets in any", () => {
  const source = readFileSync(new URL("../words/label-grammar.ts", import.meta.url), "utf8");
  const shapes = source.slice(source.indexOf("const AT ="), source.indexOf("const WHOLE ="));
  const other = shapes.indexOf('"other",\n');
  expect(other).toBeGreaterThan(0);
  expect(shapes.slice(other)).toMatch(/\.\{/);
  expect(shapes.slice(0, other)).not.toMatch(/\\\\?[wdSWp]|\.[*+{]|\[\^/);
  expect(sayKind("Ngày hẹn trả kết quả cho công dân")).toBe("‹ngay hen tra ket qua cho cong dan = dueAt›");
  expect(sayKind("Ngày chuyển Nguyễn Văn Mẫu")).toBe("‹text›");
});
