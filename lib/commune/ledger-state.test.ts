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

test.each<[LedgerFinding[], LedgerState]>([
  [[], "whole"],
  [[gap], "gap"],
  [[{ kind: "head-ahead", seq: 9 }], "gap"],
  [[gap, changed], "broken"],
  [[{ kind: "bad-signature", seq: 9 }], "broken"],
  [[gap, changed, fork], "forked"],
])("the gravest of what was found is said: %j → %s", (findings, state) => {
  expect(ledgerState({ findings })).toBe(state);
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
  const said = sayLedger(say, { findings, entries: 9, signedUpTo: 0 });
  expect(said).toHaveLength(9);
  expect(new Set(said).size).toBe(9);
  expect(said.filter((it) => it.startsWith("unit_"))).toEqual([]);
  expect(said[0]).toBe("Mục 7 có hai bản khác nhau.");
  expect(said.slice(-3)).toContain("Thiếu mục 3.");
});

test("of a whole one it is said how far it is signed", () => {
  expect(sayLedger(say, { findings: [], entries: 9, signedUpTo: 8 })).toEqual([
    "Đủ 9 mục, nối liền nhau; máy đã ký tới mục 8.",
  ]);
  expect(sayLedger(say, { findings: [], entries: 9, signedUpTo: 0 })).toEqual([
    "Đủ 9 mục, nối liền nhau; chưa có chữ ký của máy.",
  ]);
});
