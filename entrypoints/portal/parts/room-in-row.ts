/** How much of our own a row of the portal can take without growing. */

const CELL = "td, th, [role=cell], [role=gridcell]";

/**
 * Pixels by which the cell around `spot` can be filled further before its row grows: what the row's other
 * cells leave it. 0 where that can't be told. `spot` holds nothing of ours yet.
 */
export function roomIn(spot: Element): number {
  const cell = spot.closest(CELL) ?? spot;
  const view = cell.ownerDocument.defaultView;
  if (!view) return 0;
  const style = view.getComputedStyle(cell);
  const own = ["paddingTop", "paddingBottom", "borderTopWidth", "borderBottomWidth"] as const;
  const around = own.reduce((sum, name) => sum + (Number.parseFloat(style[name]) || 0), 0);
  const content = cell.ownerDocument.createRange();
  content.selectNodeContents(cell);
  return Math.max(0, cell.getBoundingClientRect().height - around - content.getBoundingClientRect().height);
}

/** So wide a cell stays wide enough for a clock whatever else becomes narrower in it. */
const WIDE = 100;

/**
 * Whether a clock in `spot` needs no least width of its own: a plain cell of a table that has room. A least width there is
 * one more claim on the columns, by which a crowded table shares its width out anew, and is laid out once more, every cell of it.
 */
export function isRoomy(spot: Element): boolean {
  const view = spot.ownerDocument.defaultView;
  return (
    view !== null &&
    view.getComputedStyle(spot).display === "table-cell" &&
    spot.getBoundingClientRect().width >= WIDE
  );
}
