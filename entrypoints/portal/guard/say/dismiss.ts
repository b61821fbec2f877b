import { allIn } from "../../../../lib/dom/safe.ts";
import { labelOf } from "../../../../lib/reading/sight/clickable.ts";
import { isDismiss } from "../../../../lib/reading/words/action-words.ts";

/** Presses what closes the portal's own window, where it has such a button. */
export function dismiss(window: Element): void {
  const ways = allIn<HTMLElement>(window, "button, [role=button], a, input[type=button]");
  [...ways].find((it) => isDismiss(labelOf(it)))?.click();
}
