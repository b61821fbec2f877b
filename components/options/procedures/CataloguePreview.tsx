import { useEffect, useRef, useState } from "preact/hooks";
import type { RowReport } from "../../../lib/catalogue/read-row.ts";
import type { CatalogueImport, ImportChoice } from "../../../lib/catalogue/rows.ts";
import type { Say } from "../../../lib/words/say.ts";
import { sayTimeAllowed } from "../../../lib/words/time-allowed.ts";
import { ImportChoices } from "./ImportChoices.tsx";

const PAGE = 30;

/** What a file says, row by row, before any of it is kept. */
export function CataloguePreview(props: {
  name: string;
  read: CatalogueImport;
  choice: ImportChoice;
  say: Say;
  /** Add to what is there, or replace it; null: nothing is there. */
  merge: boolean | null;
  onMerge(merge: boolean): void;
  /** Reads the file again by another choice. */
  onChoice(choice: ImportChoice): void;
  onSave(): void;
  onCancel(): void;
}) {
  const { say, read, merge } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const wrong = read.rows.filter((it) => it.faults.length > 0 || it.kind === "refused");
  const [only, setOnly] = useState(false);
  const [shown, setShown] = useState(PAGE);
  // What came of the file stands below the button that asked for it.
  useEffect(() => heading.current?.focus(), [props.name]);
  const rows = only ? wrong : read.rows;
  const count = read.procedures.length;
  return (
    <section class="preview" aria-labelledby="dh-preview">
      <h3 id="dh-preview" tabIndex={-1} ref={heading}>
        {say("catalogue_preview", props.name)}
      </h3>
      <p>{say("catalogue_preview_sum", count, wrong.length)}</p>
      <ImportChoices read={read} choice={props.choice} say={say} onChoice={props.onChoice} />
      {read.unknownColumns.length > 0 && (
        <p class="muted small">{say("catalogue_unknown_columns", read.unknownColumns.join(", "))}</p>
      )}
      {read.doubledColumns.length > 0 && (
        <p class="muted small">{say("catalogue_doubled_columns", read.doubledColumns.join(", "))}</p>
      )}
      {wrong.length > 0 && wrong.length < read.rows.length && (
        <label class="check">
          <input type="checkbox" checked={only} onChange={(event) => setOnly(event.currentTarget.checked)} />
          {say("catalogue_only_faults")}
        </label>
      )}
      <table class="days-table">
        <thead>
          <tr>
            <th scope="col">{say("catalogue_row")}</th>
            <th scope="col">{say("catalogue_row_what")}</th>
            <th scope="col">{say("catalogue_row_time")}</th>
            <th scope="col">{say("catalogue_row_why")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((it) => (
            <tr key={`${it.sheet} ${it.row}`}>
              <th scope="row">{it.sheet === "" ? it.row : say("words_dot", it.sheet, it.row)}</th>
              <td class={it.kind === "refused" ? "late" : ""}>{kindOf(say, it)}</td>
              <td>{timeOf(say, it, read.times.length > 0 && read.time === null)}</td>
              <td class={it.faults.length > 0 ? "soon" : "muted"}>
                {it.faults.map((fault) => say(fault.key, fault.value)).join("; ") ||
                  say("catalogue_row_fine")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <button type="button" class="link" onClick={() => setShown(shown + PAGE * 5)}>
          {say("catalogue_more_rows", rows.length - shown)}
        </button>
      )}
      {count === 0 && <p class="late">{say("catalogue_preview_empty")}</p>}
      {count > 0 && merge !== null && (
        <div class="choices">
          {[true, false].map((it) => (
            <label class="check" key={String(it)}>
              <input type="radio" name="dh-merge" checked={merge === it} onChange={() => props.onMerge(it)} />
              {say(it ? "catalogue_merge" : "catalogue_replace")}
            </label>
          ))}
        </div>
      )}
      <div class="line">
        <button type="button" class="btn main" disabled={count === 0} onClick={props.onSave}>
          {say("catalogue_save", count)}
        </button>
        <button type="button" class="btn" onClick={props.onCancel}>
          {say("catalogue_cancel")}
        </button>
      </div>
    </section>
  );
}

function kindOf(say: Say, { kind, code, field }: RowReport): string {
  if (kind === "field") return say("catalogue_row_field", field ?? "");
  return kind === "refused" ? say("catalogue_row_refused") : say(`catalogue_row_${kind}`, code ?? "");
}

/** The time as it was understood, in every row: a wrong one is seen here or nowhere. */
function timeOf(say: Say, { kind, time, hours, faults }: RowReport, asked: boolean): string {
  const step = hours === null ? "" : sayTimeAllowed(say, { amount: hours, unit: "working-hours" });
  if (kind !== "procedure") return step;
  const empty = faults.some((it) => it.column === "time") ? "catalogue_row_time_empty" : null;
  const open = time === null && asked ? "catalogue_row_time_open" : null;
  const whole = empty || open ? say(empty ?? open!) : sayTimeAllowed(say, time);
  return step === "" ? whole : say("catalogue_row_time_step", whole, step);
}
