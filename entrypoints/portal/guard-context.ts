/** What the guard is given in the extension: the line to the worker, and what the page's life knows. */
import type { DossierFacts } from "../../lib/guard/types.ts";
import { readOwnAccount } from "../../lib/reading/about/own-account.ts";
import type { GuardContext } from "./guard/context.ts";
import { Knowledge } from "./life/knowledge.ts";
import type { Life } from "./life/life.ts";
import type { Link } from "./life/link.ts";

/** `life` null: an inner frame, where only the guard works; it asks the worker by itself. */
export function guardContext(doc: Document, link: Link, life: Life | null): GuardContext {
  const knowledge = life?.knowledge ?? new Knowledge(link.readContext.origin);
  return {
    doc,
    origin: link.readContext.origin,
    say: () => link.say,
    now: () => link.now(),
    policy: () => link.settings.guard,
    dossierOf: (code) => factsOf(doc, knowledge, link, code),
    readContext: () => link.readContext,
    lastReading: () => life?.reading ?? null,
    calendar: () => link.calendar,
    openShadow: __DEMO__,
    append: async (entry) => {
      const answer = await link.call("ledger", { entry });
      if (!answer.ok) throw new Error(answer.error.key);
    },
    fault: (error) => link.fault("guard", error),
    alive: () => link.alive(),
    carry: (carried) => void link.call("carry", { carried }),
    carried: async () => {
      const answer = await link.call("carried", {});
      return answer.ok ? answer.value.carried : null;
    },
    seenToCommit: (label) => void link.call("committed", { label }),
  };
}

function factsOf(doc: Document, knowledge: Knowledge, link: Link, code: string): DossierFacts | null {
  if (knowledge.unasked([code]).length > 0)
    // For the next time: an answer can't be waited for while an event is being handled.
    void Promise.all([link.call("dossiers", { codes: [code] }), link.call("deeds", { codes: [code] })]).then(
      ([dossiers, deeds]) => {
        if (deeds.ok) knowledge.learnDeeds(deeds.value.deeds);
        if (dossiers.ok) knowledge.learn([code], dossiers.value.dossiers);
      },
    );
  const facts = knowledge.factsOf(code, link.book, link.now());
  if (facts?.dossier.values.channel?.value !== "online") return facts;
  return { ...facts, ownAccount: accountOn(doc, link) };
}

/** Read once for all dossiers of one action. */
let account: { at: number; own: boolean | null } | null = null;
const ONE_ACTION_MS = 200;

function accountOn(doc: Document, link: Link): boolean | null {
  const at = performance.now();
  if (!account || at - account.at > ONE_ACTION_MS)
    account = { at, own: readOwnAccount(doc, link.readContext) };
  return account.own;
}
