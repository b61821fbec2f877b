import { useState } from "preact/hooks";
import type { PortalId } from "../../../lib/dossier/model.ts";
import { type Decided, pausesLetThrough } from "../../../lib/ledger/groups.ts";
import { sayWhen } from "../../../lib/ledger/words.ts";
import type { QueueItem } from "../../../lib/queue/types.ts";
import type { Say } from "../../../lib/words/say.ts";
import { LedgerRecord } from "./LedgerRecord.tsx";

const PAGE = 40;

/** For who answers for the office: stopped without a paper, and let through though something was missing. */
export function Supervise(props: {
  say: Say;
  records: Decided[];
  /** Records loaded so far, of `total`. */
  shown: number;
  total: number;
  waiting: QueueItem[];
  /** `waiting` holds colleagues' dossiers too. */
  everybodys?: boolean;
  onMore(): void;
  onOpen(portal: PortalId, code: string): void;
}) {
  const { say, waiting, records } = props;
  const [shown, setShown] = useState(PAGE);
  const through = pausesLetThrough(records);
  const rest = Math.max(waiting.length, through.length) - shown;
  return (
    <>
      <h2 class="group">{say("ledger_supervise_now", waiting.length)}</h2>
      {waiting.length === 0 && <p class="muted">{say("ledger_supervise_none")}</p>}
      <ul class="paused-list">
        {waiting.slice(0, shown).map((it) => (
          <li class="record" key={`${it.portal} ${it.code}`}>
            <button
              type="button"
              class="link"
              aria-label={say("ledger_open", it.code)}
              onClick={() => props.onOpen(it.portal, it.code)}
            >
              {it.code}
            </button>
            <p>{[it.procedureName ?? say("queue_no_procedure"), it.stepName].filter(Boolean).join(" · ")}</p>
            <p class="muted">{sinceOf(say, it)}</p>
          </li>
        ))}
      </ul>
      <p class="muted small">{say(props.everybodys ? "unit_supervise_means" : "ledger_supervise_means")}</p>
      <h2 class="group">{say("ledger_supervise_through", through.length)}</h2>
      {through.length === 0 && <p class="muted">{say("ledger_supervise_none_through")}</p>}
      <ul>
        {through.slice(0, shown).map((it) => (
          <LedgerRecord key={it.seq} record={it} say={say} onOpen={props.onOpen} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="link" onClick={() => setShown(shown + PAGE * 3)}>
          {say("ledger_more", rest)}
        </button>
      )}
      {props.total > props.shown && (
        <button type="button" class="link" onClick={props.onMore}>
          {say("ledger_load_more", props.shown, props.total)}
        </button>
      )}
    </>
  );
}

function sinceOf(say: Say, { dossier, step }: QueueItem): string {
  const since = dossier.pausedSince ?? step.pausedSince;
  return since === null
    ? say("ledger_supervise_since_unknown")
    : say("ledger_supervise_since", sayWhen(since));
}
