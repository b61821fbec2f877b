import type { Procedure } from "../../../lib/catalogue/index.ts";
import type { Say } from "../../../lib/words/say.ts";
import { sayTimeAllowed } from "../../../lib/words/time-allowed.ts";

/** One procedure as the catalogue has it; a sample is marked, and can be taken over. */
export function ProcedureRow(props: { procedure: Procedure; say: Say; onAdopt(): void; onRemove(): void }) {
  const { say, procedure } = props;
  const { code, name, sample, source } = procedure;
  return (
    <li>
      <span class="grow">
        <b>{code}</b> {sample && <span class="chip unknown">{say("catalogue_sample")}</span>} {name}
        <span class="muted small">{aboutOf(say, procedure)}</span>
        <span class="muted small">{say("catalogue_source", source)}</span>
      </span>
      {sample ? (
        <button
          type="button"
          class="btn small"
          aria-label={say("catalogue_adopt_which", code)}
          onClick={props.onAdopt}
        >
          {say("catalogue_adopt")}
        </button>
      ) : (
        <button
          type="button"
          class="btn small"
          aria-label={say("catalogue_remove_which", code)}
          onClick={props.onRemove}
        >
          {say("catalogue_remove")}
        </button>
      )}
    </li>
  );
}

/** 'Hộ tịch · 3 ngày làm việc · 4 bước, 24 giờ · toàn trình': what is known of it, in one line. */
function aboutOf(say: Say, { field, time, steps, papers, level, fee }: Procedure): string {
  const hours = steps.reduce((sum, it) => sum + it.hours, 0);
  const number = (n: number) => String(Math.round(n * 100) / 100).replace(".", ",");
  return [
    field,
    sayTimeAllowed(say, time),
    steps.length > 0 && say("catalogue_steps", steps.length, number(hours)),
    papers.length > 0 && say("catalogue_papers", papers.length),
    level && say(`catalogue_level_${level}`),
    fee,
  ]
    .filter(Boolean)
    .join(" · ");
}
