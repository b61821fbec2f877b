import { sayLastSeen, sayMember, sayUnit } from "../../lib/commune/unit-words.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import type { UnitView } from "../../lib/messages/unit-calls.ts";
import type { Say } from "../../lib/words/say.ts";
import { sayWord } from "./SeenLists.tsx";

/**
 * 'Cả xã: 5 cán bộ · 2 cán bộ chưa đồng bộ hôm nay', and behind it who was last there when. `counts`: the numbers below are said to be those of all, so
 * that what they lack is said of them. Nothing on a machine that works alone.
 */
export function UnitLine(props: { unit: UnitView | null; counts: boolean; now: Minute; say: Say }) {
  const { unit, counts, now, say } = props;
  if (!unit || unit.members.length === 0) return null;
  return (
    <details class="unit">
      <summary>
        {counts && !unit.whole && <b class="word">{sayWord(say, "partly")}</b>}
        {sayUnit(say, unit)}
      </summary>
      <ul class="plain" aria-label={say("unit_about")}>
        {unit.members.map((it) => (
          <li key={it.officer} class={it.today ? "" : "behind"}>
            <b>{sayMember(say, it)}</b> <span>{sayLastSeen(say, it, unit.self, now)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
