/** A unit of five that works together: two of them haven't sent today, or all have. */
import type { UnitLedger, UnitView } from "../lib/messages/unit-calls.ts";
import { NOW } from "./samples.ts";

const member = (
  officer: string,
  name: string | null,
  before: number | null,
): UnitView["members"][number] => ({
  officer,
  name,
  role: officer === "hoa01" ? "head" : "officer",
  at: before === null ? null : NOW - before,
  today: before !== null && before < 900,
  waiting: 0,
});

export function unitOf(whole: boolean): UnitView {
  const members = [
    member("tu05", null, whole ? 12 : null),
    member("lan01", "chị Lan", whole ? 4 : 1500),
    member("minh02", "anh Minh", 8),
    member("binh03", "chị Bình", 3),
    member("hoa01", null, 0),
  ];
  return { self: "hoa01", head: true, members, behind: members.filter((it) => !it.today).length, whole };
}

const ledger = (officer: string, name: string | null, findings: UnitLedger["findings"]): UnitLedger => ({
  officer,
  device: "a1b2c3d4",
  name,
  role: "officer",
  entries: 6,
  unchecked: officer === "hai06" ? 2 : 0,
  signedUpTo: 6,
  findings,
  more: 0,
});

/** Five ledgers: a whole one, one of which something hasn't come, a forked one, one that was changed, and one that couldn't all be checked. */
export const LEDGERS: UnitLedger[] = [
  ledger("minh02", "anh Minh", []),
  ledger("lan01", "chị Lan", [{ kind: "gap", from: 3, to: 4 }]),
  ledger("binh03", "chị Bình", [
    { kind: "gap", from: 3, to: 3 },
    { kind: "fork", seq: 5 },
    { kind: "head-differs", seq: 5 },
  ]),
  ledger("tu05", null, [{ kind: "changed", seq: 2 }]),
  ledger("hai06", "anh Hải", []),
];
