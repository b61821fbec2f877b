import { expect, test } from "vitest";
import { minuteOf } from "../dossier/moment.ts";
import { isSeenDue } from "./seen.ts";

const NOW = minuteOf("2026-11-20T15:40:00+07:00")!;
const head = { seq: 3, hash: "a".repeat(64) };
const said = (at: number, ledger: typeof head | null = head) => ({ at, ledger });

test.each<[string, Parameters<typeof isSeenDue>, boolean]>([
  ["nothing was said yet", [null, null, NOW], true],
  ["the same a moment ago", [said(NOW - 1), head, NOW], false],
  ["the same half an hour ago", [said(NOW - 30), head, NOW], true],
  ["another entry since", [said(NOW), { seq: 4, hash: "b".repeat(64) }, NOW], true],
  ["another entry in the same place", [said(NOW), { ...head, hash: "b".repeat(64) }, NOW], true],
  ["the first entry", [said(NOW, null), head, NOW], true],
  ["an empty ledger as before", [said(NOW, null), null, NOW], false],
  ["the clock was put back", [said(NOW + 5), head, NOW], true],
])("%s", (_, args, due) => {
  expect(isSeenDue(...args)).toBe(due);
});

test("a new day is said at once", () => {
  const midnight = minuteOf("2026-11-20T00:01:00+07:00")!;
  expect(isSeenDue(said(midnight - 2), head, midnight)).toBe(true);
});
