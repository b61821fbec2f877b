/** How a text goes on behind the markup around it, in the same line. */

import { isOurs } from "../../dom/ours.ts";
import { isA } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { clean } from "../words/fold.ts";
import { isField } from "./fields.ts";
import { isIcon } from "./icons.ts";
import { flows, runsOn } from "./runs.ts";
import { isStruck } from "./struck.ts";
import type { Piece } from "./text.ts";

/** The text is cut in the middle of a word by the markup around it: what it says is not all there. */
export function goesOn(el: Element, text: string): boolean {
  const after = el.nextSibling;
  const more = after?.textContent ?? "";
  if (!after || more === "" || /\s$/.test(el.textContent ?? "") || /^\s/.test(more)) return false;
  const next = after.nodeType === 1 ? (after as Element) : el;
  return runsOn({ text, el }, clean(more), next);
}

/** A text and what flows on from it in the same line, up to the next label. */
export function onward(node: Text, text: string): Piece[] {
  const el = node.parentElement as Element;
  const pieces: Piece[] = [{ text, el, line: 0, field: false }];
  for (let n = node.nextSibling; n; n = n.nextSibling) {
    const child = n.nodeType === 1 ? (n as Element) : null;
    if (
      child &&
      (child.tagName === "BR" ||
        isA(child, "a, button") ||
        isField(child) ||
        !flows(child, el) ||
        isOurs(child))
    )
      break;
    if (child && (isIcon(child) || !isShown(child) || isStruck(child))) continue;
    const more = clean(n.textContent ?? "");
    if (more === "") continue;
    if (more.length > 200 || /[:：]/.test(more.replace(/\d:\d/g, ""))) break;
    // The next label's colon may stand behind its element.
    if (child && /^\s*[:：]/.test(n.nextSibling?.textContent ?? "")) break;
    const last = pieces.at(-1) as Piece;
    const joint = `${n.previousSibling?.textContent ?? " "}|${n.textContent ?? ""}`;
    if (/\S\|\S/.test(joint) && runsOn(last, more, child ?? el)) last.text = clean(last.text + more);
    else pieces.push({ text: more, el: child ?? el, line: 0, field: false });
  }
  return pieces;
}
