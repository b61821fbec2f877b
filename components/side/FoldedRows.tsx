import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { PortalId } from "../../lib/dossier/model.ts";
import { shortCode } from "./item-words.tsx";
import type { RowActions } from "./row-actions.ts";

interface FoldedRowsProps<T> {
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

/** Dossiers that are in no number above, folded into a line at the end of the list. */
export function FoldedRows<T extends { portal: PortalId; code: string }>(props: FoldedRowsProps<T>) {
  const { title, means, rows, actions, said, more } = props;
  const [open, setOpen] = useState(false);
  if (rows.length === 0) return null;
  return (
    <section class="hidden-rows noprint" aria-label={title}>
      <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {title}
      </button>
      {open && means && <p>{means}</p>}
      {open && (
        <ul>
          {rows.map((row) => (
            <li key={`${row.portal} ${row.code}`}>
              <button
                type="button"
                class="plain code"
                title={row.code}
                onClick={() => actions.onOpen(row.portal, row.code)}
              >
                {shortCode(row.code)}
              </button>
              <span class="muted">{said(row)}</span>
              {more?.(row)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
