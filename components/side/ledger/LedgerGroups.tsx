import { useState } from "preact/hooks";
import type { PortalId } from "../../../lib/dossier/model.ts";
import { type Decided, type GroupBy, groupRecords, type LedgerGroup } from "../../../lib/ledger/groups.ts";
import { sayRule } from "../../../lib/ledger/words.ts";
import { sayFullDate } from "../../../lib/words/moment.ts";
import type { Say } from "../../../lib/words/say.ts";
import { LedgerRecord } from "./LedgerRecord.tsx";

/** As many entries as one looks through; a ledger has thousands. */
const PAGE = 40;

/** Entries under the headings of their week, dossier or rule. */
export function LedgerGroups(props: {
  records: Decided[];
  by: GroupBy;
  say: Say;
  onOpen(portal: PortalId, code: string): void;
}) {
  const { say, by } = props;
  const [shown, setShown] = useState(PAGE);
  const groups = groupRecords(props.records, by);
  const all = groups.reduce((sum, it) => sum + it.records.length, 0);
  let room = shown;
  return (
    <>
      {groups.map(({ key, records }) => {
        const here = records.slice(0, Math.max(0, room));
        room -= records.length;
        if (here.length === 0) return null;
        return (
          <section key={key}>
            <h2 class="group">{say("ledger_group", titleOf(say, by, { key, records }), records.length)}</h2>
            <ul>
              {here.map((it) => (
                <LedgerRecord key={it.seq} record={it} say={say} onOpen={props.onOpen} />
              ))}
            </ul>
          </section>
        );
      })}
      {all > shown && (
        <button type="button" class="link" onClick={() => setShown(shown + PAGE * 3)}>
          {say("ledger_more", all - shown)}
        </button>
      )}
    </>
  );
}

const WEEK = 6 * 1440;

function titleOf(say: Say, by: GroupBy, { key }: LedgerGroup): string {
  if (by === "week") {
    const monday = Number(key);
    return say("ledger_week", sayFullDate(monday).slice(0, 5), sayFullDate(monday + WEEK));
  }
  if (key === "") return say(by === "dossier" ? "ledger_no_code" : "ledger_no_rule");
  return by === "rule" ? sayRule(say, key) : key;
}
