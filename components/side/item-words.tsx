/** How one dossier of the queue is said, in the side panel and on the full page. */
import type { QueueItem } from "../../lib/queue/types.ts";
import { type ClockWords, capital, headline, stateText } from "../../lib/words/clock.ts";
import { roughDuration } from "../../lib/words/duration.ts";
import { sayMinuteFull } from "../../lib/words/moment.ts";
import { Icon } from "../base/Icon.tsx";
import { iconOf, toneOf } from "../base/state.ts";

/** Names a row: a code alone may be in two portals. */
export const rowKey = ({ portal, code }: { portal: string; code: string }): string => `${portal} ${code}`;

/** What its most pressing clock says, with shape and colour. */
export function ItemChip({ item, words }: { item: QueueItem; words: ClockWords }) {
  const { say } = words;
  const noPaper = item.groups.includes("paused-without-paper");
  const { clock } = item;
  return (
    <span class={`chip ${toneOf(clock.state)}`}>
      <Icon of={iconOf(clock)} />
      <span aria-hidden="true">{noPaper ? say("clock_no_paper_slim") : chipText(words, item)}</span>
      <span class="vh">
        {noPaper
          ? `${headline(words, clock, "long")}, ${say("clock_no_paper")}`
          : headline(words, clock, "long")}
      </span>
    </span>
  );
}

/** The step goes without saying; of the others the chip says whose time it is. */
function chipText(words: ClockWords, { clock }: QueueItem): string {
  const text = stateText(words, clock, "slim");
  return clock.of === "intake" ? words.say("queue_chip_intake", text) : text;
}

/** So many letters stand beside the chip at 380 px. */
const CODE_LETTERS = 24;

/** A code too long to show loses its beginning, which is alike all over an office; the end tells dossiers apart. */
export function shortCode(code: string): string {
  const [head, ...rest] = code.split("-");
  if (code.length <= CODE_LETTERS) return code;
  return rest.length >= 2 && head!.length > 4 ? `${head!.slice(0, 3)}…-${rest.join("-")}` : code;
}

/** 'Thủ tục đăng ký khai sinh' → 'Đăng ký khai sinh': in a list of procedures the first word says nothing. */
export const plainName = (name: string): string => capital(name.replace(/^thủ tục\s+(?=\S)/i, ""));

/** Why it stands in the list again after it was hidden; null: it wasn't. */
export const whyBack = ({ say }: ClockWords, { handling }: QueueItem): string | null =>
  handling?.kind === "back" ? say(`queue_back_${handling.why.replace("-", "_")}`) : null;

/** That a letter of apology was made for it, and the new date; null: none was. */
export const apologised = ({ say, now }: ClockWords, { apology }: QueueItem): string | null =>
  apology && say("queue_apologised", sayMinuteFull(say, apology.newDue, now));

/** Why it could be done today, in a line. */
export const whyEarly = ({ say, dayMinutes }: ClockWords, early: NonNullable<QueueItem["early"]>): string =>
  early
    .map(({ key, args }) =>
      key === "early_little_work"
        ? say(`queue_${key}`, args[0]!, roughDuration(say, Number(args[1]), dayMinutes))
        : say(`queue_${key}`, ...args),
    )
    .join(" · ");
