import { useState } from "preact/hooks";
import type { Minute } from "../../lib/dossier/model.ts";
import { sumOf } from "../../lib/targets/day-points.ts";
import { withPoints } from "../../lib/targets/edits.ts";
import { type ReadPoints, readPoints } from "../../lib/targets/read-points.ts";
import type { UnitTargets } from "../../lib/targets/schema.ts";
import { sayHundredths } from "../../lib/targets/words.ts";
import { sayFullDate } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";
import { AddForm, TextCell } from "../options/base/ItemList.tsx";
import {
  dayFromFields,
  fieldsOf,
  mostOf,
  NO_POINTS,
  POINT_FIELDS,
  type PointField,
  type PointsProblem,
} from "./points-typed.ts";

const FORM = "dh-targets-points";

/** The day's points as the national portal shows them: pasted, looked over field by field, saved for their day. */
export function PointsForm(props: {
  state: UnitTargets;
  now: Minute;
  say: Say;
  onChange(next: UnitTargets): void;
}) {
  const { state, now, say } = props;
  const [day, setDay] = useState(() => sayFullDate(now));
  const [pasted, setPasted] = useState("");
  const [fields, setFields] = useState(NO_POINTS);
  const [by, setBy] = useState("");
  const [problem, setProblem] = useState<PointsProblem | null>(null);
  const read = pasted.trim() === "" ? null : readPoints(pasted);
  const wrong = (field: PointField | "day" | "by") => problem?.field === field;

  function paste(text: string) {
    setPasted(text);
    setProblem(null);
    if (text.trim() !== "") setFields(fieldsOf(readPoints(text), (value) => sayHundredths(say, value)));
  }

  function save() {
    const made = dayFromFields(fields, day, by, now);
    if ("field" in made) return setProblem(made);
    const next = withPoints(state, made);
    if (!next) return setProblem({ field: "all" });
    setProblem(null);
    setPasted("");
    setFields(NO_POINTS);
    props.onChange(next);
  }

  return (
    <AddForm
      id={FORM}
      title={say("targets_points_form")}
      put={say("targets_points_put")}
      disabled={false}
      fault={problem ? sayProblem(say, problem) : ""}
      onAdd={save}
    >
      <span class="cell wide">
        <label for={`${FORM}-paste`}>{say("targets_points_paste")}</label>
        <textarea
          id={`${FORM}-paste`}
          rows={3}
          autocomplete="off"
          placeholder={say("targets_points_example")}
          value={pasted}
          onInput={(event) => paste(event.currentTarget.value)}
        />
      </span>
      <div class="wide small" role="status">
        {read && <Unread read={read} say={say} />}
      </div>
      <div class="wide points-fields">
        {POINT_FIELDS.map((field) => (
          <TextCell
            key={field}
            form={FORM}
            name={field}
            label={labelOf(say, field)}
            value={fields[field]}
            wrong={wrong(field)}
            onInput={(text) => setFields({ ...fields, [field]: text })}
          />
        ))}
      </div>
      <TextCell
        form={FORM}
        name="day"
        label={say("targets_points_day")}
        value={day}
        wrong={wrong("day")}
        onInput={setDay}
      />
      <TextCell
        form={FORM}
        name="by"
        label={say("targets_by")}
        value={by}
        wrong={wrong("by")}
        onInput={setBy}
      />
    </AddForm>
  );
}

function labelOf(say: Say, field: PointField): string {
  const name = say(`targets_part_${field}`);
  return field === "rank" ? name : say("targets_part_most", name, sayHundredths(say, mostOf(field)));
}

function sayProblem(say: Say, problem: PointsProblem): string {
  if ("most" in problem) return say("targets_fault_points", problem.typed, sayHundredths(say, problem.most));
  return say(`targets_fault_${problem.field === "all" ? "empty" : problem.field}`);
}

/** What of the pasted text couldn't be read, and whether the parts and the total agree. */
function Unread({ read, say }: { read: ReadPoints; say: Say }) {
  const { parts, total, rank, unread } = read;
  const nothing = unread.length === 0 && [...Object.values(parts), total, rank].every((it) => it === null);
  const sum = sumOf(parts);
  return (
    <>
      {nothing && <p class="late">{say("targets_points_nothing")}</p>}
      {unread.length > 0 && (
        <div class="faults">
          {say("targets_points_unread")}
          <ul>
            {unread.map(({ what, text, why }, i) => (
              <li key={`${what}${i}`}>
                {say(
                  "targets_points_unread_line",
                  say(`targets_part_${what}`),
                  text,
                  say(`targets_unread_${why.replaceAll("-", "_")}`),
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {sum !== null && total !== null && sum !== total && (
        <p class="soon">{say("targets_points_sum", sayHundredths(say, sum), sayHundredths(say, total))}</p>
      )}
    </>
  );
}
