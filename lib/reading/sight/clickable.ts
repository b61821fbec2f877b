/** The element a click acts on, and what is written on it. */
import { isInOurs } from "../../dom/ours.ts";
import { allIn, attributeOf, bodyOf, documentOf, isA, parentOf, tagOf, viewOf } from "../../dom/safe.ts";
import { withoutMarks } from "../words/button-marks.ts";
import { clean } from "../words/fold.ts";
import { isIcon } from "./icons.ts";
import { joined, type Piece, piecesOf } from "./text.ts";

const BUTTONS =
  "button, a, summary, input[type=submit], input[type=button], input[type=image], [role=button], [role=menuitem], [role=link], [onclick]";
const LIGATURE = /^[a-z0-9]+(?:_[a-z0-9]+)*$/;
const ICON_FONT = /icon|material|awesome|glyph|symbol|remix|feather/i;

/** Drawn as a button: a whole sentence on it is still what it does. A link or a row with so many words is a text. */
export const PUSHED =
  "button, input, [role=button], [role=menuitem], a[class*=btn], a[class*=button], a[class*=Button]";
export const isPushed = (el: Element): boolean => isA(el, PUSHED);

/** Climbs from where the pointer is to what reacts: a button, a link, or the outermost element drawn as clickable. */
export function clickableOf(target: Element): Element | null {
  const button = target.closest(BUTTONS) ?? target.assignedSlot?.closest(BUTTONS) ?? null;
  if (button) return isInOurs(button) ? null : button;
  const view = viewOf(target.ownerDocument);
  if (!view || isInOurs(target)) return null;
  const label = target.closest("label");
  if (label && actsFor(label) !== label) return label;
  let found: Element | null = null;
  for (
    let el: Element | null = target, i = 0;
    el && i < 6 && el !== bodyOf(documentOf(el));
    el = parentOf(el), i++
  ) {
    if (tagOf(el) === "TR" || tagOf(el) === "TABLE" || tagOf(el) === "LABEL") break;
    if (view.getComputedStyle(el).cursor === "pointer") found = el;
    else if (found) break;
  }
  return found ?? target.closest("li, [tabindex]");
}

/** What reacts in its place: a label may stand for a button that lies elsewhere. */
export function actsFor(el: Element): Element {
  const control = tagOf(el) === "LABEL" ? (el as HTMLLabelElement).control : null;
  return control?.matches(BUTTONS) ? control : el;
}

/** The words on a button: its text without icon text, else what it says to those who cannot see. */
export function labelOf(el: Element): string {
  if (tagOf(el) === "INPUT") {
    const input = el as HTMLInputElement;
    return withoutMarks(input.value || input.alt || input.title || input.getAttribute("aria-label") || "");
  }
  const pieces = piecesOf(el);
  const text = joined(pieces.length > 1 ? pieces.filter((p) => !isLigature(p)) : pieces);
  const only = pieces.length === 1 && pieces[0] && isLigature(pieces[0]);
  return withoutMarks(text !== "" && !only && /[\p{L}\p{N}]/u.test(text) ? text : saidOf(el) || text);
}

/** Where buttons keep words that are not drawn. */
const TOLD =
  "aria-label title data-original-title data-bs-original-title data-title data-tooltip data-tip mattooltip ng-reflect-message tooltip ptooltip data-content alt".split(
    " ",
  );
const TELLING = TOLD.map((name) => `[${name}]`).join();

/** Label and tooltip texts that are not drawn. */
export function saidOf(el: Element): string {
  for (const part of [el, ...allIn(el, TELLING)])
    for (const name of TOLD) {
      const text = clean(attributeOf(part, name) ?? "");
      if (text) return text;
    }
  const described = attributeOf(el, "aria-describedby") ?? attributeOf(el, "aria-labelledby");
  const by = described ? documentOf(el).getElementById(described.split(/\s+/)[0] ?? "") : null;
  return clean(by?.textContent ?? (allIn(el, "svg title")[0] ?? null)?.textContent ?? "");
}

function isLigature(piece: Piece): boolean {
  if (!LIGATURE.test(piece.text)) return false;
  if (piece.text.includes("_") || isIcon(piece.el)) return true;
  const view = viewOf(piece.el.ownerDocument);
  return !!view && (ICON_FONT.test(view.getComputedStyle(piece.el).fontFamily) || KNOWN.has(piece.text));
}
/** Names that icon fonts draw and no Vietnamese button says. */
const KNOWN = new Set(
  "save send pause stop edit delete close done check cancel undo redo reply forward print search add remove clear block info help warning error home menu refresh autorenew sync upload download publish backup attachment visibility settings history schedule alarm event today flag star assignment description folder receipt gavel verified lock link launch share create list".split(
    " ",
  ),
);

/** Pieces on a button that are a count in a badge: '(12)', '3'. */
export function hasCount(el: Element, label: string): boolean {
  if (/da chon|đã chọn|hàng loạt/iu.test(label.normalize("NFC"))) return false;
  return (
    /[([]\s*\d+\s*[)\]]$/.test(label) ||
    /\s\d+$/.test(label) ||
    piecesOf(el).some((p) => /^[([]?\d+\+?[)\]]?$/.test(p.text))
  );
}
