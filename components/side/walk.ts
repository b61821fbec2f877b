import { useEffect, useRef } from "preact/hooks";

/** Where keys mean something else. */
const OTHERS = "input,select,textarea,[contenteditable],[role=menu],[role=tablist],dialog";

/**
 * Walks a list by keyboard: j and k from anywhere on the page, the arrows from one row to the next, m for the menu of
 * the row that has the focus. Rows bear `data-row` on what opens them, and `data-menu` on their menu's button.
 */
export function useWalk<T extends HTMLElement>() {
  const list = useRef<T>(null);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (list.current?.checkVisibility() && walked(list.current, event)) event.preventDefault();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
  return list;
}

/** true: the key was for the list. */
function walked(list: HTMLElement, event: KeyboardEvent): boolean {
  const { key, target, ctrlKey, altKey, metaKey, defaultPrevented } = event;
  if (defaultPrevented || ctrlKey || altKey || metaKey || (target as Element).closest(OTHERS)) return false;
  const active = document.activeElement;
  const row = list.contains(active) ? (active?.closest("li,tr") ?? null) : null;
  if (key === "m") {
    const menu = row?.querySelector<HTMLElement>("[data-menu]");
    menu?.click();
    return Boolean(menu);
  }
  const by = key === "j" || key === "ArrowDown" ? 1 : key === "k" || key === "ArrowUp" ? -1 : 0;
  // The arrows scroll the page for whoever isn't in the list.
  if (by === 0 || (row === null && key.startsWith("Arrow"))) return false;
  const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.findIndex((it) => row?.contains(it));
  const next = rows[row === null ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
  next?.focus();
  return next !== undefined;
}
