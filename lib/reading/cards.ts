/** A dossier from a card or item of a list: by the labels in it, then by words that need none. */
import { buttonsOf } from "./buttons.ts";
import type { Env } from "./context.ts";
import { Draft } from "./draft.ts";
import { addressOf, openerOf } from "./opener.ts";
import { unpack } from "./packed.ts";
import { isInSentence } from "./prose.ts";
import { joined, saying } from "./text.ts";
import { takeBare, takeValue } from "./values.ts";

/** A card or item: labels inside it, then words that need none. */
export function readCard(item: Element, env: Env): Draft {
  const draft = new Draft(item);
  const all = saying(item);
  const lines = all.map((p) => joined(all.filter((o) => o.line === p.line)));
  // Somebody's sentence about a dossier is no card of it.
  const told = lines.some((l) => isInSentence(l, env.meaningOf) && env.codesIn(l).length > 0);
  const { pairs, rest } = told ? { pairs: [], rest: [] } : unpack(all, env.meaningOf);
  for (const pair of pairs) {
    if (pair.meaning === "applicant" || pair.meaning === "applicantId" || pair.meaning === "other") continue;
    takeValue(
      draft,
      {
        meaning: pair.meaning,
        where: { kind: "label", name: pair.label },
        sure: 0.9,
        pieces: pair.pieces,
        doubt: pair.doubt,
        el: pair.el,
      },
      env.codesIn,
    );
  }
  if (draft.code === null) {
    const tight = env.codesIn(joined(rest));
    if (tight.length === 1 && tight[0])
      draft.putCode(tight[0], 0.85, rest.find((p) => p.text.includes(tight[0] as string))?.el ?? item);
  }
  takeBare(draft, rest, draft.code ? () => [] : env.codesIn, item);
  draft.buttons = buttonsOf([item], env);
  draft.opener = openerOf([item], draft.code);
  draft.address = addressOf(draft.opener, env.context.origin);
  if (!draft.opener && item.tagName === "A") draft.address = addressOf(item, env.context.origin);
  return draft;
}
