/**
 * Lists that are no tables: cards, rows of divs, items of a list. They are
 * found by the codes in them: an element that holds one code, among siblings
 * that hold one each, is a dossier.
 */

import { isOurs } from "../../dom/ours.ts";
import { parentOf } from "../../dom/safe.ts";
import { rootAround } from "../../dom/shadow.ts";
import { isShown } from "../../dom/visible.ts";
import type { Grid, GridRow } from "../grid/cells.ts";
import { areHeadings } from "../grid/headings.ts";
import { areStacked } from "../grid/loose-rows.ts";
import { textOf } from "../sight/text.ts";
import { codeUnderLabel, ownCode } from "../words/code-under-label.ts";
import type { Env } from "../words/context.ts";
import { clean, fold } from "../words/fold.ts";
import { isNationalPortal, isReceiptLabel, isTitledAlias } from "../words/other-names.ts";

const SKIP = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "OPTION", "TEXTAREA", "svg", "HEAD", "NAV"]);

/** Elements that each speak of one dossier, grouped by their common parent. */
export function repeatsIn(root: Element, env: Env, skip: (el: Element) => boolean): Element[][] {
  const codes = new Map<Element, Set<string>>();
  const receipts = new Set<string>();
  const mark = (el: Element, code: string) => {
    for (let up: Element | null = el; up && up !== parentOf(root); up = around(up, root)) {
      const set = codes.get(up);
      if (set?.has(code)) return;
      if (set) set.add(code);
      else codes.set(up, new Set([code]));
    }
  };
  for (const node of textsIn(root, skip)) {
    const text = node.data;
    if (text.length < 4 || text.length > 500) continue;
    const el = node.parentElement;
    if (!el) continue;
    const found =
      /[.-]/.test(text) || env.context.profile?.codePattern ? env.codesIn(text.normalize("NFC")) : [];
    const { code: own } = ownCode(found);
    if (own !== null) {
      if (isShown(el) && !isAlias(node, own, env)) mark(el, own);
    } else if (text.length < 90 && /^\s*[\p{L}]/u.test(text)) {
      const code = labelledCode(node, el, env);
      if (!code || !isShown(el)) continue;
      if (isReceiptLabel(text)) receipts.add(code);
      mark(el, code);
    }
  }
  // A receipt's number names a dossier only where no code does.
  const ownOf = (el: Element) => {
    const all = [...(codes.get(el) ?? [])];
    const named = all.filter((code) => !receipts.has(code));
    return ownCode(named.length > 0 ? named : all).code;
  };
  return groups(codes, ownOf, rootAround(root));
}

/** Texts under an element or root, also those that components draw in roots of their own. */
function* textsIn(root: Node, skip: (el: Element) => boolean): Generator<Text> {
  const walker = root.ownerDocument!.createTreeWalker(root, 5, (node) => {
    if (node.nodeType === 3) return NodeFilter.FILTER_ACCEPT;
    const el = node as Element;
    if (SKIP.has(el.tagName) || isOurs(el) || skip(el)) return NodeFilter.FILTER_REJECT;
    return drawnBy(el) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const drawn = node.nodeType === 1 ? drawnBy(node as Element) : null;
    if (drawn) yield* textsIn(drawn, skip);
    else if (node.nodeType === 3) yield node as Text;
  }
}

const drawnBy = (el: Element): ShadowRoot | null => (el.tagName.includes("-") ? el.shadowRoot : null);

/** What an element stands in; of what a component draws, the component. */
const around = (el: Element, root: Element): Element | null =>
  parentOf(el) ?? (el === root ? null : (rootAround(el)?.host ?? null));

/** The label before the code says that it is the dossier's name elsewhere. */
function isAlias(node: Text, code: string, env: Env): boolean {
  const text = clean(node.data);
  const before = text.slice(0, text.indexOf(code)).replace(/^.*[(\n|;]\s*/, "");
  if (/\p{L}/u.test(before)) return namesAnother(before, env);
  if (node.parentElement && isTitledAlias(text, node.parentElement, env.meaningOf)) return true;
  let at: Node | null = node;
  for (let up = 0; at && up < 3; at = at.parentElement, up++) {
    let label = at.previousSibling;
    while (label && !/[\p{L}\d]/u.test(label.textContent ?? "")) label = label.previousSibling;
    if (label) return namesAnother(clean(label.textContent ?? "").replace(/^[(\s]+/, ""), env);
  }
  return false;
}

/** 'Mã hồ sơ (Cổng DVCQG)', 'Mã hồ sơ liên thông', 'Số hồ sơ gốc': a code, and not the portal's own. */
function namesAnother(label: string, env: Env): boolean {
  const meaning = env.meaningOf(label);
  return (
    meaning === "alias" || isNationalPortal(label) || (meaning === "other" && /^(?:ma|so) /.test(fold(label)))
  );
}

/** 'Mã hồ sơ: X' or a label followed by a code of whatever pattern. */
function labelledCode(node: Text, el: Element, env: Env): string | null {
  const text = node.data;
  const colon = text.indexOf(":");
  const label = colon > 0 ? text.slice(0, colon) : text;
  if (env.meaningOf(clean(label)) !== "code") return null;
  const rest = colon > 0 ? clean(text.slice(colon + 1)) : "";
  const value =
    rest ||
    clean(node.nextSibling?.textContent ?? "") ||
    (el.nextElementSibling && textOf(el.nextElementSibling)) ||
    clean(el.textContent ?? "").replace(clean(text), "");
  return codeUnderLabel(value.slice(0, 80), env.codesIn).code;
}

/** Children with one code each under a parent that holds several; in a component's root such a list is read with that root. */
function groups(
  codes: Map<Element, Set<string>>,
  ownOf: (el: Element) => string | null,
  own: ShadowRoot | null,
): Element[][] {
  const found: Element[][] = [];
  for (const [parent, set] of codes) {
    // A dossier with its code on the national portal is one.
    if (set.size < 2 || ownOf(parent) !== null || rootAround(parent) !== own) continue;
    const children = Array.from(parent.children).filter((c) => ownOf(c) !== null);
    const distinct = new Set(children.map(ownOf));
    if (distinct.size < 2) continue;
    const shape = (el: Element) => el.tagName;
    const tags = new Map<string, Element[]>();
    for (const c of children) tags.set(shape(c), [...(tags.get(shape(c)) ?? []), c]);
    const most = [...tags.values()].sort((a, b) => b.length - a.length)[0];
    if (most && most.length >= 2 && most.length >= 0.6 * Math.min(set.size, distinct.size)) found.push(most);
  }
  const isOne = (el: Element) => ownOf(el) !== null;
  const dossiers = found.filter((items) => !found.some((o) => areParts(items, o, isOne)));
  return [...dossiers, ...alone(dossiers, isOne)];
}

/** Parts of a list with one dossier each are no dossiers: a part beside them holds several (`items`) of what each holds one. */
function areParts(parts: Element[], items: Element[], isOne: (el: Element) => boolean): boolean {
  const [first] = items;
  const [beside] = parts;
  if (!first || !beside) return false;
  const part = partOf(first, (up) => parentOf(up) === parentOf(beside) && up.tagName === beside.tagName);
  return part !== null && parts.every((p) => !p.contains(part) && itemLike(first, p, isOne) !== null);
}

/** The part of its list that an item lies in, through boxes that hold nothing else. */
function partOf(item: Element, is: (up: Element) => boolean): Element | null {
  let part = parentOf(item);
  for (let up = 0; part && up < DEEPEST && !is(part); up++) part = parentOf(part);
  return part && is(part) ? part : null;
}
const DEEPEST = 3;

/** The one box in `part` that speaks of one dossier and is made as `item` is. */
function itemLike(item: Element, part: Element, isOne: (el: Element) => boolean): Element | null {
  const like = (el: Element) => el.tagName === item.tagName && el.className === item.className && isOne(el);
  return Array.from(part.getElementsByTagName(item.tagName)).find(like) ?? null;
}

/** A part of a list with one dossier only, beside parts of the same kind with several ('hôm nay', 'hôm qua'; a board's lanes). */
function alone(found: Element[][], isOne: (el: Element) => boolean): Element[][] {
  const taken = new Set(found.flat());
  const more: Element[][] = [];
  for (const items of found) {
    const [first] = items;
    // Parts hold more than the items: a title, or a box around them.
    const parts = first ? [parentOf(first), parentOf(parentOf(first) ?? first)] : [];
    for (const part of parts)
      for (const beside of part?.parentElement?.children ?? []) {
        const item = beside !== part && beside.tagName === part?.tagName && isOne(beside);
        const own = item && !taken.has(beside) && first ? itemLike(first, beside, isOne) : null;
        if (!own || taken.has(own)) continue;
        taken.add(own);
        more.push([own]);
      }
  }
  return more;
}

/**
 * Rows of divs under a row of headings, without any role: the headings are an
 * element before the rows with as many children as each row. null: no headings.
 */
export function asGrid(items: Element[], env: Env): { grid: Grid; head: Element } | null {
  const first = items[0];
  if (!first) return null;
  const columns = columnsOf(first);
  const width = columns.length;
  // One under the other they are the lines of a card: no heading stands over them.
  if (width < 3 || areStacked(columns)) return null;
  for (let el: Element | null = first, up = 0; el && up < 3; el = el.parentElement, up++)
    for (
      let before = el.previousElementSibling, n = 0;
      before && n < 3;
      before = before.previousElementSibling, n++
    ) {
      const head = headIn(before, width, env);
      if (head) return { grid: rowsOf(head, items), head };
    }
  return null;
}

/** Columns of a div row: its children, through wrappers that hold nothing else. */
function columnsOf(row: Element): Element[] {
  let el = row;
  while (el.childElementCount === 1 && el.firstElementChild && el.firstElementChild.childElementCount > 1)
    el = el.firstElementChild;
  return Array.from(el.children).filter((c) => !isOurs(c));
}

function headIn(el: Element, width: number, env: Env): Element | null {
  const tries = [el, ...Array.from(el.querySelectorAll("*")).slice(0, 20)];
  for (const t of tries) {
    if (t.childElementCount !== width) continue;
    const labels = Array.from(t.children).map((c) => textOf(c));
    // With a colon behind it a word is the label of what stands beside it, in a window over the list perhaps.
    if (labels.some((l) => /[:：]\s*$/.test(l))) continue;
    if (areHeadings(labels, env.meaningOf) && isShown(t)) return t;
  }
  return null;
}

function rowsOf(head: Element, items: Element[]): Grid {
  const row = (el: Element, isHead: boolean): GridRow => ({
    el,
    head: isHead,
    cells: columnsOf(el).map((c, col) => ({ el: c, col, span: 1, own: true })),
  });
  return {
    root: items[0]?.parentElement ?? head,
    rows: [row(head, true), ...items.map((i) => row(i, false))],
  };
}
