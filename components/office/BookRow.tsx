import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { DayRow } from "../../lib/book/compare.ts";
import { SIDES, type Side } from "../../lib/book/model.ts";
import { MOST } from "../../lib/book/schema.ts";
import { startOf } from "../../lib/dossier/moment.ts";
import { sayFullDate, sayWeekday } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";

/** One day of the register: its counts as typed, those of here, and the difference in words. */
export function BookRow(props: {
  row: DayRow;
  /** Its codes are being compared. */
  open: boolean;
  say: Say;
  onCount(side: Side, count: number | null): void;
  onOpen(): void;
}) {
  const { row, say } = props;
  const date = sayFullDate(startOf(row.day));
  return (
    <tr>
      <th scope="row">
        {date} <span class="muted">{sayWeekday(say, startOf(row.day))}</span>
      </th>
      {SIDES.flatMap((side) => [
        <td key={`${side} paper`}>
          <CountField
            id={`${side}-${row.day}`}
            label={say("book_count", say(`book_${side}`), date)}
            count={row.book?.[side].count ?? null}
            pasted={row.book?.[side].codes?.length ?? null}
            say={say}
            onCount={(count) => props.onCount(side, count)}
          />
        </td>,
        <td key={`${side} here`}>{row.here[side].length}</td>,
        <td key={`${side} more`} class={row.more[side] ? "soon" : ""}>
          {saidMore(row.more[side], say)}
        </td>,
      ])}
      <td class="noprint">
        <button
          type="button"
          class="link"
          aria-expanded={props.open}
          aria-label={say("book_codes_of", date)}
          onClick={props.onOpen}
        >
          {say("book_codes")}
        </button>
      </td>
    </tr>
  );
}

/** By how many the book has more, or here; nothing where its count isn't known. */
export function saidMore(more: number | null, say: Say): string {
  if (more === null) return "";
  if (more === 0) return say("book_same");
  return more > 0 ? say("book_more_paper", more) : say("book_more_here", -more);
}

/** A count as somebody types it; it is kept when the field is left or Enter is pressed. */
function CountField(props: {
  id: string;
  label: string;
  count: number | null;
  /** How many codes were pasted: shown where no count is typed. */
  pasted: number | null;
  say: Say;
  onCount(count: number | null): void;
}) {
  const { id, count } = props;
  const [typed, setTyped] = useState(said(count));
  const [wrong, setWrong] = useState(false);
  // What was told from here comes back a moment later: by then somebody may be typing on.
  const told = useRef(count);
  useLayoutEffect(() => {
    if (count === told.current) return;
    told.current = count;
    setTyped(said(count));
  }, [count]);
  const keep = () => {
    const text = typed.trim();
    const read =
      text === "" ? null : /^\d{1,4}$/.test(text) && Number(text) <= MOST ? Number(text) : undefined;
    setWrong(read === undefined);
    if (read === undefined || read === count) return;
    told.current = read;
    props.onCount(read);
  };
  return (
    <>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-label={props.label}
        aria-invalid={wrong}
        aria-describedby={`${id}-fault`}
        placeholder={props.pasted === null ? "" : String(props.pasted)}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === "Enter" && keep()}
      />
      <span id={`${id}-fault`} class="late small" role="alert">
        {wrong ? props.say("book_fault_count", MOST) : ""}
      </span>
    </>
  );
}

const said = (count: number | null): string => (count === null ? "" : String(count));
