import { type ComponentChild, render } from "preact";
import { adoptStyles } from "../components/base/mount.ts";

/** Shows a page in the body; the result says something else in it. */
export function mountPage(css: string, first: ComponentChild): (next: ComponentChild) => void {
  adoptStyles(document, css);
  const show = (node: ComponentChild) => render(node, document.body);
  show(first);
  return show;
}
