/** What component tests measure on row clocks. */

import { makeRowClock } from "../components/in-page/RowClock.ts";
import type { Say } from "../lib/words/say.ts";
import { CODES, DAY, NOW, STATES } from "./samples.ts";

const props = (say: Say, state: string) => ({
  code: CODES[0]!,
  clocks: STATES[state]!,
  say,
  now: NOW,
  dayMinutes: DAY,
});

export function clockInto(into: Element, say: Say, state: string): void {
  into.append(makeRowClock(document, "open", props(say, state)).host);
}

/** Counts what an update changes in the page: with the same words, then with other ones. */
export function updateTwice(into: Element, say: Say) {
  const clock = makeRowClock(document, "open", props(say, "soon"));
  into.append(clock.host);
  const watch = new MutationObserver(() => {});
  const everything = { childList: true, subtree: true, attributes: true, characterData: true };
  watch.observe(clock.host, everything);
  watch.observe(clock.host.shadowRoot!, everything);
  clock.update(props(say, "soon"));
  const same = watch.takeRecords().length;
  clock.update(props(say, "late"));
  const changed = watch.takeRecords().length;
  return { same, changed, text: clock.host.shadowRoot!.textContent };
}

/** Puts so many clocks into the page; `noClocks` takes them away. */
export function manyClocks(into: Element, say: Say, many: number): void {
  const clocks = Array.from({ length: many }, () =>
    makeRowClock(document, "open", props(say, "soon"), { open() {} }),
  );
  for (const clock of clocks) clock.putInto(into);
  takeAway = () => {
    for (const clock of clocks) clock.remove();
  };
}
let takeAway = () => {};
export const noClocks = (): void => takeAway();

/** A clock put once more into a page that has emptied its document, with all that listened there. */
export function clockOver(say: Say, heard: (...what: unknown[]) => void): void {
  const clock = makeRowClock(document, "open", props(say, "soon"), { open: (code) => heard("open", code) });
  clock.putInto(document.body);
  document.open();
  document.write("<!doctype html><main></main>");
  document.close();
  clock.putInto(document.querySelector("main")!);
}
