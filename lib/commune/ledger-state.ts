/** What is said of a colleague's ledger: whole, or the gravest of what was found, and each finding in words. */
import type { Say } from "../words/say.ts";
import type { LedgerCheck, LedgerFinding } from "./check-ledger.ts";

/**
 * `unchecked`: nothing was found, but of some entries it can't be told. `gap`: something hasn't come (yet). `broken`: what came isn't as it was
 * written. `forked`: there are two of it.
 */
export type LedgerState = "whole" | "unchecked" | "gap" | "broken" | "forked";

const STATE: Record<LedgerFinding["kind"], "gap" | "broken" | "forked"> = {
  gap: "gap",
  "head-ahead": "gap",
  broken: "broken",
  changed: "broken",
  "head-differs": "broken",
  "head-back": "broken",
  "bad-signature": "broken",
  fork: "forked",
};
const GRAVEST: readonly LedgerState[] = ["forked", "broken", "gap"];

export function ledgerState({
  findings,
  unchecked,
}: Pick<LedgerCheck, "findings" | "unchecked">): LedgerState {
  const found = new Set<LedgerState>(findings.map(({ kind }) => STATE[kind]));
  return GRAVEST.find((it) => found.has(it)) ?? (unchecked > 0 ? "unchecked" : "whole");
}

/** What was found, the gravest first, and how many couldn't be checked; where nothing was found how far it is signed. */
export function sayLedger(
  say: Say,
  check: Pick<LedgerCheck, "findings" | "more" | "entries" | "signedUpTo" | "unchecked">,
): string[] {
  const { findings, more, entries, signedUpTo, unchecked } = check;
  const apart = unchecked === 0 ? [] : [say("unit_check_unchecked", unchecked, entries)];
  if (findings.length === 0) {
    const linked = unchecked === 0 ? "whole" : "linked";
    return [
      ...apart,
      signedUpTo === 0
        ? say(`unit_check_${linked}_unsigned`, entries)
        : say(`unit_check_${linked}`, entries, signedUpTo),
    ];
  }
  const grave = (it: LedgerFinding) => GRAVEST.indexOf(STATE[it.kind]);
  const told = [...findings].sort((a, b) => grave(a) - grave(b)).map((it) => sayFinding(say, it));
  return [...told, ...(more > 0 ? [say("unit_check_more", more)] : []), ...apart];
}

function sayFinding(say: Say, it: LedgerFinding): string {
  if (it.kind === "gap")
    return it.from === it.to ? say("unit_found_one", it.from) : say("unit_found_gap", it.from, it.to);
  return say(`unit_found_${it.kind.replace("-", "_")}`, it.seq);
}
