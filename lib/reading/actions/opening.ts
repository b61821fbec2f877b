import type { Word } from "../words/action-words.ts";

/** What was clicked last that may open a menu, a window or a form. Kept by whoever listens (`noteOpened`). */
export interface Opened {
  word: Word | null;
  label: string;
  codes: string[];
  count: number;
  element: Element;
  /** Fields, windows and menus that could be seen when it was clicked: they were not opened by it. */
  stood: WeakSet<Element>;
  /** Where the page stood then, and which dossier it was about: elsewhere the click says nothing. */
  address: string;
  pageCode: string | null;
  /** Milliseconds of the caller's clock. */
  at: number;
  /** It was to begin a new dossier: what stands on the page around its form is another's. */
  begins: boolean;
}
