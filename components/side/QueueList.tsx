import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { NOT_NARROWED, narrow } from "../../lib/queue/narrow.ts";
import type { QueueGroup, QueueItem } from "../../lib/queue/types.ts";
import type { ClockWords } from "../../lib/words/clock.ts";
import { sayCount } from "../../lib/words/count.ts";
import { roughDuration } from "../../lib/words/duration.ts";
import type { Say } from "../../lib/words/say.ts";
import { hostOf } from "../base/host.ts";
import { useLongList, WHOLE } from "../base/long-list.ts";
import { Room } from "../base/Room.tsx";
import { FindRows } from "./FindRows.tsx";
import { apologised, ItemChip, plainName, rowKey, shortCode, whyBack, whyEarly } from "./item-words.tsx";
import { groupName } from "./QueueTiles.tsx";
import type { RowActions } from "./row-actions.ts";
import { rowContext, useRowMenu } from "./row-menu.tsx";
import { useWalk } from "./walk.ts";

/** Pixels: code, procedure and step, each in a line that is cut off. */
const ROW = 54;

interface ListProps {
  items: QueueItem[];
  group: QueueGroup | null;
  severalPortals: boolean;
  words: ClockWords;
  actions: RowActions;
  onAll(): void;
}

/** The list by risk: what it is, and how it stands; a click opens it in the portal. A long one can be searched. */
export function QueueList(props: ListProps) {
  const { items, group, words } = props;
  const { say } = words;
  const [search, setSearch] = useState("");
  const shown = useMemo(
    () => (search === "" ? items : narrow(items, { ...NOT_NARROWED, search }, props.actions.calendar)),
    [items, search],
  );
  const menu = useRowMenu(props.actions, words);
  const keys = useMemo(() => shown.map(rowKey), [shown]);
  const list = useLongList<HTMLUListElement>({ keys, height: ROW, held: menu.of });
  useWalk(list);
  return (
    <>
      <div class="part head">
        <h2>
          {group
            ? say("queue_group_list", groupName(say, group), sayCount(say, items.length))
            : say("queue_first")}
        </h2>
        {group && (
          <button type="button" class="link" onClick={props.onAll}>
            {say("queue_all")}
          </button>
        )}
      </div>
      {(items.length > WHOLE || search !== "") && (
        <div class="part">
          <FindRows
            value={search}
            label={say("office_search")}
            found={shown.length}
            of={items.length}
            say={say}
            onFind={setSearch}
          />
        </div>
      )}
      {menu.said}
      <ul class="items" {...list.around}>
        {list.pieces.map((it) =>
          "room" in it ? (
            <Room key={it.key} height={it.room} />
          ) : (
            <li key={it.key} {...list.row(it.row)} {...list.counted(it.row)} onContextMenu={rowContext}>
              <Row {...props} item={shown[it.row]!} menu={menu.button(shown[it.row]!)} />
            </li>
          ),
        )}
      </ul>
      {menu.open}
    </>
  );
}

function Row({
  item,
  group,
  words,
  severalPortals,
  actions,
  menu,
}: ListProps & { item: QueueItem; menu: ComponentChildren }) {
  return (
    <>
      <button
        type="button"
        class="item"
        data-row
        aria-keyshortcuts="J K M"
        title={titleOf(words, item)}
        onClick={() => actions.onOpen(item.portal, item.code)}
      >
        <span class="what">
          <span class="code">{shortCode(item.code)}</span>
          <span class="more">{about(words.say, item, severalPortals)}</span>
          <Back text={whyBack(words, item)} />
          <Back text={apologised(words, item)} />
          {group === "early" && item.early && <span class="more">{whyEarly(words, item.early)}</span>}
        </span>
        <ItemChip item={item} words={words} />
      </button>
      {menu}
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
