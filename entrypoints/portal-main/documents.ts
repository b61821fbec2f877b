import { replace } from "./disguise.ts";
import type { Line } from "./line.ts";
import { apply, getterOf, isOne, isSymbol } from "./natives.ts";

/**
 * `document.open()` takes every listener away, the guard's too; so does `write` into a document that was closed, and then runs
 * what was written. The guard puts its own back at once, before a listener of the page's can come to stand in front of them.
 */
export function guardDocuments(line: Line): void {
  const proto = Document.prototype;
  const readyState = getterOf(proto, "readyState")!;
  const { trustedTypes } = globalThis as { trustedTypes?: { emptyHTML: unknown } };
  const nothing = trustedTypes?.emptyHTML ?? "";
  replace(proto, "open", (native) => (self, args) => {
    const answer = apply(native, self, args);
    line.renewed();
    return answer;
  });
  for (const name of ["write", "writeln"] as const)
    replace(proto, name, (native) => (self, args) => {
      if (isOne(readyState, self) && apply(readyState, self, []) !== "loading" && !isAnySymbol(args)) {
        try {
          // Opens it where the page's own word would, and writes nothing.
          apply(write, self, [nothing]);
          line.renewed();
        } catch {
          // The browser says below, in its own words, what is wrong with it.
        }
      }
      return apply(native, self, args);
    });
}

const { write } = Document.prototype;

function isAnySymbol(args: unknown[]): boolean {
  for (let n = 0; n < args.length; n++) if (isSymbol(args[n])) return true;
  return false;
}
