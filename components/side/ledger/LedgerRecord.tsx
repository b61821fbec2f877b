import type { PortalId } from "../../../lib/dossier/model.ts";
import type { Decided } from "../../../lib/ledger/groups.ts";
import type { Decision } from "../../../lib/ledger/types.ts";
import {
  sayAction,
  sayDecision,
  sayDoer,
  sayDossiers,
  sayLeft,
  sayRule,
  sayWhen,
  wasLetThrough,
} from "../../../lib/ledger/words.ts";
import { capital } from "../../../lib/words/clock.ts";
import type { Say } from "../../../lib/words/say.ts";

/** What went through with something missing is amber, what was held or in order green, our own fault red. */
const TONES: Record<Decision, string> = {
  back: "held",
  attach: "held",
  stopped: "held",
  withdrawn: "held",
  "in-order": "held",
  anyway: "went",
  reminded: "went",
  failed: "failed",
};

/** One entry in plain words: what was about to happen, to which dossier, why it was asked, what came of it. */
export function LedgerRecord(props: {
  record: Decided;
  say: Say;
  onOpen(portal: PortalId, code: string): void;
}) {
  const { say } = props;
  const { entry, portal, seq, left, closed } = props.record;
  const [only] = entry.codes;
  return (
    <li class="record">
      <div class="head">
        <b>{sayAction(say, entry)}</b>
        <span class="at">{say("words_dot", sayWhen(entry.at), say("ledger_entry_number", seq))}</span>
      </div>
      {only && entry.count === 1 ? (
        <button
          type="button"
          class="link small"
          aria-label={say("ledger_open", only)}
          onClick={() => props.onOpen(portal, only)}
        >
          {only}
        </button>
      ) : (
        <p>{sayDossiers(say, entry)}</p>
      )}
      {entry.missing.length > 0 && (
        <p class="muted">
          {say("ledger_asked", entry.missing.map((it) => sayRule(say, it.rule)).join("; "))}
        </p>
      )}
      <p class={TONES[entry.decision]}>{capital(sayDecision(say, entry))}</p>
      {(entry.by === "script" || (entry.by && entry.decision === "in-order")) && (
        <p class="muted">{capital(sayDoer(say, entry))}</p>
      )}
      {wasLetThrough(entry) && <p class={left ? "" : "muted"}>{capital(sayLeft(say, left))}</p>}
      {closed && <p class="muted">{say("unit_closed")}</p>}
      {entry.reason && <p>{say("ledger_reason", entry.reason)}</p>}
      {entry.files.length > 0 && (
        <p class="muted">{say("ledger_files", entry.files.map((it) => it.name).join(", "))}</p>
      )}
    </li>
  );
}
