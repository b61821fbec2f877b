/** A list in which one dossier is left, as after a search: a card without another like it, and the only code on the page. */
import { isInOurs } from "../../dom/ours.ts";
import { closestTo, holds, isA, parentOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { PASSING } from "../about/standing-codes.ts";
import { textOf } from "../sight/text.ts";
import { ownCode } from "../words/code-under-label.ts";
import type { Env } from "../words/context.ts";
import { readCard } from "./cards.ts";
import type { Listing } from "./listing.ts";

/** What no card is, and what none holds. */
const BOUNDS = "main, [role=main], body, form, nav, table";
const HOLDS =
  "h1, h2, h3, [role=heading], form, table, nav, input:not([type=checkbox]):not([type=radio]), select, textarea";
const ITEM = "a, button, [role=button], [role=link], li, article, [role=listitem]";
const LINK = "a[href], [role=link]";
const LONGEST = 1_000;

/** null: there is no such card, or it doesn't say enough to be a dossier's. */
export function loneCard(root: Element, env: Env): Listing | null {
  const lone = loneCode(root, env);
  if (!lone) return null;
  let card: Element | null = null;
  for (let up: Element | null = lone.el; up && holds(root, up) && !isA(up, BOUNDS); up = parentOf(up)) {
    if (up.querySelector(HOLDS) || textOf(up).length > LONGEST) break;
    card = up;
  }
  const draft = card && readCard(card, env);
  const tells = draft?.dated || (draft?.has("procedureName") && draft.has("status"));
  const says = draft && draft.code === lone.code && tells && draft.size >= 3;
  // A line among others may be of another dossier; what opens one, or is an item, is the list's. The one link of a card
  // opens it, whatever it says: the procedure's name as a rule.
  const opens = lone.el.closest(ITEM) ?? (card?.querySelectorAll(LINK).length === 1 || null);
  return says && opens ? { root: draft.root, drafts: [draft] } : null;
}

/** null: there is none, or another beside it. */
function loneCode(root: Element, env: Env): { code: string; el: Element } | null {
  let found: { code: string; el: Element } | null = null;
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node as Text).data;
    const el = node.parentElement;
    if (!el || text.length > 200 || !/\d{3}/.test(text) || isInOurs(el)) continue;
    if (closestTo(el, PASSING)) continue;
    const { code } = ownCode(env.codesIn(text.normalize("NFC")));
    if (code === null || !isShown(el)) continue;
    if (found && found.code !== code) return null;
    found = { code, el };
  }
  return found;
}
