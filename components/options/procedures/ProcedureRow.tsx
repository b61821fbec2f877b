import { useState } from "preact/hooks";
import { notAskedFor, onlineOn, type Procedure } from "../../../lib/catalogue/index.ts";
import { sayIsoDay } from "../../../lib/words/moment.ts";
import type { Say } from "../../../lib/words/say.ts";
import { sayTimeAllowed } from "../../../lib/words/time-allowed.ts";
import { ProcedureEdit } from "./ProcedureEdit.tsx";

/** One procedure as the catalogue has it. A national one is marked and can be taken over; the office's own is changed in place. */
export function ProcedureRow(props: {
  procedure: Procedure;
  say: Say;
  /** `2026-11-20`: the online level and what must not be asked for are those of this day. */
  today: string;
  onAdopt(): void;
  onChange(procedure: Procedure): void;
  onRemove(): void;
}) {
  const { say, procedure, today } = props;
  const { code, name, sample, source, year } = procedure;
  const [edits, setEdits] = useState(false);
  if (edits)
    return (
      <li>
        <div class="grow">
          <ProcedureEdit
            procedure={procedure}
            say={say}
            onSave={(next) => {
              setEdits(false);
              props.onChange(next);
            }}
            onCancel={() => setEdits(false)}
          />
        </div>
      </li>
    );
  return (
    <li>
      <span class="grow">
        <b>{code}</b> {sample && <span class="chip unknown">{say("catalogue_sample")}</span>} {name}
        <span class="muted small">{aboutOf(say, procedure, today)}</span>
        <NotAsked code={code} say={say} today={today} />
        <span class="muted small">
          {year === null ? say("catalogue_source", source) : say("catalogue_source_year", source, year)}
        </span>
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
        <span class="line">
          <button
            type="button"
            class="btn small"
            aria-label={say("catalogue_edit_which", code)}
            onClick={() => setEdits(true)}
          >
            {say("catalogue_edit")}
          </button>
          <button
            type="button"
            class="btn small"
            aria-label={say("catalogue_remove_which", code)}
            onClick={props.onRemove}
          >
            {say("catalogue_remove")}
          </button>
        </span>
      )}
    </li>
  );
}

/** What must not be asked for today, by which database and rule, and until when that holds. */
function NotAsked({ code, say, today }: { code: string; say: Say; today: string }) {
  return (
    <>
      {notAskedFor(code, today).map((it) => (
        <span class="small" key={`${it.paper} ${it.rule}`}>
          {say("catalogue_not_asked", it.paper, it.database, it.source, sayIsoDay(it.to))}
        </span>
      ))}
    </>
  );
}

/** 'Hộ tịch · 3 ngày làm việc · 4 bước, 24 giờ · toàn trình từ 01/01/2026': what is known of it, in one line. */
function aboutOf(say: Say, procedure: Procedure, today: string): string {
  const { field, time, timeSaid, steps, papers, fee, results } = procedure;
  const hours = steps.reduce((sum, it) => sum + it.hours, 0);
  const number = (n: number) => String(Math.round(n * 100) / 100).replace(".", ",");
  return [
    field,
    timeSaid === null ? sayTimeAllowed(say, time) : say("catalogue_time_said", timeSaid),
    steps.length > 0 && say("catalogue_steps", steps.length, number(hours)),
    papers.length > 0 && say("catalogue_papers", papers.length),
    onlineText(say, procedure, today),
    fee,
    results.length > 0 && results.map((it) => it.code).join(", "),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** 'toàn trình từ 01/01/2026'; '' where nothing is stated for the day. */
function onlineText(say: Say, procedure: Procedure, today: string): string {
  const span = onlineOn(procedure, today);
  if (!span) return "";
  return [
    say(`catalogue_level_${span.level}`),
    span.from !== null && say("catalogue_since", sayIsoDay(span.from)),
    span.to !== null && say("catalogue_until", sayIsoDay(span.to)),
  ]
    .filter(Boolean)
    .join(" ");
}
