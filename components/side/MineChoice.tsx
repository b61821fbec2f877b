import type { Mine, Whose } from "../../lib/queue/mine.ts";
import { MINE_OF } from "../../lib/queue/mine.ts";
import type { Say } from "../../lib/words/say.ts";

export interface MineChoiceProps {
  /** Who 'I' am; null: nobody has said so. */
  mine: Mine | null;
  /** Whether the list is narrowed to it. */
  on: boolean;
  onMine(mine: Mine | null, on: boolean): void;
}

/** 'Việc của tôi', and who that is: among the officers and units that pages name. Where no names are kept it says so. */
export function MineChoice({ whose, say, mine, on, onMine }: MineChoiceProps & { whose: Whose; say: Say }) {
  const none = whose.officer.length + whose.unit.length === 0 && mine === null;
  if (none && whose.names) return null;
  const chosen = mine ? `${mine.of} ${mine.value}` : "";
  const choices = (of: Mine["of"]) =>
    mine?.of === of && !whose[of].includes(mine.value) ? [...whose[of], mine.value] : whose[of];
  return (
    <div class="part mine noprint">
      <label>
        <input
          type="checkbox"
          checked={on && mine !== null}
          disabled={mine === null}
          onChange={(event) => onMine(mine, event.currentTarget.checked)}
        />
        {say("mine_title")}
      </label>
      <select
        aria-label={say("mine_who")}
        value={chosen}
        onChange={(event) => {
          const of = MINE_OF.find((it) => event.currentTarget.value.startsWith(`${it} `));
          const value = of && event.currentTarget.value.slice(of.length + 1);
          onMine(of && value ? { of, value } : null, Boolean(of));
        }}
      >
        <option value="">{say("mine_choose")}</option>
        {MINE_OF.map((of) => (
          <optgroup key={of} label={say(`mine_by_${of}`)}>
            {choices(of).map((it) => (
              <option key={it} value={`${of} ${it}`}>
                {it}
              </option>
            ))}
            {choices(of).length === 0 && (
              <option disabled>
                {say(of === "officer" && !whose.names ? "mine_forgotten" : "mine_none_seen")}
              </option>
            )}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
