import papa from "papaparse";
import { describe, expect, test } from "vitest";
import { minuteOf } from "../dossier/moment.ts";
import { harmless } from "../words/harmless.ts";
import { makeSay } from "../words/say.ts";
import { viPages } from "../words/vi-pages.ts";
import { vi } from "../words/vi-portal.ts";
import { csvBytes, ledgerTable, toCsv } from "./export.ts";
import { findRecords, groupRecords, pausesLetThrough, type Recorded } from "./groups.ts";
import type { LedgerEntry } from "./types.ts";
import { sayDecision, sayRule } from "./words.ts";

const say = makeSay({ ...vi, ...viPages });
const at = (text: string) => minuteOf(`${text}:00+07:00`)!;
function record(seq: number, over: Partial<LedgerEntry> = {}): Recorded {
  return {
    seq,
    portal: "https://motcua.example.gov.vn",
    version: "0.1.0",
    previous: "0".repeat(64),
    hash: "a".repeat(64),
    entry: {
      id: `0000000000000000${seq}`,
      at: at("2026-11-20T15:40"),
      action: "pause",
      label: "Tạm dừng",
      codes: ["H52.5.12-261118-0001"],
      count: 1,
      level: "ask",
      missing: [{ rule: "pause-paper", version: 1, level: "ask" }],
      decision: "anyway",
      reason: "Chờ xác minh ở nơi khác",
      files: [],
      ...over,
    },
  };
}

describe("taking the ledger along", () => {
  test("a row a record, oldest first, in words, with what the chain is checked by", () => {
    const table = ledgerTable([record(2), record(1)], say);
    expect(table).toHaveLength(3);
    expect(table.map((row) => row[0])).toEqual(["Số", 1, 2]);
    expect(new Set(table.map((row) => row.length))).toEqual(new Set([19]));
    expect(table[1]!.slice(1, 6)).toEqual([
      "2026-11-20 15:40",
      "https://motcua.example.gov.vn",
      "H52.5.12-261118-0001",
      1,
      "Tạm dừng",
    ]);
    expect(table[1]!.at(-1)).toBe("a".repeat(64));
  });
  test("who pressed is said where it was noted", () => {
    const table = ledgerTable(
      [record(1), record(2, { by: "person" }), record(3, { by: "script", decision: "in-order" })],
      say,
    );
    const column = table[0]!.indexOf("Ai bấm");
    expect(table.slice(1).map((row) => row[column])).toEqual([
      "",
      "người bấm trên trang",
      "trang tự thực hiện, không thấy người bấm",
    ]);
  });
  test("CSV is parted by tabs in UTF-16, so that Excel opens it alike in any language", () => {
    const text = toCsv([["Ghi", 'chú "a", b; c', 7]]);
    const bytes = csvBytes(text);
    expect([...bytes.slice(0, 4)]).toEqual([0xff, 0xfe, 0x22, 0]);
    const read = new TextDecoder("utf-16le").decode(bytes);
    expect(papa.parse(read.trimEnd(), { delimiter: "\t" }).data).toEqual([["Ghi", 'chú "a", b; c', "7"]]);
  });
  test("a line end or a tab in a cell neither ends a row nor begins a cell", () => {
    expect(toCsv([["a\r\nb\tc", "d"]])).toBe('"a b c"\t"d"\r\n');
  });
  test.each([
    ...["=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "  =1", "＝1", "\r=1", "|calc"],
    ...["\u200b=1", "\u2060\u00ad+1", "\u00a0=1", "\ufeff@x", "\u202e-1", "\u0007=1", "\ue000=1", "\u3164=1"],
    ...["﹦1", "﹢1", "﹣1", "﹫x", "⁼1", "−1", "\u2800=1", "\u0301=1"],
  ])("no cell is a formula: %j", (reason) => {
    const table = ledgerTable([record(1, { reason })], say);
    const read = papa.parse<string[]>(toCsv(table), { delimiter: "\t" }).data;
    expect(read[1]![read[0]!.indexOf("Lý do")]).toMatch(/^' ?./u);
  });
  test("ordinary text is left as it is", () => {
    for (const text of ["Chờ xác minh", "a=b", "5 - 3", "", " ", "\u200b", "«a»"])
      expect(harmless(text)).toBe(text);
  });
});

describe("looking through", () => {
  const all = [
    record(4, { at: at("2026-11-23T08:00"), codes: ["B"] }),
    record(3, { at: at("2026-11-22T23:59"), codes: ["A", "B"], missing: [], decision: "in-order" }),
    record(2, { at: at("2026-11-16T00:00"), codes: [], count: 2 }),
    record(1, { at: at("2026-11-15T23:59"), codes: ["A"], decision: "back" }),
  ];
  const seqs = (by: Parameters<typeof groupRecords>[1]) =>
    groupRecords(all, by).map((it) => it.records.map((one) => one.seq));
  test("a week begins on Monday at midnight", () => expect(seqs("week")).toEqual([[4], [3, 2], [1]]));
  test("a record of two dossiers is in both groups", () => {
    expect(groupRecords(all, "dossier").map((it) => it.key)).toEqual(["B", "A", ""]);
    expect(seqs("dossier")).toEqual([[4, 3], [3, 1], [2]]);
  });
  test("by rule, and those at which no rule spoke up", () => expect(seqs("rule")).toEqual([[4, 2, 1], [3]]));
  test("found by a piece of its code, button, reason or portal", () => {
    expect(findRecords(all, " b ").map((it) => it.seq)).toEqual([4, 3]);
    expect(findRecords(all, "XÁC MINH")).toHaveLength(4);
    expect(findRecords(all, "")).toHaveLength(4);
    expect(findRecords(all, "không có")).toEqual([]);
  });
  test("pauses let through: those that happened, not those taken back or in order", () => {
    const more = [
      record(8, { decision: "failed", missing: [] }),
      record(7, { decision: "reminded" }),
      record(6, { decision: "reminded", missing: [{ rule: "pause-again", version: 1, level: "remind" }] }),
      record(5, { action: "supplement" }),
    ];
    expect(pausesLetThrough([...more, ...all]).map((it) => it.seq)).toEqual([8, 7, 4, 2]);
  });
});

test("every rule and every decision has words; a rule that is gone is said by its id", async () => {
  const { RULES } = await import("../guard/rules.ts");
  for (const { id } of RULES) expect(sayRule(say, id), id).not.toBe(id);
  expect(sayRule(say, "of-an-older-version")).toBe("of-an-older-version");
  const decisions = ["back", "attach", "anyway", "in-order", "reminded", "failed", "stopped", "withdrawn"];
  for (const decision of decisions as LedgerEntry["decision"][])
    expect(sayDecision(say, { decision })).not.toMatch(/^ledger_/);
});
