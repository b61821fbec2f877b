/** A label among its neighbours whose value stands before or above it. */

import { isOurs } from "../../dom/ours.ts";
import { isShown } from "../../dom/visible.ts";
import { DATED } from "../../dossier/meanings.ts";
import { isField } from "../sight/fields.ts";
import { isIcon } from "../sight/icons.ts";
import { clean } from "../words/fold.ts";
import type { MeaningOf } from "../words/meaning.ts";
import { type Facing, facingOf, fitsLabel, type Item } from "./facing.ts";
import { HEADING, SKIP } from "./neighbours.ts";

interface Near extends Item {
  node: Node;
}

/** So far on either side a line of labels is looked at. */
const REACH = 12;

/** What a label says of its side: how it faces, and the value before it where it faces back. */
export function turnedLabel(label: Node, meaningOf: MeaningOf): { facing: Facing; before: Node | null } {
  const forward = { facing: "forward" as const, before: null };
  // In a table's row the value stands behind its label or under it.
  if (label.nodeName === "TD" || label.nodeName === "TH") return forward;
  const items = [...side(label, "previousSibling", meaningOf).reverse(), ...side(label, null, meaningOf)];
  const at = items.findIndex((i) => i.node === label);
  const before = items[at - 1];
  const own = items[at]?.meaning;
  // Only a value that is surely one of this kind can be one that stands before its label.
  if (!before || !own || before.meaning !== null || isField(before.node as Element)) return forward;
  // A label that any words may stand at faces as those beside it do.
  if (items.length === 2 && !DATED.has(own) && facesBack(label, meaningOf))
    return { facing: "backward", before: before.node };
  const facing = facingOf(items);
  if (facing === "forward" || !fitsLabel(own, before.text)) return { facing, before: null };
  return continued(label, own, meaningOf)
    ? { facing: "unsure", before: null }
    : { facing, before: facing === "backward" ? before.node : null };
}

/** The boxes beside its own each hold a value and its label too, and days or states among them stand over theirs. */
function facesBack(label: Node, meaningOf: MeaningOf): boolean {
  const box = label.parentElement;
  const beside = Array.from(box?.parentElement?.children ?? []).filter((el) => el !== box && isShown(el));
  let times = 0;
  for (const el of beside) {
    const [first, second, more] = Array.from(el.children).filter(isShown);
    if (el.tagName !== box?.tagName || !first || !second || more) return false;
    const told = meaningsBeside(first, second, meaningOf);
    if (told === "forward") return false;
    if (told === "backward") times++;
  }
  return times > 0;
}

function meaningsBeside(first: Element, second: Element, meaningOf: MeaningOf): Facing | null {
  const text = (el: Element) => clean(el.textContent ?? "");
  const [over, under] = [meaningOf(text(first)), meaningOf(text(second))];
  if (over && fitsLabel(over, text(second))) return "forward";
  return under && fitsLabel(under, text(first)) ? "backward" : null;
}

/** The part's neighbours go on with it: a label before its first value, or a value behind its last label. */
function continued(label: Node, own: NonNullable<Item["meaning"]>, meaningOf: MeaningOf): boolean {
  let part = label.parentElement;
  for (let up = 0; part && up < 3; part = part.parentElement, up++) {
    const text = (el: Element | null) => clean(el?.textContent ?? "").slice(0, 100);
    const [before, after] = [part.previousElementSibling, part.nextElementSibling];
    if (before && meaningOf(text(before)) !== null) return true;
    if (after && fitsLabel(own, text(after))) return true;
    if (before || after) return false;
  }
  return false;
}

function side(label: Node, step: "previousSibling" | null, meaningOf: MeaningOf): Near[] {
  const found: Near[] = [];
  let line = 0;
  let node: Node | null = step ? label.previousSibling : label;
  for (; node && found.length < REACH; node = step ? node.previousSibling : node.nextSibling) {
    const el = node.nodeType === 1 ? (node as Element) : null;
    if (el?.tagName === "BR") {
      line += step ? -1 : 1;
      continue;
    }
    if (node.nodeType !== 3 && !el) continue;
    if (el && (SKIP.has(el.tagName) || isIcon(el) || isOurs(el) || !isShown(el))) continue;
    if (el && HEADING.has(el.tagName)) break;
    const text = clean((node.textContent ?? "").slice(0, 200));
    if (text === "" && !(el && isField(el))) continue;
    found.push({
      node,
      text,
      line,
      meaning: meaningOf(text),
      colon: /[:：]\s*$/.test(text) || /^[\s]*[:：]/.test(node.nextSibling?.textContent ?? ""),
    });
  }
  return found;
}
