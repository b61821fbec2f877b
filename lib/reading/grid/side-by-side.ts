/** Tables that stand side by side as parts of one: they touch, are as high as each other, and nothing is said between them. */
import { boxOf, holds, isA, parentOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { WINDOWS } from "../sight/windows.ts";
import { TABLES } from "./cells.ts";
import { rowTables } from "./row-tables.ts";

/** More tables than this on a page are rows or layout, not parts. */
const MOST = 40;
/** So far above its parts a grid's own element stands. */
const REACH = 6;
/** A border or a space between two boxes in a line. */
const GAP = 6;

/** Groups of two parts or more, each in document order. */
export function bandsIn(leaves: Element[]): Element[][] {
  if (leaves.length < 2 || leaves.length > MOST) return [];
  const boxes = leaves.map(boxOf);
  const bands: Element[][] = [];
  for (const [i, table] of leaves.entries()) {
    const band = bands.find((b) => b.some((t) => areParts(t, table, boxes[leaves.indexOf(t)], boxes[i])));
    if (band) band.push(table);
    else bands.push([table]);
  }
  return bands.filter((b) => b.length > 1);
}

function areParts(a: Element, b: Element, boxA?: DOMRect, boxB?: DOMRect): boolean {
  if (!boxA || !boxB) return false;
  const common = Math.min(boxA.bottom, boxB.bottom) - Math.max(boxA.top, boxB.top);
  // As many rows, where each is a table: a menu beside the list may be made so, too.
  if (rowTables(a) !== rowTables(b) || common <= 0 || common < 0.6 * Math.max(boxA.height, boxB.height))
    return false;
  const around = commonOf(a, b);
  if (!around || a.closest(WINDOWS) !== b.closest(WINDOWS)) return false;
  const [left, right] = [frameOf(a, around), frameOf(b, around)];
  const gap = Math.max(left.left, right.left) - Math.min(left.right, right.right);
  const own = Math.max(boxA.left, boxB.left) - Math.min(boxA.right, boxB.right);
  const span = { top: Math.min(boxA.top, boxB.top), bottom: Math.max(boxA.bottom, boxB.bottom) };
  return Math.min(gap, own) <= GAP && !saidBetween(a, b, around, span);
}

/** The nearest element around both; null where it is too far up to be their grid. */
export function commonOf(a: Element, b: Element): Element | null {
  let up = parentOf(a);
  for (let i = 0; up && i < REACH; up = parentOf(up), i++) if (holds(up, b)) return up;
  return null;
}

/** The box in which a part scrolls. */
function frameOf(table: Element, around: Element): DOMRect {
  let el = table;
  for (let up = parentOf(el); up && up !== around; up = parentOf(up)) el = up;
  return boxOf(el);
}

/** Titles of groups that stand over and under both are not between them, wherever they come in the document. */
function saidBetween(
  a: Element,
  b: Element,
  around: Element,
  span: { top: number; bottom: number },
): boolean {
  const range = around.ownerDocument.createRange();
  const isBeside = (text: Node): boolean => {
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    return box.bottom > span.top + 1 && box.top < span.bottom - 1;
  };
  const walker = around.ownerDocument.createTreeWalker(around, 5, (node) =>
    node.nodeType === 1 && isA(node as Element, TABLES) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // A part that holds a table for each row has its headings and titles in it.
    if (node.nodeType !== 3 || !/\S/.test((node as Text).data) || holds(a, node) || holds(b, node)) continue;
    const after = a.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
    const before = b.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
    if (after && before && node.parentElement && isShown(node.parentElement) && isBeside(node)) return true;
  }
  return false;
}
