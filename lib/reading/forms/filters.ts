/** Choices that look for dossiers and change none. */

import { allIn, attributeOf, closestTo, tagOf } from "../../dom/safe.ts";
import { labelOf } from "../sight/clickable.ts";
import { textOf } from "../sight/text.ts";
import { fold } from "../words/fold.ts";

const SEARCH = /\b(?:tim|loc|tra cuu|search|filter)\b/;
const BOXES = "form, fieldset, [class*=filter], [class*=search], tr, section, [role=dialog], dialog";

/** A choice beside a search button, under 'Bộ lọc', or among 'Tất cả'. */
export function looksLikeFilter(el: Element): boolean {
  if (
    tagOf(el) === "SELECT" &&
    Array.from((el as HTMLSelectElement).options).some((one) => /^\W*(?:tat ca|all)\b/.test(fold(one.text)))
  )
    return true;
  if (closestTo(el, "[role=search], thead, th")) return true;
  const box = closestTo(el, BOXES);
  if (!box) return false;
  if (SEARCH.test(fold(attributeOf(box, "aria-label") ?? ""))) return true;
  return (
    Array.from(allIn(box, "button, input[type=submit], input[type=button]")).some((one) =>
      SEARCH.test(fold(labelOf(one))),
    ) ||
    Array.from(allIn(box, "h1, h2, h3, h4, h5, h6, legend, [class*=title]")).some((one) =>
      /^(?:bo loc|loc|tim kiem|tra cuu)\b/.test(fold(textOf(one))),
    )
  );
}
