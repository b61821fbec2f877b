import { isShown } from "../../dom/visible.ts";
import { textOf } from "../sight/text.ts";
import { nameOf } from "./paper-name.ts";
import { fileNamesIn } from "./uploads.ts";

/** Boxes one under the other that each name a paper: numbered, or with a file beside the name. */
export function boxesIn(section: Element, after: (el: Element) => boolean): Element[] {
  for (const part of [section, ...section.querySelectorAll("div, section, ul")]) {
    const boxes = Array.from(part.children).filter((el) => after(el) && isShown(el) && textOf(el) !== "");
    const numbered = boxes.every((el, i) => Number(/^(\d{1,2})[.)]/.exec(textOf(el))?.[1]) === i + 1);
    if (boxes.length === 0 || !boxes.every((el) => nameOf(el) !== null)) continue;
    if (numbered || boxes.every((el) => el.childElementCount > 1 && fileNamesIn(el).length > 0)) return boxes;
  }
  return [];
}
