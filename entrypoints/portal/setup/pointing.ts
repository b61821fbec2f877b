/**
 * Pointing at a part of the page: a sheet of ours lies over it and takes the
 * mouse and the keys, so that the page sees neither hover nor click; the outline
 * is drawn on the sheet. What lies under it is looked up, in same-origin frames too.
 */
import { adoptStyles } from "../../../components/base/mount.ts";
import { POINTING } from "../../../components/styles/setup.ts";
import { elementAt, type Pointed, pointedAt } from "../../../lib/reading/setup/pointed.ts";
import type { Say } from "../../../lib/words/say.ts";
import type { Hold } from "../parts/hold.ts";
import { makeHost } from "../parts/hosts.ts";
import { boxOf, scrollUnder } from "./place.ts";
import { Steps } from "./steps.ts";

interface Heard {
  /** What was clicked or taken by a key; an empty list: nothing there can be a label. */
  chosen(found: Pointed[]): void;
  /** Esc. */
  left(): void;
}

/** Lies over the page until `signal` aborts. */
export function startPointing(
  doc: Document,
  hold: Hold,
  mode: ShadowRootMode,
  say: Say,
  heard: Heard,
  signal: AbortSignal,
): void {
  const host = makeHost(doc, "pointing", signal);
  const root = host.attachShadow({ mode });
  adoptStyles(root, POINTING);
  const { sheet, mark, name, told } = drawn(doc, say);
  root.append(sheet, mark, told);

  let under: Element | null = null;
  let shown: Pointed[] = [];
  const place = () => {
    const [first] = shown;
    mark.hidden = !first;
    if (!first) return;
    const box = boxOf(first.element, doc);
    for (const side of ["left", "top", "width", "height"] as const) mark.style[side] = `${box[side]}px`;
    name.textContent = first.label;
  };
  const show = (found: Pointed[]) => {
    shown = found;
    place();
  };
  // A page that scrolls under a hand at rest makes the browser move the pointer: that is not the hand.
  let last = "";
  const hover = ({ clientX, clientY }: PointerEvent) => {
    const now = `${clientX} ${clientY}`;
    if (now === last) return;
    last = now;
    const at = elementAt(doc, clientX, clientY);
    if (at === under) return;
    under = at;
    show(at ? pointedAt(at) : []);
  };
  sheet.addEventListener("pointermove", hover, { signal });
  sheet.addEventListener("wheel", (event) => scrollUnder(event, doc), { passive: false, signal });
  doc.addEventListener("scroll", place, { capture: true, passive: true, signal });

  const steps = new Steps(doc);
  const go = (to: Pointed[] | null) => {
    if (!to?.[0]) return;
    under = null;
    to[0].element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    show(to);
    told.textContent = to.map((it) => say(`words_where_${it.as}`, it.label)).join(", ");
  };
  const key = ({ key, shiftKey }: KeyboardEvent) => {
    if (key === "Escape") heard.left();
    else if (key === "ArrowRight" || key === "ArrowDown" || (key === "Tab" && !shiftKey)) go(steps.on());
    else if (key === "ArrowLeft" || key === "ArrowUp" || key === "Tab") go(steps.back());
    else if (key === "Home") go(steps.first());
    else if ((key === "Enter" || key === " ") && shown.length > 0) heard.chosen(shown);
  };
  hold.sheet = host;
  hold.taken = (event) => {
    if (event.type === "keydown") return key(event as KeyboardEvent);
    if (event.type !== "click") return;
    const { clientX, clientY } = event as MouseEvent;
    const at = elementAt(doc, clientX, clientY);
    heard.chosen(at ? pointedAt(at) : []);
  };
  signal.addEventListener(
    "abort",
    () => {
      if (hold.sheet === host) Object.assign(hold, { sheet: null, taken: null });
    },
    { once: true },
  );
  doc.body.append(host);
  sheet.focus({ preventScroll: true });
}

/** The sheet, the outline with its name, and what is read out to those who can't see it. */
function drawn(doc: Document, say: Say) {
  const made = (tag: string, className: string) =>
    Object.assign(doc.createElement(tag), { className }) as HTMLElement;
  const sheet = made("div", "sheet");
  sheet.tabIndex = -1;
  // Arrow keys are ours while it has the focus, not the screen reader's.
  sheet.setAttribute("role", "application");
  sheet.setAttribute("aria-label", say("setup_pointing"));
  const mark = made("div", "mark");
  mark.hidden = true;
  const name = made("span", "name");
  mark.append(name);
  const told = made("div", "told");
  told.setAttribute("role", "status");
  told.setAttribute("aria-live", "assertive");
  told.lang = say("words_lang");
  return { sheet, mark, name, told };
}
