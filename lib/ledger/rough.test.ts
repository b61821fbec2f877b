import fc from "fast-check";
import { expect, test } from "vitest";
import { impersonal } from "./impersonal.ts";
import { rough } from "./rough.ts";
import type { LedgerEntry } from "./types.ts";

const entry = (more: Partial<LedgerEntry>): LedgerEntry => ({
  id: "0123456789abcdef",
  at: 1,
  action: "pause",
  label: "Xác nhận",
  codes: ["H15.50.05.13-261008-0975"],
  count: 1,
  level: "ask",
  missing: [{ rule: "pause-paper", version: 1, level: "ask" }],
  decision: "anyway",
  reason: "",
  files: [],
  ...more,
});

test("what is decided without a word stays as it is, and so does a reason that names nobody", () => {
  for (const reason of ["", "Đã báo lãnh đạo, lần 12", "chờ xác minh theo văn bản 12/2026"])
    expect(rough(entry({ reason }))).toEqual(entry({ reason }));
});

test("names, numbers of people and names of files don't go to disk", () => {
  const files = [{ name: "CCCD Trần Thị Lan.pdf", sha256: null, size: 1 }];
  const it = rough(
    entry({ reason: "Đã báo bà Trần Thị Lan, số 0912 345 678", codes: ["001099012345"], files }),
  );
  expect(it).toMatchObject({ reason: "••• báo bà ••• ••• •••, số •••", codes: [], files: [{ name: "•••" }] });
});

test("nothing is left in it that the whole border would strike out", () => {
  const words = fc.constantFrom(
    "Nguyễn",
    "Thị",
    "Lan",
    "ông",
    "Bà",
    "lần",
    "0912345678",
    "a@b.vn",
    "Đã",
    ".",
    "\n",
    "H’Nia",
  );
  const text = fc.oneof(
    fc.array(words, { maxLength: 9 }).map((it) => it.join(" ")),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(text, text, text, (reason, label, name) => {
      const it = rough(entry({ reason, label, files: [{ name, sha256: null, size: 1 }] }));
      const { files: _, ...rest } = impersonal(it);
      const { files: __, ...own } = it;
      expect(rest).toEqual(own);
    }),
  );
});
