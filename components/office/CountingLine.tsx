import type { Say } from "../../lib/words/say.ts";
import { Notice } from "../base/Notice.tsx";

/** How far a count is: dossiers read of so many (null: not known), ended by somebody, failed with the reason, or there. */
export type Counting =
  | { phase: "reading"; seen: number; of: number | null }
  | { phase: "stopped" }
  | { phase: "fault"; text: string }
  | { phase: "there" };

/** What is going on while something is counted, and the way to end it or to begin anew. */
export function CountingLine(props: { counting: Counting; say: Say; onStop(): void; onAgain(): void }) {
  const { counting, say } = props;
  const again = (
    <button type="button" class="btn small" onClick={props.onAgain}>
      {say("office_count_again")}
    </button>
  );
  if (counting.phase === "fault")
    return (
      <Notice
        kind="error"
        text={counting.text}
        say={say}
        action={{ label: say("queue_retry"), onClick: props.onAgain }}
      />
    );
  if (counting.phase === "there") return again;
  if (counting.phase === "stopped")
    return (
      <p class="counting" role="status">
        {say("office_stopped")} {again}
      </p>
    );
  const { seen, of } = counting;
  return (
    <div class="counting">
      <span role="status">{say("office_counting")}</span>
      <progress aria-label={say("office_counting")} {...(of ? { value: Math.min(seen, of), max: of } : {})} />
      <span class="muted">
        {of ? say("office_counting_of", seen, Math.max(seen, of)) : say("office_counting_seen", seen)}
      </span>
      <button type="button" class="btn small" onClick={props.onStop}>
        {say("office_stop")}
      </button>
    </div>
  );
}
