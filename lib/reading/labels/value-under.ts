const cellsOf = (row: Element | null, tag: "TH" | "TD"): Element[] => {
  const cells = row?.tagName === "TR" ? Array.from(row.children) : [];
  return cells.length > 0 && cells.every((c) => c.tagName === tag && !c.hasAttribute("colspan")) ? cells : [];
};

/** The cell under a label's, in a table where rows of labels and rows of their values take turns; else null. */
export function valueUnder(label: Element): Element | null {
  const cell = label.closest("th, td, table");
  const row = cell?.tagName === "TH" ? cell.parentElement : null;
  if (!cell || !row) return null;
  const [labels, values] = [cellsOf(row, "TH"), cellsOf(row.nextElementSibling, "TD")];
  if (labels.length === 0 || labels.length !== values.length) return null;
  // Another such pair of rows before or behind it: one pair alone is a list of one row.
  const behind = row.nextElementSibling?.nextElementSibling ?? null;
  const before = row.previousElementSibling?.previousElementSibling ?? null;
  const turns =
    (cellsOf(behind, "TH").length > 0 && cellsOf(behind?.nextElementSibling ?? null, "TD").length > 0) ||
    (cellsOf(before, "TH").length > 0 && cellsOf(row.previousElementSibling, "TD").length > 0);
  return turns ? (values[labels.indexOf(cell)] ?? null) : null;
}
