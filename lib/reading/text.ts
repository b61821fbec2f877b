/**
 * The text of an element as a person sees it: hidden parts, our own elements
 * and icon fonts left out, in pieces that remember where they stood.
 */

import { fieldText, isField } from "./fields.ts";
import { clean } from "./fold.ts";
import { isOurs, isShown } from "./visible.ts";

/** A run of text within one element, or the value of a field. */
export interface Piece {
  text: string;
  el: Element;
  /** Pieces on one line share a number. */
  line: number;
  /** A form field's value, not text between tags. */
  field: boolean;
}

const SKIP = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "SVG",
  "CANVAS",
  "OBJECT",
  "HEAD",
  "VIDEO",
  "AUDIO",
]);
const BLOCK = new Set([
  "DIV",
  "P",
  "LI",
  "UL",
  "OL",
  "TABLE",
  "TBODY",
  "THEAD",
  "TR",
  "TD",
  "TH",
  "DL",
  "DT",
  "DD",
  "SECTION",
  "ARTICLE",
  "HEADER",
  "FOOTER",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "FORM",
  "FIELDSET",
  "PRE",
  "ASIDE",
  "NAV",
  "MAIN",
  "BLOCKQUOTE",
]);
const ICON_CLASS =
  /(?:^|[\s_-])(?:icons?|glyphicon|mdi|fas?|far|fal|fab|bi|ti|anticon|pi|ri|la|las)(?=$|[\s_-])|material-(?:icons|symbols)/i;
const LIGATURE = /^[a-z0-9]+(?:_[a-z0-9]+)*$/;

/** An element whose text is drawn as a picture. `<i>` in running text is only slanted. */
export function isIcon(el: Element): boolean {
  const tag = el.tagName;
  if (tag === "SVG" || tag === "svg" || tag === "MAT-ICON" || tag === "V-ICON") return true;
  const cls = el.getAttribute("class") ?? "";
  if (tag === "I") {
    const text = el.textContent ?? "";
    return cls !== "" || !/[^\x20-\x7e]|\s\S/.test(text.trim());
  }
  if (cls === "") return false;
  return (
    ICON_CLASS.test(cls) &&
    (el.childElementCount === 0
      ? LIGATURE.test((el.textContent ?? "").trim()) || el.textContent?.trim() === ""
      : false)
  );
}

/** All pieces of an element, in reading order. `stop` leaves a subtree out. */
export function piecesOf(root: Element, stop?: (el: Element) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let line = 0;
  let open = true; // the current line has nothing on it yet
  const newLine = () => {
    if (!open) line++;
    open = true;
  };
  const walk = (el: Element) => {
    let run = "";
    const end = () => {
      const text = clean(run);
      run = "";
      if (text === "") return;
      pieces.push({ text, el, line, field: false });
      open = false;
    };
    for (let node = el.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        run += (node as Text).data;
        continue;
      }
      if (node.nodeType !== 1) continue;
      const child = node as Element;
      const tag = child.tagName;
      if (tag === "WBR") continue;
      if (tag === "BR") {
        end();
        newLine();
        continue;
      }
      if (SKIP.has(tag) || tag === "svg" || isOurs(child) || stop?.(child)) {
        end();
        continue;
      }
      end();
      if (isField(child)) {
        const text = isShown(child) ? clean(fieldText(child)) : "";
        if (text !== "") {
          pieces.push({ text, el: child, line, field: true });
          open = false;
        }
        continue;
      }
      if (isIcon(child) || !isShown(child)) continue;
      const block = BLOCK.has(tag);
      if (block) newLine();
      walk(child);
      if (block) newLine();
    }
    end();
  };
  if (SKIP.has(root.tagName)) return pieces;
  walk(root);
  return pieces;
}

/** The whole text, lines joined by a space. A plain cell is read without making pieces. */
export function textOf(el: Element): string {
  if (el.childElementCount === 0 && !isField(el)) return clean(el.textContent ?? "");
  return joined(piecesOf(el));
}

export function joined(pieces: Piece[]): string {
  return clean(pieces.map((p) => p.text).join(" "));
}

/** Lines of an element, each the join of its pieces. */
export function linesOf(pieces: Piece[]): string[] {
  const lines: string[] = [];
  let last = -1;
  for (const piece of pieces) {
    if (piece.line === last) lines[lines.length - 1] += ` ${piece.text}`;
    else lines.push(piece.text);
    last = piece.line;
  }
  return lines.map(clean);
}
