import { expect, test } from "vitest";
import { lookAt } from "./look.ts";
import type { ShownRow } from "./looked.ts";
import { declaredOf, type Proposal, propose } from "./propose.ts";
import { patternOf, readReport } from "./report.ts";

const day = (n: number) => String(n).padStart(2, "0");
const SECRETS = ["Trần Thị Bí Mật", "038190012345", "0912345678", "bimat@example.vn", "Thẩm định", "65aa"];
/** A row as a program keeps it; the page shows of it what `shown` says. */
const record = (n: number, more: object = {}) => ({
  ngayKhac: "20/11/2026 08:00",
  _id: `65aa${n}f0`,
  so: `H52.1-181126-00${day(n)}`,
  nguoiNop: { hoTen: `${SECRETS[0]} ${n}`, soDinhDanh: SECRETS[1], mail: SECRETS[3] },
  canBoXuLy: { ten: n % 2 ? "Bí Mật A" : "Bí Mật B", ngayVao: "2020-01-01" },
  lo: n % 2 ? "L01" : "L02",
  lienHe: Number(SECRETS[2]),
  khoaNgoai: `0381900123${day(n)}`,
  nhan: Date.UTC(2026, 10, n, 1, 30),
  hen: `202611${day(n + 5)}163000`,
  buoc: [{ ten: n % 2 ? SECRETS[4] : "Trình ký", han: `2026-11-${day(n + 2)}T17:00:00.000+0700` }],
  trangThai: { ten: "Đang xử lý" },
  ...more,
});
const shown = (n: number, more: object = {}): ShownRow => ({
  code: `H52.1-181126-00${day(n)}`,
  values: {
    receivedAt: `2026-11-${day(n)}T08:30:00+07:00`,
    dueAt: `2026-11-${day(n + 5)}`,
    status: "Đang xử lý",
    ...more,
  },
});
const NUMBERS = [1, 2, 3, 4, 5, 6];
const answer = (rows = NUMBERS.map((n) => record(n))) => ({ ma: "00", duLieu: { tong: 6, noiDung: rows } });

/** The way of a report: out of the page's world as text, checked, proposed. */
function proposed(answers: unknown[], rows: ShownRow[], at = "/ws/ho-so/tim"): Proposal[] {
  return propose(
    answers.flatMap((it) => readReport(at, JSON.stringify(lookAt(it, rows))) ?? []),
    rows,
  );
}
const SHOWN = NUMBERS.map((n) => shown(n));
const found = ([first]: Proposal[]) => first?.found.map((it) => `${it.meaning}: ${it.key.path}`);
const offered = ([first]: Proposal[], meaning: string) =>
  first?.open.find((it) => it.meaning === meaning)?.keys.map((it) => it.path) ?? [];

test("rows, code and what agrees with the page are found by themselves", () => {
  const all = proposed([answer()], SHOWN);
  expect(all).toMatchObject([{ at: "/ws/ho-so/tim", rows: "duLieu.noiDung[]", code: "so", dossiers: 6 }]);
  expect(found(all)).toEqual(["dueAt: hen", "receivedAt: nhan"]);
  expect(all[0]!.found[0]!.key).toMatchObject({ agrees: 6, differs: 0 });
});

test("what is still missing is offered by name: dates as dates, texts that repeat, ids that don't", () => {
  const all = proposed([answer()], SHOWN);
  // The likelier name first.
  expect(offered(all, "stepDueAt")).toEqual(["buoc[].han", "ngayKhac"]);
  expect(offered(all, "stepName")).toEqual(["buoc[].ten", "trangThai.ten"]);
  expect(offered(all, "id")).toEqual(["_id"]);
});

test("no key under which a person stands is offered, nor one whose values could be a person's number", () => {
  const text = JSON.stringify(proposed([answer()], SHOWN));
  const byName = answer(NUMBERS.map((n) => record(n, { theo: { [`Bich${"abcdef"[n]}`]: "2026-11-20" } })));
  expect(JSON.stringify(proposed([byName], SHOWN))).not.toContain("Bich");
  for (const key of ["nguoiNop", "hoTen", "canBo", "lienHe", "khoaNgoai"]) expect(text).not.toContain(key);
});

test("a report holds names of keys and numbers, and no value", () => {
  const text = JSON.stringify(lookAt(answer(), SHOWN));
  expect(text).toContain("buoc[].han");
  for (const value of [...SECRETS, "Đang xử lý", "Trình ký", "2026", "H52"])
    expect(text).not.toContain(value);
  // A list by code or by number has values for its keys.
  const byCode = { ds: { "H52.1-181126-0001": record(1), A181126: record(2) } };
  expect(JSON.stringify(lookAt(byCode, SHOWN))).toBe("null");
});

test("what contradicts once, agrees with four, or says the same of all is no proof", () => {
  expect(
    found(
      proposed(
        [answer([record(1, { hen: "20261231163000" }), ...NUMBERS.slice(1).map((n) => record(n))])],
        SHOWN,
      ),
    ),
  ).toEqual(["receivedAt: nhan"]);
  const four = [1, 2, 3, 4];
  expect(found(proposed([answer(four.map((n) => record(n)))], SHOWN))).toEqual([]);
  // The same four in a second answer are still four.
  expect(
    found(proposed([answer(four.map((n) => record(n))), answer(four.map((n) => record(n)))], SHOWN)),
  ).toEqual([]);
  const same = NUMBERS.map((n) => record(n, { hen: "20261127163000", nhan: null }));
  expect(
    found(
      proposed(
        [answer(same)],
        NUMBERS.map((n) => shown(n, { dueAt: "2026-11-27" })),
      ),
    ),
  ).toEqual([]);
});

test("other dossiers on the next page of the list add up", () => {
  const pages = [
    [1, 2, 3],
    [4, 5, 6],
  ].map((some) => answer(some.map((n) => record(n))));
  expect(found(proposed(pages, SHOWN))).toEqual(["dueAt: hen", "receivedAt: nhan"]);
});

test("two keys that agree alike are for a person to tell apart", () => {
  const twice = answer(NUMBERS.map((n) => record(n, { henCu: `202611${day(n + 5)}163000` })));
  const all = proposed([twice], SHOWN);
  expect(found(all)).toEqual(["receivedAt: nhan"]);
  expect(offered(all, "dueAt")).toEqual(["hen", "henCu"]);
});

test("seconds are told from milliseconds, and said so", () => {
  const rows = NUMBERS.map((n) => record(n, { nhan: Date.UTC(2026, 10, n, 1, 30) / 1_000 }));
  const [one] = proposed([answer(rows)], SHOWN);
  const received = one!.found.find((it) => it.meaning === "receivedAt")!;
  expect(received.key).toMatchObject({ path: "nhan", seconds: true });
  expect(declaredOf(one!, [received])?.values).toEqual({ receivedAt: { path: "nhan", as: "seconds" } });
});

test("the code of a dossier's papers is not its row; an answer of one dossier is a row itself", () => {
  const rows = NUMBERS.map((n) => ({ giay: [{ hs: `H52.1-181126-00${day(n)}` }], ...record(n) }));
  expect(proposed([answer(rows)], SHOWN)[0]).toMatchObject({ rows: "duLieu.noiDung[]", code: "so" });
  expect(proposed([{ duLieu: record(1) }], SHOWN)[0]).toMatchObject({ rows: ".", code: "duLieu.so" });
});

test("what was taken is said as a profile says it", () => {
  const [one] = proposed([answer()], SHOWN);
  const key = (path: string) => ({ path, seconds: false });
  expect(
    declaredOf(one!, [
      ...one!.found,
      { meaning: "stepDueAt", key: key("buoc[].han") },
      { meaning: "id", key: key("_id") },
    ]),
  ).toEqual({
    at: "/ws/ho-so/tim",
    rows: "duLieu.noiDung[]",
    code: "so",
    ids: ["_id"],
    values: { dueAt: "hen", receivedAt: "nhan", stepDueAt: "buoc[].han" },
  });
});

test.each([
  ["/ws/ho-so/tim", "/ws/ho-so/tim"],
  ["/ws/ho-so/65aa01bc/chi-tiet/", "/ws/ho-so/*/chi-tiet"],
  ["/a/H52.1-181126-0001", "/a/*"],
  ["/a/7/b", "/a/*/b"],
  ["/a/Tr%E1%BA%A7n/b", "/a/*/b"],
  ["/123456", null],
  ["/", null],
])("of the address %s everybody's part is kept", (address, pattern) =>
  expect(patternOf(address)).toBe(pattern),
);

test("a report that is none is not taken", () => {
  for (const text of ["", "{}", '{"rows":"a b","code":"c","dossiers":[],"paths":[]}', "[1]"])
    expect(readReport("/a/b", text)).toBe(null);
  expect(readReport("/a/b", "null")).toEqual({ at: "/a/b", looked: null });
});
