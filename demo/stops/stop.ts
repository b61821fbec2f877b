import type { Locator, Page } from "playwright-core";
import type { Stage } from "../stage.ts";

/** A place where the tour halts: it does what a person would, proves what should have come of it, and tells. */
export interface Stop<S = Stage> {
  title: string;
  /** `say` prints a line; `picture` keeps what the page (or another one) shows now. Throws when something did not do what it should. */
  visit(stage: S, tell: Tell): Promise<void>;
}

export interface Tell {
  say(line: string): void;
  picture(name: string, page?: Page): Promise<void>;
}

/** Throws with `otherwise` unless it holds. */
export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

/** Waits until `read` gives what `wanted` accepts; throws with `otherwise` and the last value when it never does. */
export async function until<T>(
  read: () => T | Promise<T>,
  wanted: (value: T) => boolean,
  otherwise: string,
  patience = 8_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > end) throw new Error(`${otherwise} (còn thấy: ${JSON.stringify(value)?.slice(0, 300)})`);
    await new Promise((later) => setTimeout(later, 80));
  }
}

/** Waits until it can be seen (or, `gone`, until it can't); throws with `otherwise` when that never comes. */
export async function seen(one: Locator, otherwise: string, gone = false): Promise<void> {
  await one.waitFor({ state: gone ? "detached" : "visible", timeout: 10_000 }).catch(() => {
    throw new Error(otherwise);
  });
}

/** What a person reads in an element: of a part with a shadow root, what stands in the shadow. */
export function shownText(of: Locator): Promise<string> {
  return of.evaluate((element) =>
    [...(element.shadowRoot?.children ?? [element])]
      .map((part) => (part instanceof HTMLElement && part.tagName !== "STYLE" ? part.innerText : ""))
      .join("\n")
      .trim(),
  );
}
