/** A part beside a list that tells more of one of its dossiers: the chosen row's 'Xem nhanh'. */
import { bodyOf, holds, parentOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { pairsOf } from "../labels/pairs.ts";
import { spaced } from "../sight/text.ts";
import type { Draft } from "../values/draft.ts";
import type { Env } from "../words/context.ts";
import { clean } from "../words/fold.ts";
import { PAGE } from "../words/places.ts";
import { dossierOf } from "./dossier.ts";

/** Fewer labels than this are no pane. */
const LEAST = 3;
/** Longer than this it is the page itself. */
const LONGEST = 4000;

/** `listed`: codes of the lists on the page; `roots`: the lists. null: no such part, or of more than one dossier. */
export function paneOf(
  doc: Document,
  env: Env,
  listed: ReadonlySet<string>,
  roots: readonly Element[],
): Draft | null {
  if (listed.size < 2) return null;
  const found = new Map<string, Element>();
  const walker = doc.createTreeWalker(doc.body, 5, (node) =>
    node.nodeType === 1 && roots.includes(node as Element)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeType === 3 ? (node as Text).data : "";
    if (text.length < 8 || text.length > 120 || !text.includes("-")) continue;
    const [code, more] = env.codesIn(clean(text));
    const el = node.parentElement;
    if (!code || more || !listed.has(code) || !el || !isShown(el)) continue;
    const box = partBeside(el, roots, bodyOf(doc));
    if (box) found.set(code, box);
  }
  const only = [...found][0];
  if (found.size !== 1 || !only) return null;
  const [code, box] = only;
  if (env.codesIn(clean(spaced(box))).some((other) => other !== code && listed.has(other))) return null;
  const told = pairsOf(box, env.meaningIn(PAGE), () => false).filter((p) => !p.editable);
  if (told.filter((p) => p.meaning !== "other" && p.meaning !== "unclear").length < LEAST) return null;
  const draft = dossierOf(box, told, env, false);
  if (!draft || (draft.code !== null && draft.code !== code)) return null;
  draft.putCode(code, 0.8, box);
  return draft;
}

/** The part around an element that lies beside the lists: the largest with none of them in it. */
function partBeside(el: Element, roots: readonly Element[], body: Element): Element | null {
  let part: Element = el;
  for (let up = parentOf(part); up && up !== body; up = parentOf(up)) {
    if (roots.some((root) => holds(up as Element, root))) break;
    part = up;
  }
  return part !== el && (part.textContent ?? "").length < LONGEST ? part : null;
}
