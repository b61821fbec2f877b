import type { Word } from "../words/action-words.ts";

/** What was clicked last that may open a menu, a window or a form. Kept by whoever listens (`noteOpened`). */
export interface Opened {
  word: Word | null;
  label: string;
  codes: string[];
  count: number;
  element: Element;
  /** Fields that could be seen when it was clicked: their form was not opened by it. */
  stood: WeakSet<Element>;
}
