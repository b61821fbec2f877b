/**
 * Whether an online dossier came from the applicant's own account ('chính chủ'):
 * by the page's own words, else by the two id numbers that it shows.
 */

import { isOurs } from "../../dom/ours.ts";
import { isShown } from "../../dom/visible.ts";
import { pairsOf } from "../labels/pairs.ts";
import { envOf, type ReadContext } from "../words/context.ts";
import { fold } from "../words/fold.ts";
import { idsIn } from "./applicant.ts";

/** Text nodes looked at; an intake form has some hundreds. */
const MOST = 4_000;

/** null: the page does not say, or says both. Numbers are compared in memory and go nowhere. */
export function readOwnAccount(doc: Document, context: ReadContext): boolean | null {
  if (!doc.body) return null;
  return byWords(doc) ?? byNumbers(doc, context);
}

function byWords(doc: Document): boolean | null {
  const said = new Set<boolean>();
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  let left = MOST;
  for (let node = walker.nextNode(); node && left-- > 0; node = walker.nextNode()) {
    const text = fold((node as Text).data);
    const el = node.parentElement;
    if (!text.includes("chinh chu") || text.length > 80 || !el || isOurs(el) || !isShown(el)) continue;
    const word = verdictOf(text) ?? verdictOf(`chinh chu: ${fold(nextText(node, doc.body))}`);
    if (word !== null) said.add(word);
  }
  return said.size === 1 ? [...said][0]! : null;
}

/** 'Không chính chủ', 'Tài khoản chính chủ: Có'; a bare 'Chính chủ' is a label or a tick box and says nothing by itself. */
function verdictOf(text: string): boolean | null {
  if (/\b(?:khong|chua|khong phai)(?: la| phai)? (?:tai khoan )?chinh chu\b/.test(text)) return false;
  const value = /chinh chu\s*\*?\s*:\s*(co|dung|phai|khong|sai|chua)\b/.exec(text)?.[1];
  if (value === undefined) return null;
  return value === "co" || value === "dung" || value === "phai";
}

function nextText(node: Node, root: Element): string {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  for (let next = walker.nextNode(), n = 0; next && n < 6; next = walker.nextNode(), n++)
    if ((next as Text).data.trim() !== "" && (next as Text).data.trim() !== ":")
      return (next as Text).data.slice(0, 40);
  return "";
}

function byNumbers(doc: Document, context: ReadContext): boolean | null {
  const ids = idsIn(pairsOf(doc.body, envOf(context).meaningOf, () => false));
  const of = (owner: boolean) => new Set(ids.filter((it) => it.owner === owner).map((it) => it.value));
  const [applicant, sender] = [of(true), of(false)];
  if (applicant.size !== 1 || sender.size !== 1) return null;
  return [...applicant][0] === [...sender][0];
}
