import { useState } from "preact/hooks";
import type { QueueItem } from "../../lib/queue/types.ts";
import type { ClockWords } from "../../lib/words/clock.ts";
import { sayMinute } from "../../lib/words/moment.ts";
import { shortCode } from "./item-words.tsx";
import type { RowActions } from "./row-actions.ts";

/** '3 hồ sơ đã ẩn': what was put off or said to be done, each to be brought back. */
export function HiddenRows({
  hidden,
  words,
  actions,
}: {
  hidden: QueueItem[];
  words: ClockWords;
  actions: RowActions;
}) {
  const { say, now } = words;
  const [open, setOpen] = useState(false);
  if (hidden.length === 0) return null;
  return (
    <section class="hidden-rows noprint" aria-label={say("queue_hidden", hidden.length)}>
      <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say("queue_hidden", hidden.length)}
      </button>
      {open && (
        <ul>
          {hidden.map(({ portal, code, handling }) => (
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
                {handling?.kind === "hidden" && handling.until !== null
                  ? say("queue_hidden_until", sayMinute(say, handling.until, now))
                  : say("queue_hidden_done")}
              </span>
              <button
                type="button"
                class="btn small"
                aria-label={say("queue_show_again_of", code)}
                onClick={() => actions.onMark(portal, code, null)}
              >
                {say("queue_show_again")}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
