/** What is known of a dossier, for the guard of this frame: its clocks, what was done before, whose account sent it. */

import type { DossierFacts } from "../../lib/guard/types.ts";
import { workedDays } from "../../lib/guard/worked-days.ts";
import { readOwnAccount } from "../../lib/reading/about/own-account.ts";
import { ask } from "../portal/life/ask.ts";
import type { Kit } from "../portal/life/kit.ts";
import type { Knowledge } from "../portal/life/knowledge.ts";

/** Read once for all dossiers of one action. */
const ONE_ACTION_MS = 200;

export function factsFrom(kit: Kit, knowledge: Knowledge): (code: string) => DossierFacts | null {
  const { doc, link } = kit;
  let account: { at: number; own: boolean | null } | null = null;
  const ownAccount = (): boolean | null => {
    const at = performance.now();
    if (!account || at - account.at > ONE_ACTION_MS)
      account = { at, own: readOwnAccount(doc, link.readContext) };
    return account.own;
  };
  /** The page's own fee is the dossier's; the catalogue's is what the procedure costs. */
  const resultOf = (code: string, fee: boolean | null): NonNullable<DossierFacts["result"]> => {
    const more = kit.reading()?.dossiers.find((it) => it.code === code)?.more;
    return {
      by: more?.resultBy ?? null,
      fee: more?.fee === undefined ? fee : more.fee > 0,
      paid: more?.paid ?? null,
    };
  };
  return (code) => {
    if (knowledge.unasked([code]).length > 0)
      // For the next time: an answer can't be waited for while an event is being handled.
      void Promise.all([ask("dossiers", { codes: [code] }), ask("deeds", { codes: [code] })]).then(
        ([dossiers, deeds]) => {
          if (deeds.ok) knowledge.learnDeeds(deeds.value.deeds);
          if (dossiers.ok) knowledge.learn([code], dossiers.value.dossiers);
        },
      );
    const { book } = link.counted!;
    const known = knowledge.factsOf(code, book, link.now());
    const received = known?.dossier.values.receivedAt?.value;
    const facts = known && {
      ...known,
      result: resultOf(code, known.fee ?? null),
      ...(received !== undefined && { workedDays: workedDays(book.calendar, received, link.now()) }),
    };
    if (facts?.dossier.values.channel?.value !== "online") return facts;
    return { ...facts, ownAccount: ownAccount() };
  };
}
