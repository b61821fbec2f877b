import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { foldText } from "../../lib/dossier/fold.ts";
import type { PortalId } from "../../lib/dossier/model.ts";
import type { Say } from "../../lib/words/say.ts";
import { useLongList, WHOLE } from "../base/long-list.ts";
import { Room } from "../base/Room.tsx";
import { FindRows } from "./FindRows.tsx";
import { rowKey, shortCode } from "./item-words.tsx";
import type { RowActions } from "./row-actions.ts";

interface Folded {
  portal: PortalId;
  code: string;
}

interface FoldedRowsProps<T> {
  say: Say;
  /** What stands on the line that unfolds them; it says how many there are. */
  title: string;
  /** Said over them once they are unfolded. */
  means?: string;
  rows: readonly T[];
  actions: Pick<RowActions, "onOpen">;
  /** What is said beside the code. */
  said(row: T): string;
  /** What can be done with a row. */
  more?(row: T): ComponentChildren;
}

/** Pixels: a line, or the height of what can be done with it. */
const ROW = 37;

/** Dossiers that are in no number above, folded into a line at the end of the list. */
export function FoldedRows<T extends Folded>(props: FoldedRowsProps<T>) {
  const { title, means, rows } = props;
  const [open, setOpen] = useState(false);
  if (rows.length === 0) return null;
  return (
    <section class="hidden-rows noprint" aria-label={title}>
      <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {title}
      </button>
      {open && means && <p>{means}</p>}
      {open && <Unfolded {...props} />}
    </section>
  );
}

function Unfolded<T extends Folded>({ rows, actions, said, more, say }: FoldedRowsProps<T>) {
  const [search, setSearch] = useState("");
  const shown = useMemo(
    () => (search === "" ? rows : rows.filter(({ code }) => foldText(code).includes(foldText(search)))),
    [rows, search],
  );
  const keys = useMemo(() => shown.map(rowKey), [shown]);
  const list = useLongList<HTMLUListElement>({ keys, height: ROW });
  return (
    <>
      {(rows.length > WHOLE || search !== "") && (
        <FindRows
          value={search}
          label={say("queue_find_code")}
          found={shown.length}
          of={rows.length}
          say={say}
          onFind={setSearch}
        />
      )}
      <ul {...list.around}>
        {list.pieces.map((it) => {
          if ("room" in it) return <Room key={it.key} height={it.room} />;
          const row = shown[it.row]!;
          return (
            <li key={it.key} {...list.row(it.row)} {...list.counted(it.row)}>
              <button
                type="button"
                class="plain code"
                data-row
                title={row.code}
                onClick={() => actions.onOpen(row.portal, row.code)}
              >
                {shortCode(row.code)}
              </button>
              <span class="muted">{said(row)}</span>
              {more?.(row)}
            </li>
          );
        })}
      </ul>
    </>
  );
}
