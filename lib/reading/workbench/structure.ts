/**
 * 'Sao chép báo cáo trang': how a page is built, for whoever helps from afar.
 * Everything that is not a word of ours is dropped: texts, values, ids, classes,
 * addresses, names of elements that the page made up. What is let through is
 * listed here; what isn't listed does not pass.
 */

import { isOurs } from "../../dom/ours.ts";
import { isShown } from "../../dom/visible.ts";
import { framesOf } from "../page/read-page.ts";
import { fieldText, isField } from "../sight/fields.ts";
import { isIcon } from "../sight/icons.ts";
import { sayKind } from "./known-words.ts";

const set = (text: string) => new Set(text.split(" "));
const TAGS = set(
  "a abbr address article aside b blockquote body br button caption center code col colgroup dd details dialog div dl dt em fieldset figure font footer form frame frameset h1 h2 h3 h4 h5 h6 header hr i iframe img input label legend li main menu nav ol optgroup option p pre section select small span strong sub summary sup table tbody td textarea tfoot th thead tr u ul",
);
const UNSEEN = set("script style noscript template head link meta title object embed canvas video audio svg");
const ROLES = set(
  "alert alertdialog banner button cell checkbox columnheader combobox complementary contentinfo dialog form grid gridcell group heading img link list listbox listitem main menu menubar menuitem navigation none note option presentation radio region row rowgroup rowheader search separator status tab table tablist tabpanel textbox toolbar tooltip tree treegrid treeitem",
);
const TYPES = set(
  "button checkbox date datetime-local email file hidden image number password radio reset search submit tel text time",
);
/** Attributes whose words may be a label. */
const SAYING = ["aria-label", "title", "placeholder", "alt"];
/** Said only to be there. */
const FLAGS = [
  "disabled",
  "readonly",
  "checked",
  "contenteditable",
  "onclick",
  "href",
  "aria-haspopup",
  "aria-expanded",
];

/** More distinct children than this tell nothing new. */
const CHILDREN = 40;
const NODES = 30_000;
const DEEPEST = 60;

interface Walk {
  /** Classes by number, in the order they were met: which are alike can be seen, what they are called can't. */
  classes: Map<string, number>;
  left: number;
}

/** The structure of a document and its same-origin frames, one line an element, equal neighbours counted. */
export function structureOf(doc: Document): string {
  const walk: Walk = { classes: new Map(), left: NODES };
  const lines = doc.body ? linesOf(doc.body, walk, 0) : [];
  for (const frame of framesOf(doc)) lines.push("--- frame", structureOf(frame));
  return lines.join("\n");
}

function linesOf(el: Element, walk: Walk, depth: number): string[] {
  if (--walk.left < 0 || depth > DEEPEST) return [];
  const pad = " ".repeat(depth);
  const first = `${pad}${headOf(el, walk)}`;
  if (isField(el) || isIcon(el)) return [first];
  const blocks: { text: string; times: number }[] = [];
  const put = (text: string) => {
    const last = blocks.at(-1);
    if (last?.text === text) last.times++;
    else blocks.push({ text, times: 1 });
  };
  for (let node = el.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const said = sayKind((node as Text).data);
      if (said !== "") put(`${pad} ${said}`);
    } else if (node.nodeType === 1) {
      const child = node as Element;
      if (isOurs(child) || UNSEEN.has(child.localName)) continue;
      const lines = linesOf(child, walk, depth + 1);
      if (lines.length > 0) put(lines.join("\n"));
    }
  }
  const shown = blocks
    .slice(0, CHILDREN)
    .map(({ text, times }) => (times === 1 ? text : counted(text, times)));
  const more = blocks.length - shown.length;
  return [first, ...shown, ...(more > 0 ? [`${pad} … +${more}`] : [])];
}

/** `×12` behind the first line of what stands there twelve times. */
function counted(text: string, times: number): string {
  const [first, ...rest] = text.split("\n");
  return [`${first} ×${times}`, ...rest].join("\n");
}

function headOf(el: Element, walk: Walk): string {
  const said = [TAGS.has(el.localName) ? el.localName : "custom"];
  const classes = [...el.classList].slice(0, 6).map((name) => {
    const number = walk.classes.get(name) ?? walk.classes.size + 1;
    walk.classes.set(name, number);
    return `.${number}`;
  });
  said.push(classes.join(""));
  const role = el.getAttribute("role");
  if (role !== null) said.push(` role=${ROLES.has(role) ? role : "?"}`);
  const type = el.getAttribute("type");
  if (type !== null) said.push(` type=${TYPES.has(type) ? type : "?"}`);
  for (const name of ["colspan", "rowspan"]) {
    const span = Number(el.getAttribute(name) ?? 1);
    if (Number.isInteger(span) && span > 1 && span < 50) said.push(` ${name}=${span}`);
  }
  for (const name of FLAGS) if (el.hasAttribute(name)) said.push(` ${name}`);
  for (const name of SAYING) {
    const words = sayKind(el.getAttribute(name) ?? "");
    if (words !== "") said.push(` ${name}=${words}`);
  }
  if (isField(el)) {
    const value = sayKind(fieldText(el));
    if (value !== "")
      said.push(` value=${value.startsWith("‹date") || value === "‹number›" ? value : "‹text›"}`);
  }
  if (!isShown(el)) said.push(" unseen");
  return said.join("");
}
