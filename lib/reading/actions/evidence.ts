/** What a button's markup shows of itself: that a click commits at once, or that it only opens something. */

import { allIn, attributeOf, closestTo, hasAttribute, isA, parentOf, tagOf } from "../../dom/safe.ts";
import { isReachable } from "../../dom/visible.ts";
import { visibleFields } from "../forms/form-of.ts";
import { actsFor, labelOf } from "../sight/clickable.ts";
import type { ActionReading } from "../types.ts";
import type { Env } from "../words/context.ts";
import { foldLabel } from "../words/fold.ts";
import type { Opened } from "./opening.ts";
import { isThrownOn } from "./switches.ts";

/** What in the markup shows that a click commits at once, or null: nothing does. */
export function evidenceOf(pressed: Element, env: Env): ActionReading["evidence"] {
  const el = actsFor(pressed);
  const script = `${attributeOf(el, "onclick") ?? ""} ${attributeOf(el, "href") ?? ""} ${attributeOf(el, "onmousedown") ?? ""}`;
  if (/\bconfirm\s*\(/.test(script) || hasAttribute(el, "data-confirm")) return "confirm";
  if (/__doPostBack|WebForm_DoPostBack/.test(script)) return "post-back";
  if (env.context.seenToCommit?.includes(foldLabel(labelOf(pressed)))) return "seen-before";
  if (isThrownOn(el)) return "form-without-fields";
  const form = closestTo(el, "form");
  const submits =
    form &&
    (isA(el, "input[type=submit], input[type=image]") ||
      (tagOf(el) === "BUTTON" && (el as HTMLButtonElement).type === "submit"));
  if (!form || !submits) return null;
  if (allIn(form, "input[name=__VIEWSTATE]")[0] ?? null) return "post-back";
  const fields = visibleFields(form).filter((f) => isReachable(f) || (f as HTMLInputElement).type === "file");
  return fields.length === 0 && allIn(form, "button, input[type=submit]").length <= 2
    ? "form-without-fields"
    : null;
}

/** Something about the button says that it shows more before it does anything; or its form already stands open. */
export function opens(el: Element, opened: Opened | null): boolean {
  if (/(?:\.\.\.|…)$/.test(labelOf(el))) return true;
  if (
    isA(
      el,
      "[aria-haspopup=dialog], [data-toggle=modal], [data-bs-toggle=modal], [data-toggle=collapse], [data-bs-toggle=collapse], [aria-expanded], [data-fancybox], [popovertarget]",
    )
  )
    return true;
  if (opened?.element === el && opened.word) return openFormBeside(el);
  const href = tagOf(el) === "A" ? (attributeOf(el, "href") ?? "") : "";
  // A mark on the page itself leads nowhere; a route does.
  return href.length > 1 && !/^(?:javascript:|#(?![!/].))/i.test(href);
}

/** The form it opened can be seen. */
function openFormBeside(el: Element): boolean {
  for (let up = parentOf(el), i = 0; up && i < 6; up = parentOf(up), i++)
    if (Array.from(allIn(up, "textarea, input[type=file]")).some((f) => isReachable(f.parentElement ?? f)))
      return true;
  return false;
}
