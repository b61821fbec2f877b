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
