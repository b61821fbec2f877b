import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { type Narrowed, ORDERS, type Order } from "../../lib/queue/narrow.ts";
import type { QueueItem } from "../../lib/queue/types.ts";
import type { ClockWords } from "../../lib/words/clock.ts";
import { roughDuration } from "../../lib/words/duration.ts";
import { sayMinuteFull } from "../../lib/words/moment.ts";
import { apologised, ItemChip, plainName, shortCode, whyBack, whyEarly } from "../side/item-words.tsx";
import type { RowActions } from "../side/row-actions.ts";
import { rowContext, useRowMenu } from "../side/row-menu.tsx";
import { useWalk } from "../side/walk.ts";
import { sayWhose } from "./whose.ts";

/** As many as one looks through; the rest on demand. */
const PAGE = 100;

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
  const [pages, setPages] = useState(1);
  const shown = items.slice(0, pages * PAGE);
  const menu = useRowMenu(props.actions, words);
  const list = useWalk<HTMLTableSectionElement>();
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
        {narrowed ? say("office_count_narrowed", items.length, props.of) : say("office_count", items.length)}
        {narrowed && (
          <button type="button" class="link noprint" onClick={props.onAll}>
            {say("queue_all")}
          </button>
        )}
      </p>
      {menu.said}
      <table>
        <thead>
          <tr>
            <th scope="col">{say("office_col_dossier")}</th>
            <th scope="col">{say("office_col_step")}</th>
            <th scope="col">{say("office_col_left")}</th>
          </tr>
        </thead>
        <tbody ref={list}>
          {shown.map((it) => (
            <Row
              key={`${it.portal} ${it.code}`}
              item={it}
              to={to}
              words={words}
              onOpen={() => props.actions.onOpen(it.portal, it.code)}
              menu={menu.button(it)}
            />
          ))}
        </tbody>
      </table>
      {menu.open}
      {items.length === 0 && <p class="muted">{say("office_none")}</p>}
      {items.length > shown.length && (
        <p class="noprint">
          <button type="button" class="link" onClick={() => setPages(pages + 1)}>
            {say("queue_more", items.length - shown.length)}
          </button>
        </p>
      )}
    </section>
  );
}

function Row({
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
    <tr onContextMenu={rowContext}>
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
            {say("beside_by", sayWhose(say, item.beside), sayMinuteFull(say, item.beside.at, words.now))}
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
    </tr>
  );
}
