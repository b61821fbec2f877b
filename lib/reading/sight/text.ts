/**
 * The text of an element as a person sees it: hidden parts, our own elements
 * and icon fonts left out, in pieces that remember where they stood.
 */
import { isOurs } from "../../dom/ours.ts";
import { childrenOf, documentOf, firstChildOf, nextOf, tagOf, textIn } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { clean } from "../words/fold.ts";
import { fieldText, isField } from "./fields.ts";
import { isIcon } from "./icons.ts";
import { runsOn } from "./runs.ts";
import { isStruck } from "./struck.ts";

/** A run of text within one element, or the value of a field. */
export interface Piece {
  text: string;
  el: Element;
  /** Pieces on one line share a number. */
  line: number;
  /** A form field's value, not text between tags. */
  field: boolean;
}

const SKIP = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE SVG CANVAS OBJECT HEAD VIDEO AUDIO".split(" "));
const BLOCK = new Set(
  "DIV P LI UL OL TABLE TBODY THEAD TR TD TH DL DT DD SECTION ARTICLE HEADER FOOTER H1 H2 H3 H4 H5 H6 FORM FIELDSET PRE ASIDE NAV MAIN BLOCKQUOTE".split(
    " ",
  ),
);
/** All pieces of an element, in reading order. `stop` leaves a subtree out, `among` a child of the element itself. */
export function piecesOf(
  root: Element,
  stop?: (el: Element) => boolean,
  among?: (child: Node) => boolean,
): Piece[] {
  const pieces: Piece[] = [];
  let line = 0;
  let open = true; // the current line has nothing on it yet
  let gap = true; // white space, a picture or a line's end stands before what comes next
  const newLine = () => {
    if (!open) line++;
    open = true;
    gap = true;
  };
  const walk = (el: Element, given?: Node[]) => {
    let run = "";
    let at = 0;
    const end = () => {
      const text = clean(run);
      const before = pieces.at(-1);
      const apart = gap || /^\s/.test(run) || !before || before.field || before.line !== line;
      if (run !== "") gap = text === "" ? gap || /\s/.test(run) : /\s$/.test(run);
      run = "";
      if (text === "") return;
      if (!apart && before && runsOn(before, text, el)) before.text = clean(before.text + text);
      else pieces.push({ text, el, line, field: false });
      open = false;
    };
    const next = (node: Node | null): Node | null =>
      given ? (given[at++] ?? null) : node ? nextOf(node) : firstChildOf(el);
    for (let node = next(null); node; node = next(node)) {
      if (among && el === root && node.nodeName !== "BR" && !among(node)) continue;
      if (node.nodeType === 3) {
        run += (node as Text).data;
        continue;
      }
      if (node.nodeType !== 1) continue;
      const child = node as Element;
      const tag = tagOf(child);
      if (tag === "WBR") continue;
      if (tag === "BR") {
        end();
        newLine();
        continue;
      }
      if (SKIP.has(tag) || tag === "svg" || isOurs(child) || stop?.(child)) {
        end();
        gap = true;
        continue;
      }
      end();
      if (isField(child)) {
        gap = true;
        const text = isShown(child) ? clean(fieldText(child)) : "";
        if (text !== "") {
          pieces.push({ text, el: child, line, field: true });
          open = false;
        }
        continue;
      }
      // A slot has no box of its own, so that nothing says of it that it is shown.
      if (tag !== "SLOT" && (isIcon(child) || !isShown(child) || isStruck(child))) {
        gap = true;
        continue;
      }
      // A component shows what its root holds, and in the root's slots what it was given.
      const slotted = tag === "SLOT" ? (child as HTMLSlotElement).assignedNodes() : undefined;
      const block = BLOCK.has(tag);
      if (block) newLine();
      if (slotted?.length) walk(slotted[0]?.parentElement ?? child, slotted);
      else walk(child, drawnIn(child, tag));
      if (block) newLine();
    }
    end();
  };
  const tag = root.nodeType === 1 ? tagOf(root) : "";
  if (SKIP.has(tag)) return pieces;
  walk(root, drawnIn(root, tag));
  return pieces;
}

/** Nothing but text, and no component that draws more. */
export const isPlain = (el: Element): boolean => childrenOf(el) === 0 && !el.shadowRoot;

/** What a component draws in the place of what it was given. */
const drawnIn = (el: Element, tag: string): Node[] | undefined =>
  tag.includes("-") && el.shadowRoot ? Array.from(el.shadowRoot.childNodes) : undefined;

/** The whole text, lines joined by a space. A plain cell is read without making pieces. */
export function textOf(el: Element): string {
  if (isPlain(el) && !isField(el)) return clean(textIn(el) ?? "");
  return joined(piecesOf(el));
}

export function joined(pieces: Piece[]): string {
  if (pieces.length === 1) return clean(pieces[0]?.text ?? "");
  return clean(pieces.map((p) => p.text).join(" "));
}

/**
 * All text under an element with a space wherever one text ends: quick, hidden
 * parts included, never two cells' digits run together into one code.
 */
export function spaced(el: Element): string {
  if (isPlain(el)) return clean(textIn(el) ?? "");
  const walker = documentOf(el).createTreeWalker(el.shadowRoot ?? el, NodeFilter.SHOW_TEXT);
  let text = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) text += ` ${(node as Text).data}`;
  return clean(text);
}
