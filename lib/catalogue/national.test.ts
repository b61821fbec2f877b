import { describe, expect, test } from "vitest";
import national from "./national.json" with { type: "json" };
import { nationalProcedures } from "./national.ts";
import { nationalSchema, notAskedSchema } from "./national-schema.ts";
import table from "./not-asked.json" with { type: "json" };
import { notAskedFor } from "./not-asked.ts";
import { onlineOn } from "./online.ts";
import { procedureSchema, upToDate } from "./schema.ts";

const all = nationalProcedures();
const of = (code: string) => all.find((it) => it.code === code)!;

describe("the national procedures", () => {
  test("are 251, each once, with source and year, and parse", () => {
    expect(nationalSchema.safeParse(national).error).toBeUndefined();
    expect(new Set(all.map((it) => it.code)).size).toBe(251);
    for (const it of all) {
      expect(procedureSchema.safeParse(it).error, it.code).toBeUndefined();
      expect([it.source.length > 5, it.year! >= 2025, it.sample], it.code).toEqual([true, true, true]);
    }
  });
  test("every result has its name, every level its source", () => {
    expect(all.flatMap((it) => it.results).filter((it) => it.name === null)).toEqual([]);
    expect(of("1.001193").results.map((it) => it.code)).toContain("KQ.G15.000031");
    const levels = all.flatMap((it) => it.online);
    expect(levels.filter((it) => it.level === "full" || it.level === "partial")).toHaveLength(72);
    expect(levels.every((it) => it.source !== "")).toBe(true);
  });
  test("a time is understood whole, or kept in its words and not counted", () => {
    expect(of("1.004873").time).toEqual({ amount: 3, unit: "working-days" });
    const said = all.filter((it) => it.timeSaid !== null);
    expect(said.length).toBeGreaterThan(40);
    expect(said.every((it) => it.time === null)).toBe(true);
    expect(said.map((it) => it.timeSaid)).toContain("20 ngày hoặc 15 ngày");
  });
});

test("online service by date: the span that began last holds", () => {
  const span = (level: "full" | "partial" | "none", from: string | null, to: string | null) => ({
    level,
    from,
    to,
    source: "x",
  });
  const online = [
    span("partial", null, "2026-05-31"),
    span("full", "2026-06-01", null),
    span("none", "2026-08-01", "2026-08-31"),
  ];
  const on = (day: string) => onlineOn({ online }, day)?.level ?? null;
  expect(on("2026-05-31")).toBe("partial");
  expect(on("2026-06-01")).toBe("full");
  expect(on("2026-08-31")).toBe("none");
  expect(on("2026-09-01")).toBe("full");
  expect(onlineOn({ online: online.slice(0, 1) }, "2026-06-01")).toBeNull();
});

describe("what must not be asked for", () => {
  test("stands in a table that parses, its dates with every row", () => {
    expect(notAskedSchema.safeParse(table).error).toBeUndefined();
    expect(table.rows).toHaveLength(78);
  });
  test("by procedure, whatever its form, and only while it holds", () => {
    const on = (day: string) => notAskedFor("2.001942.000.00.00.H15", day).map((it) => it.database);
    expect(on("2026-01-01")).toEqual(["CSDL Hộ tịch điện tử"]);
    expect(on("2027-02-28")).toHaveLength(1);
    expect(on("2025-12-31")).toEqual([]);
    expect(on("2027-03-01")).toEqual([]);
    expect(notAskedFor("9.999999", "2026-06-01")).toEqual([]);
    expect(notAskedFor("2.001942", "2026-06-01")[0]!.rule).toBe(
      "Điểm a khoản 3 Điều 38, Nghị định số 56/2017/NĐ-CP",
    );
  });
});

test("what was kept before there were dates, results and years is read on", () => {
  const before = {
    code: "1.001193",
    name: "Khai sinh",
    field: null,
    time: null,
    steps: [],
    papers: [],
    level: "full",
    fee: null,
    source: "QĐ 1",
    sample: false,
  };
  const parsed = procedureSchema.parse(upToDate(before));
  expect(parsed).toMatchObject({
    online: [{ level: "full", from: null, to: null, source: "QĐ 1" }],
    results: [],
    year: null,
  });
  expect(procedureSchema.parse(upToDate({ ...before, level: null })).online).toEqual([]);
  expect(procedureSchema.parse(upToDate(parsed))).toEqual(parsed);
});
