import type { Minute } from "../../lib/dossier/model.ts";
import type { DayLoad } from "../../lib/queue/types.ts";
import { sayFullDate } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";
import { wallOf, wallOfMoment } from "../../lib/words/wall.ts";

const TALLEST = 66;

/** What falls due in the working days to come; days off stand between as 'nghỉ'. Nothing due: no chart. */
export function LoadChart({ load, now, say }: { load: DayLoad[]; now: Minute; say: Say }) {
  const most = Math.max(0, ...load.map((it) => it.due));
  if (most === 0) return null;
  const days = load.map((it) => ({ ...it, at: wallOfMoment(it.day)?.at ?? now }));
  const today = wallOf(now).dayNumber;
  return (
    <div class="part">
      <h2 id="dh-load">{say("queue_load")}</h2>
      <ul class="load" aria-labelledby="dh-load">
        {days.map((it) => (
          <li key={it.day} class={wallOf(it.at).dayNumber === today ? "now" : it.working ? "" : "off"}>
            <span class="vh">{sayFullDate(it.at)}: </span>
            <span>{it.working ? it.due : say("queue_day_off")}</span>
            {it.provisional > 0 && <span class="vh">{say("clock_provisional", it.provisional)}</span>}
            {it.due > 0 && (
              <i style={{ height: `${Math.max(3, Math.round((it.due / most) * TALLEST))}px` }} />
            )}
          </li>
        ))}
      </ul>
      <ul class="days" aria-hidden="true">
        {days.map((it) => (
          <li key={it.day}>
            {say(`queue_weekday_${wallOf(it.at).weekday}`)}
            <br />
            {String(wallOf(it.at).day).padStart(2, "0")}
          </li>
        ))}
      </ul>
    </div>
  );
}
