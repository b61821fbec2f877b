import { useState } from "preact/hooks";
import type { LeftItem } from "../../lib/queue/left.ts";
import type { ClockWords } from "../../lib/words/clock.ts";
import { sayMinute } from "../../lib/words/moment.ts";
import { shortCode } from "./item-words.tsx";
import type { RowActions } from "./row-actions.ts";

/** '3 hồ sơ không còn trong danh sách': in no number above, and not said to be done. */
export function LeftRows(props: {
  left: LeftItem[];
  words: ClockWords;
  actions: Pick<RowActions, "onOpen">;
}) {
  const { left, actions } = props;
  const { say, now } = props.words;
  const [open, setOpen] = useState(false);
  if (left.length === 0) return null;
  return (
    <section class="hidden-rows noprint" aria-label={say("lists_left", left.length)}>
      <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say("lists_left", left.length)}
      </button>
      {open && <p>{say("lists_left_means")}</p>}
      {open && (
        <ul>
          {left.map(({ portal, code, title, since }) => (
            <li key={`${portal} ${code}`}>
              <button
                type="button"
                class="plain code"
                title={code}
                onClick={() => actions.onOpen(portal, code)}
              >
                {shortCode(code)}
              </button>
              <span class="muted">
                {title === null
                  ? say("lists_left_row", sayMinute(say, since, now))
                  : say("lists_left_row_of", title, sayMinute(say, since, now))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
