import { useState } from "preact/hooks";
import { type DayRow, oneSided } from "../../lib/book/compare.ts";
import { SIDES, type Side } from "../../lib/book/model.ts";
import { readCodes } from "../../lib/book/read-codes.ts";
import { type Day, startOf } from "../../lib/dossier/moment.ts";
import { sayFullDate } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";

/** The codes of a day as the book has them, pasted, and which only one side has. */
export function BookCodes(props: {
  row: DayRow;
  days: Record<Side, ReadonlyMap<string, Day>>;
  say: Say;
  onCodes(side: Side, codes: string[] | null): void;
  onClose(): void;
}) {
  const { row, say } = props;
  return (
    <tr class="codes noprint">
      <td colSpan={8}>
        <div class="sides-of">
          {SIDES.map((side) => (
            <CodesOf
              key={side}
              side={side}
              row={row}
              days={props.days[side]}
              say={say}
              onCodes={(codes) => props.onCodes(side, codes)}
            />
          ))}
        </div>
        <button type="button" class="btn small" onClick={props.onClose}>
          {say("book_close")}
        </button>
      </td>
    </tr>
  );
}

function CodesOf(props: {
  side: Side;
  row: DayRow;
  days: ReadonlyMap<string, Day>;
  say: Say;
  onCodes(codes: string[] | null): void;
}) {
  const { side, row, days, say } = props;
  const kept = row.book?.[side].codes ?? null;
  const [pasted, setPasted] = useState(kept?.join("\n") ?? "");
  const [unread, setUnread] = useState(0);
  const id = `codes-${side}`;
  const compare = () => {
    const read = readCodes(pasted, new Set(days.keys()));
    setUnread(read.unread);
    // What was no code is not kept, nor does it stand in the field any longer: it may be somebody's name.
    setPasted(read.codes.join("\n"));
    props.onCodes(read.codes.length > 0 ? read.codes : null);
  };
  const date = sayFullDate(startOf(row.day));
  return (
    <div class="side-of">
      <label for={id}>{say("book_paste", say(`book_${side}`).toLocaleLowerCase(), date)}</label>
      <textarea
        id={id}
        autocomplete="off"
        rows={6}
        value={pasted}
        onInput={(event) => setPasted(event.currentTarget.value)}
      />
      <button type="button" class="btn small" onClick={compare}>
        {say("book_compare")}
      </button>
      <div role="status">
        {kept && <p>{say("book_read", kept.length)}</p>}
        {unread > 0 && <p class="soon">{say("book_unread", unread)}</p>}
        {kept && <Found kept={kept} here={row.here[side]} days={days} say={say} />}
      </div>
    </div>
  );
}

function Found(props: { kept: string[]; here: string[]; days: ReadonlyMap<string, Day>; say: Say }) {
  const { say } = props;
  const found = oneSided(props.kept, props.here, props.days);
  if (found.book.length + found.here.length === 0) return <p class="good">{say("book_all_same")}</p>;
  const onPaper = found.book.map(({ code, here }) =>
    here === null ? code : say("book_elsewhere", code, sayFullDate(startOf(here))),
  );
  return (
    <>
      <Codes title={say("book_only_paper", onPaper.length)} codes={onPaper} />
      <Codes title={say("book_only_here", found.here.length)} codes={found.here} />
    </>
  );
}

function Codes({ title, codes }: { title: string; codes: string[] }) {
  if (codes.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {codes.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </>
  );
}
