import { useState } from "preact/hooks";
import { type Narrowed, partsBy, SORTS_OF, type SortOf } from "../../lib/queue/narrow.ts";
import type { QueueItem } from "../../lib/queue/types.ts";
import type { Say } from "../../lib/words/say.ts";

/** As many as one takes in; the others on demand. */
const FEW = 8;

/** Dossiers by officer, step, field, procedure or unit, the overdue among them marked; a press narrows the list. */
export function PartsChart(props: {
  items: QueueItem[];
  say: Say;
  chosen: Narrowed["by"];
  onChoose(by: Narrowed["by"]): void;
}) {
  const { items, say, chosen } = props;
  const [of, setOf] = useState<SortOf>("officer");
  const [all, setAll] = useState(false);
  const parts = partsBy(items, of);
  const most = Math.max(1, ...parts.map((it) => it.count));
  const shown = all ? parts : parts.slice(0, FEW);
  const share = (count: number) => `${(100 * count) / most}%`;
  return (
    <div class="parts">
      <div class="head">
        <h2 id="dh-parts">{say("office_parts")}</h2>
        <select
          aria-label={say("office_parts_by")}
          value={of}
          onChange={(event) => {
            setOf(event.currentTarget.value as SortOf);
            props.onChoose(null);
          }}
        >
          {SORTS_OF.map((it) => (
            <option key={it} value={it}>
              {say(`office_by_${it}`)}
            </option>
          ))}
        </select>
      </div>
      <ul aria-labelledby="dh-parts">
        {shown.map(({ value, count, overdue }) => {
          const on = chosen?.of === of && chosen.value === value;
          const name = value ?? say("office_not_known");
          return (
            <li key={value ?? ""}>
              <button
                type="button"
                class="plain row"
                aria-pressed={on}
                title={name}
                onClick={() => props.onChoose(on ? null : { of, value })}
              >
                <span class={value === null ? "name muted" : "name"}>{name}</span>
                <span class="track" aria-hidden="true">
                  <i style={{ width: share(count) }}>
                    <i class="over" style={{ width: `${count === 0 ? 0 : (100 * overdue) / count}%` }} />
                  </i>
                </span>
                <span class="sum">
                  {overdue > 0 ? say("office_part_overdue", count, overdue) : String(count)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {parts.length > FEW && (
        <button type="button" class="link noprint" onClick={() => setAll(!all)}>
          {say(all ? "office_parts_fewer" : "office_parts_more", parts.length - FEW)}
        </button>
      )}
    </div>
  );
}
