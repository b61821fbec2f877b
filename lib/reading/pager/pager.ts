/**
 * The pager of the list on a page: which page is shown, and the control that an officer would press to see the next one.
 * Whatever isn't said surely is null; what contradicts itself is no pager.
 */
import { documentOf, holds } from "../../dom/safe.ts";
import type { PageReading } from "../types.ts";
import { type Control, controlsIn } from "./controls.ts";
import { type Group, groupsOf } from "./groups.ts";
import { currentOf, numbersOf } from "./numbers.ts";
import { rowsOf } from "./outside.ts";
import { pageOfRange, pageSaid, sizeIn, sizeOfRange } from "./said.ts";

export interface Pager {
  /** Pages are turned, or rows are added below ('Xem thêm'). */
  kind: "pages" | "more";
  page: number | null;
  pages: number | null;
  /** Rows of a full page. */
  size: number | null;
  /** Nothing comes after this page; null: not known. */
  end: boolean | null;
  /** Shows the next page; null: there is none, or it isn't surely known. */
  next: Element | null;
  /** Shows the first page, where another is shown; null: not surely known. */
  first: Element | null;
}

/** null: the page shows no list, or no pager that is surely its. */
export function readPager(doc: Document, reading: PageReading): Pager | null {
  const found = rowsOf(reading.dossiers);
  const rows = [...found];
  const first = rows[0];
  if (reading.kind !== "list" || !first) return null;
  const actions = reading.actions.map(({ element }) => element);
  const controls = controlsIn(documentOf(first) ?? doc, found, (el) =>
    actions.some((it) => holds(it, el) || holds(el, it)),
  );
  const read = groupsOf(controls, rows).map((it) => pagerOf(it, reading));
  return read.length > 0 ? agreed(read) : moreOf(controls, rows.at(-1)!, reading);
}

/** What several ways to find out come to; "unsure": they differ. */
function settled<T>(all: (T | null | undefined)[]): T | null | "unsure" {
  const told = new Set(all.filter((it): it is T => it !== null && it !== undefined));
  return told.size > 1 ? "unsure" : ([...told][0] ?? null);
}

function pagerOf({ root, controls }: Group, { paging }: PageReading): Pager | "unsure" {
  const numbers = numbersOf(controls);
  const strange = numbers.length === 0 && controls.some(({ does, acts }) => typeof does === "number" && acts);
  if (strange || several(controls, "next") || several(controls, "prev")) return "unsure";
  const said = pageSaid(root);
  const size = settled([sizeIn(root), sizeOfRange(paging)]);
  if (size === "unsure") return "unsure";
  const page = settled([currentOf(numbers), said?.page, pageOfRange(paging, size)]);
  const pages = settled([said?.pages, paging && size ? Math.max(1, Math.ceil(paging.total / size)) : null]);
  if (page === "unsure" || pages === "unsure") return "unsure";
  const arrow = arrowOf(controls, numbers.length > 0 && page === null);
  const leads = ({ acts, off }: Control) => acts && !off;
  const following = numbers.find((it) => page !== null && it.does === page + 1 && leads(it));
  const end = settled([
    page !== null && pages !== null ? page >= pages : null,
    paging?.to != null ? paging.to >= paging.total : null,
    isDead(controls) || isOver(root, controls, page) ? true : null,
    following ? false : null,
  ]);
  if (end === "unsure") return "unsure";
  // An arrow alone, without any word of pages and without any page, may lead anywhere.
  const sure = arrow && leads(arrow) && (page !== null || arrow.ofPages) ? arrow : null;
  const next = end === true ? null : (following ?? sure);
  const back = numbers.find((it) => it.does === 1 && leads(it)) ?? only(controls, "first");
  return {
    kind: "pages",
    page,
    pages: pages ?? (end === true ? page : null),
    size,
    end: end ?? (next ? false : null),
    next: next?.el ?? null,
    first: page !== null && page > 1 && back && leads(back) ? back.el : null,
  };
}

const several = (controls: readonly Control[], what: Control["does"]): boolean =>
  controls.filter(({ does }) => does === what).length > 1;

const only = (controls: readonly Control[], what: Control["does"]): Control | null =>
  several(controls, what) ? null : (controls.find(({ does }) => does === what) ?? null);

/** The arrow to the next page; '»' is one only where nothing else can be. */
function arrowOf(controls: readonly Control[], lost: boolean): Control | null {
  const single = only(controls, "next");
  if (single) return single;
  // '«' and '»' beside numbers may be the first and the last page.
  const others = controls.some(({ does }) => does === "last" || does === "prev" || does === "first");
  return lost || others || numbersOf(controls).length > 0 ? null : only(controls, "double-next");
}

/** The way on is there and leads nowhere, while the way back does. */
function isDead(controls: readonly Control[]): boolean {
  const next = only(controls, "next") ?? only(controls, "double-next");
  const back = controls.some(
    ({ does, acts, off }) =>
      (does === "prev" || does === "double-prev" || typeof does === "number") && acts && !off,
  );
  return back && next !== null && (!next.acts || next.off);
}

/** Numbers alone, of which the last is the page shown, and no sign of more. */
function isOver(root: Element, controls: readonly Control[], page: number | null): boolean {
  const numbers = numbersOf(controls);
  return (
    numbers.length > 0 &&
    controls.every(({ does }) => typeof does === "number") &&
    numbers.at(-1)!.does === page &&
    !/…|\.\.\./.test(root.textContent ?? "")
  );
}

/** Of a pager above and one below the list both must say the same; where one can't be read, none is. */
function agreed(read: (Pager | "unsure")[]): Pager | null {
  const sure = read.filter((it) => it !== "unsure");
  const last = sure.at(-1);
  if (!last || sure.length < read.length) return null;
  const same = (it: Pager) => it.page === last.page && it.pages === last.pages && it.end === last.end;
  return sure.every(same) ? last : null;
}

/** 'Xem thêm' below a list that says that it has more. */
function moreOf(
  controls: readonly Control[],
  last: Element,
  { paging, dossiers }: PageReading,
): Pager | null {
  const below = controls.filter(({ el, does, acts }) => does === "more" && acts && isAfter(el, last));
  const more = below[0];
  if (!more || below.length > 1 || !paging) return null;
  const end = paging.total <= dossiers.length;
  const next = end || more.off ? null : more.el;
  return { kind: "more", page: null, pages: null, size: null, end, next, first: null };
}

const isAfter = (el: Element, other: Element): boolean =>
  (other.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
