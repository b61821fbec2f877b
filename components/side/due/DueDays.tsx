import { useState } from "preact/hooks";
import { type Counting, countsHours, type ExplainedDay } from "../../../lib/deadline/index.ts";
import { dayFromIso, startOf } from "../../../lib/dossier/moment.ts";
import { longDuration } from "../../../lib/words/duration.ts";
import { sayFullDate, sayWeekday } from "../../../lib/words/moment.ts";
import type { Say } from "../../../lib/words/say.ts";

/** Ten years have 3,660 days; as many as one looks through are drawn, the rest on demand. */
const PAGE = 45;

/** Which days counted and how much, which were off and why. */
export function DueDays(props: { days: ExplainedDay[]; counting: Counting; say: Say; held: boolean }) {
  const { days, say } = props;
  const [shown, setShown] = useState(PAGE);
  const start = days.find((it) => it.minutes > 0)?.day;
  // A whole year without a notice is said once, above; single open days are said on their own.
  const settled = new Set(days.filter((it) => !it.provisional).map((it) => it.day.slice(0, 4)));
  const notes = (it: ExplainedDay) => [
    ...notesOf(say, it, props, it.day === start),
    ...(it.provisional && (isSpecial(it) || settled.has(it.day.slice(0, 4)))
      ? [say("due_day_provisional")]
      : []),
  ];
  return (
    <>
      <table class="days-table">
        <caption>{say("due_days")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("due_day")}</th>
            <th scope="col">{say("due_day_counts")}</th>
            <th scope="col">{say("due_day_why")}</th>
          </tr>
        </thead>
        <tbody>
          {days.slice(0, shown).map((it) => {
            const at = startOf(dayFromIso(it.day)!);
            const counted = countOf(say, it, props.counting);
            return (
              <tr key={it.day} class={counted === null ? "off" : it.isLast && !props.held ? "last" : ""}>
                <th scope="row">
                  {sayFullDate(at)} <span class="muted">{sayWeekday(say, at)}</span>
                </th>
                <td>{counted ?? say("due_day_no")}</td>
                <td>{notes(it).join("; ")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {days.length > shown && (
        <button type="button" class="link" onClick={() => setShown(shown + PAGE * 4)}>
          {say("due_more", days.length - shown)}
        </button>
      )}
    </>
  );
}

const isSpecial = ({ kind }: ExplainedDay): boolean => kind !== "work" && kind !== "rest";

/** What of a day counted, in the counting's own unit; null: nothing. */
function countOf(say: Say, it: ExplainedDay, counting: Counting): string | null {
  if (it.nth !== null) return say("due_day_nth", it.nth);
  return (counting === "working-hours" || counting === "same-day") && it.minutes > 0
    ? longDuration(say, it.minutes, Number.POSITIVE_INFINITY)
    : null;
}

function notesOf(
  say: Say,
  it: ExplainedDay,
  { counting, held }: { counting: Counting; held: boolean },
  starts: boolean,
): string[] {
  const notes: string[] = [];
  const name = [it.name, it.source && `(${it.source})`].filter(Boolean).join(" ");
  if (it.kind === "rest") notes.push(say("due_day_rest"));
  if (it.kind === "holiday") notes.push(say("due_day_off", name));
  if (it.kind === "make-up")
    notes.push(it.source ? `${say("due_day_make_up")} (${it.source})` : say("due_day_make_up"));
  if (it.kind === "own") notes.push(say("due_day_own", it.source));
  if (it.isFirst && !countsHours(counting) && counting !== "same-day") notes.push(say("due_day_first"));
  if (starts && counting === "working-days-same-time") notes.push(say("due_day_start"));
  if (it.paused > 0)
    notes.push(say("due_day_paused", longDuration(say, it.paused, Number.POSITIVE_INFINITY)));
  if (it.isLast && !held) notes.push(say("due_day_last"));
  return notes;
}
