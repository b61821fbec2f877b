import { isShown } from "../../dom/visible.ts";
import { textOf } from "../sight/text.ts";
import { fold } from "../words/fold.ts";
import { nameOf } from "./paper-name.ts";
import { fileNamesIn } from "./uploads.ts";

/** What stands beside the name of a paper that was asked for: how many copies, whether its file is there. */
const BESIDE =
  /\b(?:\d{1,3} (?:ban|bo|to)(?: (?:chinh|sao|goc|chup|dien tu))?|(?:xem|mo|tai) (?:tep|file|tai lieu|giay to)|(?:chua|khong) co (?:tep|file|giay to|tai lieu)|da (?:nop|co|nhan)|chua (?:nop|co|nhan))\b/;

/** Boxes one under the other that each name a paper: numbered, with a file beside the name, or ticked and told of alike. */
export function boxesIn(section: Element, after: (el: Element) => boolean): Element[] {
  let most: Element[] = [];
  for (const part of [section, ...section.querySelectorAll("div, section, ul")]) {
    const boxes = Array.from(part.children).filter((el) => after(el) && isShown(el) && textOf(el) !== "");
    // What holds the first of several begins as it does.
    if (boxes.length > most.length && boxes.every((el) => nameOf(el) !== null) && arePapers(boxes))
      most = boxes;
  }
  return most;
}

const arePapers = (boxes: Element[]): boolean =>
  boxes.every((el, i) => Number(/^(\d{1,2})[.)]/.exec(textOf(el))?.[1]) === i + 1) ||
  boxes.every((el) => el.childElementCount > 1 && fileNamesIn(el).length > 0) ||
  (boxes.length > 1 && areAlike(boxes) && boxes.every(tellsOfPaper));

const areAlike = ([first, ...rest]: Element[]): boolean =>
  rest.every((el) => el.tagName === first?.tagName && el.className === first.className);

/** Its name is one of several things in it, and one of them is of a paper. */
const tellsOfPaper = (box: Element): boolean =>
  box.childElementCount > 1 &&
  (BESIDE.test(fold(textOf(box))) ||
    fileNamesIn(box).length > 0 ||
    box.querySelector("input[type=checkbox]") !== null);
