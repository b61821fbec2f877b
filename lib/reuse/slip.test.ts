import { expect, test } from "vitest";
import type { AskedPaper } from "./asked.ts";
import { type SlipRow, slipOf } from "./slip.ts";
import type { Standing } from "./tally.ts";

const row = (name: string, standing: Standing, more: Partial<AskedPaper> = {}, files = 0): SlipRow => ({
  asked: { name, need: "paper", shown: false, notAsked: null, ...more },
  standing,
  files,
});

test("a slip names what is to be brought, and nothing that is there, must not be asked for or is a note", () => {
  const slip = slipOf(
    [
      row("A", "needed"),
      row("B", "over"),
      row("C", "needed", { shown: true }),
      row("D", "there"),
      row("E", "attached", {}, 1),
      row("F", "not-asked"),
      row("G", "case"),
      row("H", "unknown"),
      row("I", "check"),
      row("K", "folded", { need: "note" }),
      row("L", "folded", { need: "form" }),
      row("M", "folded", { need: "form" }, 1),
    ],
    { procedure: "P", at: 1, due: null },
  );
  expect(slip).toEqual({
    procedure: "P",
    at: 1,
    due: null,
    bring: [
      { name: "A", over: false, shown: false },
      { name: "B", over: true, shown: false },
      { name: "C", over: false, shown: true },
    ],
    cases: ["G"],
    forms: ["L"],
    looked: ["H", "I"],
  });
});
