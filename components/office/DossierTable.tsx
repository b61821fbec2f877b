import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { type Narrowed, ORDERS, type Order } from "../../lib/queue/narrow.ts";
import type { QueueItem } from "../../lib/queue/types.ts";
import type { ClockWords } from "../../lib/words/clock.ts";
import { sayCount } from "../../lib/words/count.ts";
import { roughDuration } from "../../lib/words/duration.ts";
import { sayMinuteFull } from "../../lib/words/moment.ts";
import { useLongList } from "../base/long-list.ts";
import {
  apologised,
  ItemChip,
  plainName,
  rowKey,
  shortCode,
  whyBack,
  whyEarly,
} from "../side/item-words.tsx";
import type { RowActions } from "../side/row-actions.ts";
import { rowContext, useRowMenu } from "../side/row-menu.tsx";
import { useWalk } from "../side/walk.ts";
import { sayWhose } from "./whose.ts";

/** Pixels: the code and the procedure, or step and officer. */
const ROW = 58;

/** The dossiers behind the numbers, most urgent first; looked for, put in order, opened in the portal. */
export function DossierTable(props: {
  items: QueueItem[];
  /** Dossiers in work, of which these are some. */
  of: number;
  to: Narrowed;
  order: Order;
  words: ClockWords;
  onChange(part: Partial<Narrowed>): void;
  onOrder(order: Order): void;
  onAll(): void;
  actions: RowActions;
}) {
  const { items, to, words } = props;
  const { say } = words;
  const menu = useRowMenu(props.actions, words);
  const keys = useMemo(() => items.map(rowKey), [items]);
  const list = useLongList<HTMLTableSectionElement>({ keys, height: ROW, held: menu.of });
  useWalk(list);
  const narrowed = to.group !== null || to.day !== null || to.by !== null || to.search !== "";
  return (
    <section class="list" aria-label={say("office_list")}>
      <div class="tools noprint">
        <input
          type="search"
          aria-label={say("office_search")}
          placeholder={say("office_search")}
          value={to.search}
          onInput={(event) => props.onChange({ search: event.currentTarget.value })}
        />
        <select
          aria-label={say("office_order")}
          value={props.order}
          onChange={(event) => props.onOrder(event.currentTarget.value as Order)}
        >
          {ORDERS.map((it) => (
            <option key={it} value={it}>
              {say(`office_order_${it}`)}
            </option>
          ))}
        </select>
      </div>
      <p class="count" role="status">
        {narrowed
          ? say("office_count_narrowed", sayCount(say, items.length), sayCount(say, props.of))
          : say("office_count", sayCount(say, items.length))}
        {narrowed && (
          <button type="button" class="link noprint" onClick={props.onAll}>
            {say("queue_all")}
          </button>
        )}
      </p>
      {menu.said}
      {/* Rows that aren't drawn are counted too: the first is the head's. */}
      <table {...(list.whole ? {} : { "aria-rowcount": list.count + 1 })}>
        <thead>
          <tr {...(list.whole ? {} : { "aria-rowindex": 1 })}>
            <th scope="col">{say("office_col_dossier")}</th>
            <th scope="col">{say("office_col_step")}</th>
            <th scope="col">{say("office_col_left")}</th>
          </tr>
        </thead>
        <tbody {...list.around}>
          {list.pieces.map((it) =>
            "room" in it ? (
              // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
              <tr key={it.key} class="room" aria-hidden="true">
                <td colSpan={3} style={{ height: `${it.room}px` }} />
              </tr>
            ) : (
              <tr
                key={it.key}
                {...list.row(it.row)}
                {...(list.whole ? {} : { "aria-rowindex": it.row + 2 })}
                onContextMenu={rowContext}
              >
                <Cells
                  item={items[it.row]!}
                  to={to}
                  words={words}
                  onOpen={() => props.actions.onOpen(items[it.row]!.portal, items[it.row]!.code)}
                  menu={menu.button(items[it.row]!)}
                />
              </tr>
            ),
          )}
        </tbody>
      </table>
      {menu.open}
      {items.length === 0 && <p class="muted">{say("office_none")}</p>}
    </section>
  );
}

function Cells({
  item,
  to,
  words,
  onOpen,
  menu,
}: {
  item: QueueItem;
  to: Narrowed;
  words: ClockWords;
  onOpen(): void;
  menu: ComponentChildren;
}) {
  const { say, dayMinutes } = words;
  const under = [item.officer, item.unit].filter(Boolean).join(" · ");
  const { usual } = item;
  const notes = [whyBack(words, item), apologised(words, item)].filter((it) => it !== null);
  return (
    <>
      <td>
        <button
          type="button"
          class="plain code"
          data-row
          aria-keyshortcuts="J K M"
          title={item.code}
          onClick={onOpen}
        >
          {shortCode(item.code)}
        </button>
        <div class="more" title={item.procedureName ?? ""}>
          {item.procedureName ? plainName(item.procedureName) : say("queue_no_procedure")}
        </div>
        {notes.map((it) => (
          <div key={it} class="more back">
            {it}
          </div>
        ))}
        {item.beside && (
          <div class="more">
            {say(
              item.beside.shared ? "unit_by" : "beside_by",
              sayWhose(say, item.beside),
              sayMinuteFull(say, item.beside.at, words.now),
            )}
          </div>
        )}
        {to.group === "early" && item.early && <div class="more">{whyEarly(words, item.early)}</div>}
      </td>
      <td>
        {item.stepName ?? <span class="muted">{say("office_no_step")}</span>}
        {under && <div class="more">{under}</div>}
        {usual && (
          <div class="more">{say("office_usual", roughDuration(say, usual.median, dayMinutes), usual.n)}</div>
        )}
      </td>
      <td>
        <span class="with-menu">
          <ItemChip item={item} words={words} />
          {menu}
        </span>
      </td>
    </>
  );
}
