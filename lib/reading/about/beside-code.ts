/**
 * What stands around a dossier's code where no label says what it is: its state on a chip, its procedure as the
 * title over it. Only in the small box that holds the code, and only where one text alone can be it.
 */
import { isA, parentOf, viewOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { type Piece, piecesOf, spaced } from "../sight/text.ts";
import type { Draft } from "../values/draft.ts";
import { isTitleOfProcedure } from "../words/bare-names.ts";
import type { Env } from "../words/context.ts";
import { clean, fold } from "../words/fold.ts";
import { isLabelText } from "../words/names-in-label.ts";
import { readStatus } from "../words/read-status.ts";
import { isCountdown } from "../words/status.ts";
import { isLarge } from "./large.ts";

const BARE = { kind: "cell", name: "" } as const;
const PRESSED =
  "button, a, label, option, nav, [role=button], [role=tab], [role=menuitem], [role=option], [onclick], [tabindex], input, select";
/** Longer than this a box holds more than a heading. */
const LONGEST = 400;
const HIGHEST = 4;
/** So many lines before and behind the code's own are looked at. */
const NEAR = 3;

/** Adds to the draft what the boxes around its code say. `skip`: lists, windows and the like. */
export function takeBesideCode(draft: Draft, root: Element, env: Env, skip: (el: Element) => boolean): void {
  const { code } = draft;
  if (code === null) return;
  for (const el of placesOf(code, root, skip)) {
    if (!draft.has("status") && !draft.has("statusText")) takeState(draft, el, code, env);
    if (!draft.has("procedureName")) takeTitle(draft, el, code, env);
  }
  const told = draft.has("procedureName") && (draft.has("status") || draft.has("statusText"));
  const head = told ? null : headOf(draft, root, skip);
  if (head) {
    if (!draft.has("procedureName")) draft.put("procedureName", head.text, BARE, 0.7, head.el);
    // Its chips may stand in a line of their own under it.
    for (const el of [head.el, head.el.nextElementSibling])
      if (el && !draft.has("status") && !draft.has("statusText"))
        takeState(draft, el, code, env, head.text.length + HEAD_LENGTH);
  }
  // 'Thông tin hồ sơ' with a chip behind it: the dossier's state.
  for (const el of textsIn(root, skip, (text) => TITLE.test(fold(text))))
    if (!draft.has("status") && !draft.has("statusText")) takeState(draft, el, code, env, HEAD_LENGTH);
}

const TITLE = /^(?:thong tin|chi tiet)(?: chung)?(?: (?:ve|cua))? ho so$/;
/** A heading, the way to it, and its chip. */
const HEAD_LENGTH = 110;

/** The one procedure that a heading, or a line as large as one, names before what is said of the dossier. */
function headOf(
  draft: Draft,
  root: Element,
  skip: (el: Element) => boolean,
): { el: Element; text: string } | null {
  const heads = textsIn(
    root,
    skip,
    (text, el) =>
      clean(text).split(" ").length >= 4 &&
      isTitleOfProcedure(clean(text)) &&
      (isA(el, "h1, h2, h3, h4, [role=heading]") || isLarge(el)),
  );
  const [el, more] = heads;
  if (!el || more || isA(el, PRESSED)) return null;
  const follows = [...draft.spots.values()].some(
    (it) => (el.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return follows ? { el, text: clean(el.textContent ?? "") } : null;
}

/** Where the code is written as a heading or a line of its own. */
const placesOf = (code: string, root: Element, skip: (el: Element) => boolean): Element[] =>
  textsIn(root, skip, (text) => text.length <= 120 && text.includes(code));

/** Elements with such a text of their own, outside tables, lists and what is skipped; a few of them. */
function textsIn(
  root: Element,
  skip: (el: Element) => boolean,
  is: (text: string, el: Element) => boolean,
): Element[] {
  const found: Element[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, 5, (node) =>
    node.nodeType === 1 && skip(node as Element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const el = node.nodeType === 3 ? node.parentElement : null;
    if (!el || !is((node as Text).data, el)) continue;
    if (!isA(el, "script, style, template, option, td, dd, li") && isShown(el)) found.push(el);
  }
  return found.slice(0, 4);
}

/**
 * The boxes around an element that hold no other dossier, no form in which a state may be chosen, and little else;
 * together with what stands right before and behind it where its line has nothing but the code.
 */
function* boxesAround(el: Element, code: string, env: Env, longest = LONGEST): Generator<Element[]> {
  const isSmall = (box: Element, most: number): boolean => {
    const text = clean(spaced(box));
    return (
      !isA(box, "tr, tbody, table, dl") &&
      !box.querySelector("input, textarea, select") &&
      text.length <= most &&
      !env.codesIn(text).some((other) => other !== code)
    );
  };
  for (let box: Element | null = el, up = 0; box && up < HIGHEST; box = parentOf(box), up++) {
    if (!isSmall(box, longest)) return;
    yield [box];
    if (clean(box.textContent ?? "") !== code) continue;
    const all = Array.from(parentOf(box)?.children ?? []);
    const at = all.indexOf(box);
    yield all.filter(
      (it, i) => it !== box && Math.abs(i - at) <= NEAR && isShown(it) && isSmall(it, LONGEST / 2),
    );
  }
}

/** How states begin; a task or a label ('Tiếp nhận') beside a code is none. */
const STATE = /^[^\p{L}]*(?:đang|đã|chờ|mới|vừa|tạm|dừng|yêu cầu|cần|không|được|bị|hoàn|có kết quả)(?=\s)/iu;

function isPressed({ el }: Piece): boolean {
  if (el.closest(PRESSED)) return true;
  return viewOf(el.ownerDocument)?.getComputedStyle(el).cursor === "pointer";
}

const COUNT = /^[:：(]?\s*\d+\s*\)?$/;

function takeState(draft: Draft, el: Element, code: string, env: Env, longest = LONGEST): void {
  for (const boxes of boxesAround(el, code, env, longest)) {
    const pieces = boxes.flatMap((box) => piecesOf(box));
    const states = pieces.flatMap((piece, i) => {
      // 'Tạm dừng: 1' counts dossiers.
      const counted = [pieces[i - 1], pieces[i + 1]].some(
        (p) => p?.line === piece.line && COUNT.test(p.text),
      );
      // What stands at a label is what the label says: 'Còn lại: Tạm dừng'.
      const before = pieces[i - 1]?.text ?? "";
      const labelled = /[:：]\s*$/.test(before) || isLabelText(before);
      const text = counted || labelled || /[\d:]/.test(piece.text) ? "" : piece.text;
      const read =
        !STATE.test(text) || text.length > 60 || isCountdown(text) ? null : readStatus([text], true);
      return read?.status != null && !piece.field && !isPressed(piece) ? [{ read, el: piece.el }] : [];
    });
    if (new Set(states.map((it) => it.read.text)).size > 1) return;
    const [state] = states;
    if (!state) continue;
    draft.put("statusText", state.read.text, BARE, 0.7, state.el);
    if (state.read.status !== null) draft.put("status", state.read.status, BARE, 0.7, state.el);
    if (state.read.paused !== null) draft.put("paused", state.read.paused, BARE, 0.7, state.el);
    return;
  }
}

function takeTitle(draft: Draft, el: Element, code: string, env: Env): void {
  for (const boxes of boxesAround(el, code, env)) {
    const titles = boxes
      .flatMap((box) => Array.from(box.querySelectorAll("h1, h2, h3, h4, [role=heading]")))
      .filter((h) => isShown(h) && !h.closest(PRESSED))
      .map((h) => ({ h, text: clean(h.textContent ?? "") }))
      .filter(({ text }) => text.split(" ").length >= 4 && !text.includes(code) && isTitleOfProcedure(text));
    const all = titles.length > 0 ? titles : linesNaming(boxes.flatMap((box) => piecesOf(box)));
    if (all.length > 1) return;
    const [title] = all;
    if (!title) continue;
    draft.put("procedureName", title.text, BARE, 0.7, title.h);
    return;
  }
}

/** Lines in elements of their own, under no label, that can be nothing but a procedure's name. */
const linesNaming = (pieces: Piece[]): { h: Element; text: string }[] =>
  pieces.flatMap((piece, i, all) => {
    const { text, el } = piece;
    const before = all[i - 1]?.text ?? "";
    const own =
      text.split(" ").length >= 4 && text === clean(el.textContent ?? "") && isTitleOfProcedure(text);
    return own && !/[:：]\s*$/.test(before) && !isLabelText(before) && !isPressed(piece)
      ? [{ h: el, text }]
      : [];
  });
