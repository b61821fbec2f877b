/** The menu of a queue's rows, and the line that says what was done and takes it back. */
import { useState } from "preact/hooks";
import { laterChoices } from "../../lib/queue/later.ts";
import type { QueueItem } from "../../lib/queue/types.ts";
import type { ClockWords } from "../../lib/words/clock.ts";
import { sayMinute } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";
import { rowKey, shortCode } from "./item-words.tsx";
import { type MenuItem, RowMenu } from "./RowMenu.tsx";
import type { RowActions } from "./row-actions.ts";

interface Done {
  text: string;
  undo: (() => void) | null;
}

/** One menu for all rows of a list: `button` for each of them, `open` to be put once beside the list; `of`: the row whose menu stands open. */
export function useRowMenu(actions: RowActions, words: ClockWords) {
  const { say } = words;
  const [at, setAt] = useState<{ item: QueueItem; button: HTMLElement } | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const button = (item: QueueItem) => (
    <button
      type="button"
      class="tool rowmenu noprint"
      data-menu
      aria-haspopup="menu"
      aria-expanded={at?.item.code === item.code && at.item.portal === item.portal}
      aria-label={say("queue_menu", item.code)}
      onClick={(event) => setAt({ item, button: event.currentTarget })}
    >
      <Icon of={icons.dots} />
    </button>
  );
  const open = at && (
    <RowMenu
      key={at.item.code}
      label={say("queue_menu", at.item.code)}
      at={at.button}
      items={itemsOf(at.item, actions, words, setDone)}
      onClose={() => setAt(null)}
    />
  );
  return {
    button,
    open,
    of: at && rowKey(at.item),
    said: <Said done={done} say={say} onClose={() => setDone(null)} />,
  };
}

/** Opens the row's menu in place of the browser's own, for the menu key as for the other button of the mouse. */
export function rowContext(event: MouseEvent): void {
  const menu = (event.currentTarget as Element).querySelector<HTMLElement>("[data-menu]");
  if (!menu) return;
  event.preventDefault();
  menu.click();
}

function itemsOf(
  { portal, code, apologise, apology, beside }: QueueItem,
  actions: RowActions,
  { say, now }: ClockWords,
  tell: (done: Done) => void,
): MenuItem[] {
  const short = shortCode(code);
  const undo = () => actions.onMark(portal, code, null);
  const later = laterChoices(actions.calendar, now).map(({ key, until }) => ({
    label: say(`queue_later_${key}`, sayMinute(say, until, now)),
    onChoose() {
      actions.onMark(portal, code, { kind: "later", until });
      tell({ text: say("queue_said_later", short, sayMinute(say, until, now)), undo });
    },
  }));
  // A second letter is warned about in its own window.
  const letter = [{ label: say("queue_apology"), onChoose: () => actions.onApology(portal, code) }];
  const marks = [
    ...later,
    {
      label: say("queue_done"),
      onChoose() {
        actions.onMark(portal, code, { kind: "done" });
        tell({ text: say("queue_said_done", short), undo });
      },
    },
  ];
  return [
    // A state that this machine has not seen is another's to be put off or done with.
    ...(beside === null ? [...(apologise && !apology ? letter : []), ...marks] : []),
    {
      label: say("queue_copy"),
      async onChoose() {
        const copied = await actions.onCopy(code);
        tell({ text: say(copied ? "queue_said_copied" : "queue_said_not_copied", code), undo: null });
      },
    },
    { label: say("queue_open_fresh"), onChoose: () => actions.onOpen(portal, code, true) },
    ...(apology ? letter : []),
  ];
}

/** Stands until the next thing is done: nothing moves by itself. */
function Said({ done, say, onClose }: { done: Done | null; say: Say; onClose(): void }) {
  return (
    <div class="said noprint" role="status">
      {done && (
        <>
          <span>{done.text}</span>
          {done.undo && (
            <button
              type="button"
              class="link"
              onClick={() => {
                done.undo!();
                onClose();
              }}
            >
              {say("queue_undo")}
            </button>
          )}
        </>
      )}
    </div>
  );
}
