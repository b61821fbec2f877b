/**
 * Rows cut in two: a grid whose first columns stay while the others scroll keeps them in parts of
 * their own, and a dossier's code and its dates lie in different elements. Put together by what names
 * the row in both parts, else by where they stand; not surely the same row is no row.
 */
import { boxOf, parentOf } from "../../dom/safe.ts";
import { textOf } from "../sight/text.ts";
import type { GridRow } from "./cells.ts";
import { NOWHERE } from "./columns-by-place.ts";
import { extentOf } from "./headings.ts";

/** A row of one part, and where it stands. */
interface Fragment {
  row: GridRow;
  left: number;
  top: number;
  bottom: number;
}
/** The fragments that are one row, in document order. */
type Line = Fragment[];
/** The same of headings, a place for each part: one that has no row here has reached over it from above. */
type HeadLine = (Fragment | undefined)[];

/** Names of a record, the same in each part; they say by themselves which rows are one. */
const NAMES = [
  "data-uid",
  "data-row-key",
  "data-recordid",
  "row-id",
  "data-rowid",
  "data-row-id",
  "data-key",
];
/** Numbers of a row within its own grid. */
const ROWS = ["aria-rowindex", "row-index"];
/** Numbers of a row within its part: the same number in two tables says nothing by itself. */
const COUNTED = ["data-rowindex", "data-recordindex", "data-row-index", "data-index", "data-row", "rowindex"];

/** Two edges are one, as far as borders let them be. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 2.5;

const measured = (row: GridRow): Fragment => {
  const { left, top, bottom } = boxOf(row.el);
  return { row, left, top, bottom };
};

/** Some rows stand beside each other instead of one under the other. */
function standBeside(all: Fragment[]): boolean {
  const sorted = [...all].sort((a, b) => a.top - b.top);
  return sorted.some((f, i) => {
    const next = sorted[i + 1];
    return next !== undefined && f.bottom - next.top > (next.bottom - next.top) / 2 && next.bottom > next.top;
  });
}

/**
 * The rows put together, headings first. null: nothing lies side by side. `unsure`: something does, and
 * which rows are one cannot be told. `within`: all of them are rows of one grid by its own word.
 */
export function joinRows(heads: GridRow[], body: GridRow[], within: boolean): GridRow[] | "unsure" | null {
  const all = body.map(measured);
  if (!standBeside(all)) return null;
  const lines = linesByName(all, within) ?? linesByPlace(all) ?? "unsure";
  if (lines === "unsure") return lines;
  const over = heads.map(measured);
  return laid(headsByOrder(over) ?? levelLines(over), lines) ?? "unsure";
}

/**
 * Headings of several rows, each part's counted for themselves: where one part's headings reach over all of
 * its rows and another's stand in groups, the edges of the rows are not the same. A part's only row reaches over all
 * of another's. null: there is one row, or one part, or the parts' rows can't be told to be the same.
 */
function headsByOrder(heads: Fragment[]): HeadLine[] | null {
  const parts: Fragment[][] = [];
  for (const head of heads) {
    const part = parts.find(([first]) => first && near(first.left, head.left));
    if (part) part.push(head);
    else parts.push([head]);
  }
  const most = Math.max(0, ...parts.map((part) => part.length));
  const whole = (part: Fragment[]) =>
    part.length === most || (part.length === 1 && parts.some((p) => p.length === most && asHigh(part, p)));
  // One row each, side by side: a box to tick in one of them makes it a little higher.
  if (most === 1 && parts.length > 1 && level(heads)) return [heads];
  if (most < 2 || parts.length < 2 || !parts.every(whole)) return null;
  return Array.from({ length: most }, (_, at) => parts.map((part) => part[at]));
}

/** One row beside several is as high as they are together. */
const asHigh = (one: Fragment[], several: Fragment[]): boolean => {
  const [top, bottom] = [one[0]?.top ?? 0, one[0]?.bottom ?? 0];
  return Math.abs(top - (several[0]?.top ?? 0)) <= 4 && Math.abs(bottom - (several.at(-1)?.bottom ?? 0)) <= 4;
};

/** "unsure": the name says one thing of the rows, their places another. */
function linesByName(all: Fragment[], within: boolean): Line[] | "unsure" | null {
  for (const name of [...NAMES, ...ROWS, ...COUNTED]) {
    const by = new Map<string, Line>();
    for (const f of all) {
      const key = named(f.row.el).getAttribute(name) ?? "";
      const line = by.get(key);
      if (line) line.push(f);
      else by.set(key, [f]);
    }
    const lines = [...by.values()];
    if (by.has("") || !lines.some((l) => l.length > 1)) continue;
    const counts = lines.every((_, i) => by.has(String(i)) || by.has(String(i + 1)));
    const certain = NAMES.includes(name) ? within || !counts : within && ROWS.includes(name);
    // The same name twice in one part does not name the row.
    if (!lines.every((line) => line.every((f, i) => line.slice(i + 1).every((g) => !clash(f, g))))) continue;
    return (certain ? !contradicted(lines) : lines.every(level)) ? lines : "unsure";
  }
  return null;
}

/** Both stand in the same part. */
const clash = (f: Fragment, g: Fragment) => parentOf(named(f.row.el)) === parentOf(named(g.row.el));

/** What bears a row's name: its table, where that is all of it. */
function named(row: Element): Element {
  const table = row.tagName === "TR" ? row.closest("table") : null;
  return table?.rows.length === 1 ? table : row;
}

const level = (line: Line): boolean =>
  line.every((f) =>
    line.every((g) => {
      const common = Math.min(f.bottom, g.bottom) - Math.max(f.top, g.top);
      return common > Math.min(f.bottom - f.top, g.bottom - g.top) / 2;
    }),
  );

/** The rows that two parts have in common stand in another order in one than in the other. */
function contradicted(lines: Line[]): boolean {
  const parts: { left: number; order: { line: Line; top: number }[] }[] = [];
  for (const line of lines)
    for (const f of line) {
      const part = parts.find((p) => near(p.left, f.left));
      if (part) part.order.push({ line, top: f.top });
      else parts.push({ left: f.left, order: [{ line, top: f.top }] });
    }
  const orders = parts.map(({ order }) => order.sort((a, b) => a.top - b.top).map((o) => o.line));
  const [first = [], ...rest] = orders;
  return rest.some((order) => {
    const common = first.filter((line) => order.includes(line));
    return order.filter((line) => common.includes(line)).some((line, i) => line !== common[i]);
  });
}

/** Rows whose upper and lower edges are the same. */
function levelLines(all: Fragment[]): Line[] {
  const order = new Map(all.map((f, i) => [f, i]));
  const before = (a: Fragment, b: Fragment) => (order.get(a) ?? 0) - (order.get(b) ?? 0);
  const lines: Line[] = [];
  for (const f of [...all].sort((a, b) => a.top - b.top || before(a, b))) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && near(first.top, f.top) && near(first.bottom, f.bottom)) line.push(f);
    else lines.push([f]);
  }
  for (const line of lines) line.sort(before);
  return lines;
}

/** The same, where each part has as many rows. */
function linesByPlace(all: Fragment[]): Line[] | null {
  const lines = levelLines(all);
  return lines.every((l) => l.length === lines[0]?.length) ? lines : null;
}

/** Each part's columns behind those of the parts before it, over headings that are cut the same way or not at all. */
function laid(heads: HeadLine[], body: Line[]): GridRow[] | null {
  const slots = [...body].sort((a, b) => b.length - a.length)[0] as Line;
  const rows = body.map((line) => inSlots(line, slots));
  if (rows.some((line) => line === null)) return null;
  const wide = slots.map((_, i) => Math.max(...rows.map((line) => widthOf(line?.[i]))));
  const cut = heads.filter((line) => line.length > 1);
  const over = slots.map((_, i) => Math.max(0, ...cut.map((line) => widthOf(line[i]))));
  if (cut.some((line) => line.length !== slots.length || !fitsOver(line, slots, wide))) return null;
  const from: number[] = [];
  for (const i of slots.keys())
    from.push(i === 0 ? 0 : (from[i - 1] ?? 0) + Math.max(wide[i - 1] ?? 0, over[i - 1] ?? 0));
  // One heading row over all parts has as many columns as they have together; else a cell's place must tell.
  const total = (from.at(-1) ?? 0) + (wide.at(-1) ?? 0);
  const told = cut.length > 0 || heads.every((line) => widthOf(line[0]) === total);
  return [
    ...heads.map((line) => rowOf(line, line.length === 1 ? [0] : from, null)),
    ...rows.map((line) => rowOf(line ?? [], from, told ? wide : [])),
  ];
}

const widthOf = (f: Fragment | undefined): number => (f ? extentOf(f.row) : 0);

/** Each heading part has as many columns as what it stands over; a bar to scroll with may add an empty one. */
const fitsOver = (heads: HeadLine, slots: Line, wide: number[]): boolean =>
  heads.every((head, i) => {
    if (!head) return true;
    const more = widthOf(head) - (wide[i] ?? 0);
    const last = head.row.cells.at(-1);
    return (
      more === 0 || (more === 1 && i === slots.length - 1 && last !== undefined && textOf(last.el) === "")
    );
  });

function inSlots(line: Line, slots: Line): (Fragment | undefined)[] | null {
  const taken: (Fragment | undefined)[] = slots.map(() => undefined);
  for (const f of line) {
    const at = slots.findIndex((s, i) => taken[i] === undefined && near(s.left, f.left));
    if (at < 0) return null;
    taken[at] = f;
  }
  return taken;
}

/** One row of several; a part with a cell more or less than its columns says nothing by its places. */
function rowOf(line: (Fragment | undefined)[], from: number[], wide: number[] | null): GridRow {
  const there = line.filter((f) => f !== undefined);
  const cells = line.flatMap((f, i) => {
    if (!f) return [];
    const odd = wide !== null && extentOf(f.row) !== wide[i];
    return f.row.cells.map((c) => ({ ...c, col: odd ? NOWHERE : c.col + (from[i] ?? 0) }));
  });
  const [first, ...rest] = there as [Fragment, ...Fragment[]];
  const head = there.every((f) => f.row.head);
  return { el: first.row.el, parts: rest.map((f) => f.row.el), cells, head, placed: !head };
}
