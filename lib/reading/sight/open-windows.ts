import { isInOurs } from "../../dom/ours.ts";
import { allIn, boxOf, tagOf, viewOf } from "../../dom/safe.ts";
import { isReachable, isShown, topmostAt } from "../../dom/visible.ts";
import { piecesOf } from "./text.ts";
import { dialogOf } from "./windows.ts";

/** Visible windows of a document, innermost boxes not repeated; `marked`: the elements that match `WINDOWS`. */
export function openDialogs(doc: Document, windows: Element[]): Element[] {
  const marked = windows.filter(
    (el) =>
      tagOf(el) !== "BODY" &&
      tagOf(el) !== "HTML" &&
      !isInOurs(el) &&
      isShown(el) &&
      isReachable(el) &&
      dialogOf(el) !== null &&
      showsAnything(el),
  );
  const roots = marked.map((el) => dialogOf(el) as Element);
  for (const part of [0.5, 0.9]) {
    const over = windowAt(doc, part);
    if (over && showsAnything(over)) roots.push(over);
  }
  return [...new Set(roots)].filter((el, _, all) => !all.some((o) => o !== el && o.contains(el)));
}

/** What lies over that part of the page's width; beside its middle only what is as high as the page, as a drawer is. */
function windowAt(doc: Document, part: number): Element | null {
  const view = viewOf(doc);
  const el = view && topmostAt(doc, view.innerWidth * part, view.innerHeight / 2.5);
  const over = el && dialogOf(el);
  return over && (part < 0.6 || boxOf(over).height > view.innerHeight * 0.9) ? over : null;
}

/** The frame of a window that was closed may stay over the page: with nothing in it that is seen, it is none. */
const showsAnything = (frame: Element): boolean =>
  piecesOf(frame).length > 0 ||
  Array.from(allIn(frame, "input, button, textarea, iframe, img")).some(isReachable);
