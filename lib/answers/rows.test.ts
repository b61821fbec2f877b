import { expect, test } from "vitest";
import { pathOf } from "./path.ts";
import { eachRow, MOST_ROWS, type RowPlan } from "./rows.ts";

const plan = (
  more: Partial<Record<"rows" | "code", string>> & { ids?: string[]; cells?: string[] } = {},
): RowPlan => ({
  rows: pathOf(more.rows ?? "content[]"),
  code: pathOf(more.code ?? "code"),
  ids: (more.ids ?? []).map(pathOf),
  cells: (more.cells ?? []).map(pathOf),
});
const rowsOf = (answer: unknown, its: RowPlan) => {
  const rows: [string, unknown][] = [];
  eachRow(answer, its, (code, rest) => rows.push([code, Object.values(JSON.parse(rest))]));
  return rows;
};

test("of each row its code and the named cells, and nothing else", () => {
  const answer = {
    content: [
      { code: " H1-1 ", id: 12, owner: "Trần Văn Mẫu", task: [{ due: "a" }, { due: null }, { due: "a" }] },
      { code: "H1-2", task: [{ due: "b" }, { due: "c" }] },
      { code: null, id: 3 },
      "x",
    ],
  };
  expect(rowsOf(answer, plan({ ids: ["id"], cells: ["task[].due", "end | start", "id"] }))).toEqual([
    ["H1-1", [[[12]], [["a"], [], [12]]]],
    ["H1-2", [[[]], [["b", "c"], [], []]]],
  ]);
});

test("the first way that isn't null; a whole answer; a bare list; an entry by its number", () => {
  expect(rowsOf({ content: [{ code: "a", x: null, y: 0 }] }, plan({ cells: ["x | y"] }))).toEqual([
    ["a", [[], [[0]]]],
  ]);
  expect(rowsOf({ code: "a" }, plan({ rows: "." }))).toEqual([["a", [[], []]]]);
  expect(rowsOf([{ code: "a" }, { code: "b" }], plan({ rows: "[]" })).map(([code]) => code)).toEqual([
    "a",
    "b",
  ]);
  expect(rowsOf({ data: [{ code: "a" }] }, plan({ rows: "content[] | data[]" }))).toHaveLength(1);
  expect(
    rowsOf({ content: [{ code: "a", t: [1, 2] }] }, plan({ cells: ["t[1]", "t[0].x", "t.length"] })),
  ).toEqual([["a", [[], [[2], [], []]]]]);
});

test("what could be cut, or is of many codes, is not there", () => {
  expect(rowsOf({ content: [{ code: "a\nb" }] }, plan())).toEqual([]);
  expect(rowsOf({ content: [{ code: ["a", "b"] }] }, plan({ code: "code[]" }))).toEqual([]);
  expect(
    rowsOf({ content: [{ code: "a", x: "b".repeat(301), y: {}, z: "" }] }, plan({ cells: ["x", "y", "z"] })),
  ).toEqual([["a", [[], [[], [], []]]]]);
  const many = Array.from({ length: MOST_ROWS + 5 }, (_, n) => ({ code: `c${n}` }));
  expect(rowsOf({ content: many }, plan())).toHaveLength(MOST_ROWS);
});

test("no code of the page runs: neither getters nor what it put on the prototypes", () => {
  const ran: string[] = [];
  const get = (name: string) => ({ __proto__: null, configurable: true, get: () => ran.push(name) });
  const row = Object.defineProperty({ code: "a" }, "own", get("own"));
  const answer = { content: [row, { code: "b", toJSON: () => ran.push("toJSON") }] };
  const its = plan({ cells: ["own", "missing"] });
  const iterator = Object.getOwnPropertyDescriptor(Array.prototype, Symbol.iterator)!;
  const names = ["missing", "value", "toJSON"];
  let told = "";
  try {
    for (let n = 0; n < names.length; n++) Object.defineProperty(Object.prototype, names[n]!, get(names[n]!));
    Object.defineProperty(Array.prototype, Symbol.iterator, get("iterator"));
    Object.defineProperty(Array.prototype, "0", get("0"));
    eachRow(answer, its, (code, rest) => {
      told += `${code}${rest} `;
    });
  } finally {
    for (let n = 0; n < names.length; n++) Reflect.deleteProperty(Object.prototype, names[n]!);
    Reflect.deleteProperty(Array.prototype, "0");
    Object.defineProperty(Array.prototype, Symbol.iterator, iterator);
  }
  expect(ran).toEqual([]);
  expect(told).toBe('a{"ids":[],"cells":[[],[]]} b{"ids":[],"cells":[[],[]]} ');
});
