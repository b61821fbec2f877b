import { describe, expect, test } from "vitest";
import { deedsOf } from "./deeds.ts";
import type { LedgerEntry } from "./types.ts";

const NOW = 30_000_000;
const SHA = "a".repeat(64);
const entry = (change: Partial<LedgerEntry>): LedgerEntry => ({
  id: "0123456789abcdef",
  at: NOW - 600,
  action: "pause",
  label: "Xác nhận",
  codes: ["A"],
  count: 1,
  level: "pass",
  missing: [],
  decision: "in-order",
  reason: "",
  files: [{ name: "cv.pdf", size: 9, sha256: SHA }],
  ...change,
});

describe("deeds of a dossier", () => {
  test("what went through counts, with its files", () => {
    expect(deedsOf([entry({})], ["A", "B"], NOW)).toEqual([
      { code: "A", past: [{ kind: "pause", at: NOW - 600 }], usedFiles: [SHA] },
    ]);
  });
  test.each(["back", "attach", "stopped", "withdrawn"] as const)(
    "what ended with '%s' did not happen",
    (decision) => {
      expect(deedsOf([entry({ decision })], ["A"], NOW)).toEqual([]);
    },
  );
  test("a second try right after the first is the same try", () => {
    expect(deedsOf([entry({ at: NOW - 29 })], ["A"], NOW)).toEqual([]);
    expect(deedsOf([entry({ at: NOW - 30 })], ["A"], NOW)).toHaveLength(1);
  });
  test("a deed on several dossiers is a deed of each", () => {
    const both = deedsOf([entry({ codes: ["A", "B"], count: 2 })], ["A", "B", "C"], NOW);
    expect(both.map((it) => it.code)).toEqual(["A", "B"]);
  });
});
