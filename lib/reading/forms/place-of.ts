/** Which place of a portal something stands in: a list, a window by its title, a form's fields, or the page itself. */
import { isA } from "../../dom/safe.ts";
import type { Place } from "../../portals/schema.ts";
import { textOf } from "../sight/text.ts";
import { dialogOf } from "../sight/windows.ts";
import { clean } from "../words/fold.ts";

const TITLES =
  "h1, h2, h3, h4, h5, h6, [role=heading], legend, [class*=title i], [class*=header i], [class*=caption i]";
const LONGEST = 60;

/** The window around an element, by its title; else the page. */
export function windowOf(el: Element): Place {
  const window = dialogOf(el);
  if (!window) return { in: "page" };
  const title = titleOf(window);
  return title === null ? { in: "window" } : { in: "window", title };
}

/** The words in a window's head, without whose dossier it is about; null: it has none that could be told again. */
export function titleOf(window: Element): string | null {
  const named = window.getAttribute("aria-labelledby");
  const by = named ? window.ownerDocument.getElementById(named) : null;
  const heads = [...(by ? [by] : []), ...window.querySelectorAll(TITLES)];
  for (const head of heads) {
    if (isA(head, "button")) continue;
    const text = clean(textOf(head))
      .replace(/[:：].*$/, "")
      .trim();
    // A title with a code or a name's number in it is another one each time.
    const words = text.replace(/\s*\S*\d\S*.*$/, "").trim();
    if (words.length >= 2 && words.length <= LONGEST && /\p{L}{2}/u.test(words)) return words;
  }
  return null;
}
