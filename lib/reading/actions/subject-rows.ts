/** The row or card an element stands in, and the rows a person has picked. */

import { isInOurs } from "../../dom/ours.ts";
import {
  allIn,
  allOn,
  attributeOf,
  bodyOf,
  closestTo,
  holds,
  isA,
  parentOf,
  tagOf,
  textIn,
} from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { SUBSTANTIAL } from "../forms/form-of.ts";
import { spaced } from "../sight/text.ts";
import type { DossierReading, PageReading } from "../types.ts";
import type { Env } from "../words/context.ts";
import { stillSays } from "./page-code.ts";

/** The row or card an element stands in: the nearest part that names exactly one dossier. */
export function rowCode(
  el: Element,
  env: Env,
  page: PageReading | null,
): { code: string | null; row: Element } | null {
  const known =
    page?.kind === "list" || (page && page.dossiers.length > 1)
      ? page.dossiers.find((d) => speaksOf(d, el) && !holdsAnother(d.root, page))
      : undefined;
  // A page puts another dossier into the same row as it pleases: what was read there must stand there.
  if (known && (known.code === null || stillSays(known, env))) return { code: known.code, row: known.root };
  const body = bodyOf(el.ownerDocument);
  for (let up: Element | null = el; up && up !== body; up = parentOf(up)) {
    const isRow = tagOf(up) === "TR" || isA(up, "[role=row], li, article");
    if ((textIn(up) ?? "").length > 4000) return null;
    const codes = env.codesIn(spaced(up));
    if (codes.length > 1) return null;
    if (codes.length === 1 && hasPeers(up, env)) return { code: codes[0] ?? null, row: up };
    if (isRow && tagOf(up) === "TR" && codes.length === 0 && hasPeers(up, env) && !laysOut(up))
      return { code: null, row: up };
  }
  return null;
}

const speaksOf = ({ root, parts }: DossierReading, el: Element): boolean =>
  holds(root, el) || (parts?.some((part) => holds(part, el)) ?? false);

/** The part of the page's own dossier may hold rows of others. */
function holdsAnother(root: Element, page: PageReading): boolean {
  return page.dossiers.some((d) => d.root !== root && holds(root, d.root));
}

/** Its table only puts a form's fields in their places. */
function laysOut(row: Element): boolean {
  const table = closestTo(row, "table");
  return table !== null && (allIn(table, SUBSTANTIAL)[0] ?? null) !== null;
}

/** A row has neighbours of its kind that name other dossiers, or is a row of a table by its tag. */
function hasPeers(row: Element, env: Env): boolean {
  if (isA(row, "tr, [role=row]")) {
    const table = row.closest("table, [role=table], [role=grid]");
    return (
      !!table &&
      table.querySelectorAll("tr, [role=row]").length > 1 &&
      row.querySelectorAll("td, [role=cell], [role=gridcell]").length > 2
    );
  }
  const peers = [row.previousElementSibling, row.nextElementSibling];
  return peers.some(
    (p) => p !== null && p.tagName === row.tagName && env.codesIn(spaced(p).slice(0, 2000)).length === 1,
  );
}

const TICKED =
  "input[type=checkbox]:checked, [role=checkbox][aria-checked=true], [role=row][aria-selected=true]";
/** Rows drawn as picked: grids act on the row that was pressed, and say so by its class. */
const ROWS = "tbody tr[class], [role=row][class]";
const PICKED =
  /(?:^|\s)(?:[\w-]*-)?(?:selected|is-selected|row-selected|table-active|state-highlight|selected-row)(?:\s|$)/i;

export interface Ticked {
  codes: string[];
  /** Rows ticked, also those whose code could not be read. */
  count: number;
  rows: Element[];
}

/** Rows a person has ticked or picked; the box in the heading that ticks them all is not one. */
export function tickedRows(doc: Document, env: Env, page: PageReading | null): Ticked {
  const codes = new Set<string>();
  const rows = new Set<Element>();
  const picked = [...allOn(doc, ROWS)].filter((row) => PICKED.test(attributeOf(row, "class") ?? ""));
  for (const box of [...allOn(doc, TICKED), ...picked]) {
    if (closestTo(box, "thead, th, [role=columnheader]") || isInOurs(box)) continue;
    if (!isShown(parentOf(box) ?? box)) continue;
    const row = rowCode(box, env, page);
    if (!row || rows.has(row.row)) continue;
    rows.add(row.row);
    if (row.code) codes.add(row.code);
  }
  return { codes: [...codes], count: rows.size, rows: [...rows] };
}
