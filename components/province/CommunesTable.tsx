import type { Minute } from "../../lib/dossier/model.ts";
import type { Numbers } from "../../lib/province/record.ts";
import { COLUMNS, type Column, type CommuneRow, type Order } from "../../lib/province/table.ts";
import {
  sayHeard,
  sayMissing,
  sayNumber,
  sayRatio,
  sayWhySilent,
  type When,
} from "../../lib/province/words.ts";
import { sayCount } from "../../lib/words/count.ts";
import type { Say } from "../../lib/words/say.ts";

interface Around {
  say: Say;
  now: Minute;
  when: When;
}

/** A row a commune. A number of which something is missing has a sign before it; one that isn't known is none, and the row says why. */
export function CommunesTable(
  props: Around & { rows: readonly CommuneRow[]; order: Order; onOrder(order: Order): void },
) {
  const { say, order, rows } = props;
  // What one looks for by a number is its most; by a name its beginning.
  const press = (by: Column) => props.onOrder({ by, down: order.by === by ? !order.down : by !== "name" });
  return (
    <table class="communes-table">
      <thead>
        <tr>
          {COLUMNS.map((it) => (
            <th
              key={it}
              scope="col"
              class={it}
              aria-sort={order.by === it ? (order.down ? "descending" : "ascending") : "none"}
            >
              <button type="button" class="plain" onClick={() => press(it)}>
                {say(`province_col_${it}`)}
                <span aria-hidden="true">{order.by === it ? (order.down ? " ↓" : " ↑") : ""}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((it) => (
          <Row key={it.code} {...props} it={it} />
        ))}
        {rows.length === 0 && (
          <tr>
            <td colSpan={COLUMNS.length} class="muted">
              {say("province_none_such")}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

const NUMBERS = ["open", "dueToday", "lateDossiers", "lateSteps", "pausedWithoutPaper"] as const;
const BAD: ReadonlySet<keyof Numbers> = new Set<keyof Numbers>([
  "lateDossiers",
  "lateSteps",
  "pausedWithoutPaper",
]);

function Row(props: Around & { it: CommuneRow }) {
  const { say, it, now, when } = props;
  const { counts, whole } = it;
  const missing = counts ? sayMissing(say, counts.whole) : [sayWhySilent(say, it, when)];
  const none = (
    <>
      <span aria-hidden="true">{say("province_unknown")}</span>
      <span class="vh">{say("province_not_known")}</span>
    </>
  );
  return (
    <tr class={counts ? (whole ? "" : "partly") : "silent"}>
      <th scope="row" title={it.code}>
        {it.name}
      </th>
      {NUMBERS.map((of) => (
        <td key={of} class={`number ${of}${counts && BAD.has(of) && counts.numbers[of] > 0 ? " late" : ""}`}>
          {counts ? sayNumber(say, counts.numbers[of], whole) : none}
          {of === "lateDossiers" && <Change say={say} by={it.change} />}
          {of === "pausedWithoutPaper" && <OfPaused say={say} numbers={counts?.numbers ?? null} />}
        </td>
      ))}
      <td class="number onTime">
        {counts ? (sayRatio(say, counts.onTime, whole) ?? none) : none}
        <span class="more">
          {counts &&
            counts.onTime.of > 0 &&
            say("province_n_of", sayCount(say, counts.onTime.n), sayCount(say, counts.onTime.of))}
        </span>
      </td>
      <td class="whole">
        {missing.length === 0 ? (
          <span class="good">{say("province_whole")}</span>
        ) : (
          <span title={missing.join("\n")}>{missing.join("; ")}</span>
        )}
      </td>
      <td class="heard">{sayHeard(say, it, now)}</td>
    </tr>
  );
}

/** '+3' against the day before; nothing where it is the same, or none is known. */
const Change = ({ say, by }: { say: Say; by: number | null }) => (
  <span class="more" title={by ? say("province_change") : ""}>
    {by ? (by > 0 ? `+${by}` : `−${-by}`) : ""}
  </span>
);

/** 'trên 12': of how many that are paused; those of which it isn't clear behind it. */
function OfPaused({ say, numbers }: { say: Say; numbers: Numbers | null }) {
  const { paused, pausedUnclear } = numbers ?? { paused: 0, pausedUnclear: 0 };
  if (paused === 0) return <span class="more" />;
  const of = say("province_of", sayCount(say, paused));
  return (
    <span class="more" title={pausedUnclear > 0 ? say("province_unclear", pausedUnclear) : ""}>
      {pausedUnclear > 0 ? say("province_of_unclear", of, pausedUnclear) : of}
    </span>
  );
}
