/**
 * Which dossiers an action concerns, by what stands on the page now: its row, its window, the ticked rows,
 * the page's own code. What was clicked before counts only for the window that this click opened. Where two of
 * these disagree it is not known: a dossier named wrongly is worse than none.
 */

import { allIn, allOn, bodyOf, closestTo, holds, isA, parentOf, viewOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import type { ActionKind } from "../../dossier/action-kinds.ts";
import { ownCode } from "../about/standing-codes.ts";
import { visibleFields } from "../forms/form-of.ts";
import { isEditable } from "../sight/fields.ts";
import { spaced } from "../sight/text.ts";
import type { PageReading } from "../types.ts";
import type { Env } from "../words/context.ts";
import { clean, fold } from "../words/fold.ts";
import type { Opened } from "./opening.ts";
import { pageCode } from "./page-code.ts";
import { rowCode, type Ticked, tickedRows } from "./subject-rows.ts";

export interface Subjects {
  codes: string[];
  /** Dossiers concerned, also those whose code could not be read. */
  count: number;
  /** What stands on the page speaks of different dossiers: none is named. */
  unclear?: true;
}

/** The window or form an action stands in. */
export interface Place {
  root: Element;
  dialog: boolean;
  parts?: Element[];
}

const UNCLEAR: Subjects = { codes: [], count: 1, unclear: true };
const one = (code: string | null): Subjects => ({ codes: code ? [code] : [], count: 1 });
const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((code) => b.includes(code));

/** Menus and the like, which a page may hang up far from the row they belong to. */
export const OVERLAY = "[role=menu], [role=menuitem], ul, [class*=menu], [class*=dropdown], [class*=overlay]";

/**
 * @param form the window or form around the button; null: it stands by itself.
 * @param opened what was clicked before, while that still holds (`stillHolds`).
 * @param follows the page asks in the browser's own box, right after the click: the box is that click's window.
 */
export function subjectsOf(
  el: Element,
  form: Place | null,
  env: Env,
  page: PageReading | null,
  opened: Opened | null,
  kind: ActionKind | null = null,
  follows = false,
): Subjects {
  const row = rowCode(el, env, page);
  if (row && (row.code !== null || !form?.dialog || !holds(form.root, row.row))) return one(row.code);
  const own = pageCode(el.ownerDocument, env, page, form?.dialog ? form.root : null);
  const before = opened && opened.pageCode === own.code ? opened : null;
  const its = before && (follows || (before.element !== el && isOf(el, form, before))) ? before : null;
  const ticked = tickedRows(el.ownerDocument, env, page);
  const seen: Seen = { el, env, own: own.code, named: own.labelled ? own.code : null, its, before, ticked };
  const inside = form ? codesWithin(form, env) : [];
  if (form && inside.length > 0) {
    const said = ofWindow(inside, form, env, seen);
    if (said) return said;
  }
  return kind === "intake" ? ofIntake(form, seen) : ofPage(seen);
}

interface Seen {
  el: Element;
  env: Env;
  /** The page's own dossier. */
  own: string | null;
  /** The same, where a label says that it is one. */
  named: string | null;
  /** The click that opened this window or menu. */
  its: Opened | null;
  /** The last click, whatever it opened. */
  before: Opened | null;
  ticked: Ticked;
}

/** By the codes in the window itself; null: they are of a form that spans the page. */
function ofWindow(
  inside: string[],
  form: Place,
  env: Env,
  { own, its, ticked }: Pick<Seen, "own" | "its" | "ticked">,
): Subjects | null {
  if (inside.length > 1) {
    for (const many of [its, ticked])
      if (many && same(many.codes, inside))
        return { codes: inside, count: Math.max(inside.length, many.count) };
    const [only] = [ownCode(form.root, env).code];
    if (!only) return form.dialog ? UNCLEAR : null;
    return ofWindow([only], form, env, { own, its, ticked });
  }
  const [code = ""] = inside;
  const agrees = its !== null && its.count === 1 && its.codes[0] === code;
  if (its && its.codes.length > 0 && !agrees) return UNCLEAR;
  if (!agrees && own !== null && own !== code) return UNCLEAR;
  // A window for several names the first of them.
  if (!agrees && ticked.count > 1 && ticked.codes.includes(code)) return UNCLEAR;
  return one(code);
}

/** A new dossier has no code yet; what was clicked or ticked before is another. */
function ofIntake(form: Place | null, seen: Seen): Subjects {
  const { its, named, ticked } = seen;
  if (form) {
    if (its?.begins || asksWho(form)) return one(null);
    if (its?.word?.kind === "intake") return ofPage(seen);
    if (form.dialog || its) return one(null);
  } else if (ticked.codes.length > 0) return ofPage(seen);
  return one(named);
}

function ofPage(seen: Seen): Subjects {
  const { own, its, before, ticked } = seen;
  if (its && its.count > 0) {
    if (own !== null && !same(its.codes, [own])) return UNCLEAR;
    // The menu or window of one row is that row's, whichever are ticked.
    if (its.count > 1 && ticked.count > 0 && !same(its.codes, ticked.codes)) return UNCLEAR;
    return { codes: its.codes, count: its.count };
  }
  if (ticked.codes.length > 0 || (ticked.count > 0 && own === null)) {
    if (own !== null && !same(ticked.codes, [own]) && !isOfTheirList(seen)) return UNCLEAR;
    return { codes: ticked.codes, count: ticked.count };
  }
  // Pressed in a list, a row may be on its way into the page.
  if (own !== null && before && before.codes.length > 0 && !same(before.codes, [own])) return UNCLEAR;
  return one(own);
}

/** The button stands with the ticked rows in a part of the page that does not speak of the page's own dossier. */
function isOfTheirList({ el, env, own, ticked }: Seen): boolean {
  let up: Element | null = el;
  while (up && !ticked.rows.every((row) => holds(up as Element, row))) up = parentOf(up);
  return up !== null && own !== null && !env.codesIn(spaced(up)).includes(own);
}

/** Codes written in a window or form. */
export function codesWithin({ root, dialog, parts }: Place, env: Env): string[] {
  const found = new Set<string>();
  for (const part of parts ?? [root]) {
    for (const code of env.codesIn(spaced(part))) found.add(code);
    for (const field of allIn<HTMLInputElement>(
      part,
      dialog ? "input, textarea" : "input[disabled], input[readonly], input[type=hidden]",
    ))
      for (const code of env.codesIn(clean(field.value ?? ""))) found.add(code);
  }
  return [...found];
}

const WHO =
  /\b(?:ho (?:va )?ten|nguoi nop|nguoi yeu cau|chu ho so|cccd|cmnd|can cuoc|so dinh danh|so giay to)\b/;

/** A form in which the citizen is written down begins a dossier. */
function asksWho({ root, parts }: Place): boolean {
  return (parts ?? [root]).some(
    (part) =>
      Array.from(allIn(part, "input:not([type]), input[type=text]")).some(
        (f) => isEditable(f) && isShown(f),
      ) && WHO.test(fold(spaced(part))),
  );
}

const WINDOWS =
  "dialog, [role$=dialog], [aria-modal=true], [class*=odal], [class*=ialog], [class*=popup], [class*=window]";

/** What can be seen of fields, windows and menus now: none of it is opened by what is clicked next. */
export function standingNow(doc: Document): WeakSet<Element> {
  const body = bodyOf(doc);
  if (!body) return new WeakSet();
  const boxes = [...allOn(doc, `${WINDOWS}, ${OVERLAY}`)].filter(isShown);
  return new WeakSet([...visibleFields(body), ...boxes]);
}

/** The menu, window or form an element stands in came up after the click. */
export function isOf(el: Element, form: Place | null, { stood }: Opened): boolean {
  const menu = closestTo(el, OVERLAY);
  if (menu && !stood.has(menu) && (isA(menu, "[role=menu], [role=menuitem]") || floats(menu))) return true;
  if (!form) return false;
  if (form.dialog) return !stood.has(form.root) && !fields(form).some((field) => stood.has(field));
  const all = fields(form);
  return all.length > 0 && !all.every((field) => stood.has(field));
}

const fields = ({ root, parts }: Place) => (parts ?? [root]).flatMap(visibleFields);

function floats(el: Element): boolean {
  const view = viewOf(el.ownerDocument);
  for (let up: Element | null = el, i = 0; up && view && i < 4; up = parentOf(up), i++)
    if (/^(?:absolute|fixed)$/.test(view.getComputedStyle(up).position)) return true;
  return false;
}
