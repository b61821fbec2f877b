/** What a person sees of a page, our own parts in it too (the demo build's shadow roots are open), and does there. */
import type { ElementHandle, Frame, Page } from "puppeteer-core";

type Where = Page | Frame;
const PATIENCE = 15_000;

/** Waits until `read` gives what `wanted` accepts, and gives it; throws with `what` and the last value when it never does. */
export async function until<T>(
  what: string,
  read: () => T | Promise<T>,
  wanted: (value: T) => boolean,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: ${JSON.stringify(value)?.slice(0, 600)}`);
    await new Promise((later) => setTimeout(later, 60));
  }
}

/**
 * All elements of this kind that can be seen, in the order of the page and through open shadow roots, whose words
 * (what stands in it, its title, its label) hold `words`. `css` is held to each element by itself; `within` to what it stands in.
 */
async function all(
  where: Where,
  css: string,
  words: string,
  { within = "*", part }: Sought,
): Promise<ElementHandle[]> {
  const list = await where.evaluateHandle(
    (css, words, within, part) => {
      const found: Element[] = [];
      const look = (root: ParentNode, inside: boolean) => {
        for (const one of root.querySelectorAll("*")) {
          const here = inside || one.closest(within) !== null;
          if (here && one.matches(css) && one.checkVisibility({ visibilityProperty: true })) {
            const said = [
              (one as HTMLElement).innerText,
              one.getAttribute("title"),
              one.getAttribute("aria-label"),
              one.getAttribute("placeholder"),
            ];
            if (said.some((it) => it?.normalize().replace(/\s+/g, " ").toLowerCase().includes(words)))
              found.push(one);
          }
          if (one.shadowRoot) look(one.shadowRoot, here);
        }
      };
      look(part ?? document, false);
      return found;
    },
    css,
    // A style may show words in capitals.
    words.toLowerCase(),
    within,
    part ?? null,
  );
  const handles: ElementHandle[] = [];
  for (const [, one] of await list.getProperties()) {
    const element = one.asElement();
    if (element) handles.push(element as ElementHandle);
  }
  return handles;
}

export interface Sought {
  /** A selector of something that it stands in; of our parts, too: `[data-dung-hen=guard]`. */
  within?: string;
  /** Only what is inside of this. */
  part?: ElementHandle;
}

/** The first of them, as soon as it can be seen. */
export async function seen(
  where: Where,
  css: string,
  words = "",
  sought: Sought = {},
): Promise<ElementHandle> {
  const found = await until(
    `«${words}» (${css} in ${sought.within ?? "the page"}) can be seen`,
    () => all(where, css, words, sought),
    (them) => them.length > 0,
  );
  return found[0]!;
}

/** Presses the first of them, with the mouse. */
export const press = async (where: Where, css: string, words: string, sought: Sought = {}) =>
  (await seen(where, css, words, sought)).click();

/** What stands to be read in each of them, by a machine's eye too: of our part, what its shadow root holds. */
export function texts(where: Where, css: string): Promise<string[]> {
  return where.evaluate(
    (css) =>
      [...document.querySelectorAll(css)].map((one) =>
        [...(one.shadowRoot?.children ?? [one])]
          .map((part) => (part instanceof HTMLElement && part.tagName !== "STYLE" ? part.innerText : ""))
          .join("\n")
          .trim(),
      ),
    css,
  );
}
