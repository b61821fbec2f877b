/**
 * Grids whose first columns stay while the others scroll: one part holds the codes, another the dates.
 * Read as one where each row's parts are surely one row; else the codes alone, and why the rest is not known.
 */

import { boxOf, parentOf } from "../../dom/safe.ts";
import { type Meaning, MISSED } from "../../dossier/meanings.ts";
import { type Grid, type GridRow, TABLES } from "../grid/cells.ts";
import { type Column, extentOf, type Headers, headersOf } from "../grid/headings.ts";
import { headsOver } from "../grid/headings-apart.ts";
import { asParts, hostOfRow, partGrid } from "../grid/row-tables.ts";
import { joinRows } from "../grid/rows-by-place.ts";
import { bandsIn, commonOf } from "../grid/side-by-side.ts";
import { because } from "../reasons.ts";
import { textOf } from "../sight/text.ts";
import type { Env } from "../words/context.ts";
import { fold } from "../words/fold.ts";
import { meaningsOf } from "../words/names-in-label.ts";
import type { Listing, RowCache } from "./listing.ts";
import { readListing } from "./read-grid.ts";

/** A grid to be read, and what is not known of its rows since its other parts could not be joined. */
interface Pieced {
  grid: Grid;
  headers: Headers;
  lost: Set<Meaning>;
}

/** The rows of one grid lie in several elements, as parts side by side may. */
export function mayBeCut({ root, rows }: Grid): boolean {
  if (root.tagName === "TABLE") return false;
  const hosts = new Set<Element | null>();
  for (const row of rows) if (!row.head && hosts.add(parentOf(row.el)).size > 1) return true;
  return false;
}

/** Reads a grid whose rows are cut in parts. undefined: they are not. */
export function* readCut(
  grid: Grid,
  env: Env,
  cache: RowCache | null,
): Generator<void, Listing | null | undefined> {
  const heads = grid.rows.filter((r) => r.head);
  const body = grid.rows.filter((r) => !r.head);
  const read = piecedOf(grid.root, heads, body, true, env);
  return read === undefined || read === null ? read : yield* readPieced(read, env, cache);
}

/** Lists whose parts are tables of their own. */
export function* readBands(tables: Element[], env: Env, cache: RowCache | null): Generator<void, Listing[]> {
  const found: Listing[] = [];
  const parts = asParts(tables);
  const bands = bandsIn(parts);
  for (const band of bands) {
    const taken = (t: Element) => found.some((l) => l.root === t);
    if (band.some(taken)) continue;
    const grids = band.map(partGrid);
    const rows = grids.flatMap((part) => part.rows);
    const [own, body] = [rows.filter((r) => r.head), rows.filter((r) => !r.head)];
    if (body.length === 0) continue;
    const loose = own.length === 0 ? looseHeadings(grids) : null;
    for (const above of [[], ...headingsOver(band, bands, parts), ...(loose ? [loose] : [])]) {
      yield;
      const heads = above === loose ? loose : headRows(above as Element[]);
      const read = piecedOf(band[0] as Element, [...heads, ...own], body, false, env);
      const listing = read ? yield* readPieced(read, env, cache) : null;
      if (!read || !listing) continue;
      const last = read.grid.rows.at(-1)?.el;
      const main = band.find((part) => last && part.contains(last)) ?? listing.root;
      const heading = above === loose ? [] : (above as Element[]);
      const others = read.lost.size > 0 ? [] : [...heading, ...band].filter((t) => t !== main);
      found.push({ ...listing, root: main }, ...others.map((root) => ({ root, drafts: [] })));
      break;
    }
  }
  return found;
}

/** Headings made of boxes over the parts, cut as they are or not at all. */
function looseHeadings(parts: Grid[]): GridRow[] | null {
  const [root, beside] = parts.map((part) => part.root);
  const around = root && beside ? commonOf(root, beside) : null;
  const scope = around && parentOf(around);
  if (!scope) return null;
  const cells = parts
    .flatMap(({ rows }) => rows[0]?.cells ?? [])
    .map((cell, col) => ({ ...cell, col, span: 1 }));
  const [first] = parts[0]?.rows ?? [];
  const whole = first && { root: around, rows: [{ ...first, cells }] };
  return headsOver(parts, scope) ?? (whole ? headsOver([whole], scope) : null);
}

/** Headings of their own over the parts, cut as they are or not at all; the nearest first. */
function headingsOver(band: Element[], bands: Element[][], parts: Element[]): Element[][] {
  const top = Math.min(...band.map((t) => boxOf(t).top));
  const bottom = (b: Element[]) => Math.max(...b.map((t) => boxOf(t).bottom));
  const alone = parts.filter((t) => !bands.some((b) => b.includes(t)));
  return (
    [...bands, ...alone.map((t) => [t])]
      .filter(
        (b) => b !== band && bottom(b) <= top + 3 && b.every((t) => t.querySelectorAll("tr").length <= 3),
      )
      .filter((b) => commonOf(b[0] as Element, band[0] as Element) !== null)
      // Groups of a few rows each stand between a list's last rows and its headings.
      .filter((b) => bands.length <= FEW || b.every((t) => isNamed(partGrid(t).rows)))
      .sort((a, b) => bottom(b) - bottom(a))
      .slice(0, 2)
  );
}

/** Rows of tables that stand over the parts. By their tags they may be any rows; without a number they are headings. */
function headRows(above: Element[]): GridRow[] {
  const rows = above.flatMap((t) => partGrid(t).rows);
  return isNamed(rows) ? rows.map((row) => ({ ...row, head: true })) : rows;
}

const isNamed = (rows: GridRow[]): boolean =>
  rows.every(({ cells }) => cells.every(({ el }) => !/\d{2}/.test(textOf(el))));
/** A heading and a body, and perhaps what stands under them. */
const FEW = 3;

function* readPieced(
  { grid, headers, lost }: Pieced,
  env: Env,
  cache: RowCache | null,
): Generator<void, Listing | null> {
  const listing = yield* readListing(grid, headers, env, cache);
  for (const draft of listing?.drafts ?? [])
    for (const name of lost) draft.miss(name, because("unread_parts_apart"));
  return listing;
}

/** undefined: nothing stands side by side. null: something does, and it is no list that is known. */
function piecedOf(
  root: Element,
  heads: GridRow[],
  body: GridRow[],
  within: boolean,
  env: Env,
): Pieced | null | undefined {
  const rows = joinRows(heads, body, within);
  if (rows === null) return undefined;
  if (rows === "unsure") return codesAlone(root, heads, body, env);
  const grid = { root, rows };
  const headers = headersOf(grid, env.meaningOf);
  return headers && !areTwoLists(headers) ? { grid, headers, lost: new Set() } : null;
}

/** The same heading over two parts, or a code in each: lists that stand side by side, or the same columns twice. */
function areTwoLists({ heads, lines }: Headers): boolean {
  const seen = new Map<string, Element>();
  const coded = new Set<Element>();
  for (const { el, parts, cells } of heads) {
    // A heading that reaches over several rows stands in the first of them.
    const hosts = [el, ...(parts ?? [])].map(hostOf);
    for (const cell of cells) {
      const part = hosts.find((host) => host.contains(cell.el)) ?? hostOf(el);
      const name = fold(textOf(cell.el));
      if (name !== "" && (seen.get(name) ?? part) !== part) return true;
      seen.set(name, part);
      if (lines.some((line) => line.get(cell.col)?.meanings.includes("code"))) coded.add(part);
    }
  }
  return coded.size > 1;
}

/** The part that holds the codes, where the others cannot be joined to it. */
function codesAlone(root: Element, heads: GridRow[], body: GridRow[], env: Env): Pieced | null {
  const parts = partsOf(heads, body).flatMap((rows) => {
    const grid = { root, rows };
    const headers = headersOf(grid, env.meaningOf) ?? soleHeading(grid, env);
    return headers ? [{ grid, headers, says: saidBy(headers) }] : [];
  });
  const [own, second] = parts.filter((p) => p.says.has("code"));
  if (!own || second) return null;
  const lost = new Set<Meaning>();
  for (const { says } of parts.filter((p) => p !== own))
    for (const meaning of says) {
      if (own.says.has(meaning) && MISSED.has(meaning)) return null;
      if (MISSED.has(meaning)) lost.add(meaning);
    }
  return lost.size > 0 ? { grid: own.grid, headers: own.headers, lost } : null;
}

const saidBy = ({ lines }: Headers): Set<Meaning> =>
  new Set(lines.flatMap((l) => [...l.values()].flatMap((c) => c.meanings.filter((m) => m !== null))));

/** A heading row of one known word is none elsewhere; here its part is known to be a list's. */
function soleHeading({ rows }: Grid, env: Env): Headers | null {
  const body = rows.findIndex((r) => !r.head);
  const heads = rows.slice(0, body);
  const last = heads.at(-1);
  if (!last) return null;
  const columns = new Map<number, Column>();
  for (const { el, col } of last.cells) {
    const name = textOf(el);
    columns.set(col, { name, meanings: meaningsOf(name, env.meaningOf) });
  }
  return { lines: [columns], widths: [extentOf(last)], body, heads };
}

/** Each part's rows with the headings over it, as far as those are surely its own. */
function partsOf(heads: GridRow[], body: GridRow[]): GridRow[][] {
  const parts = new Map<Element, GridRow[]>();
  for (const row of body) {
    const host = hostOf(row.el);
    const rows = parts.get(host);
    if (rows) rows.push(row);
    else parts.set(host, [row]);
  }
  return [...parts].map(([host, rows]) => {
    const own = heads.filter((h) => hostOf(h.el) === host);
    const { left } = boxOf((rows[0] as GridRow).el);
    const over = own.length > 0 ? own : heads.filter((h) => Math.abs(boxOf(h.el).left - left) <= 4);
    return new Set(over.map((h) => hostOf(h.el))).size === 1 ? [...over, ...rows] : rows;
  });
}

/** The element that holds a part: its table, or what holds its rows or their tables. */
function hostOf(row: Element): Element {
  const table = row.tagName === "TR" ? row.closest(TABLES) : null;
  return (table?.tagName === "TABLE" ? (hostOfRow(table) ?? table) : parentOf(row)) ?? row;
}
