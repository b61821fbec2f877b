/** What is chosen in a form: a radio's card, a select's option, a ticked box. What stands beside unchosen says nothing. */

import { allIn, closestTo, holds, isA, parentOf, tagOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { stopsClock } from "../../dossier/action-kinds.ts";
import { saidOf as nameOf } from "../sight/clickable.ts";
import { joined, piecesOf, textOf } from "../sight/text.ts";
import { actionOf, type Word } from "../words/action-words.ts";
import { spokenOf } from "../words/actions-in-text.ts";
import { withoutMarks } from "../words/button-marks.ts";
import { clean, fold } from "../words/fold.ts";
import { stateOf } from "../words/state-of.ts";
import { statusNamed } from "../words/status.ts";
import { wordedStop } from "../words/worded-stops.ts";
import { looksLikeFilter } from "./filters.ts";

/** The action a card or option speaks of: its own words, or the status it leads to ('Trạng thái: Dừng xử lý'). */
export function branchKind(text: string): Word | null {
  const status =
    /(?:trang thai|tinh trang|chuyen sang|chuyen den)(?: (?:ho so|moi|tiep theo|sau khi chuyen|xu ly))*\s*[:：-]\s*([^;|\n]{3,60})/.exec(
      fold(text),
    )?.[1];
  const number = status ? statusOf(status) : null;
  if (number === 5) return { kind: "supplement", sure: 0.9 };
  if (number === 6 || number === 8) return { kind: "pause", sure: 0.92 };
  const own = actionOf(text) ?? (text.length < 120 ? lineKind(text) : null);
  return own;
}

function lineKind(text: string): Word | null {
  const kind = spokenOf(text);
  return stopsClock(kind) ? { kind, sure: 0.8 } : null;
}

/** The status a text begins with. */
function statusOf(text: string): number | null {
  const words = text.trim().split(" ");
  for (let n = words.length; n > 0; n--) {
    const status = statusNamed(
      words
        .slice(0, n)
        .join(" ")
        .replace(/[.,;)]+$/, ""),
    );
    if (status) return status;
  }
  return null;
}

const CHOSEN =
  "[role=combobox]:not(input), [class*=select][class*=rendered], [class*=select][class*=value], [class*=select][class*=single], [class*=chosen-single], [class*=selection-item], [class*=select__selection], [class*=dropdown-label], [class*=select-label], input[type=radio]:checked, option:checked, [role=radio][aria-checked=true], [role=option][aria-selected=true], [aria-current=true], input[type=checkbox]:checked, [role=switch][aria-checked=true], [role=checkbox][aria-checked=true]";
const BOXES = "input[type=checkbox], [role=switch], [role=checkbox]";
const MARKED = "input, option, [role=radio], [role=option], [aria-current]";
const RADIOS = "input[type=radio], [role=radio]";

/** The branch chosen in a form, by a radio, a select or a card. */
export function chosenBranch(root: Element): Word | null {
  for (const el of allIn(root, CHOSEN)) {
    if (isA(el, BOXES)) {
      const read = boxWord(el);
      if (read) return read;
      continue;
    }
    if (tagOf(el) === "OPTION") {
      const select = closestTo(el, "select");
      if (!select || !isShown(select) || looksLikeFilter(select)) continue;
      const read =
        actionOf(clean((el as HTMLOptionElement).text)) ?? statusWord(clean((el as HTMLOptionElement).text));
      if (read) return read;
      continue;
    }
    if (!isA(el, MARKED)) {
      // A list built from other elements shows what is chosen in it, and nothing else.
      const text = isShown(el) && !looksLikeFilter(el) ? textOf(el) : "";
      const read = text === "" || text.length > 60 ? null : (actionOf(text) ?? statusWord(text));
      if (read) return read;
      continue;
    }
    const card = cardOf(el, root, RADIOS);
    if (!isShown(card)) continue;
    const read = branchKind(joined(piecesOf(card)));
    if (read) return read;
  }
  return null;
}

/** A box that is ticked for the pause itself, not one among statuses to look for. */
function boxWord(box: Element): Word | null {
  const label = (box as HTMLInputElement).labels?.[0];
  const around = parentOf(box);
  const said = withoutMarks(label ? textOf(label) : nameOf(box) || (around ? textOf(around) : ""));
  const word = said.length > 60 ? null : (actionOf(said) ?? statusWord(said));
  if (!stopsClock(word?.kind)) return null;
  return isShown(around ?? box) && !looksLikeFilter(box) && !closestTo(box, "tr, [role=row]") ? word : null;
}

/** The action that takes a dossier to the status a choice names: 'Dừng xử lý (Trong đơn vị)' → pause. */
export function statusWord(text: string): Word | null {
  const n = statusNamed(text) ?? stateOf([text], wordedStop)?.status;
  if (n === 3) return { kind: "refuse", sure: 0.85 };
  if (n === 5) return { kind: "supplement", sure: 0.85 };
  return n === 6 || n === 8 ? { kind: "pause", sure: 0.88 } : null;
}

/** The part around a choice that holds no other choice. */
export function cardOf(el: Element, root: Element, rivals: string): Element {
  let card = el;
  const label = (el as HTMLInputElement).labels?.[0];
  for (let up = parentOf(el); up && holds(root, up) && up !== root; up = parentOf(up)) {
    if (Array.from(allIn(up, rivals)).some((o) => o !== el && !o.contains(el) && !holds(el, o))) break;
    card = up;
  }
  return card === el && label ? label : card;
}

const UNCHOSEN = "input[type=radio]:not(:checked), [role=radio]:not([aria-checked=true])";

/** Tells the parts of a form that belong to a branch nobody chose. */
export function unchosenIn(root: Element): (el: Element) => boolean {
  const cards = Array.from(allIn(root, UNCHOSEN), (el) => cardOf(el, root, RADIOS));
  if (cards.length === 0) return () => false;
  return (el) => cards.some((card) => holds(card, el));
}
