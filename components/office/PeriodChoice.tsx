import { useState } from "preact/hooks";
import { type Day, dayFromIso, isoDay, startOf } from "../../lib/dossier/moment.ts";
import { CHOICES, type Chosen, chosenAs, stepped } from "../../lib/reports/chosen.ts";
import { sayFullDate } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";

/** Which kind of period, and which one of it: the one before, the one after, or any two days. */
export function PeriodChoice(props: {
  chosen: Chosen;
  today: Day;
  say: Say;
  onChoose(chosen: Chosen): void;
}) {
  const { chosen, today, say, onChoose } = props;
  const { kind, period } = chosen;
  const step = (by: 1 | -1, key: string, sign: string) => (
    <button
      type="button"
      class="btn small"
      aria-label={say(key)}
      title={say(key)}
      disabled={by > 0 && period.to >= today}
      onClick={() => onChoose(stepped(chosen, by))}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <div class="period">
      <label>
        {say("office_period")}{" "}
        <select
          value={kind}
          onChange={(event) => onChoose(chosenAs(event.currentTarget.value as Chosen["kind"], today, period))}
        >
          {CHOICES.map((it) => (
            <option key={it} value={it}>
              {say(`office_period_${it.replace("-", "_")}`)}
            </option>
          ))}
        </select>
      </label>
      {step(-1, "office_period_before", "‹")}
      {kind === "free" ? (
        <FreeDays key={`${period.from} ${period.to}`} chosen={chosen} say={say} onChoose={onChoose} />
      ) : (
        <b aria-live="polite">
          {sayFullDate(startOf(period.from))} – {sayFullDate(startOf(period.to))}
        </b>
      )}
      {step(1, "office_period_after", "›")}
    </div>
  );
}

/** Two days; what isn't a period yet is said and not taken. */
function FreeDays({ chosen, say, onChoose }: { chosen: Chosen; say: Say; onChoose(chosen: Chosen): void }) {
  const { period } = chosen;
  const [days, setDays] = useState({ from: isoDay(period.from), to: isoDay(period.to) });
  const from = dayFromIso(days.from);
  const to = dayFromIso(days.to);
  const wrong = from === null || to === null || from > to;
  const field = (end: "from" | "to") => (
    <label>
      {say(`office_period_${end}`)}{" "}
      <input
        type="date"
        value={days[end]}
        aria-invalid={wrong}
        onInput={(event) => setDays({ ...days, [end]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <>
      {field("from")}
      {field("to")}
      <button
        type="button"
        class="btn small"
        disabled={wrong}
        onClick={() => !wrong && onChoose({ kind: "free", period: { from, to } })}
      >
        {say("office_period_make")}
      </button>
    </>
  );
}
