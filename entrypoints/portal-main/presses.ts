import type { Line } from "./line.ts";
import { apply, getterOf, isOne } from "./natives.ts";

/**
 * A `javascript:` link runs under the rules of whoever presses it, and an extension's forbid it:
 * what the officer let through is pressed here, where the page itself would press it.
 */
export function pressForGuard(line: Line): void {
  const { click } = HTMLElement.prototype;
  const title = getterOf(HTMLElement.prototype, "title");
  line.onPress((target) => {
    if (isOne(title, target)) apply(click, target, []);
  });
}
