import { useEffect, useRef } from "preact/hooks";
import type { LongList } from "../base/long-list.ts";

/** Where keys mean something else. */
const OTHERS = "input,select,textarea,[contenteditable],[role=menu],[role=tablist],dialog";

/**
 * Walks a list by keyboard: j and k from anywhere on the page; from a row that has the focus the arrows to the next, the
 * page keys by a window's height, Home and End to either end, m to its menu. Rows bear `data-row` on what opens them,
 * and `data-menu` on their menu's button.
 */
export function useWalk(list: LongList<HTMLElement>): void {
  const now = useRef(list);
  now.current = list;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (now.current.around.ref.current?.checkVisibility() && walked(now.current, event))
        event.preventDefault();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}

/** true: the key was for the list. */
function walked({ around, count, reach }: LongList<HTMLElement>, event: KeyboardEvent): boolean {
  const { key, target, ctrlKey, altKey, metaKey, defaultPrevented } = event;
  if (defaultPrevented || ctrlKey || altKey || metaKey || (target as Element).closest(OTHERS)) return false;
  const active = document.activeElement;
  const row = around.ref.current!.contains(active) ? active!.closest<HTMLElement>("[data-index]") : null;
  if (key === "m") {
    const menu = row?.querySelector<HTMLElement>("[data-menu]");
    menu?.click();
    return Boolean(menu);
  }
  // The other keys scroll the page for whoever isn't in the list.
  if (!row) return (key === "j" || key === "k") && reach(0);
  const by = stepOf(key, row);
  return by !== null && reach(Math.min(count - 1, Math.max(0, Number(row.dataset.index) + by)));
}

/** How many rows on a key leads from this one; null: it isn't for the list. */
function stepOf(key: string, row: HTMLElement): number | null {
  const page = Math.max(1, Math.floor(innerHeight / row.offsetHeight) - 1);
  if (key === "j" || key === "ArrowDown") return 1;
  if (key === "k" || key === "ArrowUp") return -1;
  if (key === "PageDown") return page;
  if (key === "PageUp") return -page;
  if (key === "End") return Number.POSITIVE_INFINITY;
  return key === "Home" ? Number.NEGATIVE_INFINITY : null;
}
