import { expect, test } from "vitest";
import { makeSay } from "../words/say.ts";
import { viPages } from "../words/vi-pages.ts";
import { vi } from "../words/vi-portal.ts";
import type { LedgerFinding } from "./check-ledger.ts";
import { type LedgerState, ledgerState, sayLedger } from "./ledger-state.ts";

const say = makeSay({ ...vi, ...viPages });
const gap: LedgerFinding = { kind: "gap", from: 3, to: 5 };
const fork: LedgerFinding = { kind: "fork", seq: 7 };
const changed: LedgerFinding = { kind: "changed", seq: 8 };

test.each<[LedgerFinding[], LedgerState, number?]>([
  [[], "whole"],
  [[], "unchecked", 1],
  [[gap], "gap", 1],
  [[gap], "gap"],
  [[{ kind: "head-ahead", seq: 9 }], "gap"],
  [[gap, changed], "broken"],
  [[{ kind: "bad-signature", seq: 9 }], "broken"],
  [[gap, changed, fork], "forked"],
])("the gravest of what was found is said: %j → %s", (findings, state, unchecked = 0) => {
  expect(ledgerState({ findings, unchecked })).toBe(state);
});

test("each finding has its own words, the gravest first", () => {
  const kinds = [
    "broken",
    "fork",
    "changed",
    "head-differs",
    "head-ahead",
    "head-back",
    "bad-signature",
  ] as const;
  const findings = [gap, { ...gap, to: 3 }, ...kinds.map((kind): LedgerFinding => ({ kind, seq: 7 }))];
  const said = sayLedger(say, { findings, entries: 9, signedUpTo: 0, unchecked: 0, more: 0 });
  expect(said).toHaveLength(9);
  expect(new Set(said).size).toBe(9);
  expect(said.filter((it) => it.startsWith("unit_"))).toEqual([]);
  expect(said[0]).toBe("Mục 7 có hai bản khác nhau.");
  expect(said.slice(-3)).toContain("Thiếu mục 3.");
});

test("of a whole one it is said how far it is signed", () => {
  expect(sayLedger(say, { findings: [], entries: 9, signedUpTo: 8, unchecked: 0, more: 0 })).toEqual([
    "Đủ 9 mục, nối liền nhau; máy đã ký tới mục 8.",
  ]);
  expect(sayLedger(say, { findings: [], entries: 9, signedUpTo: 0, unchecked: 0, more: 0 })).toEqual([
    "Đủ 9 mục, nối liền nhau; chưa có chữ ký của máy.",
  ]);
});

test("how many couldn't be checked is said beside all else, and never 'whole' with it", () => {
  const of = { findings: [], entries: 9, signedUpTo: 8, unchecked: 2, more: 0 };
  const said = sayLedger(say, of);
  expect(said[0]).toContain("Không kiểm tra được nội dung của 2 trong 9 mục");
  expect(said[1]).toBe("9 mục đã nhận nối liền nhau; máy đã ký tới mục 8.");
  expect(sayLedger(say, { ...of, signedUpTo: 0 })[1]).toBe(
    "9 mục đã nhận nối liền nhau; chưa có chữ ký của máy.",
  );
  expect(sayLedger(say, { ...of, findings: [gap] })).toHaveLength(2);
  expect(sayLedger(say, { ...of, findings: [gap], more: 7 })[1]).toBe("Và 7 điểm khác nữa.");
});
