/** Whether two pieces of text run on: cut apart by markup alone, or standing apart on the page. */
import { holds, parentOf } from "../../dom/safe.ts";
/**
 * A word or number cut in two by markup ('18/11/<b>2026</b>') is one: nothing
 * lies between the parts, and both flow on one line. Read apart, '1' and
 * '8/11/2026' would be another day.
 */
export function runsOn(before: { text: string; el: Element }, text: string, el: Element): boolean {
  const [left, right] = [before.text.at(-1) ?? "", text[0] ?? ""];
  const number = /[\d./:-]/.test(left) && /[\d./:-]/.test(right) && (/\d/.test(left) || /\d/.test(right));
  const word = /[\p{L}\p{M}]/u.test(left) && /[\p{Ll}\p{M}]/u.test(right);
  const capitals = /\p{Lu}\p{M}*$/u.test(before.text) && /\p{Lu}/u.test(right);
  const code =
    (/(?:^|[.\s-])[A-Z]$/.test(before.text) && /\d/.test(right)) ||
    (/\d[./-]$/.test(before.text) && /[A-Z]/.test(right)) ||
    (/\d$/.test(before.text) && /^T\d/.test(text));
  // A comma begins no text of its own: 'Đã có kết quả<b>, chờ trả</b>'.
  const clause = /[\p{L}\p{M}\d]/u.test(left) && /[,;)]/.test(right);
  const bracket = left === "(" && /[\p{L}\d]/u.test(right);
  return (
    (number || word || capitals || code || clause || bracket) && flows(before.el, el) && flows(el, before.el)
  );
}

/** How often a style decided about a text: such a text is not the same wherever its markup is. */
export const styleAsked = { times: 0 };

/** Inline, without room of its own, from an element up to where the other one is too. */
export function flows(el: Element, other: Element): boolean {
  styleAsked.times++;
  const view = el.ownerDocument.defaultView;
  for (let up: Element | null = el; up && view && !holds(up, other); up = parentOf(up)) {
    const style = view.getComputedStyle(up);
    if (style.display !== "inline" && style.display !== "contents") return false;
    for (const room of [style.marginLeft, style.marginRight, style.paddingLeft, style.paddingRight])
      if (Number.parseFloat(room) > 1) return false;
  }
  return true;
}
