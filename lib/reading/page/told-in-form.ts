import { isEditable } from "../sight/fields.ts";
import { spaced } from "../sight/text.ts";
import { ownCode } from "../words/code-under-label.ts";
import type { Env } from "../words/context.ts";

/**
 * The part of an action's form that only tells whose it is: a card of the dossier over the fields, where the form fills
 * its page. Nothing in it can be written into, one dossier's code stands in it. null: there is none.
 */
export function toldInForm(form: Element, env: Env): Element | null {
  const walker = form.ownerDocument.createTreeWalker(form, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const el = node.parentElement;
    if (!el || env.codesIn((node as Text).data).length === 0) continue;
    let part = el;
    for (let up = el.parentElement; up && up !== form && isReadOnly(up); up = up.parentElement) part = up;
    if (isReadOnly(part) && part.childElementCount > 1 && ownCode(env.codesIn(spaced(part))).code !== null)
      return part;
  }
  return null;
}

const isReadOnly = (part: Element): boolean =>
  !Array.from(part.querySelectorAll("input, textarea, select")).some(isEditable) &&
  part.querySelector("button, [role=button], input[type=file]") === null;
