/** The actions a person sees now. */

import { bodyOf, documentOf, holds, isA, parentOf, viewOf } from "../../dom/safe.ts";
import { isReachable, topmostAt } from "../../dom/visible.ts";
import type { Listing } from "../lists/listing.ts";
import { buttonsIn, type Wanted } from "../sight/action-candidates.ts";
import { clickableOf } from "../sight/clickable.ts";
import { textOf } from "../sight/text.ts";
import { dialogOf } from "../sight/windows.ts";
import type { ActionReading } from "../types.ts";
import type { Draft } from "../values/draft.ts";
import type { Env } from "../words/context.ts";
import type { Opened } from "./opening.ts";
import { actionAt } from "./read-action.ts";

const BUTTON = "button, a, input, [role=button], [role=menuitem], [onclick]";

/** Rows bring the buttons found when they were read; the rest of the page is searched here. */
export function* actionsIn(
  doc: Document,
  env: Env,
  opened: Opened | null,
  listings: Listing[],
  dialogs: boolean,
): Generator<void, ActionReading[]> {
  const around = yield* buttonsAround(doc, env, listings, dialogs);
  return yield* actionsAmong(doc, env, opened, draftsOf(listings), around);
}

const draftsOf = (listings: Listing[]): Draft[] => listings.flatMap((l) => l.drafts);

function buttonsAround(
  doc: Document,
  env: Env,
  listings: Listing[],
  dialogs: boolean,
): Generator<void, Element[]> {
  const rows = new Set(draftsOf(listings).flatMap((d) => d.rows));
  const wanted: Wanted = { profiled: env.actions, dialogs };
  return buttonsIn(bodyOf(doc), wanted, (el) => rows.has(el));
}

/** The actions of `changed` rows read again (`around`: and those outside all rows), beside the others read before. */
export function* actionsAgain(
  doc: Document,
  env: Env,
  opened: Opened | null,
  { listings, actions }: { listings: Listing[]; actions: ActionReading[] },
  changed: Draft[],
  around: boolean,
): Generator<void, ActionReading[]> {
  const read = changed.flatMap((d) => d.rows);
  const rows = around ? draftsOf(listings).flatMap((d) => d.rows) : [];
  const isIn = (els: Element[], { element }: ActionReading) => els.some((el) => holds(el, element));
  const same = actions.filter((a) => a.element.isConnected && !isIn(read, a) && (!around || isIn(rows, a)));
  const buttons = around ? yield* buttonsAround(doc, env, listings, false) : [];
  const again = yield* actionsAmong(doc, env, opened, changed, buttons);
  return again.length === 0 ? same : inOrder([...same, ...again]);
}

function* actionsAmong(
  doc: Document,
  env: Env,
  opened: Opened | null,
  drafts: Draft[],
  elsewhere: Element[],
): Generator<void, ActionReading[]> {
  const candidates = [...drafts.flatMap((d) => d.buttons), ...elsewhere];
  const spots = new Set<Element>();
  for (const d of drafts)
    for (const name of ["status", "statusText", "stepName"]) {
      const el = d.spots.get(name);
      if (el) spots.add(el);
    }
  const found = new Map<Element, ActionReading>();
  const around = new Set<Element>();
  const tried = new Set<Element>();
  const covers = candidates.length > 0 ? coversOf(doc) : [];
  for (const [i, from] of candidates.entries()) {
    if (i % 40 === 39) yield;
    const el = clickableOf(from);
    if (!el || tried.has(el)) continue;
    tried.add(el);
    if (isInside(el, (up) => spots.has(up) && !isButton(el, up)) || !isReachable(el)) continue;
    // A box drawn as clickable around more than the label is a row or card, not a button.
    if (!isA(el, BUTTON) && textOf(el).length > 60) continue;
    if (around.has(el) || isInside(el, (up) => found.has(up))) continue;
    const action = actionAt(el, env, null, opened);
    if (!action || isBehind(el, covers)) continue;
    found.set(el, action);
    for (let up = parentOf(el); up; up = parentOf(up)) around.add(up);
  }
  return inOrder([...found.values()]);
}

const inOrder = (actions: ActionReading[]): ActionReading[] =>
  actions.sort((a, b) =>
    a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );

/** A status shown as a link or badge in its own column is no action; a button there is one. */
const isButton = (el: Element, spot: Element) =>
  spot !== el && (el.tagName === "BUTTON" || isA(el, "[role=button], [role=menuitem]"));

function isInside(el: Element, is: (up: Element) => boolean): boolean {
  for (let up: Element | null = el, i = 0; up && i < 12; up = parentOf(up), i++) if (is(up)) return true;
  return false;
}

/**
 * Boxes that lie over the whole page (a window's backdrop): what is not in them
 * or in a window cannot be used now, whether it is on the screen or below it.
 */
function coversOf(doc: Document): Element[] {
  const view = viewOf(doc);
  if (!view) return [];
  const [w, h] = [view.innerWidth, view.innerHeight];
  const covers: Element[] = [];
  for (const [x, y] of [
    [4, 4],
    [w - 4, 4],
    [4, h - 4],
    [w - 4, h - 4],
  ] as const) {
    const cover = coverAt(topmostAt(doc, x, y), view);
    if (!cover) return [];
    covers.push(cover);
  }
  return [...new Set(covers)];
}

function coverAt(top: Element | null, view: Window): Element | null {
  for (let el = top; el && el !== bodyOf(documentOf(el)); el = parentOf(el)) {
    const position = view.getComputedStyle(el).position;
    if (position !== "fixed" && position !== "absolute") continue;
    const box = el.getBoundingClientRect();
    if (box.width >= view.innerWidth * 0.9 && box.height >= view.innerHeight * 0.9) return el;
  }
  return null;
}

/** Covered by a window that lies over it: a person does not see it now. */
function isBehind(el: Element, covers: Element[]): boolean {
  const view = viewOf(el.ownerDocument);
  if (!view) return false;
  if (covers.length > 0) return !covers.some((c) => c.contains(el)) && dialogOf(el) === null;
  const box = el.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight) return false;
  const top = topmostAt(el.ownerDocument, x, y);
  if (!top || top === el || el.contains(top) || top.contains(el)) return false;
  const over = dialogOf(top);
  return over !== null && !over.contains(el);
}
