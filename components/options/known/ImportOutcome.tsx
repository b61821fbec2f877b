import type { ImportState } from "../../../lib/messages/import-calls.ts";
import type { Count } from "../../../lib/results/gather.ts";
import { sayCount } from "../../../lib/words/count.ts";
import type { Say } from "../../../lib/words/say.ts";

/** What was taken in, what was known before, and which rows gave nothing, by what is wrong with them. */
export function ImportOutcome(props: {
  name: string;
  state: ImportState;
  count: Count;
  /** It had been taken in before: nothing was done. */
  before: boolean;
  say: Say;
  onBadRows(): void;
  onAgain(): void;
  onClose(): void;
}) {
  const { say, state, count } = props;
  const n = (it: number) => sayCount(say, it);
  const lines = (all: Partial<Record<string, number>>) =>
    Object.entries(all)
      .sort(([, a], [, b]) => b! - a!)
      .map(([key, rows]) => <li key={key}>{say("known_so_many", say(key), n(rows!))}</li>);
  return (
    <section class="preview" aria-labelledby="dh-known-done">
      <h3 id="dh-known-done">{say(props.before ? "known_before" : "known_done", props.name)}</h3>
      <p>{say("known_done_sum", n(state.taken), n(state.fresh), n(state.taken - state.fresh))}</p>
      {count.bad > 0 && (
        <>
          <p>{say("known_bad", n(count.bad))}</p>
          <ul class="so-many">{lines(count.faults)}</ul>
        </>
      )}
      {Object.keys(count.notes).length > 0 && (
        <>
          <p>{say("known_noted")}</p>
          <ul class="so-many">{lines(count.notes)}</ul>
        </>
      )}
      <div class="line">
        {count.bad > 0 && (
          <button type="button" class="btn main" onClick={props.onBadRows}>
            {say("known_bad_save")}
          </button>
        )}
        {props.before && (
          <button type="button" class="btn" onClick={props.onAgain}>
            {say("known_again")}
          </button>
        )}
        <button type="button" class="btn" onClick={props.onClose}>
          {say("known_close")}
        </button>
      </div>
    </section>
  );
}
