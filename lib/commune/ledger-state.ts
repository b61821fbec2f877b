/** What is said of a colleague's ledger: whole, or the gravest of what was found, and each finding in words. */
import type { Say } from "../words/say.ts";
import type { LedgerCheck, LedgerFinding } from "./check-ledger.ts";

/** `gap`: something hasn't come (yet). `broken`: what came isn't as it was written. `forked`: there are two of it. */
export type LedgerState = "whole" | "gap" | "broken" | "forked";

const STATE: Record<LedgerFinding["kind"], Exclude<LedgerState, "whole">> = {
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

export function ledgerState({ findings }: Pick<LedgerCheck, "findings">): LedgerState {
  const found = new Set<LedgerState>(findings.map(({ kind }) => STATE[kind]));
  return GRAVEST.find((it) => found.has(it)) ?? "whole";
}

/** What was found, the gravest first; of a whole one how far it is signed. */
export function sayLedger(
  say: Say,
  check: Pick<LedgerCheck, "findings" | "entries" | "signedUpTo">,
): string[] {
  const { findings, entries, signedUpTo } = check;
  if (findings.length === 0)
    return [
      signedUpTo === 0 ? say("unit_check_unsigned", entries) : say("unit_check_whole", entries, signedUpTo),
    ];
  const grave = (it: LedgerFinding) => GRAVEST.indexOf(STATE[it.kind]);
  return [...findings].sort((a, b) => grave(a) - grave(b)).map((it) => sayFinding(say, it));
}

function sayFinding(say: Say, it: LedgerFinding): string {
  if (it.kind === "gap")
    return it.from === it.to ? say("unit_found_one", it.from) : say("unit_found_gap", it.from, it.to);
  return say(`unit_found_${it.kind.replace("-", "_")}`, it.seq);
}
