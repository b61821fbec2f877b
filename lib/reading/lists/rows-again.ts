/**
 * A list of which only some rows changed: these are read again, the others stand as they were read. Only where a
 * changed row still is the row it was: its cells in their places, its code the same; else the list is read anew.
 */
import { elementsOf, type GridRow, layOut } from "../grid/cells.ts";
import { headersOf } from "../grid/headings.ts";
import { settleLimits } from "../values/limits.ts";
import { settleShortDays } from "../values/short-readings.ts";
import type { Env } from "../words/context.ts";
import type { Group, Listing, RowCache, Rows } from "./listing.ts";
import { keyOf, usefulOf } from "./read-grid.ts";
import { readGroup } from "./read-row.ts";
import { withTold } from "./told-columns.ts";

/** Headings are told from the rows right under them too. */
const NEAR_HEADINGS = 8;

/** The listing with these of its dossiers read again; null where it can't be said that nothing else of it changed. */
export function* rowsAgain(
  listing: Listing,
  groups: Set<Group>,
  env: Env,
  cache: RowCache,
): Generator<void, Listing | null> {
  const { rows: kept } = listing;
  if (!kept) return null;
  const again = new Map<Group, Group>();
  const laid = new Map<GridRow, GridRow>();
  for (const group of groups) {
    const made = groupAgain(group, kept, env, cache, laid);
    if (!made) return null;
    again.set(group, made);
    yield;
  }
  const rows = kept.grid.rows.map((row) => laid.get(row) ?? row);
  const grid = { root: kept.grid.root, rows };
  const near = rows.slice(kept.headers.body, kept.headers.body + NEAR_HEADINGS);
  const changed = [...laid.values()].some((row) => near.includes(row));
  const written = changed ? headersOf(grid, env.meaningOf) : kept.written;
  if (written?.body !== kept.headers.body || keyOf(withTold(grid, written, env)) !== kept.key) return null;
  for (const { rows: own, draft } of again.values()) {
    const elements = own.flatMap(elementsOf);
    const entry = { draft, rows: elements, key: kept.key };
    for (const el of elements) cache.set(el, entry);
  }
  const all = kept.groups.map((group) => again.get(group) ?? group);
  const drafts = usefulOf(all.map((group) => group.draft));
  settleShortDays(drafts);
  settleLimits(drafts);
  return {
    root: listing.root,
    drafts,
    rows: { ...kept, grid, groups: all },
  };
}

function groupAgain(
  group: Group,
  { headers }: Rows,
  env: Env,
  { layouts }: RowCache,
  laid: Map<GridRow, GridRow>,
): Group | null {
  const rows: GridRow[] = [];
  for (const row of group.rows) {
    const step = layOut(row.el, [row.el], layouts).next();
    const made = step.done ? step.value.rows[0] : undefined;
    // No layout is kept of a row whose cells reach down into others.
    if (!made || !layouts.has(row.el) || !isLike(made, row)) return null;
    laid.set(row, made);
    rows.push(made);
  }
  const draft = readGroup(rows, headers, env);
  return draft.code !== null && draft.code === group.draft.code ? { rows, draft } : null;
}

const isLike = (now: GridRow, before: GridRow): boolean =>
  now.head === before.head &&
  now.cells.length === before.cells.length &&
  now.cells.every((cell, i) => {
    const old = before.cells[i];
    return old !== undefined && cell.own && old.own && cell.col === old.col && cell.span === old.span;
  });
