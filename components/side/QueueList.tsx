import { useState } from "preact/hooks";
import type { PortalId } from "../../lib/dossier/model.ts";
import type { QueueGroup, QueueItem } from "../../lib/queue/types.ts";
import { type ClockWords, capital, headline, stateText } from "../../lib/words/clock.ts";
import { roughDuration } from "../../lib/words/duration.ts";
import type { Say } from "../../lib/words/say.ts";
import { hostOf } from "../base/host.ts";
import { Icon } from "../base/Icon.tsx";
import { iconOf, toneOf } from "../base/state.ts";
import { groupName } from "./QueueTiles.tsx";

/** As many as one looks through; the rest on demand, so that a long list opens at once. */
const PAGE = 40;

/** The list by risk: what it is, and how it stands; a click opens it in the portal. */
export function QueueList(props: {
  items: QueueItem[];
  group: QueueGroup | null;
  severalPortals: boolean;
  words: ClockWords;
  onOpen(portal: PortalId, code: string): void;
  onAll(): void;
}) {
  const { items, group, words } = props;
  const { say } = words;
  const [pages, setPages] = useState(1);
  const shown = items.slice(0, pages * PAGE);
  return (
    <>
      <div class="part head">
        <h2>{group ? say("queue_group_list", groupName(say, group), items.length) : say("queue_first")}</h2>
        {group && (
          <button type="button" class="link" onClick={props.onAll}>
            {say("queue_all")}
          </button>
        )}
      </div>
      <ul class="items">
        {shown.map((item) => (
          <li key={`${item.portal} ${item.code}`}>
            <button
              type="button"
              class="item"
              title={titleOf(words, item)}
              onClick={() => props.onOpen(item.portal, item.code)}
            >
              <span class="what">
                <span class="code">{shortCode(item.code)}</span>
                <span class="more">{about(say, item, props.severalPortals)}</span>
                {group === "early" && item.early && <span class="more">{whyEarly(words, item.early)}</span>}
              </span>
              <Chip item={item} words={words} />
            </button>
          </li>
        ))}
      </ul>
      {items.length > shown.length && (
        <p class="end">
          <button type="button" class="link" onClick={() => setPages(pages + 1)}>
            {say("queue_more", items.length - shown.length)}
          </button>
        </p>
      )}
    </>
  );
}

function Chip({ item, words }: { item: QueueItem; words: ClockWords }) {
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

/** The whole code, and what such a step usually takes here. */
const titleOf = ({ say, dayMinutes }: ClockWords, { code, usual }: QueueItem): string =>
  usual ? `${code}\n${say("queue_usual", roughDuration(say, usual.median, dayMinutes), usual.n)}` : code;

/** Why it could be done today, in a line. */
const whyEarly = ({ say, dayMinutes }: ClockWords, early: NonNullable<QueueItem["early"]>): string =>
  early
    .map(({ key, args }) =>
      key === "early_little_work"
        ? say(`queue_${key}`, args[0]!, roughDuration(say, Number(args[1]), dayMinutes))
        : say(`queue_${key}`, ...args),
    )
    .join(" · ");

function about(say: Say, item: QueueItem, withPortal: boolean): string {
  const said = [item.procedureName ? plainName(item.procedureName) : say("queue_no_procedure")];
  if (item.stepName) said.push(item.stepName);
  else if (item.channel === "online") said.push(say("queue_online"));
  if (withPortal) said.push(hostOf(item.portal));
  return said.join(" · ");
}

/** 'Thủ tục đăng ký khai sinh' → 'Đăng ký khai sinh': in a list of procedures the first word says nothing. */
const plainName = (name: string): string => capital(name.replace(/^thủ tục\s+(?=\S)/i, ""));
