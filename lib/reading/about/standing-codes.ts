/**
 * What a page, or a part of it, is about by the codes that stand in its text: a code under 'Mã hồ sơ', else one that
 * stands for itself where no other does. Several in like places: the part is about none of them.
 */

import { isInOurs } from "../../dom/ours.ts";
import { allIn, closestTo, parentOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import type { Env } from "../words/context.ts";
import { clean, fold } from "../words/fold.ts";

const MOST_TEXTS = 4000;
const ROWS = "td, [role=row], [role=gridcell], [role=cell]";
const HEADINGS =
  "h1, h2, h3, h4, h5, h6, legend, caption, [role=heading], [class*=itle], [class*=breadcrumb]";
/** What passes by: it speaks of some dossier, not of the page's. */
export const PASSING =
  "script, style, template, noscript, [role=alert], [role=status], [role=log], [role=tablist], [role=tab], marquee, nav, aside, [class*=oast], [class*=otif], [class*=otice], [class*=growl], [class*=snackbar]";
const LABELS = "label, dt, th";
/** 'Hồ sơ …', 'Mã số hồ sơ …': so many words may stand before a code that is what its text is about. */
const WORDS_BEFORE = 4;

interface Standing {
  code: string;
  el: Element;
  /** Under 'Mã hồ sơ' or the like; else under nothing, or under another label. */
  label: "code" | "none" | "other";
  /** `sole`: the text is about this code and nothing else. `first`: it begins with it. `passing`: a sentence names it. */
  how: "sole" | "first" | "passing";
  /** The table or list whose row it stands in. */
  table: Element | null;
}

/** Codes as they stand in the visible text of `root`, and in fields that only show. */
function* standingIn(root: Element, env: Env, without: Element | null): Generator<Standing> {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let before = "";
  // What a page marks as a label is one, known or not.
  let marked = false;
  for (let left = MOST_TEXTS, node = walker.nextNode(); node && left > 0; node = walker.nextNode(), left--) {
    const text = clean((node as Text).data);
    if (text === "" || without?.contains(node)) continue;
    const codes = env.codesIn(text);
    const parent = node.parentElement;
    if (codes.length > 0 && parent && !closestTo(parent, PASSING) && !isInOurs(parent) && isShown(parent)) {
      const cell = closestTo(parent, ROWS);
      const table = cell && (closestTo(cell, "table, [role=table], [role=grid], [role=treegrid]") ?? cell);
      const read = labelOf(text, before, codes[0] ?? "", env);
      const label = read === "none" && marked ? "other" : read;
      for (const code of codes)
        yield { code, el: parent, label, table, how: howSaid(text, code, codes.length, parent) };
    }
    before = text;
    marked = codes.length === 0 && parent !== null && closestTo(parent, LABELS) !== null;
  }
  for (const field of fieldsIn(root)) {
    if (!isShown(parentOf(field) ?? field) || without?.contains(field)) continue;
    const own = clean(field.labels?.[0]?.textContent ?? "");
    const label = env.meaningOf(own) === "code" ? "code" : own === "" ? "none" : "other";
    for (const code of env.codesIn(clean(field.value)))
      yield { code, el: field, label, how: "sole", table: null };
  }
}

/** A shadow root is no element. */
const fieldsIn = (root: Element): Iterable<HTMLInputElement> =>
  root.nodeType === 11 ? root.querySelectorAll(SHOWING) : allIn(root, SHOWING);
const SHOWING = "input[disabled], input[readonly]";

/** Its own text's beginning, or the text before it. */
function labelOf(text: string, before: string, code: string, env: Env): Standing["label"] {
  const at = fold(text).indexOf(fold(code));
  const head = at > 0 ? text.slice(0, at) : "";
  if (/[:：]\s*$/.test(head))
    return env.meaningOf(head.replace(/[:：]\s*$/, "")) === "code" ? "code" : "other";
  if (env.meaningOf(before) === "code" || env.meaningOf(text.split(":")[0] ?? "") === "code") return "code";
  return head === "" && /[:：]$/.test(before) ? "other" : "none";
}

function howSaid(text: string, code: string, among: number, parent: Element): Standing["how"] {
  if (among > 1) return "first";
  if (closestTo(parent, HEADINGS)) return "sole";
  const [said, own] = [fold(text), fold(code)];
  const at = said.indexOf(own);
  // Written otherwise than it is read: with blanks, or cut in two.
  if (at < 0) return said.length <= own.length + 12 ? "sole" : "passing";
  const words = said.slice(0, at).trim().split(" ").filter(Boolean).length;
  if (words > WORDS_BEFORE) return "passing";
  return /^[\s.,;:)\]–—-]*$/.test(said.slice(at + own.length)) ? "sole" : "first";
}

export interface OwnCode {
  code: string | null;
  /** Where it stands. */
  el?: Element;
  /** Under 'Mã hồ sơ', not only standing there. */
  labelled: boolean;
  /** Several stand in like places: it is the page of none. */
  rivals: boolean;
}

/** What `root`'s text is about by itself. A code in a row of a table counts only under its label. */
export function ownCode(root: Element, env: Env, without: Element | null = null): OwnCode {
  const all = [...standingIn(root, env, without)];
  const loose = new Set(
    all.filter((it) => !it.table && it.how !== "passing" && it.label !== "other").map(codeOf),
  );
  const named = all.filter((it) => it.label === "code" && it.how !== "passing");
  const labels = new Set(named.map(codeOf));
  if (labels.size > 1) return { code: null, labelled: false, rivals: true };
  const [label] = labels;
  if (label !== undefined) {
    const tables = new Set(named.map((it) => it.table));
    const rivals =
      [...loose].some((code) => code !== label) ||
      // A heading over one column: what follows it is the first of a list.
      (!tables.has(null) &&
        all.some(
          (it) => it.code !== label && it.label === "none" && it.how !== "passing" && tables.has(it.table),
        ));
    return { ...(rivals ? { code: null } : at(label, named)), labelled: true, rivals };
  }
  const sole = new Set(
    all.filter((it) => !it.table && it.how === "sole" && it.label !== "other").map(codeOf),
  );
  const listed = new Set(all.filter((it) => it.table && it.how !== "passing").map(codeOf));
  const [only] = sole;
  const alone = sole.size === 1 && loose.size === 1 && [...listed].every((code) => code === only);
  return { ...(alone && only ? at(only, all) : { code: null }), labelled: false, rivals: loose.size > 1 };
}

function at(code: string, all: Standing[]): { code: string; el?: Element } {
  const el = all.find((it) => it.code === code)?.el;
  return { code, ...(el ? { el } : {}) };
}

const codeOf = ({ code }: Standing) => code;
