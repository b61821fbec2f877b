import type { Minute } from "../../lib/dossier/model.ts";
import { dayFromIso } from "../../lib/dossier/moment.ts";
import type { DayLoad } from "../../lib/queue/types.ts";
import { sayFullDate } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";
import { wallOf, wallOfMoment } from "../../lib/words/wall.ts";

const TALLEST = 78;

/** Steps and dossiers due in the working days to come, two bars a day told apart by shape; a press narrows the list to the day. */
export function DayChart(props: {
  load: DayLoad[];
  now: Minute;
  say: Say;
  chosen: number | null;
  onDay(day: number | null): void;
}) {
  const { load, now, say, chosen } = props;
  const most = Math.max(1, ...load.flatMap((it) => [it.due, it.steps]));
  const bar = (count: number) => `${count === 0 ? 0 : Math.max(3, Math.round((count / most) * TALLEST))}px`;
  return (
    <div class="days-chart">
      <h2 id="dh-days">{say("office_days")}</h2>
      <ul class="daybars" aria-labelledby="dh-days">
        {load.map((it) => {
          const at = wallOfMoment(it.day)?.at ?? now;
          const { weekday, day: date } = wallOf(at);
          const day = dayFromIso(it.day);
          const none = it.due === 0 && it.steps === 0;
          return (
            <li key={it.day}>
              <button
                type="button"
                class="plain"
                disabled={none || day === null}
                aria-pressed={chosen === day}
                onClick={() => props.onDay(chosen === day ? null : day)}
              >
                <span class="vh">{say("office_day_says", sayFullDate(at), it.steps, it.due)}</span>
                <span class="pair" aria-hidden="true">
                  <i class="steps" style={{ height: bar(it.steps) }}>
                    {it.steps > 0 && <b>{it.steps}</b>}
                  </i>
                  <i class="whole" style={{ height: bar(it.due) }}>
                    {it.due > 0 && <b>{it.due}</b>}
                  </i>
                </span>
                <span class="name" aria-hidden="true">
                  {it.working ? say(`queue_weekday_${weekday}`) : say("queue_day_off")}
                  <br />
                  {String(date).padStart(2, "0")}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p class="legend muted" aria-hidden="true">
        <i class="steps" /> {say("office_steps")} <i class="whole" /> {say("office_dossiers")}
      </p>
    </div>
  );
}
