/** What is chosen among several: the words of the one radio that is set, a list that opens from a button. */
import { allIn, attributeOf, holds, isA, parentOf, tagOf } from "../../dom/safe.ts";
import { clean } from "../words/fold.ts";
import { isField } from "./fields.ts";
import { type Piece, piecesOf } from "./text.ts";

const RADIOS = "input[type=radio], [role=radio]";
const isSet = (radio: Element): boolean =>
  tagOf(radio) === "INPUT"
    ? (radio as HTMLInputElement).checked
    : attributeOf(radio, "aria-checked") === "true";

/** The radios that a value is made of: those in it, or those beside the one it is. */
function radiosAt(el: Element): Element[] {
  const inside = isA(el, RADIOS) ? [el] : Array.from(allIn(el, RADIOS));
  if (inside.length !== 1) return inside;
  const around = parentOf(el);
  return around ? Array.from(allIn(around, RADIOS)) : inside;
}

/**
 * The words of what is chosen, where a choice by radios stands: [] where none is set or several are. null: no such
 * choice stands there.
 */
export function chosenIn(el: Element): Piece[] | null {
  if (isField(el) && !isA(el, RADIOS)) return null;
  const radios = radiosAt(el);
  if (radios.length < 2) return null;
  const set = radios.filter(isSet);
  const [radio] = set;
  if (!radio || set.length > 1) return [];
  return wordsOf(radio, radios);
}

function wordsOf(radio: Element, all: Element[]): Piece[] {
  if (tagOf(radio) !== "INPUT") {
    const own = piecesOf(radio).filter((p) => /\p{L}/u.test(p.text));
    if (own.length > 0) return own;
  }
  const label = (radio as HTMLInputElement).labels?.[0];
  if (label) return piecesOf(label);
  // Its words are all that its box says, as long as it is the only one in it; else the text right behind it.
  let box: Element = radio;
  for (
    let up = parentOf(box);
    up && all.filter((it) => holds(up as Element, it)).length === 1;
    up = parentOf(up)
  )
    box = up;
  const own = box === radio ? [] : piecesOf(box);
  const next = box.nextSibling;
  if (own.length > 0 || !next) return own;
  if (next.nodeType === 1) return piecesOf(next as Element);
  const text = clean((next as Text).data ?? "");
  return text === "" ? [] : [{ text, el: parentOf(box) ?? box, line: 0, field: false }];
}

/** A button or box that opens a list and shows what was chosen from it. */
export const isChooser = (el: Element): boolean =>
  !isField(el) && isA(el, "[role=combobox], [aria-haspopup=listbox]");
