import { expect, test } from "vitest";
import { readCodes } from "./read-codes.ts";

const known = new Set(["HS-0041/26", "30417-2026-002958"]);

test.each([
  [
    "a code a line",
    "H15.50.05.13-261008-0975\n000.00.32.H15-240415-0001\n",
    ["H15.50.05.13-261008-0975", "000.00.32.H15-240415-0001"],
    0,
  ],
  ["a row copied whole", "1\th15-261120-0001\tNguyễn Văn An\t0912345678\t20/11/2026", ["H15-261120-0001"], 0],
  [
    "twice is once",
    "H15-261120-0001, H15-261120-0001;H15-261120-0002.",
    ["H15-261120-0001", "H15-261120-0002"],
    0,
  ],
  [
    "of a form of its own, where such a dossier is known here",
    "30417-2026-002958\n(hs-0041/26)",
    ["30417-2026-002958"],
    1,
  ],
  ["a known one with a stop behind it", "HS-0041/26.", ["HS-0041/26"], 0],
  [
    "names, dates and numbers of people are none",
    "Nguyễn Văn An\n20/11/2026\n001099012345\n12/QĐ-UBND",
    [],
    4,
  ],
  ["empty lines say nothing", "\n  \n---\n", [], 0],
] as [string, string, string[], number][])("%s", (_, pasted, codes, unread) =>
  expect(readCodes(pasted, known)).toEqual({ codes, unread }),
);
