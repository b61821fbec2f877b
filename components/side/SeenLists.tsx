import type { Minute } from "../../lib/dossier/model.ts";
import type { ListState, Wholeness } from "../../lib/whole/types.ts";
import type { Whole } from "../../lib/whole/whole.ts";
import { sayMissing, saySeen } from "../../lib/words/lists.ts";
import type { Say } from "../../lib/words/say.ts";
import { type ScanActions, ScanLine } from "./ScanLine.tsx";

/** Lists with a line of their own; of more only how many there are is said. */
const MOST = 3;

interface SeenListsProps {
  seen: Whole;
  say: Say;
  now: Minute;
  scans: ScanActions;
}

/** How much of the portal's lists was seen, and a word on the numbers below where that isn't all of today's. */
export function SeenLists({ seen, say, now, scans }: SeenListsProps) {
  const { state, lists } = seen;
  const shown = lists.slice(0, MOST);
  const more = lists.slice(MOST).filter(({ whole }) => !whole).length;
  return (
    <section class="seen" aria-label={say("lists_about")}>
      <p>
        <b class={`word ${state}`}>{sayWord(say, state)}</b>
        {lists.length === 1 && <Line of={lists[0]!} say={say} now={now} />}
        {lists.length === 0 && <span>{say("lists_none")}</span>}
      </p>
      {lists.length > 1 && (
        <ul class="plain">
          {shown.map((it) => (
            <li key={`${it.portal} ${it.list}`}>
              <Line of={it} say={say} now={now} />
            </li>
          ))}
          {more > 0 && <li>{say("lists_more", more)}</li>}
        </ul>
      )}
      <ScanLine {...scans} say={say} whole={state === "whole"} lists={lists} />
    </section>
  );
}

/** The word that stands by numbers that may not be all. */
export const sayWord = (say: Say, state: Wholeness): string => say(`lists_word_${state}`);

function Line({ of, say, now }: { of: ListState; say: Say; now: Minute }) {
  const missing = sayMissing(say, of);
  return (
    <>
      <span class="muted">{of.title ?? say("lists_no_title")}:</span> <span>{saySeen(say, of, now)}</span>
      {missing !== "" && <span class="missing"> · {missing}</span>}
    </>
  );
}
