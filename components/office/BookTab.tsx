import { useState } from "preact/hooks";
import { countIn, type DayRow } from "../../lib/book/compare.ts";
import { type BookSide, SIDES, type Side } from "../../lib/book/model.ts";
import { type Day, dateOf } from "../../lib/dossier/moment.ts";
import type { Say } from "../../lib/words/say.ts";
import { Notice } from "../base/Notice.tsx";
import { BookCodes } from "./BookCodes.tsx";
import { BookRow, saidMore } from "./BookRow.tsx";
import { type Counting, CountingLine } from "./CountingLine.tsx";

export interface BookTabProps {
  /** Any day of the month that is shown. */
  month: Day;
  today: Day;
  counting: Counting;
  /** The newest day first; null: not counted yet. */
  rows: DayRow[] | null;
  /** On which day each dossier counts here. */
  days: Record<Side, ReadonlyMap<string, Day>>;
  /** Dossiers without a date of receipt. */
  undated: number;
  /** Ended ones, of which nobody knows on which day. */
  endless: number;
  fault: string | null;
  say: Say;
  onMonth(by: 1 | -1): void;
  onKeep(row: DayRow, side: Side, part: Partial<BookSide>): void;
  onStop(): void;
  onAgain(): void;
}

/** The office's paper register by day: what it says, typed in, beside what was seen here. */
export function BookTab(props: BookTabProps) {
  const { rows, say } = props;
  const [open, setOpen] = useState<Day | null>(null);
  const { year, month } = dateOf(props.month);
  const step = (by: 1 | -1, key: string, sign: string) => (
    <button
      type="button"
      class="btn small"
      aria-label={say(key)}
      title={say(key)}
      disabled={by > 0 && isSameMonth(props.month, props.today)}
      onClick={() => props.onMonth(by)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <main class="dh book">
      <header class="bar">
        <h1>{say("office_tab_book")}</h1>
        <span class="period">
          <span class="noprint">{step(-1, "book_before", "‹")}</span>
          <b aria-live="polite">{say("book_of_month", month, year)}</b>
          <span class="noprint">{step(1, "book_after", "›")}</span>
        </span>
        <span class="noprint">
          <CountingLine {...props} />
        </span>
      </header>
      <p class="muted">
        {say("book_note")} {props.undated > 0 && say("book_undated", props.undated)}{" "}
        {props.endless > 0 && say("book_endless", props.endless)}
      </p>
      {props.fault && <Notice kind="error" text={props.fault} say={say} />}
      {rows && (
        <table>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {say("book_day")}
              </th>
              {SIDES.map((side) => (
                <th key={side} scope="colgroup" colSpan={3}>
                  {say(`book_${side}`)}
                </th>
              ))}
              <td rowSpan={2} class="noprint" />
            </tr>
            <tr>
              {SIDES.flatMap((side) =>
                (["paper", "here", "more"] as const).map((it) => (
                  <th key={`${side} ${it}`} scope="col">
                    {say(`book_${it}`)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((row) => [
              <BookRow
                key={row.day}
                row={row}
                open={open === row.day}
                say={say}
                onCount={(side, count) => props.onKeep(row, side, { count })}
                onOpen={() => setOpen(open === row.day ? null : row.day)}
              />,
              ...(open === row.day
                ? [
                    <BookCodes
                      key={`codes ${row.day}`}
                      row={row}
                      days={props.days}
                      say={say}
                      onCodes={(side, codes) => props.onKeep(row, side, { codes })}
                      onClose={() => setOpen(null)}
                    />,
                  ]
                : []),
            ])}
          </tbody>
          <Totals rows={rows} say={say} />
        </table>
      )}
    </main>
  );
}

const isSameMonth = (a: Day, b: Day): boolean => {
  const [one, other] = [dateOf(a), dateOf(b)];
  return one.year === other.year && one.month === other.month;
};

/** Of the days on which the book's count is known: of the others nothing can be compared. */
function Totals({ rows, say }: { rows: DayRow[]; say: Say }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">{say("book_total")}</th>
        {SIDES.flatMap((side) => {
          const typed = rows.filter((row) => row.more[side] !== null);
          const sum = (of: (row: DayRow) => number) => typed.reduce((all, row) => all + of(row), 0);
          const more = typed.length > 0 ? sum((row) => row.more[side]!) : null;
          return [
            <td key={`${side} paper`}>{typed.length > 0 && sum((row) => countIn(row.book, side)!)}</td>,
            <td key={`${side} here`}>{typed.length > 0 && sum((row) => row.here[side].length)}</td>,
            <td key={`${side} more`} class={more ? "soon" : ""}>
              {saidMore(more, say)}
            </td>,
          ];
        })}
        <td class="noprint" />
      </tr>
    </tfoot>
  );
}
