import { describe, expect, test } from "vitest";
import { minuteOf } from "../dossier/moment.ts";
import { isOwn, isTakenAs, ratiosOf, type TakenIn, type TakenRow, takenIn } from "./taken-in.ts";

const NOW = minuteOf("2026-11-20T15:40:00+07:00")!;
const row = (more: Partial<TakenRow>): TakenRow => ({
  need: "paper",
  standing: "needed",
  required: null,
  files: 0,
  fromStore: false,
  ...more,
});
const one = (more: Partial<TakenIn>): TakenIn => ({
  at: NOW,
  code: null,
  procedure: null,
  needing: 4,
  withFile: 2,
  reused: 0,
  ...more,
});
const has = (more: Partial<TakenRow> = {}) => row({ standing: "attached", files: 1, ...more });

test("of a dossier's rows: those that need a file, those that have one, those that were reused", () => {
  const rows = [
    row({}),
    row({ standing: "unknown" }),
    row({ standing: "case" }),
    row({ standing: "not-asked" }),
    row({ need: "note", standing: "folded" }),
    row({ need: "form", standing: "folded", required: true }),
    row({ need: "form", standing: "folded" }),
    has(),
    has({ fromStore: true }),
    has({ need: "form", standing: "folded" }),
    has({ need: "note", standing: "folded", fromStore: true }),
    row({ fromStore: true }),
  ];
  expect(takenIn(rows, { at: NOW, code: null, procedureCode: "1.001193.000.00.00.H15" })).toEqual({
    at: NOW,
    code: null,
    procedure: "1.001193",
    needing: 7,
    withFile: 3,
    reused: 1,
  });
});

describe("the code that the portal gives", () => {
  const shown = (code: string, receivedAt: string | null) =>
    isTakenAs({ code, receivedAt, procedure: null }, { at: NOW, procedure: "1.001193" });
  test.each([
    ["H15-261120-0007", "2026-11-20T15:41:20+07:00", true],
    ["H15-261120-0007", "2026-11-20T15:20:00+07:00", false],
    ["H15-261120-0007", "2026-11-20T15:39:00+07:00", true],
    ["H15-261120-0007", "2026-11-20T15:36:00+07:00", false],
    ["H15-261120-0007", "2026-11-20", true],
    ["H15-261119-0007", "2026-11-19", false],
    ["H15-261120-0007", null, true],
    ["H15-261119-0007", null, false],
    ["0007/26", null, false],
  ])("%s, received %s: %s", (code, receivedAt, is) => expect(shown(code, receivedAt)).toBe(is));

  test.each([
    ["1.001193", "1.001193", true],
    ["1.001193", "1.000894", false],
    [null, "1.000894", true],
    ["1.001193", null, true],
  ])("shown of %s, taken in of %s: %s", (procedure, its, is) =>
    expect(
      isTakenAs(
        { code: "H15-261120-0007", receivedAt: "2026-11-20T15:41:20+07:00", procedure },
        { at: NOW, procedure: its },
      ),
    ).toBe(is),
  );

  const dossier = { code: "H15-261120-0007", receivedAt: "2026-11-20T15:41:20+07:00", procedure: "1.001193" };
  test.each<[string, number | null, TakenIn[], boolean]>([
    ["nobody else's", null, [], true],
    ["seen since the press", NOW, [], true],
    ["known before the press", NOW - 1, [], false],
    ["another intake's", null, [one({ code: "H15-261120-0007", at: NOW - 300 })], false],
    ["perhaps another's that waits", null, [one({ at: NOW - 1 })], false],
    ["beside one of another procedure that waits", null, [one({ procedure: "1.000894" })], true],
    ["beside one that waited long ago", null, [one({ at: NOW - 60 })], true],
    ["beside one with its code", null, [one({ code: "H15-261120-0006" })], true],
  ])("%s", (_what, firstSeen, others, is) =>
    expect(isOwn(dossier, { at: NOW, procedure: "1.001193" }, { firstSeen, others })).toBe(is),
  );
});

test("ratios are of dossiers, and one that was taken in twice counts as it was last", () => {
  expect(
    ratiosOf([
      one({ reused: 3 }),
      one({}),
      one({ code: "A", reused: 1, withFile: 4, at: NOW + 1 }),
      one({ code: "A", at: NOW }),
    ]),
  ).toEqual({ received: 3, reusing: 2, needing: 12, withFile: 8 });
});
