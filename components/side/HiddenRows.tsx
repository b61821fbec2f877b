import type { QueueItem } from "../../lib/queue/types.ts";
import type { ClockWords } from "../../lib/words/clock.ts";
import { sayCount } from "../../lib/words/count.ts";
import { sayMinute } from "../../lib/words/moment.ts";
import { FoldedRows } from "./FoldedRows.tsx";
import type { RowActions } from "./row-actions.ts";

/** '3 hồ sơ đã ẩn': what was put off or said to be done, each to be brought back. */
export function HiddenRows(props: { hidden: QueueItem[]; words: ClockWords; actions: RowActions }) {
  const { hidden, actions } = props;
  const { say, now } = props.words;
  return (
    <FoldedRows
      say={say}
      title={say("queue_hidden", sayCount(say, hidden.length))}
      rows={hidden}
      actions={actions}
      said={({ handling }) =>
        handling?.kind === "hidden" && handling.until !== null
          ? say("queue_hidden_until", sayMinute(say, handling.until, now))
          : say("queue_hidden_done")
      }
      more={({ portal, code }) => (
        <button
          type="button"
          class="btn small"
          aria-label={say("queue_show_again_of", code)}
          onClick={() => actions.onMark(portal, code, null)}
        >
          {say("queue_show_again")}
        </button>
      )}
    />
  );
}
