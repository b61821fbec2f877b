/**
 * The dossier that a page, or a window of it, is about: by the codes that stand in its text now. A page that
 * names several in like places is the page of none of them.
 */

import { isInOurs } from "../../dom/ours.ts";
import { allIn, bodyOf, closestTo, holds, parentOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { spaced } from "../sight/text.ts";
import type { DossierReading, PageReading } from "../types.ts";
import type { Env } from "../words/context.ts";
import { clean, fold } from "../words/fold.ts";

const MOST_TEXTS = 4000;
const ROWS = "td, [role=row], [role=gridcell], [role=cell]";
const HEADINGS =
  "h1, h2, h3, h4, h5, h6, legend, caption, [role=heading], [class*=title], [class*=Title], [class*=breadcrumb]";
/** What passes by: it speaks of some dossier, not of the page's. */
const PASSING =
  "script, style, template, noscript, [role=alert], [role=status], [role=log], [role=tablist], [role=tab], marquee, nav, aside, [class*=toast], [class*=Toast], [class*=notif], [class*=Notif], [class*=growl], [class*=snackbar]";
/** 'Hồ sơ …', 'Mã số hồ sơ …': so many words may stand before a code that is what its text is about. */
const WORDS_BEFORE = 4;

interface Standing {
  code: string;
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
  for (let left = MOST_TEXTS, node = walker.nextNode(); node && left > 0; node = walker.nextNode(), left--) {
    const text = clean((node as Text).data);
    if (text === "" || without?.contains(node)) continue;
    const codes = env.codesIn(text);
    const parent = node.parentElement;
    if (codes.length > 0 && parent && !closestTo(parent, PASSING) && !isInOurs(parent) && isShown(parent)) {
      const cell = closestTo(parent, ROWS);
      const table = cell && (closestTo(cell, "table, [role=table], [role=grid], [role=treegrid]") ?? cell);
      const label = labelOf(text, before, codes[0] ?? "", env);
      for (const code of codes) yield { code, label, table, how: howSaid(text, code, codes.length, parent) };
    }
    before = text;
  }
  for (const field of allIn<HTMLInputElement>(root, "input[disabled], input[readonly]")) {
    if (!isShown(parentOf(field) ?? field) || without?.contains(field)) continue;
    const label = env.meaningOf(clean(field.labels?.[0]?.textContent ?? "")) === "code" ? "code" : "none";
    for (const code of env.codesIn(clean(field.value))) yield { code, label, how: "sole", table: null };
  }
}

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
    return { code: rivals ? null : label, labelled: true, rivals };
  }
  const sole = new Set(
    all.filter((it) => !it.table && it.how === "sole" && it.label !== "other").map(codeOf),
  );
  const listed = new Set(all.filter((it) => it.table && it.how !== "passing").map(codeOf));
  const [only] = sole;
  const alone = sole.size === 1 && loose.size === 1 && [...listed].every((code) => code === only);
  return { code: alone ? (only ?? null) : null, labelled: false, rivals: loose.size > 1 };
}

const codeOf = ({ code }: Standing) => code;

/** For one moment, since a list asks for each of its buttons. */
const kept = new WeakMap<Document, { env: Env; page: unknown; without: Element | null; own: OwnCode }>();

/**
 * The dossier that the page is about; what an earlier reading said counts only while it still stands there.
 * `without`: the window that lies over the page.
 */
export function pageCode(
  doc: Document,
  env: Env,
  page: PageReading | null,
  without: Element | null = null,
): OwnCode {
  const last = kept.get(doc);
  if (last?.env === env && last.page === page && last.without === without) return last.own;
  const own = readCode(doc, env, page, without);
  kept.set(doc, { env, page, without, own });
  queueMicrotask(() => kept.delete(doc));
  return own;
}

function readCode(doc: Document, env: Env, page: PageReading | null, without: Element | null): OwnCode {
  const body = bodyOf(doc);
  if (!body) return { code: null, labelled: false, rivals: false };
  const here =
    page?.dossiers.filter((d) => d.code !== null && holds(body, d.root) && !without?.contains(d.root)) ?? [];
  if (page?.kind === "list" && here.some((d) => stillSays(d, env)))
    return { code: null, labelled: false, rivals: here.length > 1 };
  const own = ownCode(body, env, without);
  // A page on its way from one dossier to the next has the address of the next and the text of the last.
  const told = env.codesIn(addressed(doc));
  if (own.code && told.length > 0 && !told.includes(own.code)) return { ...own, code: null, rivals: true };
  const [only] = here.length === 1 ? here : [];
  if (own.code || own.rivals || !only || !stillSays(only, env)) return own;
  return { code: only.code, labelled: true, rivals: false };
}

/** The words of a document's address. */
function addressed(doc: Document): string {
  try {
    return decodeURIComponent(doc.URL);
  } catch {
    return doc.URL;
  }
}

/** What was read there stands there still: pages put other dossiers into the same rows and boxes. */
export function stillSays({ root, parts, code }: DossierReading, env: Env): boolean {
  if (code === null) return false;
  return [root, ...(parts ?? [])].some((part) => part.isConnected && saysCode(part, code, env));
}

function saysCode(part: Element, code: string, env: Env): boolean {
  const bare = (text: string) => fold(text).replace(/[\s\u2010-\u2015-]/g, "");
  const wanted = bare(code);
  const text = spaced(part);
  if (bare(text).includes(wanted) || env.codesIn(text).includes(code)) return true;
  return Array.from(allIn<HTMLInputElement>(part, "input, textarea")).some((field) =>
    bare(field.value ?? "").includes(wanted),
  );
}
