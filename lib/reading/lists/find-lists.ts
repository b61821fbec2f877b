/** All dossiers that a document lists: tables, grids made of roles or divs, cards. */

import { isInOurs } from "../../dom/ours.ts";
import { isShown } from "../../dom/visible.ts";
import { type Grid, layOut, rowElements, stacked, TABLES } from "../grid/cells.ts";
import { headersOf } from "../grid/headings.ts";
import { headersElsewhere } from "../grid/headings-apart.ts";
import { headersInCells } from "../grid/headings-in-cells.ts";
import { takeTurns } from "../grid/labels-above.ts";
import { gridAround, looseGrids, rowsAlone } from "../grid/loose-rows.ts";
import { uprightOf } from "../grid/on-its-side.ts";
import { layersOf, withLayer } from "../grid/overlaid.ts";
import type { Draft } from "../values/draft.ts";
import { settleLimits } from "../values/limits.ts";
import { settleShortDays } from "../values/short-readings.ts";
import type { Env } from "../words/context.ts";
import { withLanes } from "./boards.ts";
import { readCard, readHeaded, readSegments } from "./cards.ts";
import { mayBeCut, readBands, readCut } from "./frozen-columns.ts";
import type { Listing, RowCache } from "./listing.ts";
import { kept, readListing } from "./read-grid.ts";
import { asGrid, repeatsIn } from "./repeats.ts";
import { withPlaces } from "./same-place.ts";

/** Lets a long reading be cut into slices: yields after every row. */
export function* listingsIn(doc: Document, env: Env, cache: RowCache | null): Generator<void, Listing[]> {
  const found: Listing[] = [];
  const tables = Array.from(doc.querySelectorAll(TABLES)).filter((t) => !isInOurs(t) && isShown(t));
  yield;
  const layers = layersOf(tables);
  const over = new Set(layers.values());
  const whole = tables.filter((t) => !over.has(t));
  found.push(...(yield* readBands(whole, env, cache)));
  const bare: Grid[] = [];
  for (const table of whole) {
    if (found.some((l) => l.root.contains(table))) continue;
    const elements = rowElements(table);
    yield;
    const laid = withLayer(yield* layOut(table, elements, cache?.layouts ?? null), layers.get(table));
    const cut = mayBeCut(laid) ? yield* readCut(laid, env, cache) : undefined;
    if (cut) found.push(cut);
    if (cut !== undefined) continue;
    const written = headersOf(laid, env.meaningOf) ?? headersInCells(laid, env.meaningOf);
    const upright = written ? null : uprightOf(laid, env);
    const grid = upright ?? laid;
    const headers = upright ? headersOf(upright, env.meaningOf) : written;
    if (!headers) {
      if (grid.rows.length > 0 && !takeTurns(grid.rows)) bare.push(grid);
      continue;
    }
    if (headers.body >= grid.rows.length && grid.rows.length <= headers.lines.length + 1) continue;
    // A column's cells change one by one, so that nothing of it is kept.
    const listing = yield* readListing(grid, headers, env, upright ? null : cache);
    if (listing) found.push(listing);
    yield;
  }
  for (const grid of [...stacked(bare), ...bare]) {
    if (found.some((l) => l.root.contains(grid.root) || grid.root.contains(l.root))) continue;
    const headers = headersElsewhere(grid, whole, layers, env);
    const listing = headers ? yield* readListing(grid, headers, env, cache) : null;
    if (listing) found.push(listing);
  }
  const apart: Listing[] = [];
  const taken = (el: Element) => found.some((l) => l.root === el);
  for (const items of repeatsIn(doc.body, env, taken)) {
    if (found.some((l) => items.some((i) => l.root.contains(i) || i.contains(l.root)))) continue;
    // A cell that says more than its code is still a cell where headings stand over it and its neighbours.
    const cells = gridAround(items[0] as Element, env);
    const grid = cells ?? asGrid(items, env)?.grid ?? null;
    const headers = grid ? headersOf(grid, env.meaningOf) : null;
    const listing = grid && headers ? yield* readListing(grid, headers, env, cells ? null : cache) : null;
    if (listing) found.push(listing);
    else {
      const drafts: Draft[] = [];
      for (const item of items) {
        drafts.push(kept([item], "", cache, () => readCard(item, env)));
        yield;
      }
      const root = items[0]?.parentElement ?? doc.body;
      const read = [() => drafts, () => readHeaded(items, env), () => readSegments(root, items, env)];
      let telling: Draft[] | null = null;
      for (const way of read) telling ??= asTelling(way());
      if (telling) {
        const cards = { root, drafts: telling.filter((d) => d.code !== null) };
        found.push(cards);
        apart.push(cards);
      }
    }
    yield;
  }
  for (const [i, lane] of acrossLanes(withLanes(apart)).entries())
    found.splice(found.indexOf(apart[i] as Listing), 1, lane);
  // A small table of related dossiers does not make the list of boxes beside it another thing.
  found.push(...(yield* looseListings(doc, env, found)));
  for (const { drafts } of found) {
    settleShortDays(drafts);
    settleLimits(drafts);
  }
  return found;
}

/** What stands in the same place of cards made alike is the same thing, also where each lies in a part of its own. */
function acrossLanes(listings: Listing[]): Listing[] {
  const madeAs = ({ drafts: [first] }: Listing) =>
    first ? `${first.root.tagName}.${first.root.className}` : "";
  const told = new Map<string, Draft[]>();
  for (const made of new Set(listings.map(madeAs)))
    told.set(made, withPlaces(listings.filter((l) => madeAs(l) === made).flatMap((l) => l.drafts)));
  return listings.map((l) => ({ ...l, drafts: told.get(madeAs(l))?.splice(0, l.drafts.length) ?? [] }));
}

/** Lists that no table is around: their cells lie apart, so that nothing of them is kept. */
function* looseListings(doc: Document, env: Env, known: Listing[]): Generator<void, Listing[]> {
  const isTaken = (el: Element) => known.some((l) => l.root === el || l.drafts.some((d) => d.root === el));
  const alone = known.length === 0 ? rowsAlone(doc) : null;
  const laid = alone ? [yield* layOut(alone.root, alone.rows)] : yield* looseGrids(doc, env, isTaken);
  const found: Listing[] = [];
  for (const grid of laid) {
    const cut = mayBeCut(grid) ? yield* readCut(grid, env, null) : undefined;
    const headers = cut === undefined ? headersOf(grid, env.meaningOf) : null;
    const listing = cut ?? (headers ? yield* readListing(grid, headers, env, null) : null);
    // Nothing but its place makes a box a row: one without a code may be anything, one around known rows is their list.
    const isRow = (d: Draft) =>
      d.code !== null &&
      !known.some((l) => l.drafts.some((it) => it.root !== d.root && d.root.contains(it.root)));
    if (listing) found.push({ ...listing, drafts: listing.drafts.filter(isRow) });
  }
  return found;
}

/** Codes in a row of links or a text are no list: each must say something of its dossier. */
const asTelling = (drafts: Draft[] | null): Draft[] | null =>
  drafts && drafts.filter((d) => d.code !== null && d.size > 0).length >= 0.6 * drafts.length ? drafts : null;
