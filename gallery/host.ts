/** A place in the page for one of our parts, marked as on a portal. */
export function hostIn(into: Element, part: string): HTMLElement {
  const node = document.createElement("div");
  node.dataset.dungHen = part;
  into.append(node);
  return node;
}
