/** Windows without a role, a name or a height: what lies over the page and over a veil that covers all of it. */
import { boxOf, childrenOf, parentOf, viewOf } from "../../dom/safe.ts";
import { isReachable } from "../../dom/visible.ts";

/** The colour of a veil lets the page be seen through it. */
const THROUGH = /^(?:rgba|hsla|color|lab|oklch)\(.*[,/]\s*(0?\.\d+|[1-9]\d?(?:\.\d+)?%)\)$/;

/** Whether a veil belongs to this floating box: it stands right beside it, or is the box's own ground. */
export function isVeiled(el: Element): boolean {
  const view = viewOf(el.ownerDocument);
  if (!view) return false;
  for (const beside of [el.previousElementSibling, el.nextElementSibling])
    if (beside && childrenOf(beside) === 0 && isCover(beside, view) && isReachable(beside)) return true;
  for (const ground of [el, parentOf(el)])
    if (ground && isCover(ground, view) && THROUGH.test(view.getComputedStyle(ground).backgroundColor))
      return true;
  return false;
}

function isCover(el: Element, view: Window): boolean {
  const { position } = view.getComputedStyle(el);
  if (position !== "fixed" && position !== "absolute") return false;
  const box = boxOf(el);
  return box.width >= view.innerWidth * 0.98 && box.height >= view.innerHeight * 0.98;
}
