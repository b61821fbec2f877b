/**
 * Label–value pairs of a page part, by structure: a label's value is what comes
 * next beside or under it, never something further away. An empty place after a
 * label is an empty value, not an invitation to look on.
 */

import { isOurs } from "../../dom/ours.ts";
import { isShown } from "../../dom/visible.ts";
import type { Meaning } from "../../dossier/meanings.ts";
import { fieldLabel, fieldText, isEditable, isField } from "../sight/fields.ts";
import { goesOn, onward } from "../sight/flow.ts";
import { isIcon } from "../sight/icons.ts";
import { isStruck } from "../sight/struck.ts";
import { joined, type Piece, spaced } from "../sight/text.ts";
import { clean } from "../words/fold.ts";
import type { MeaningOf } from "../words/meaning.ts";
import { componentPairs } from "./component-pairs.ts";
import { cutsIn } from "./cuts.ts";
import { UNSURE_FACING } from "./facing.ts";
import { fieldOver, longerLabel, ownOf, tailTime } from "./label-ends.ts";
import type { Labelled } from "./labelled.ts";
import { unpack } from "./labels-in-text.ts";
import {
  contents,
  fieldIn,
  following,
  HEADING,
  hasBefore,
  SKIP,
  textPiece,
  timeAfter,
} from "./neighbours.ts";
import { followsWords, isInSentence, isWritten, lineAround, lineOf } from "./own-words.ts";
import { namesIn } from "./several-names.ts";
import { turnedLabel } from "./value-before-label.ts";
import { valueUnder } from "./value-under.ts";

export interface Pair extends Labelled {
  labelEl: Element;
  /** The field that holds the value, if one does. */
  fieldEl: Element | null;
  /** The value can still be changed by a person (a filter, a form). */
  editable: boolean;
}

const STOP = new Set("TR LI FORM TABLE TBODY SECTION ARTICLE BODY FIELDSET DL UL OL MAIN".split(" "));

/** All pairs under `root`, leaving out the subtrees `skip` names (lists of dossiers, menus). */
export function pairsOf(root: Element, meaningOf: MeaningOf, skip: (el: Element) => boolean): Pair[] {
  const pairs: Pair[] = [];
  const done = new Set<Element>();
  const doc = root.ownerDocument;
  const walker = doc.createTreeWalker(root, 5, (node) => {
    if (node.nodeType === 3) return NodeFilter.FILTER_ACCEPT;
    const el = node as Element;
    if (SKIP.has(el.tagName) || isOurs(el) || skip(el)) return NodeFilter.FILTER_REJECT;
    return NodeFilter.FILTER_ACCEPT;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) fromText(node as Text, meaningOf, pairs, done);
    else if (isField(node as Element)) fromField(node as Element, meaningOf, pairs);
    else if ((node as Element).tagName.includes("-")) fromComponent(node as Element, meaningOf, pairs);
  }
  return dedupe(pairs);
}

function fromText(node: Text, meaningOf: MeaningOf, pairs: Pair[], done: Set<Element>): void {
  const raw = node.data;
  if (raw.length > 400 || raw.length < 2 || !/\p{L}/u.test(raw)) return;
  const el = node.parentElement;
  if (!el || done.has(el) || isField(el) || isIcon(el) || el.closest(ACTING) || isStruck(el)) return;
  // Frameworks cut one sentence into several text nodes: an element without elements is read as one.
  // What a component is given is no more than its own text, whatever the component draws around it.
  const whole = el.shadowRoot === null && (el.childElementCount === 0 || isBrokenLabel(el, meaningOf));
  const text = clean(whole ? spaced(el) : raw);
  if (whole) done.add(el);
  const full = whole ? null : longerLabel(node, text, meaningOf);
  if (full && !isShown(el)) return;
  if (full) {
    done.add(el);
    const pair = next(el, full.to, full.meaning, full.label, meaningOf);
    if (pair) pairs.push(pair);
    return;
  }
  const meaning = meaningOf(text);
  if (meaning) {
    if (!isShown(el) || followsWords(whole ? el : node, text)) return;
    const name = text.replace(/\s*[:：*]+\s*$/, "");
    const pair = next(el, whole ? el : node, meaning, name, meaningOf);
    if (pair) pairs.push(pair);
    return;
  }
  if (!text.includes(":") || !cutsIn(text, meaningOf).some((c) => c.meaning)) return;
  if (!isShown(el) || (whole && goesOn(el, text))) return;
  if (
    isInSentence(text, meaningOf) ||
    isInSentence(whole ? lineAround(el) : lineOf(node), meaningOf) ||
    isWritten(el, text, meaningOf)
  )
    return;
  const piece: Piece = { text, el, line: 0, field: false };
  // A label that names several things has its values in the lines that follow.
  const several = !whole && isLines(el) && namesIn(text.slice(0, text.search(/[:：]/)), meaningOf) !== null;
  if (several) done.add(el);
  const pieces = whole ? [piece] : several ? contents(el) : onward(node, text);
  const { pairs: found } = unpack(pieces, meaningOf);
  for (const f of found) {
    if (f.pieces.length === 0) {
      // 'Mã hồ sơ: A - Trạng thái:' then the value in an element of its own.
      const pair = f === found.at(-1) ? next(el, whole ? el : node, f.meaning, f.label, meaningOf) : null;
      if (pair) pairs.push(pair);
      continue;
    }
    const more = whole || several || f !== found.at(-1) ? null : tailTime(node);
    if (more) f.pieces.push(more);
    pairs.push({ ...f, text: joined(f.pieces), labelEl: el, fieldEl: null, editable: false });
  }
}

// 'Ngày tiếp<br>nhận:': one label on two lines.
const isBrokenLabel = (el: Element, meaningOf: MeaningOf): boolean =>
  el.childElementCount < 3 && isLines(el) && meaningOf(spaced(el)) !== null;

const isLines = (el: Element): boolean => Array.from(el.children).every((c) => c.tagName === "BR");

const ACTING = "button, a, [role=button], [role=menuitem], [onclick]";

/** Its element stands for the labels that lie in its own root. */
function fromComponent(labelEl: Element, meaningOf: MeaningOf, pairs: Pair[]): void {
  for (const found of componentPairs(labelEl, meaningOf))
    pairs.push({ ...found, labelEl, fieldEl: null, editable: false });
}

function fromField(el: Element, meaningOf: MeaningOf, pairs: Pair[]): void {
  const label = fieldLabel(el);
  const meaning = label ? meaningOf(label) : null;
  if (!meaning) return;
  const text = clean(fieldText(el));
  if (!isShown(el)) return;
  pairs.push(pairOf(meaning, label, text ? [{ text, el, line: 0, field: true }] : [], el, el));
}

/** Finds what comes after a label: climbs while the label is alone, then takes the first thing that follows. */
function next(
  labelEl: Element,
  from: Node,
  meaning: Meaning,
  label: string,
  meaningOf: MeaningOf,
): Pair | null {
  const under = valueUnder(labelEl);
  if (under) return pairOf(meaning, label, contents(under), labelEl, fieldIn(under));
  let at: Node = from;
  for (let climb = 0; climb < 5; climb++) {
    // A heading cell, a term, a field's label say by themselves that the value follows.
    const turned = hasBefore(at) && !labelEl.closest("dt, th, label") ? turnedLabel(at, meaningOf) : null;
    if (turned && turned.facing !== "forward") {
      const { before } = turned;
      if (!before) return { ...pairOf(meaning, label, [], labelEl, null), doubt: UNSURE_FACING };
      const pieces = before.nodeType === 3 ? textPiece(before as Text) : contents(before as Element);
      return { ...pairOf(meaning, label, pieces, labelEl, null), byOrder: true };
    }
    const after = following(at, meaningOf, meaning);
    if (after === "label") return null;
    if (after) {
      const all =
        after.nodeType === 3
          ? onward(after as Text, textPiece(after as Text)[0]?.text ?? "")
          : contents(after as Element);
      const pieces = ownOf(labelEl, meaning, all, meaningOf);
      if (pieces.some((p) => !p.field && meaningOf(p.text) !== null && p.text !== label) && pieces.length > 1)
        return null;
      // 'Thủ tục <b>đăng ký khai sinh</b>' runs on: a name, not a label and its value.
      if ((meaning === "procedure" || meaning === "stepName") && runsIntoWords(at, after, pieces))
        return null;
      // What begins with words and a colon is another label, known or not.
      if (
        pieces.some((p, i) => cutsIn(p.text, meaningOf).some((c) => c.meaning || (i === 0 && c.from === 0)))
      )
        return null;
      if (pieces.length > 8) return null;
      // An element that follows but is empty is the value's empty place.
      if (after.nodeType === 1) glued(after as Element, pieces);
      const extra = pieces.length > 0 ? timeAfter(after) : null;
      const field = after.nodeType === 1 ? fieldIn(after as Element) : null;
      if (pieces.length === 0 && !field) return null;
      return pairOf(meaning, label, extra ? [...pieces, extra] : pieces, labelEl, field);
    }
    const up: Element | null = at.parentElement;
    if (!up || STOP.has(up.tagName) || HEADING.has(up.tagName)) return null;
    const floated = fieldOver(at);
    if (floated) return pairOf(meaning, label, contents(floated), labelEl, floated);
    if (hasBefore(at)) return null;
    at = up;
  }
  return null;
}

/** Nothing but markup lies between a label without a colon and small letters behind it. */
function runsIntoWords(label: Node, after: Node, pieces: Piece[]): boolean {
  const said = clean(label.textContent ?? "");
  const between = label.nextSibling === after ? "" : clean(label.nextSibling?.textContent ?? "");
  return !/[:：]$/.test(said) && !/^[:：]/.test(between) && /^\p{Ll}/u.test(pieces[0]?.text ?? "");
}

/** A code or date that markup cuts in two goes on in the next element: half of it would be another. */
function glued(el: Element, pieces: Piece[]): void {
  let at = el;
  for (let n = 0; n < 4; n++) {
    const last = pieces.at(-1);
    const more = at.nextElementSibling;
    if (!last || last.field || !more || at.nextSibling !== more || !goesOn(at, last.text)) return;
    last.text = clean(last.text + (more.textContent ?? ""));
    at = more;
  }
}

function pairOf(
  meaning: Meaning,
  label: string,
  pieces: Piece[],
  labelEl: Element,
  fieldEl: Element | null,
): Pair {
  return {
    meaning,
    label: label.replace(/\s*[:：*]+\s*$/, ""),
    text: joined(pieces),
    pieces,
    el: pieces[0]?.el ?? labelEl,
    labelEl,
    fieldEl,
    editable: fieldEl !== null && isEditable(fieldEl),
  };
}

/** A field found by its own label and again by the text before it is one. */
function dedupe(pairs: Pair[]): Pair[] {
  const seen = new Map<Element, Meaning>();
  return pairs.filter((p) => {
    const key = p.fieldEl ?? p.labelEl;
    if (p.fieldEl && seen.get(key) === p.meaning) return false;
    if (p.fieldEl) seen.set(key, p.meaning);
    return true;
  });
}
