/** A row among dossiers whose code could not be read has no clock: it says so in a word, and nothing else is said of it. */
import { adoptStyles } from "../../../components/base/mount.ts";
import { HOST } from "../../../components/styles/base.ts";
import { ROW_CLOCK } from "../../../components/styles/row-clock.ts";
import { own } from "../parts/hosts.ts";
import type { Feature, Page } from "../parts/page.ts";

/** Of a list in which most rows have no code the list is not understood; a word in each would only be noise. */
const MOST = 0.5;

export const uncodedRows: Feature = {
  id: "uncoded-rows",
  pages: ["list"],
  start(page) {
    const words = new Map<Element, HTMLElement>();
    // One listener for all: a list that is drawn anew brings others all the time.
    page.signal.addEventListener("abort", () => clear(words), { once: true });
    return (view) => {
      const dossiers = view?.reading.dossiers ?? [];
      const without = dossiers.filter(({ code, clockSpot }) => code === null && clockSpot !== null);
      const spots = new Set(
        without.length <= dossiers.length * MOST ? without.map(({ clockSpot }) => clockSpot!) : [],
      );
      for (const [spot, word] of words)
        if (!spots.has(spot)) {
          word.remove();
          words.delete(spot);
        }
      for (const spot of spots) {
        const word = words.get(spot) ?? makeWord(page);
        words.set(spot, word);
        if (word.parentElement !== spot) spot.append(word);
      }
    };
  },
};

function clear(words: ReadonlyMap<Element, HTMLElement>): void {
  for (const word of words.values()) word.remove();
}

function makeWord(page: Page): HTMLElement {
  const host = own(page.doc.createElement("div"));
  host.dataset.dungHen = "uncoded";
  const root = host.attachShadow({ mode: page.openShadow ? "open" : "closed" });
  adoptStyles(root, HOST + ROW_CLOCK);
  const pill = page.doc.createElement("div");
  pill.className = "pill unknown brief";
  pill.textContent = page.say("clock_no_code");
  pill.title = page.say("clock_no_code_means");
  root.append(pill);
  return host;
}
