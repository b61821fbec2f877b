import { useEffect, useRef, useState } from "preact/hooks";
import type { ResultRow, ResultsPreview } from "../../../lib/lists/results-file.ts";
import { sayCount } from "../../../lib/words/count.ts";
import { sayIsoDay } from "../../../lib/words/moment.ts";
import type { Say } from "../../../lib/words/say.ts";
import { hostOf } from "../../base/host.ts";

const PAGE = 30;

/** What a list's first rows say, before any of it is kept, and for which portals it would be. */
export function ImportPreview(props: {
  name: string;
  preview: ResultsPreview;
  /** null: all portals of the office. */
  places: (string | null)[];
  say: Say;
  onImport(portal: string | null): void;
  onCancel(): void;
}) {
  const { say, preview, places } = props;
  const { rows, count, columns } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  const [only, setOnly] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const [place, setPlace] = useState(0);
  // What came of the file stands below the button that asked for it.
  useEffect(() => heading.current?.focus(), [props.name]);
  const odd = rows.filter(({ read }) => "fault" in read || read.notes.length > 0);
  const list = only ? odd : rows;
  const papers = count.rows - count.bad;
  return (
    <section class="preview" aria-labelledby="dh-known-preview">
      <h3 id="dh-known-preview" tabIndex={-1} ref={heading}>
        {say("known_preview", props.name)}
      </h3>
      <p>
        {say(
          preview.more ? "known_preview_first" : "known_preview_all",
          ...[count.rows, papers, count.bad].map((it) => sayCount(say, it)),
        )}
      </p>
      {columns.unread.length > 0 && (
        <p class="muted small">{say("known_unread", columns.unread.join(", "))}</p>
      )}
      {odd.length > 0 && odd.length < rows.length && (
        <label class="check">
          <input type="checkbox" checked={only} onChange={(event) => setOnly(event.currentTarget.checked)} />
          {say("known_only_faults")}
        </label>
      )}
      <div class="wide-table">
        <table class="days-table">
          <thead>
            <tr>
              {["row", "owner", "paper", "number", "day", "issuer", "dossier", "why"].map((it) => (
                <th scope="col" key={it}>
                  {say(`known_column_${it}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.slice(0, shown).map((it) => (
              <Row key={`${it.sheet} ${it.row}`} row={it} say={say} />
            ))}
          </tbody>
        </table>
      </div>
      {list.length > shown && (
        <button type="button" class="link" onClick={() => setShown(shown + PAGE * 5)}>
          {say("catalogue_more_rows", list.length - shown)}
        </button>
      )}
      {places.length === 0 && <p class="late">{say("known_no_place")}</p>}
      {places.length > 1 && (
        <fieldset class="plain">
          <legend>{say("known_place")}</legend>
          {places.map((it, at) => (
            <label class="check" key={it}>
              <input
                type="radio"
                name="dh-known-place"
                checked={place === at}
                onChange={() => setPlace(at)}
              />
              {it === null ? say("known_place_office") : hostOf(it)}
            </label>
          ))}
        </fieldset>
      )}
      <div class="line">
        <button
          type="button"
          class="btn main"
          disabled={papers === 0 || places.length === 0}
          onClick={() => props.onImport(places[place]!)}
        >
          {say("known_import_go")}
        </button>
        <button type="button" class="btn" onClick={props.onCancel}>
          {say("known_cancel")}
        </button>
      </div>
    </section>
  );
}

function Row({ row, say }: { row: ResultRow; say: Say }) {
  const { sheet, row: number, read } = row;
  const place = sheet === "" ? number : say("words_dot", sheet, number);
  if ("fault" in read)
    return (
      <tr>
        <th scope="row">{place}</th>
        <td />
        <td colSpan={5} class="muted">
          {read.wording}
        </td>
        <td class="late">{say(read.fault)}</td>
      </tr>
    );
  const { id, paper, notes } = read;
  return (
    <tr>
      <th scope="row">{place}</th>
      <td class="whole">{`•••${id.slice(-3)}`}</td>
      <td>{paper.name}</td>
      <td class="whole">{paper.number ?? ""}</td>
      <td class="whole">{paper.dated === null ? "" : sayIsoDay(paper.dated)}</td>
      <td>{paper.issuer ?? ""}</td>
      <td>{paper.dossierCode ?? ""}</td>
      <td class={notes.length > 0 ? "soon" : "muted"}>
        {notes.map((it) => say(it)).join("; ") || say("known_row_fine")}
      </td>
    </tr>
  );
}
