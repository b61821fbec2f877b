import { useState } from "preact/hooks";
import type { QueueGroup, QueueItem } from "../../lib/queue/types.ts";
import type { ClockWords } from "../../lib/words/clock.ts";
import { roughDuration } from "../../lib/words/duration.ts";
import type { Say } from "../../lib/words/say.ts";
import { hostOf } from "../base/host.ts";
import { apologised, ItemChip, plainName, shortCode, whyBack, whyEarly } from "./item-words.tsx";
import { groupName } from "./QueueTiles.tsx";
import type { RowActions } from "./row-actions.ts";
import { rowContext, useRowMenu } from "./row-menu.tsx";
import { useWalk } from "./walk.ts";

/** As many as one looks through; the rest on demand, so that a long list opens at once. */
const PAGE = 40;

/** The list by risk: what it is, and how it stands; a click opens it in the portal. */
export function QueueList(props: {
  items: QueueItem[];
  group: QueueGroup | null;
  severalPortals: boolean;
  words: ClockWords;
  actions: RowActions;
  onAll(): void;
}) {
  const { items, group, words } = props;
  const { say } = words;
  const [pages, setPages] = useState(1);
  const shown = items.slice(0, pages * PAGE);
  const menu = useRowMenu(props.actions, words);
  const list = useWalk<HTMLUListElement>();
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
      {menu.said}
      <ul class="items" ref={list}>
        {shown.map((item) => (
          <li key={`${item.portal} ${item.code}`} onContextMenu={rowContext}>
            <button
              type="button"
              class="item"
              data-row
              aria-keyshortcuts="J K M"
              title={titleOf(words, item)}
              onClick={() => props.actions.onOpen(item.portal, item.code)}
            >
              <span class="what">
                <span class="code">{shortCode(item.code)}</span>
                <span class="more">{about(say, item, props.severalPortals)}</span>
                <Back text={whyBack(words, item)} />
                <Back text={apologised(words, item)} />
                {group === "early" && item.early && <span class="more">{whyEarly(words, item.early)}</span>}
              </span>
              <ItemChip item={item} words={words} />
            </button>
            {menu.button(item)}
          </li>
        ))}
      </ul>
      {menu.open}
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

const Back = ({ text }: { text: string | null }) => text && <span class="more back">{text}</span>;

/** The whole code, and what such a step usually takes here. */
const titleOf = ({ say, dayMinutes }: ClockWords, { code, usual }: QueueItem): string =>
  usual ? `${code}\n${say("queue_usual", roughDuration(say, usual.median, dayMinutes), usual.n)}` : code;

function about(say: Say, item: QueueItem, withPortal: boolean): string {
  const said = [item.procedureName ? plainName(item.procedureName) : say("queue_no_procedure")];
  if (item.stepName) said.push(item.stepName);
  else if (item.channel === "online") said.push(say("queue_online"));
  if (withPortal) said.push(hostOf(item.portal));
  return said.join(" · ");
}
