import { expect, test } from "vitest";
import type { AnswerDeclared } from "./declared.ts";
import { readRow } from "./raw-row.ts";
import { witness, witnessed } from "./witness.ts";

const CODE = "H15.50.05.13-261008-0975";
const OTHER = "H15.50.05.13-261008-0976";
const declared: AnswerDeclared = {
  at: "**/pa/dossier/search",
  rows: "content[]",
  code: "code",
  ids: ["id", "task[].id"],
  values: {
    procedureCode: "procedure.code",
    receivedAt: "acceptedDate",
    dueAt: { path: "due", as: "seconds" },
    stepDueAt: "task[].dueDate",
    stepName: "task[].name",
    status: "status",
    paused: { path: "lock", yes: ["PAUSE"] },
    channel: { path: "from", online: ["1"], direct: ["0"] },
    timeAllowed: "time",
  },
};
const statusOf = (text: string) => (text === "8" ? 8 : text === "Đang xử lý" ? 4 : null);
const of = (row: object, ...more: object[]) =>
  witness({ content: [{ code: CODE, ...row }, ...more] }, declared, new Set([CODE]), statusOf).get(CODE)!;
const value = (row: object, name: keyof ReturnType<typeof of>["values"]) => of(row).values[name]?.value;

test("values by meaning, each with where it stands", () => {
  const it = of({
    id: "65aa01",
    procedure: { code: "1.000948.H38" },
    acceptedDate: "2026-11-20T08:00:00.000+0700",
    due: Date.UTC(2026, 10, 24, 8) / 1_000,
    task: [{ id: 991, dueDate: "2026-11-21T15:10:00.000+0700", name: "Thẩm định" }],
    status: "Đang xử lý",
    from: 1,
    time: "5 ngày làm việc",
  });
  expect(Object.fromEntries(Object.entries(it.values).map(([name, { value }]) => [name, value]))).toEqual({
    procedureCode: "1.000948.H38",
    receivedAt: "2026-11-20T08:00:00+07:00",
    dueAt: "2026-11-24T15:00:00+07:00",
    stepDueAt: "2026-11-21T15:10:00+07:00",
    stepName: "Thẩm định",
    status: 4,
    statusText: "Đang xử lý",
    paused: false,
    channel: "online",
    timeAllowed: { amount: 5, unit: "working-days" },
  });
  expect(it.values.stepDueAt).toMatchObject({ where: { kind: "answer", name: "task[].dueDate" }, sure: 0.9 });
  expect(it.ids).toEqual(["65aa01", "991"]);
  expect(it.unknown).toEqual([]);
});

test("a status number goes through the same map and is no word to show; a lock says that the clock stands", () => {
  expect(of({ status: 8 }).values).toMatchObject({ status: { value: 8 }, paused: { value: true } });
  expect(of({ status: 8 }).values.statusText).toBeUndefined();
  expect(value({ status: "Đang xử lý", lock: "PAUSE" }, "paused")).toBe(true);
  expect(value({ lock: "OPEN" }, "paused")).toBeUndefined();
});

test("what is doubtful is unknown, with its reason", () => {
  const why = (row: object, ...more: object[]) => of(row, ...more).unknown;
  expect(why({ task: [{ dueDate: "2026-11-21" }, { dueDate: "2026-11-22" }] })).toEqual([
    { meaning: "stepDueAt", why: "several" },
  ]);
  expect(why({ acceptedDate: 1795000000 })).toEqual([{ meaning: "receivedAt", why: "seconds" }]);
  expect(why({ acceptedDate: "05/06/2026" }, { code: OTHER, acceptedDate: "20/11/2026" })).toEqual([]);
  expect(why({ status: "12" })).toEqual([{ meaning: "status", why: "no-word" }]);
  expect(why({ task: [{ name: "012345678901" }] })).toEqual([{ meaning: "stepName", why: "no-text" }]);
  expect(why({ task: [{ name: "Gọi 0912 345 678" }] })).toEqual([{ meaning: "stepName", why: "personal" }]);
});

test("where the month stands first in one row, no row's day is believed", () => {
  const codes = new Set([CODE, OTHER]);
  const content = [
    { code: CODE, acceptedDate: "05/06/2026" },
    { code: OTHER, acceptedDate: "11/20/2026" },
  ];
  const all = witness({ content }, declared, codes, statusOf);
  for (const code of codes)
    expect(all.get(code)).toMatchObject({
      values: {},
      unknown: [{ meaning: "receivedAt", why: "day-or-month" }],
    });
});

test("nor where another cell shows it, or another answer of the same kind", () => {
  const it = of({ acceptedDate: "05/06/2026", task: [{ dueDate: "11/20/2026" }] });
  expect(it.values).toEqual({});
  const row = { code: CODE, ids: [], cells: [[], ["05/06/2026"]] };
  expect(witnessed([row], declared, statusOf, true).get(CODE)!.unknown).toEqual([
    { meaning: "receivedAt", why: "day-or-month" },
  ]);
});

test("two rows of one dossier that differ say nothing", () => {
  const it = of({ acceptedDate: "2026-11-20" }, { code: CODE, acceptedDate: "2026-11-21" });
  expect(it.values.receivedAt).toBeUndefined();
  expect(of({ acceptedDate: "2026-11-20" }, { code: CODE, status: "8" }).values).toMatchObject({
    receivedAt: { value: "2026-11-20" },
    status: { value: 8 },
  });
});

test("nothing of a dossier that isn't on the page", () => {
  const all = witness({ content: [{ code: OTHER, status: "8" }] }, declared, new Set([CODE]), statusOf);
  expect(all.size).toBe(0);
});

test("what isn't a row as we hand them over is refused", () => {
  const row = (cells: unknown, more = "") => `{"ids":[],"cells":${JSON.stringify(cells)}${more}}`;
  for (const text of [
    "",
    "{",
    "[]",
    row([["a"], {}]),
    row([["a"]], ',"x":1'),
    row([["1", "2", "3", "4"]]),
    row([["x".repeat(301)]]),
  ])
    expect(readRow(CODE, text), text).toBeNull();
  expect(readRow(CODE, row([["a"], []]))).toEqual({ code: CODE, ids: [], cells: [["a"], []] });
});
