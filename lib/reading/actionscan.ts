/** The actions a person sees now: found by their words, not by how buttons are made. */
import { actionAt } from "./actions.ts";
import { actionOf, isCommitWord } from "./actionwords.ts";
import { clickableOf } from "./clickable.ts";
import type { Env } from "./context.ts";
import { clean } from "./fold.ts";
import { dialogOf } from "./forms.ts";
import type { Listing } from "./lists.ts";
import type { Opened } from "./opened.ts";
import { textOf } from "./text.ts";
import type { ActionReading } from "./types.ts";
import { isReachable } from "./visible.ts";

const SAID =
  "[title], [aria-label], [data-original-title], [data-bs-original-title], [mattooltip], [ng-reflect-message], [data-tooltip], [ptooltip], img[alt], input[type=submit], input[type=button], input[type=image]";
const NAMES = [
  "title",
  "aria-label",
  "data-original-title",
  "data-bs-original-title",
  "mattooltip",
  "ng-reflect-message",
  "data-tooltip",
  "ptooltip",
  "alt",
  "value",
];
const SKIP = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "SELECT", "TEXTAREA", "HEAD"]);
const LEFT_OUT = "[data-dung-hen]";

export function* actionsIn(
  doc: Document,
  env: Env,
  opened: Opened | null,
  listings: Listing[],
): Generator<void, ActionReading[]> {
  const spots = new Set<Element>();
  for (const l of listings)
    for (const d of l.drafts)
      for (const name of ["status", "statusText", "stepName"]) {
        const el = d.spots.get(name);
        if (el) spots.add(el);
      }
  const found = new Map<Element, ActionReading>();
  const tried = new Set<Element>();
  const covers = coversOf(doc);
  const consider = (from: Element) => {
    const el = clickableOf(from);
    if (!el || tried.has(el) || found.has(el)) return;
    tried.add(el);
    if (el.closest(LEFT_OUT) || inStatus(el, spots) || !isReachable(el)) return;
    // A box drawn as clickable around more than the label is a row or card, not a button.
    if (!el.matches("button, a, input, [role=button], [role=menuitem], [onclick]") && textOf(el).length > 60)
      return;
    if (Array.from(found.keys()).some((k) => k.contains(el) || el.contains(k))) return;
    const action = actionAt(el, env, null, opened);
    if (action && !isBehind(el, covers)) found.set(el, action);
  };
  let count = 0;
  const profiled = env.context.profile?.actions ?? {};
  const walker = doc.createTreeWalker(doc.body, 5, (node) => {
    if (node.nodeType === 3) return NodeFilter.FILTER_ACCEPT;
    return SKIP.has((node as Element).tagName) || (node as Element).hasAttribute("data-dung-hen")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const data = (node as Text).data;
    if (++count % 400 === 0) yield;
    if (data.length < 2 || data.length > 110) continue;
    const text = clean(data);
    if (text.length < 2 || text.length > 90 || !/^[\p{L}([\d•*·-]/u.test(text)) continue;
    if (!actionOf(text) && !isCommitWord(text) && profiled[text] === undefined && !inDialogButton(node))
      continue;
    if (node.parentElement) consider(node.parentElement);
  }
  for (const el of doc.querySelectorAll(SAID)) {
    if (++count % 400 === 0) yield;
    for (const name of NAMES) {
      const text = clean(el.getAttribute(name) ?? "");
      if (text && text.length < 90 && (actionOf(text) || isCommitWord(text) || profiled[text])) {
        consider(el);
        break;
      }
    }
  }
  // Words on a button may be cut into pieces.
  for (const el of doc.querySelectorAll("button, [role=button], [role=menuitem]")) {
    if (el.childElementCount === 0 || el.childElementCount > 4 || tried.has(el)) continue;
    if (++count % 400 === 0) yield;
    const text = textOf(el);
    if (text.length < 60 && (actionOf(text) || isCommitWord(text))) consider(el);
  }
  return dropShadowed([...found.values()]);
}

/** In a window any button may be a branch, whatever is written on it. */
function inDialogButton(node: Node): boolean {
  const button = node.parentElement?.closest("button, [role=button], input[type=submit]");
  return !!button && dialogOf(button) !== null;
}

/** A status shown as a link or badge in its own column is no action. */
function inStatus(el: Element, spots: Set<Element>): boolean {
  for (const spot of spots)
    if (
      spot === el ||
      (spot.contains(el) && el.tagName !== "BUTTON" && !el.matches("[role=button], [role=menuitem]"))
    )
      return true;
  return false;
}

/**
 * Boxes that lie over the whole page (a window's backdrop): what is not in them
 * or in a window cannot be used now, whether it is on the screen or below it.
 */
function coversOf(doc: Document): Element[] {
  const view = doc.defaultView;
  if (!view) return [];
  const [w, h] = [view.innerWidth, view.innerHeight];
  const covers: Element[] = [];
  for (const [x, y] of [
    [4, 4],
    [w - 4, 4],
    [4, h - 4],
    [w - 4, h - 4],
  ] as const) {
    const cover = coverAt(doc.elementFromPoint(x, y), view);
    if (!cover) return [];
    covers.push(cover);
  }
  return [...new Set(covers)];
}

function coverAt(top: Element | null, view: Window): Element | null {
  for (let el = top; el && el !== el.ownerDocument.body; el = el.parentElement) {
    const position = view.getComputedStyle(el).position;
    if (position !== "fixed" && position !== "absolute") continue;
    const box = el.getBoundingClientRect();
    if (box.width >= view.innerWidth * 0.9 && box.height >= view.innerHeight * 0.9) return el;
  }
  return null;
}

/** Covered by a window that lies over it: a person does not see it now. */
function isBehind(el: Element, covers: Element[]): boolean {
  const view = el.ownerDocument.defaultView;
  if (!view) return false;
  if (covers.length > 0) return !covers.some((c) => c.contains(el)) && dialogOf(el) === null;
  const box = el.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight) return false;
  const top = el.ownerDocument.elementFromPoint(x, y);
  if (!top || top === el || el.contains(top) || top.contains(el)) return false;
  const over = dialogOf(top);
  return over !== null && !over.contains(el);
}

/** One label in one place once. */
function dropShadowed(all: ActionReading[]): ActionReading[] {
  return all.sort((a, b) =>
    a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}
