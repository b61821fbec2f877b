/** Elements whose words could be an action's: found by text, tooltip or label, not by how buttons are made. */

import { isOurs } from "../../dom/ours.ts";
import { isA } from "../../dom/safe.ts";
import { actionOf, isCommitWord } from "../words/action-words.ts";
import { isMarked, withoutMarks } from "../words/button-marks.ts";
import type { Env } from "../words/context.ts";
import { clean, fold } from "../words/fold.ts";
import { PUSHED } from "./clickable.ts";
import { textOf } from "./text.ts";
import { dialogOf } from "./windows.ts";

const NAMES = new Set([
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
]);
const SKIP = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "SELECT", "TEXTAREA", "HEAD"]);

/** Longer labels are read on the button itself (words/long-labels). */
const LABEL = 40;

export interface Wanted {
  /** Labels that a profile names as actions. */
  profiled: Env["actions"];
  /** A window stands open: any button in it may be a branch, whatever is written on it. */
  dialogs: boolean;
}

/** Candidates under `root` in no particular order; `skip` leaves subtrees out. */
export function* buttonsIn(
  root: Element,
  wanted: Wanted,
  skip: (el: Element) => boolean,
): Generator<void, Element[]> {
  const found: Element[] = [];
  const known = (text: string) => actionOf(text) !== null || isCommitWord(text) || wanted.profiled.has(text);
  const says = (text: string) => known(text) || (isMarked(text) && known(withoutMarks(text)));
  let count = 0;
  const open: Element[] = [root];
  for (let el = open.pop(); el; el = open.pop()) {
    if (++count % 400 === 0) yield;
    // A shadow root is searched as a page is; it is no element itself.
    if (el.nodeType !== 1) count++;
    else if (el.hasAttributes() && attributesSay(el, says)) found.push(el);
    else if (piecesSay(el, says)) found.push(el);
    for (let node = el.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 1) {
        const child = node as Element;
        if (!skip(child) && !SKIP.has(child.tagName) && !isOurs(child)) open.push(child);
      } else if (node.nodeType === 3) {
        const data = (node as Text).data;
        if (data.length < (wanted.dialogs ? 1 : 2)) continue;
        const long = data.length > 110;
        if (long && !isOnButton(node)) continue;
        const text = clean(data);
        if (text === "" || (!long && text.length > 90 && !isOnButton(node)) || !/\p{L}/u.test(text)) continue;
        if (text.length > LABEL && isOnButton(node)) found.push(el);
        else if (says(text) || (wanted.dialogs && inDialogButton(node)) || isInBranch(node)) found.push(el);
      }
    }
  }
  return found;
}

/** A code and the like: big letters, digits and points in one word, with digits behind a hyphen. */
const CODE_LIKE = /^\s*[A-Z\d][A-Z\d.]*-[A-Z\d.-]*\d\s*$/;

/**
 * A cell that is nothing but a link or box around a code: none of its words can
 * be an action's. Told without searching it, since every row has one.
 */
export function isCodeAlone(cell: Element): boolean {
  const only = cell.childElementCount === 1 ? cell.firstElementChild : null;
  if (!only || only.childElementCount > 0 || !CODE_LIKE.test(cell.textContent ?? "")) return false;
  return [cell, only].every((el) => !el.hasAttributes() || !el.getAttributeNames().some((n) => NAMES.has(n)));
}

/** Candidates in the rows or card of one dossier. */
export function buttonsOf(
  rows: Element[],
  env: Env,
  skip: (el: Element) => boolean = () => false,
): Element[] {
  const wanted: Wanted = { profiled: env.actions, dialogs: false };
  const found: Element[] = [];
  for (const row of rows) {
    const search = buttonsIn(row, wanted, skip);
    for (let step = search.next(); ; step = search.next())
      if (step.done) {
        found.push(...step.value);
        break;
      }
  }
  return found;
}

function attributesSay(el: Element, says: (text: string) => boolean): boolean {
  const input = el.tagName === "INPUT";
  if (input && !/^(?:submit|button|image)$/.test((el as HTMLInputElement).type)) return false;
  for (const name of el.getAttributeNames()) {
    if (!NAMES.has(name) || (name === "value" && !input)) continue;
    const text = clean(el.getAttribute(name) ?? "");
    if (text !== "" && ((text.length > LABEL && input) || (text.length < 90 && says(text)))) return true;
  }
  return false;
}

/** Words on a button may be cut into pieces. */
function piecesSay(el: Element, says: (text: string) => boolean): boolean {
  if (el.childElementCount === 0 || el.childElementCount > 4) return false;
  if (el.tagName !== "BUTTON" && !isA(el, "[role=button], [role=menuitem]")) return false;
  const text = textOf(el);
  return text.length > LABEL || says(text);
}

/** Whatever is written so long on a button is read there as a whole. */
const isOnButton = (node: Node): boolean => node.parentElement?.closest(PUSHED) != null;

function inDialogButton(node: Node): boolean {
  const button = node.parentElement?.closest("button, [role=button], input[type=submit]");
  return !!button && dialogOf(button) !== null;
}

/** What stands around a branch's button says where it leads, whatever is written on the button itself. */
function isInBranch(node: Node): boolean {
  const button = node.parentElement?.closest("button, [role=button], input[type=submit]");
  for (let up = button?.parentElement, i = 0; up && i < 4; up = up.parentElement, i++) {
    // Rows of a list are not what stands around a branch: all their text need not be put together to see that.
    const text = up.childElementCount > MANY ? null : (up.textContent ?? "");
    if (text === null || text.length > 500) return false;
    if (LEADS_TO_STOP.test(fold(text))) return true;
  }
  return false;
}
const MANY = 40;
const LEADS_TO_STOP =
  /(?:trang thai|tinh trang|chuyen sang|chuyen den).{1,40}(?:dung|ngung|hoan|bo sung|nghia vu|nvtc)/;
