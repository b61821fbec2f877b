import { useState } from "preact/hooks";
import type { PortalId } from "../../../lib/dossier/model.ts";
import { decidedOf, findRecords, type GroupBy, type Recorded } from "../../../lib/ledger/groups.ts";
import type { UnitLedger } from "../../../lib/messages/unit-calls.ts";
import type { QueueItem } from "../../../lib/queue/types.ts";
import type { Say } from "../../../lib/words/say.ts";
import { Icon } from "../../base/Icon.tsx";
import * as icons from "../../base/icons.ts";
import { Notice } from "../../base/Notice.tsx";
import { LedgerGroups } from "./LedgerGroups.tsx";
import { type Checked, LedgerTools } from "./LedgerTools.tsx";
import { type OnlineCount, OnlineCounts } from "./OnlineCounts.tsx";
import { Supervise } from "./Supervise.tsx";
import { UnitLedgers, type Whose } from "./UnitLedgers.tsx";

export interface LedgerViewProps {
  say: Say;
  /** Newest first; null: not there yet. */
  records: Recorded[] | null;
  /** How many there are in all, of which `records` are the newest. */
  total: number;
  /** Dossiers that are stopped with no paper seen. */
  waiting: QueueItem[];
  /** These are colleagues' too: on the head's machine. */
  everybodys?: boolean;
  /** Answers to the online prompt, by officer and month. */
  online?: readonly OnlineCount[];
  /** Colleagues' ledgers, on the head's machine. */
  ledgers?: readonly UnitLedger[];
  /** Whose ledger `records` are. */
  whose?: Whose;
  onWhose?(whose: Whose): void;
  /** What 'Kiểm tra sổ' found; null: not asked. */
  checked: Checked | "busy" | null;
  /** So many entries were taken along; null: none yet. */
  exported: number | null;
  /** What went wrong, in words. */
  fault: string | null;
  onMore(): void;
  onVerify(): void;
  onExport(kind: "csv" | "xlsx"): void;
  onOpen(portal: PortalId, code: string): void;
}

type View = GroupBy | "supervise";
const VIEWS: readonly View[] = ["week", "dossier", "rule", "supervise"];

/** 'Sổ theo dõi': what was asked and decided, looked through in four ways, verified and taken along. */
export function LedgerView(props: LedgerViewProps) {
  const { say, records, whose = null } = props;
  const [view, setView] = useState<View>("week");
  const [text, setText] = useState("");
  const decided = decidedOf(records ?? []);
  const found = findRecords(decided, text);
  const empty = records?.length === 0;
  return (
    <main class="dh book" lang={say("words_lang")}>
      <h1 class="vh">{say("ledger_title")}</h1>
      {props.fault && <Notice kind="error" text={props.fault} means={say("ledger_fault_means")} say={say} />}
      {!records && !props.fault && (
        <p class="muted" role="status">
          {say("ledger_loading")}
        </p>
      )}
      {records && (
        <>
          <fieldset class="views" aria-label={say("ledger_views")}>
            {VIEWS.map((it) => (
              <label key={it}>
                <input type="radio" name="dh-view" checked={view === it} onChange={() => setView(it)} />
                <span>{say(`ledger_by_${it}`)}</span>
              </label>
            ))}
          </fieldset>
          <UnitLedgers
            ledgers={props.ledgers ?? []}
            whose={whose}
            say={say}
            onWhose={(next) => props.onWhose?.(next)}
          />
          {whose === null && <LedgerTools {...props} disabled={empty} />}
          {view === "supervise" ? (
            <Supervise {...props} records={decided} shown={records.length} />
          ) : empty ? (
            <div class="empty">
              <Icon of={icons.document} />
              <h2>{say("ledger_empty")}</h2>
              {whose === null && <p class="muted">{say("ledger_empty_means")}</p>}
            </div>
          ) : (
            <>
              <label class="vh" for="dh-ledger-search">
                {say("ledger_search")}
              </label>
              <input
                id="dh-ledger-search"
                class="search"
                type="text"
                autocomplete="off"
                placeholder={say("ledger_search")}
                value={text}
                onInput={(event) => setText(event.currentTarget.value)}
              />
              {found.length === 0 && (
                <p class="muted" role="status">
                  {say("ledger_none_found", text.trim())}
                </p>
              )}
              <LedgerGroups
                key={`${view} ${text} ${whose?.officer} ${whose?.device}`}
                records={found}
                by={view}
                say={say}
                onOpen={props.onOpen}
              />
              {props.total > records.length && (
                <button type="button" class="link" onClick={props.onMore}>
                  {say("ledger_load_more", records.length, props.total)}
                </button>
              )}
            </>
          )}
        </>
      )}
      <OnlineCounts counts={props.online ?? []} say={say} />
    </main>
  );
}
