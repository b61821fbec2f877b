/**
 * Finds the forms of actions that stand open, to remember what was in them
 * before the officer chose anything. Looked for only when an action was opened
 * or a file is being chosen, never while the page just changes.
 */

import { allIn, allOn, closestTo, holds, isA, parentOf, treeOf } from "../../../../lib/dom/safe.ts";
import { withShadows } from "../../../../lib/dom/shadow.ts";
import { labelOf } from "../../../../lib/reading/sight/clickable.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import { isDismiss } from "../../../../lib/reading/words/action-words.ts";

const BUTTONS = "button, input[type=submit], input[type=button], a[role=button], [role=button]";
/** A page with more buttons than this is a list, not a form; what opens stands at the end of it. */
const MOST = 60;
/** Milliseconds after a click at which a form has usually opened, and slow ones too. */
export const AFTER_OPENING = [120, 500, 1500];

/** Committing buttons that stand in a form now, as the page shows them. */
export function openCommits(doc: Document, read: (target: Element) => ActionReading | null): ActionReading[] {
  const all = withShadows(doc).flatMap((part) => [...allOn(part, BUTTONS)]);
  const buttons = all.filter((button) => button.checkVisibility?.() ?? true);
  return buttons
    .slice(-MOST)
    .map(read)
    .filter((reading) => reading?.form != null) as ActionReading[];
}

/** The button that Enter in a field would stand for: the commit of the form around it. */
export function commitAround(
  field: Element,
  read: (target: Element) => ActionReading | null,
): ActionReading | null {
  // What the browser presses for Enter is a way back: nothing is committed.
  const form = closestTo(field, "form") as HTMLFormElement | null;
  const pressed = form && defaultButton(form);
  if (pressed && isDismiss(labelOf(pressed))) return null;
  let scope = parentOf(field);
  for (let level = 0; scope && level < 10; level++, scope = parentOf(scope)) {
    const buttons = [...allIn(scope, BUTTONS)].slice(0, MOST);
    for (const button of buttons) {
      const reading = read(button);
      if (reading?.phase === "commit" && reading.form && isIn(field, reading.form.root)) return reading;
    }
    if (isA(scope, "form, dialog, [role=dialog], body")) return null;
  }
  return null;
}

function isIn(field: Element, root: Element): boolean {
  const within = treeOf(field);
  return holds(root, field) || (within instanceof ShadowRoot && within.host === root);
}

/** The button that Enter in a field stands for. */
export function defaultButton(form: HTMLFormElement): HTMLElement | null {
  for (const element of allIn(form, "button, input"))
    if (isA(element, "button:not([type]), button[type=submit], input[type=submit], input[type=image]"))
      return element as HTMLElement;
  return null;
}
