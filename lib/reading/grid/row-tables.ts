/**
 * Parts of a grid in which every row is a table of its own: what holds these tables is the part. Beside them it may hold
 * its headings and titles of groups, and nothing else.
 */
import { boxOf, isA } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { textOf } from "../sight/text.ts";
import { type Grid, gridOf, ROW_TABLE, stacked, TABLES } from "./cells.ts";

/** Tables that hold no others, those that are one row each replaced by what holds them. */
export function asParts(tables: Element[]): Element[] {
  const hosts = new Map<Element, boolean>();
  const parts = new Set<Element>();
  for (const table of tables) {
    if (tables.some((it) => it !== table && table.contains(it))) continue;
    const host = hostOfRow(table);
    if (host && !hosts.has(host)) hosts.set(host, partGrid(host).rows.length > 0);
    parts.add(host && hosts.get(host) ? host : table);
  }
  return [...parts];
}

/** What holds a table that is one row among others beside it; null: it is a table for itself. */
export function hostOfRow(table: Element): Element | null {
  const around = [nearest(table, "nextElementSibling"), nearest(table, "previousElementSibling")];
  return isRow(table) && around.some((el) => el && isRow(el) && areStacked(el, table))
    ? table.parentElement
    : null;
}

/** The next table on one side, across titles of groups. */
function nearest(table: Element, side: "nextElementSibling" | "previousElementSibling"): Element | null {
  for (let el = table[side]; el; el = el[side]) {
    if (el.tagName === "TABLE") return el;
    if (!isTitle(el)) return null;
  }
  return null;
}

/** A line between rows; what is written into or pressed is none. */
const isTitle = (el: Element): boolean =>
  textOf(el).length <= LONGEST_TITLE && !el.querySelector("input, textarea, select, button, table");
const LONGEST_TITLE = 120;

/** A table, or the rows of a part that holds a table for each. */
export function partGrid(part: Element): Grid {
  if (isA(part, TABLES)) return gridOf(part);
  const all = Array.from(part.children).filter((el) => isShown(el) && textOf(el) !== "");
  const rows = all.filter(isRow);
  // Before the rows may stand their headings, between them titles of groups.
  const begun = rows[0] ? all.indexOf(rows[0]) : 0;
  const stack =
    all.every((el, i) => i < begun || isRow(el) || isTitle(el)) &&
    all.slice(0, begun).every((el) => el.tagName !== "TABLE") &&
    rows.every((el, i) => i === 0 || areStacked(rows[i - 1] as Element, el));
  const own = stack ? stacked(rows.map(gridOf))[0] : undefined;
  return own ?? { root: part, rows: [] };
}

/** How many tables stand in a part that holds one for each row; 0: it is a table itself. */
export const rowTables = (part: Element): number =>
  isA(part, TABLES) ? 0 : Array.from(part.children).filter(isRow).length;

/** One under the other, not side by side. */
function areStacked(a: Element, b: Element): boolean {
  const [one, other] = [boxOf(a), boxOf(b)];
  return Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) <= 1;
}

const isRow = (el: Element): boolean =>
  el.tagName === "TABLE" && (el as HTMLTableElement).rows.length <= ROW_TABLE;
