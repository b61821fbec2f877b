/**
 * Dossiers that no element of their own holds: lines parted by rules or breaks, headings with what
 * follows them, lines under a date. Where the parts cannot be told, there are none.
 */

import { isShown } from "../../dom/visible.ts";
import { unpack } from "../labels/labels-in-text.ts";
import { isInSentence } from "../labels/own-words.ts";
import { type Piece, piecesOf, spaced } from "../sight/text.ts";
import type { Env } from "../words/context.ts";
import { clean } from "../words/fold.ts";

/** The nodes of one dossier under its parent. */
export type Segment = Node[];

const isSaying = (node: Node): boolean =>
  node.nodeType === 3
    ? /\S/.test((node as Text).data)
    : node.nodeType === 1 && isShown(node as Element) && clean(node.textContent ?? "") !== "";

const codesOf = (segment: Segment, env: Env): string[] => [
  ...new Set(
    segment.flatMap((n) => env.codesIn(n.nodeType === 1 ? spaced(n as Element) : (n.textContent ?? ""))),
  ),
];

/** The parts of `parent`, one to a dossier; null where they cannot be told. */
export function segmentsOf(parent: Element, items: Element[], env: Env): Segment[] | null {
  return partedBy(parent, "HR", env) ?? lines(parent, env) ?? underHeads(parent, items, env);
}

/** What stands between two elements of one kind; each part has a code of its own. */
function partedBy(parent: Element, tag: string, env: Env): Segment[] | null {
  const parts: Segment[] = [[]];
  for (const node of parent.childNodes)
    if (node.nodeName === tag) parts.push([]);
    else if (isSaying(node)) parts.at(-1)?.push(node);
  // A title over it or a sum under it is nobody's part; a value without its code would be somebody's.
  const says = (p: Segment) => unpack(piecesIn(parent, p), env.meaningOf).pairs.length > 0;
  const filled = parts.filter((p) => p.length > 0 && (codesOf(p, env).length > 0 || says(p)));
  const codes = filled.map((p) => codesOf(p, env));
  const single = codes.length > 1 && codes.every((c) => c.length === 1);
  return single && new Set(codes.flat()).size === codes.length ? filled : null;
}

/** Lines of running text, broken by `<br>`, each with a code of its own. */
function lines(parent: Element, env: Env): Segment[] | null {
  const inline = Array.from(parent.children).every(
    (c) => !/^(?:DIV|P|UL|OL|TABLE|SECTION|ARTICLE|DL|H[1-6]|LI|FORM|TR|TD)$/.test(c.tagName),
  );
  return inline ? partedBy(parent, "BR", env) : null;
}

/** Each dossier begins with its item, of a kind that nothing else among the siblings is. */
function underHeads(parent: Element, items: Element[], env: Env): Segment[] | null {
  const [head] = items;
  const all = Array.from(parent.children).filter(isSaying);
  const at = all.indexOf(head as Element);
  const among = all.slice(at);
  if (!head || items.some((i) => i.parentElement !== parent || i.tagName !== head.tagName)) return null;
  if (among.some((el) => el.tagName === head.tagName && !items.includes(el))) return null;
  const parts: Segment[] = [];
  for (const el of among) {
    if (items.includes(el)) parts.push([el]);
    else parts.at(-1)?.push(el);
  }
  const kinds = new Set((parts[0] ?? []).slice(1).map((el) => el.nodeName));
  // What stands before the first or behind the last could as well be somebody else's.
  const before = all.slice(0, at).some((el) => kinds.has(el.nodeName));
  const after = (parts.at(-1) ?? []).slice(1).some((el) => !kinds.has(el.nodeName));
  if (before || after || parts.some((p) => p.length < 2 || codesOf(p, env).length !== 1)) return null;
  return parts;
}

/** Pieces of these nodes only, as they stand in their parent. */
export const piecesIn = (parent: Element, segment: Segment): Piece[] => {
  const own = new Set(segment);
  return piecesOf(parent, undefined, (node) => own.has(node));
};

/**
 * What a heading says of all items under it: 'Ngày hẹn trả: 05/12/2026' over lines of codes. Only where
 * each item has such a heading over it, of one kind that no item is.
 */
export function headingsOver(items: Element[], env: Env): Map<Element, Piece[]> | null {
  const found = new Map<Element, Piece[]>();
  let kind: string | null = null;
  for (const item of items) {
    let at = item.previousElementSibling;
    while (at && (items.includes(at) || !isSaying(at))) at = at.previousElementSibling;
    if (!at || at.tagName === item.tagName || !/^(?:H[1-6]|DT|STRONG|B)$/.test(at.tagName)) return null;
    kind ??= at.tagName;
    const pieces = piecesOf(at);
    const text = clean(at.textContent ?? "");
    const { pairs } = unpack(pieces, env.meaningOf, true);
    if (kind !== at.tagName || pairs.length !== 1 || isInSentence(text, env.meaningOf)) return null;
    found.set(item, pieces);
  }
  return found;
}
