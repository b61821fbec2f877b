/** Which dossiers an action concerns: its row, the ticked rows, its window, the row its menu came from, or the page's. */

import { allIn, allOn, bodyOf, closestTo, holds, isA, parentOf, tagOf, textIn } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { spaced } from "../sight/text.ts";
import type { DossierReading, PageReading } from "../types.ts";
import type { Env } from "../words/context.ts";
import { clean } from "../words/fold.ts";
import type { Opened } from "./opening.ts";

export interface Subjects {
  codes: string[];
  count: number;
}
const NONE: Subjects = { codes: [], count: 0 };

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
  if (known) return { code: known.code, row: known.root };
  const body = bodyOf(el.ownerDocument);
  for (let up: Element | null = el; up && up !== body; up = parentOf(up)) {
    const isRow = tagOf(up) === "TR" || isA(up, "[role=row], li, article");
    if ((textIn(up) ?? "").length > 4000) return null;
    const codes = env.codesIn(spaced(up));
    if (codes.length > 1) return null;
    if (codes.length === 1 && hasPeers(up, env)) return { code: codes[0] ?? null, row: up };
    if (isRow && tagOf(up) === "TR" && codes.length === 0 && hasPeers(up, env))
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

/** A row has neighbours of its kind that name other dossiers, or is a row of a table by its tag. */
function hasPeers(row: Element, env: Env): boolean {
  if (row.matches("tr, [role=row]")) {
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

/** Rows a person has ticked; the box in the heading that ticks them all is not one. */
export function tickedRows(doc: Document, env: Env, page: PageReading | null): Subjects {
  const codes = new Set<string>();
  const rows = new Set<Element>();
  for (const box of allOn(doc, TICKED)) {
    if (closestTo(box, "thead, th, [role=columnheader], [data-dung-hen]")) continue;
    if (!isShown(parentOf(box) ?? box)) continue;
    const row = rowCode(box, env, page);
    if (!row || rows.has(row.row)) continue;
    rows.add(row.row);
    if (row.code) codes.add(row.code);
  }
  return { codes: [...codes], count: rows.size };
}

/** Codes written in a window or form. */
export function codesInside(root: Element, env: Env): string[] {
  const found = new Set(env.codesIn(spaced(root)));
  for (const field of allIn<HTMLInputElement>(root, "input, textarea"))
    for (const code of env.codesIn(clean(field.value ?? ""))) found.add(code);
  return [...found];
}

/** The dossier a page is about, without reading the page: the one code outside tables, or under 'Mã hồ sơ'. */
export function pageCode(doc: Document, env: Env, page: PageReading | null): string | null {
  if (page) {
    const coded = page.dossiers.filter((d) => d.code !== null);
    if (page.kind !== "list" && coded.length === 1) return coded[0]?.code ?? null;
  }
  const all = new Set<string>();
  let labelled: string | null = null;
  const walker = doc.createTreeWalker(bodyOf(doc), NodeFilter.SHOW_TEXT);
  let left = 4000;
  let before = "";
  for (let node = walker.nextNode(); node && left-- > 0; node = walker.nextNode()) {
    const text = clean((node as Text).data);
    if (text === "") continue;
    const codes = env.codesIn(text);
    const parent = node.parentElement;
    if (
      codes.length > 0 &&
      parent &&
      !parent.closest("td, [role=row], script, style, [data-dung-hen]") &&
      isShown(parent)
    ) {
      for (const code of codes) all.add(code);
      const head = text.split(":")[0] ?? "";
      if (codes.length === 1 && (env.meaningOf(before) === "code" || env.meaningOf(head) === "code"))
        labelled ??= codes[0] ?? null;
    } else if (
      codes.length > 0 &&
      env.meaningOf(before) === "code" &&
      parent &&
      isShown(parent) &&
      !parent.closest("[data-dung-hen]")
    )
      labelled ??= codes[0] ?? null;
    before = text;
  }
  for (const field of allOn<HTMLInputElement>(doc, "input[disabled], input[readonly]"))
    for (const code of env.codesIn(clean(field.value))) all.add(code);
  return labelled ?? (all.size === 1 ? ([...all][0] ?? null) : null);
}

export function one(code: string | null): Subjects {
  return code ? { codes: [code], count: 1 } : { ...NONE, count: 1 };
}

/** Menus and the like, which a page may hang up far from the row they belong to. */
export const OVERLAY = "[role=menu], [role=menuitem], ul, [class*=menu], [class*=dropdown], [class*=overlay]";

/**
 * Which dossiers a button concerns. Ticked rows say it for a button that stands by itself, unless it
 * was an action of one row that was opened last.
 */
export function subjectsOf(
  el: Element,
  form: { root: Element; dialog: boolean } | null,
  env: Env,
  page: PageReading | null,
  opened: Opened | null,
): Subjects {
  const row = rowCode(el, env, page);
  if (row) return one(row.code);
  if (form?.dialog) {
    const codes = codesInside(form.root, env);
    if (codes.length > 0) return { codes, count: Math.max(codes.length, opened?.count ?? 0) };
  }
  const before =
    opened && opened.element !== el && opened.count > 0 ? { codes: opened.codes, count: opened.count } : null;
  const ofRow = before && (opened?.word || form || closestTo(el, OVERLAY));
  if (ofRow) return before;
  const ticked = tickedRows(el.ownerDocument, env, page);
  if (ticked.count > 0) return ticked;
  if (before) return before;
  return one(pageCode(el.ownerDocument, env, page));
}
