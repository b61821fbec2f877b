import type { LeftItem } from "../../lib/queue/left.ts";
import type { ClockWords } from "../../lib/words/clock.ts";
import { sayCount } from "../../lib/words/count.ts";
import { sayMinute } from "../../lib/words/moment.ts";
import { FoldedRows } from "./FoldedRows.tsx";
import type { RowActions } from "./row-actions.ts";

/** '3 hồ sơ không còn trong danh sách': in no number above, and not said to be done. */
export function LeftRows(props: {
  left: LeftItem[];
  words: ClockWords;
  actions: Pick<RowActions, "onOpen">;
}) {
  const { left, actions } = props;
  const { say, now } = props.words;
  return (
    <FoldedRows
      say={say}
      title={say("lists_left", sayCount(say, left.length))}
      means={say("lists_left_means")}
      rows={left}
      actions={actions}
      said={({ title, since }) =>
        title === null
          ? say("lists_left_row", sayMinute(say, since, now))
          : say("lists_left_row_of", title, sayMinute(say, since, now))
      }
    />
  );
}
