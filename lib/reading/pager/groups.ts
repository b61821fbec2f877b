/** Controls that stand together and turn pages, those nearest to the list. */
import { bodyOf, documentOf, holds, parentOf } from "../../dom/safe.ts";
import { fold } from "../words/fold.ts";
import type { Control } from "./controls.ts";
import { numbersOf } from "./numbers.ts";

export interface Group {
  /** The smallest part of the page that holds them. */
  root: Element;
  controls: Control[];
}

/** So far above its controls a pager's own box is. */
const REACH = 4;
/** More controls are a page, not a pager. */
const MOST = 40;
/** A month has its own arrows and numbers, and turns no list. */
const LONGEST_MONTH = 28;
const MONTH = /\b(?:thang|thg|th)\.? ?\d{1,2}\b|\b(?:t2|thu hai|mon)\b.*\b(?:t3|thu ba|tue)\b/;

/** Those that hold no row of the list, as near to it as any other. */
export function groupsOf(controls: readonly Control[], rows: readonly Element[]): Group[] {
  const turning = controls.filter(({ does }) => does !== "more");
  const groups = new Map<Element, Group>();
  for (const { el } of turning) {
    const group = around(el, turning, rows);
    if (group) groups.set(group.root, group);
  }
  const all = [...groups.values()];
  const outer = all.filter(({ root }) => !all.some((it) => it.root !== root && holds(it.root, root)));
  const near = outer.filter((it) => !isMonth(it)).map((it) => ({ it, depth: nearness(it.root, rows[0]!) }));
  const nearest = Math.max(...near.map(({ depth }) => depth));
  return near.filter(({ depth }) => depth === nearest).map(({ it }) => it);
}

/** The smallest box around a control in which a pager stands, with what stands just beside it. */
function around(el: Element, turning: readonly Control[], rows: readonly Element[]): Group | null {
  let group: Group | null = null;
  let wider = 0;
  for (let part = parentOf(el), up = 0; part && up < REACH + 2 && wider < 3; part = parentOf(part), up++) {
    const root = part;
    if (root === bodyOf(documentOf(root)) && group) break;
    if (rows.some((row) => holds(root, row))) break;
    const controls = turning.filter((it) => holds(root, it.el));
    if (controls.length > MOST) break;
    if (group) wider++;
    else if (up >= REACH) break;
    if (isPagerLike(controls) && (!group || controls.length > group.controls.length))
      group = { root, controls };
  }
  return group;
}

/** 'Trước' and 'Sau', numbers in a row, or words that can be about nothing else: one arrow alone may be anything. */
function isPagerLike(controls: readonly Control[]): boolean {
  const does = (...what: Control["does"][]) => controls.some((it) => what.includes(it.does));
  if (does("next", "double-next", "last") && does("prev", "double-prev", "first")) return true;
  return (
    numbersOf(controls).length >= 2 ||
    controls.some((it) => (it.does === "next" || it.does === "prev") && it.ofPages)
  );
}

const isMonth = ({ root, controls }: Group): boolean =>
  controls.filter(({ does }) => typeof does === "number").length >= LONGEST_MONTH ||
  MONTH.test(fold((root.textContent ?? "").slice(0, 200)));

/** How deep in the page the part lies that holds both: the deeper, the nearer. */
function nearness(root: Element, row: Element): number {
  let depth = 0;
  for (let part: Element | null = root; part; part = parentOf(part)) {
    if (depth === 0 && holds(part, row)) depth = 1;
    else if (depth > 0) depth++;
  }
  return depth;
}
