/** What an element says of a dossier, beside what its buttons say that they do. */
import { isOurs } from "../../dom/ours.ts";
import { childrenOf, firstChildOf, textIn } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { clean } from "../words/fold.ts";
import { isIcon } from "./icons.ts";
import { isStruck } from "./struck.ts";
import { isPlain, type Piece, piecesOf } from "./text.ts";

const ACTING = "button, [role=button], [role=menuitem]";
/** A code and the like, first on what may be pressed: such a button opens a dossier and says which. */
const CODE_FIRST = /^[^\p{L}\d]*(?:[A-Z\d][A-Z\d.]*[-‐-―][A-Z\d.‐-―-]*\d{3}|\d{6,})/u;

/** A button that is no action: it says the code of the dossier that it opens. */
export const isCodeButton = (button: Element): boolean => CODE_FIRST.test(clean(textIn(button) ?? ""));

/** What is written there says what a button does. */
function isOnButton(el: Element): boolean {
  const button = el.closest(ACTING);
  return button !== null && !isCodeButton(button);
}

const PLAIN = new Set(["A", "SPAN", "DIV", "B", "STRONG", "P"]);

/** Nothing but white space stands around the one element. */
function isBareAround(root: Element, only: Element): boolean {
  for (let n = firstChildOf(root); n; n = n.nextSibling)
    if (n !== only && n.nodeType === 3 && /\S/.test((n as Text).data)) return false;
  return true;
}

/** Pieces that say something of the dossier: what is written on buttons says what they do. */
export function saying(root: Element): Piece[] {
  if (isStruck(root)) return [];
  if (isPlain(root)) {
    const text = clean(textIn(root) ?? "");
    return text === "" ? [] : [{ text, el: root, line: 0, field: false }];
  }
  const only = childrenOf(root) === 1 ? root.firstElementChild : null;
  if (only && PLAIN.has(only.tagName) && only.childElementCount === 0 && isBareAround(root, only)) {
    const seen = isShown(only) && !isIcon(only) && !isOurs(only) && !isStruck(only);
    const text = seen ? clean(only.textContent ?? "") : "";
    return text === "" ? [] : [{ text, el: only, line: 0, field: false }];
  }
  const pieces = piecesOf(root);
  return pieces.some((p) => p.el !== root && isOnButton(p.el))
    ? pieces.filter((p) => !isOnButton(p.el))
    : pieces;
}
