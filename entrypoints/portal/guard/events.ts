import { MARK } from "../hosts.ts";

/** Keeps an event from the page and from the browser. */
export function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The element that the event truly began in; null for our own parts. */
export function targetOf(event: Event): Element | null {
  const path = event.composedPath();
  if (path.some((node) => (node as Partial<Element>).hasAttribute?.(MARK))) return null;
  const first = path[0] as Node | undefined;
  return first?.nodeType === 1 ? (first as Element) : null;
}
