/**
 * Which list a page shows, by its address, what its filters are set to, and its heading. Two pages of one list are the same,
 * two lists never: what is missing in one would be said of the other. Only a print of all that leaves the page.
 */

import { documentOf, holds, isA, parentOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { keptTitle, namesPerson } from "../../privacy/list-title.ts";
import { looksLikeName } from "../../privacy/names.ts";
import { isPersonal } from "../../privacy/personal.ts";
import { textOf } from "../sight/text.ts";
import type { PageReading } from "../types.ts";
import { clean, fold } from "../words/fold.ts";
import { controlsIn } from "./controls.ts";
import { groupsOf } from "./groups.ts";
import { outside, rowsOf } from "./outside.ts";
import { isTypedDate } from "./typed-date.ts";

export interface WhichList {
  list: string;
  title: string | null;
}

/** Names of an address's parts that say where in a list one is, not which list it is. */
const TURNED =
  /^(?:page|trang|p|pg|pageno|page_?(?:no|num|number|index|size)|so_?trang|trang_?so|current_?page|cur|per_?page|size|limit|offset|start|skip|from_?row|sort|sort_?by|order|order_?by|dir|direction|_|t|ts|v)$/i;
/** A search is no list that somebody works through, and its words may be a citizen's. */
const SEARCHED =
  /^(?:q|s|search|keyword|key_?word|tu_?khoa|query|ten|ho_?ten|name|cccd|cmnd|so_?(?:cccd|cmnd|ho_?so)|ma_?ho_?so|code|phone|sdt|email)$/i;
const HEADINGS = "h1, h2, h3, h4, h5, h6, legend, caption, [role=heading], [class*=title], [class*=Title]";
const LONGEST = 80;

/** null: the list was narrowed by a search, or something personal stands in what would name it. */
export function whichList(doc: Document, { dossiers }: PageReading, address: string): WhichList | null {
  const rows = rowsOf(dossiers);
  const [first = null] = rows;
  const home = first ? documentOf(first) : doc;
  const place = placeOf(address);
  const filters = filtersOf(home, rows);
  if (place === null || filters === null) return null;
  const heading = headingOf(home, rows, first);
  if (namesPerson(heading)) return null;
  const title = heading === "" || heading.length > LONGEST ? null : keptTitle(heading);
  return { list: printOf([place, fold(heading), ...filters].join("\n")), title };
}

/** The address without where in the list one is; null: it holds a search. */
function placeOf(address: string): string | null {
  const { pathname, search, hash } = new URL(address);
  const [route = "", inner = ""] = hash.split(/\?(.*)/s);
  const kept: string[] = [];
  for (const [name, value] of [...new URLSearchParams(search), ...new URLSearchParams(inner)]) {
    if (value === "" || TURNED.test(name)) continue;
    if (SEARCHED.test(name) || isPersonal(value) || looksLikeName(value)) return null;
    kept.push(`${name}=${value}`);
  }
  // '/danh-sach/trang/2', '/list/page-2'
  const path = `${pathname}${route}`.replace(/\/(?:trang|page)[/-]?\d{1,4}(?=\/|$)/gi, "");
  return [path, ...kept.sort()].join("&");
}

const FIELDS =
  "input, select, textarea, [role=combobox], [role=tab][aria-selected=true], [role=checkbox][aria-checked=true], [role=switch][aria-checked=true]";
const HEAD = "th *, thead *, [role=columnheader] *";
/** A longer text around a pager is a part of the page. */
const LONGEST_PAGER = 400;

/** What the filters are set to; null: something is typed into one that is no date and no number of a page, or may be somebody's. */
function filtersOf(doc: Document, rows: ReadonlySet<Element>): string[] | null {
  const set: string[] = [];
  const boxes = pagersOf(doc, rows);
  const ofPager = (el: Element) => boxes.some((it) => holds(it, el));
  for (const el of outside(doc, rows, FIELDS)) {
    if (!isShown(el) || isA(el, ":disabled")) continue;
    if (isA(el, "select")) {
      const select = el as HTMLSelectElement;
      const all = (what: RegExp) => [...select.options].every(({ text }) => what.test(text));
      // Rows of a page, or a page's number: where in the list, not which. Numbers that stand elsewhere may narrow it.
      const turns = all(/^\s*\d{1,3}\s*\/.*$/) || (all(/^\s*\d{1,3}(?:\s*\/.*)?\s*$/) && ofPager(el));
      if (!turns && select.selectedIndex > 0)
        set.push(fold(select.options[select.selectedIndex]?.text ?? ""));
    } else if (isA(el, "input, textarea")) {
      const { type, value, checked, name } = el as HTMLInputElement;
      if (type === "checkbox" || type === "radio") {
        if (checked && !(type === "checkbox" && ofTable(el, rows))) set.push(ticked(el, `${name}=${value}`));
        continue;
      }
      if (/^(?:hidden|submit|button|image|reset|file)$/.test(type) || value.trim() === "") continue;
      const short = /^\s*\d{1,4}\s*$/.test(value);
      if (short && ofPager(el)) continue;
      if (!short && !isTypedDate(value)) return null;
      set.push(value.trim());
    } else if (isA(el, "[role=checkbox], [role=switch]")) {
      if (!ofTable(el, rows)) set.push(ticked(el, ""));
    } else {
      const text = textOf(el);
      if (namesPerson(text)) return null;
      set.push(fold(text).replace(/\(?\d+\)?/g, ""));
    }
  }
  return set;
}

/** The pagers of the list, each with what stands just beside it: fields in them say where in the list one is. */
function pagersOf(doc: Document, rows: ReadonlySet<Element>): Element[] {
  const own = [...rows];
  if (own.length === 0) return [];
  return groupsOf(
    controlsIn(doc, rows, () => false),
    own,
  ).map(({ root }) => {
    let box = root;
    for (let up = parentOf(root), n = 0; up && n < 2; up = parentOf(up), n++) {
      const wide = up;
      if ((wide.textContent ?? "").length > LONGEST_PAGER || own.some((it) => holds(wide, it))) break;
      box = wide;
    }
    return box;
  });
}

/** 'Chọn tất cả' in a table's head, and the box of a row that is no dossier we know: they choose rows, and narrow nothing. */
function ofTable(el: Element, rows: ReadonlySet<Element>): boolean {
  const line = el.closest("tr, li, [role=row]");
  const beside = line && parentOf(line);
  return isA(el, HEAD) || (beside !== null && [...rows].some((it) => parentOf(it) === beside));
}

/** A box that is ticked, by its words: many have no name of their own. */
function ticked(el: Element, named: string): string {
  const words = textOf(el.closest("label") ?? parentOf(el) ?? el).slice(0, LONGEST);
  return `${named} ${fold(words).replace(/\(?\d+\)?/g, "")}`;
}

/** The heading nearest before the rows, without the counts in it. */
function headingOf(doc: Document, rows: ReadonlySet<Element>, row: Element | null): string {
  if (!row) return "";
  const before = outside(doc, rows, HEADINGS).filter(
    (el) =>
      (el.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      !el.contains(row) &&
      isShown(el),
  );
  for (const el of before.reverse().slice(0, 6)) {
    const text = clean(textOf(el).replace(/[([]?\s*\d[\d.,]*\s*(?:hồ sơ|bản ghi)?\s*[)\]]?\s*$/iu, ""));
    if (/\p{L}{3}/u.test(text)) return text;
  }
  return "";
}

/** Two sums of 32 bits over the text: enough to tell an office's lists apart. */
export function printOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const sign of text.normalize("NFC")) {
    const n = sign.codePointAt(0)!;
    a = Math.imul(a ^ n, 2654435761);
    b = Math.imul(b ^ n, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [a, b].map((it) => (it >>> 0).toString(36).padStart(7, "0")).join("");
}
