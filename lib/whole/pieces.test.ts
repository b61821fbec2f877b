import { expect, test } from "vitest";
import { addSeen } from "./merge.ts";
import { heldSmall, MOST_ROWS } from "./pieces.ts";
import { seenList } from "./schema.ts";
import { stateOf } from "./state.ts";
import type { Piece, SeenList } from "./types.ts";

const AT = 29_923_680;
const piece = (from: number, to: number, over: Partial<Piece> = {}): Piece => ({
  from,
  to,
  total: 60,
  at: AT,
  codes: Array.from({ length: to - from + 1 }, (_, i) => `H15-${from + i}`),
  ...over,
});

test("neighbours of one minute are one piece, with all their rows", () => {
  expect(heldSmall([piece(16, 30), piece(1, 15), piece(46, 60)])).toEqual([piece(1, 30), piece(46, 60)]);
});

test.each<[string, Partial<Piece>]>([
  ["of another minute", { at: AT + 1 }],
  ["of another length", { total: 61 }],
  ["read in part", { codes: ["H15-16"] }],
])("but not where one is %s", (_, over) => {
  expect(heldSmall([piece(1, 15), piece(16, 30, over)])).toHaveLength(2);
});

test("20,000 rows are kept, those seen last", () => {
  const many = Array.from({ length: 50 }, (_, n) => piece(1_000 * n + 1, 1_000 * n + 1_000, { at: AT + n }));
  const kept = heldSmall(many);
  expect(kept.reduce((rows, { codes }) => rows + codes.length, 0)).toBe(MOST_ROWS);
  expect(kept[0]!.from).toBe(30_001);
});

test("whatever pages say, what is kept of them parses", () => {
  let list: SeenList | null = null;
  for (let n = 0; n < 2_300; n++) {
    const rows = { from: 4 * n + 1, to: 4 * n + 1, codes: [`H15-${n}`] };
    const seen = { list: "listlist", title: null, total: 1_000_000, page: null, pages: null, ...rows };
    list = addSeen(list, "https://mot-cua.example.vn", seen, AT);
  }
  expect(seenList.safeParse(list).success).toBe(true);
  expect(stateOf(list!, AT).whole).toBe(false);
});
