/** A text without a label, and where in its card it stands: the same in each card of a list. */
export interface Bare {
  text: string;
  el: Element;
  places: readonly string[];
  /** It is written on a link in its card. */
  linked?: boolean;
  /** The heading of the column in which it stands. */
  under?: string;
}
