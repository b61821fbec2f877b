import { replace } from "./disguise.ts";
import type { Line } from "./line.ts";
import { apply, getterOf, isOne } from "./natives.ts";

/** `form.submit()` fires no event that could be held. */
export function guardSubmit(line: Line): void {
  const proto = HTMLFormElement.prototype;
  const charset = getterOf(proto, "acceptCharset");
  replace(proto, "submit", (native) => (self, args) => {
    if (isOne(charset, self) && line.askAt("submit", self as HTMLFormElement)) return undefined;
    return apply(native, self, args);
  });
}
