/** The controls around a list that may turn its pages. */
import { attributeOf, bodyOf, documentOf, holds, isA, parentOf, tagOf, viewOf } from "../../dom/safe.ts";
import { isReachable } from "../../dom/visible.ts";
import { labelOf } from "../sight/clickable.ts";
import { clean, fold } from "../words/fold.ts";
import { isCurrent, isOff, type Sign, saysElse, turnNamed, turnSaid, turnSigned } from "./control-words.ts";
import { outside } from "./outside.ts";

export interface Control {
  /** What a person would press. */
  el: Element;
  /** What it does; a number: leads to that page. */
  does: Sign | number;
  /** Its words name pages, so that it can be about nothing else. */
  ofPages: boolean;
  off: boolean;
  /** The page says of it that it is the one shown. */
  current: boolean;
  /** It is a link, a button, or drawn as one. */
  acts: boolean;
  /** The classes of it and of what it alone stands in. */
  classes: string;
}

const ACTS =
  "a, button, input[type=button], input[type=submit], input[type=image], [role=button], [role=link], [onclick]";
const IN_WINDOW = "[role=dialog] *, dialog *";
const MAYBE = `${ACTS}, li, span, td, strong, b, em`;

/** All on the page that may be a pager's, but for what stands in the list's rows. `isAction`: does something else. */
export function controlsIn(
  doc: Document,
  rows: ReadonlySet<Element>,
  isAction: (el: Element) => boolean,
): Control[] {
  const found: Control[] = [];
  for (const el of outside(doc, rows, MAYBE)) {
    if ((el.textContent ?? "").length > 200) continue;
    const acts = isA(el, ACTS);
    // What only holds a control is none; a number that is no link may be the page shown.
    if (el.querySelector(ACTS) || (!acts && (el.childElementCount > 1 || parentOf(el)?.closest(ACTS))))
      continue;
    const does = whatItDoes(el);
    if (does === null || !isReachable(el) || isAction(el) || isA(el, IN_WINDOW)) continue;
    const around = aroundOf(el);
    const classes = classesOf(el);
    const says = (name: string, what: RegExp) => around.some((it) => what.test(attributeOf(it, name) ?? ""));
    found.push({
      el,
      does,
      acts: acts || viewOf(documentOf(el))?.getComputedStyle(el).cursor === "pointer",
      classes,
      ofPages: /trang|page/.test(fold([saidOf(el), el.textContent ?? "", ...around.map(tipOf)].join(" "))),
      off: says("aria-disabled", /^true$/) || around.some((it) => isA(it, ":disabled")) || isOff(classes),
      current: isCurrent(classes) || says("aria-current", /^(?:page|true)$/),
    });
  }
  // '<li><span>3</span></li>' is one control.
  return found.filter(({ el }) => !found.some((it) => it.el !== el && holds(el, it.el)));
}

const TIPS = [
  "aria-label",
  "title",
  "alt",
  "data-original-title",
  "data-bs-original-title",
  "mattooltip",
  "data-tooltip",
];
const WITH_TIP = TIPS.map((it) => `[${it}]`).join(", ");
const tipOf = (el: Element): string => TIPS.map((it) => attributeOf(el, it)).find((it) => it) ?? "";

/** What it says to those who don't see it, or who point at it; else what a picture in it says. */
function saidOf(el: Element): string {
  const inner = el.querySelector(WITH_TIP);
  return clean(tipOf(el) || (inner ? tipOf(inner) : ""));
}

/** Itself, and what it alone stands in: frameworks put the state on either. */
function aroundOf(el: Element): Element[] {
  const up = parentOf(el);
  return up && up !== bodyOf(documentOf(el)) && up.childElementCount === 1 ? [el, up] : [el];
}

const classesOf = (el: Element): string =>
  aroundOf(el)
    .map((it) => attributeOf(it, "class") ?? "")
    .join(" ");

function whatItDoes(el: Element): Sign | number | null {
  const text = tagOf(el) === "INPUT" ? (el as HTMLInputElement).value : clean(el.textContent ?? "");
  const number = /^\[?\s*(\d{1,4})\s*\]?$/.exec(text);
  if (number) return Number(number[1]) >= 1 ? Number(number[1]) : null;
  // What an officer sees comes first: a button that reads 'Ký số' turns no page, whatever its tip says.
  if (saysElse(text)) return null;
  const tips = aroundOf(el).slice(1).map(tipOf);
  const spoken = [text, saidOf(el), ...tips, labelOf(el)].flatMap((it) => turnSaid(it) ?? []);
  // Words that don't agree are no words.
  if (spoken.length > 0) return new Set(spoken).size === 1 ? spoken[0]! : null;
  // What says something else does something else, whatever sign or class it has.
  const says = (it: string) => /\p{L}{2}/u.test(it) && turnNamed(it) === null;
  if (says(saidOf(el))) return null;
  const named = namesOf(el, text).flatMap((it) => turnNamed(it) ?? []);
  const sign = turnSigned(text);
  if (new Set(named).size === 1) return named[0]!;
  return named.length === 0 ? sign : null;
}

/** Words of the classes of it and of the picture in it, and the picture's own name. */
function namesOf(el: Element, text: string): string[] {
  const pictures = [...el.querySelectorAll("i, span, svg, mat-icon, em")].slice(0, 4);
  const classes = [classesOf(el), ...pictures.map((it) => attributeOf(it, "class") ?? "")].join(" ");
  const own = pictures.flatMap((it) => [
    attributeOf(it, "data-icon") ?? "",
    attributeOf(it, "data-mat-icon-name") ?? "",
  ]);
  return [...classes.split(/\s+/), ...own, /^[a-z_]+$/.test(text) ? text : ""].filter((it) => it !== "");
}
