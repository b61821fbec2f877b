/** A dossier from a card or item of a list: by the labels in it, then by words that need none. */

import { unpack } from "../labels/labels-in-text.ts";
import { isInSentence } from "../labels/own-words.ts";
import { asShown, spelled } from "../labels/short-labels.ts";
import { buttonsOf } from "../sight/action-candidates.ts";
import { saying } from "../sight/saying.ts";
import { joined, type Piece, spaced } from "../sight/text.ts";
import { Draft } from "../values/draft.ts";
import { monthFirstIn } from "../values/month-first.ts";
import { takeBare } from "../values/take-bare.ts";
import { takeLabelled } from "../values/take-labelled.ts";
import { takeShortWho } from "../values/take-who.ts";
import type { Env } from "../words/context.ts";
import { addressOf, openerOf } from "./dossier-link.ts";
import { bareIn } from "./same-place.ts";
import { headingsOver, piecesIn, segmentsOf } from "./segments.ts";

/** A card or item: labels inside it, then words that need none. */
export function readCard(item: Element, env: Env, all = saying(item)): Draft {
  const draft = new Draft(item);
  const lines = all.map((p) => joined(all.filter((o) => o.line === p.line)));
  // Somebody's sentence about a dossier is no card of it.
  const told = lines.some((l) => isInSentence(l, env.meaningOf) && env.codesIn(l).length > 0);
  draft.monthFirst ??= all.map((p) => monthFirstIn(p.text)).find((day) => day !== null) ?? null;
  const { pieces, own } = spelled(all, env.meaningOf);
  const { pairs, rest } = told ? { pairs: [], rest: [] } : unpack(pieces, env.meaningOf);
  for (const pair of pairs) {
    if (pair.meaning === "applicant" || pair.meaning === "applicantId") continue;
    takeLabelled(draft, asShown(pair, own), 0.9, env.codesIn);
    takeShortWho(draft, pair);
  }
  // A receipt's number is no doubt about the code, and a code that something is said of may be another's.
  const alone = draft.receipt ? rest.filter((p, i) => standsAlone(p, rest[i - 1])) : rest;
  if (draft.code === null) {
    const tight = env.codesIn(joined(alone));
    if (tight.length === 1 && tight[0])
      draft.putCode(tight[0], 0.85, rest.find((p) => p.text.includes(tight[0] as string))?.el ?? item);
  }
  takeBare(draft, rest, draft.code || draft.receipt ? () => [] : env.codesIn, item);
  draft.settleCode();
  draft.bare = bareIn(rest, item);
  draft.buttons = buttonsOf([item], env);
  draft.opener = openerOf([item], draft.code);
  draft.address = addressOf(draft.opener, env.context.origin);
  if (!draft.opener && item.tagName === "A") draft.address = addressOf(item, env.context.origin);
  return draft;
}

const standsAlone = (piece: Piece, before: Piece | undefined): boolean =>
  !/\p{Ll}/u.test(piece.text) && !(before?.line === piece.line && /[:：]\s*$/.test(before.text));

/** Dossiers without an element of their own: from the nodes of each, its code's element standing for it. */
export function readSegments(parent: Element, items: Element[], env: Env): Draft[] | null {
  const segments = segmentsOf(parent, items, env);
  return (
    segments?.map((segment) => {
      const elements = segment.filter((n): n is Element => n.nodeType === 1);
      const main = elements.find((el) => env.codesIn(spaced(el)).length > 0) ?? elements[0] ?? parent;
      const draft = readCard(main, env, piecesIn(parent, segment));
      draft.rows = [main, ...elements.filter((el) => el !== main)];
      draft.buttons = buttonsOf(draft.rows, env);
      return draft;
    }) ?? null
  );
}

/** Lines under a heading that says something of each of them. */
export function readHeaded(items: Element[], env: Env): Draft[] | null {
  const over = headingsOver(items, env);
  if (!over) return null;
  return items.map((item) => {
    const draft = readCard(item, env);
    for (const pair of unpack(over.get(item) ?? [], env.meaningOf, true).pairs)
      takeLabelled(draft, pair, 0.8, env.codesIn);
    return draft;
  });
}
