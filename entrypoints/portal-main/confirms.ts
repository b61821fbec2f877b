import { type Instead, inPlaceOf, isOurs } from "./disguise.ts";
import type { Line } from "./line.ts";
import { apply, at, bare, defineProperty, first, getOwnPropertyDescriptor } from "./natives.ts";

/**
 * `confirm` stays an ordinary property that anybody may replace. What the page (or an officer's own tool that
 * accepts everything) has put there is found at the next press, before the page hears of it, and called as
 * before once the guard lets it.
 */
export function guardConfirm(line: Line): void {
  const win = window;
  let deep = 0;
  // biome-ignore lint/complexity/noBannedTypes: whatever the page has put there
  const asking = (answer: Function): Instead => {
    return (self, args) => {
      if (deep === 0 && line.ask(`confirm\n${wordsOf(at(args, 0))}`)) return false;
      deep += 1;
      try {
        return apply(answer, self, args);
      } finally {
        deep -= 1;
      }
    };
  };
  const guard = () => {
    const was = getOwnPropertyDescriptor(win, "confirm");
    const answer: unknown = was?.value;
    if (!was?.writable || typeof answer !== "function" || isOurs(answer)) return;
    // Only the value: a function declared by the page can't be defined anew, but it can be set.
    defineProperty(win, "confirm", bare({ value: inPlaceOf(answer, asking(answer)) }));
  };
  guard();
  line.onComing(guard);
}

/** What a question says; asking a page's object for it must not run the page's code twice. */
function wordsOf(question: unknown): string {
  return typeof question === "string" || typeof question === "number" ? first(`${question}`, 400) : "";
}
