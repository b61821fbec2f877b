/** What the guard is given in the extension: the line to the worker, and what the page's life knows. */
import type { GuardContext } from "./guard/context.ts";
import type { Kit } from "./life/kit.ts";

/** In an inner frame only the guard works; it asks the worker by itself. */
export function guardContext(kit: Kit): GuardContext {
  const { doc, link } = kit;
  return {
    doc,
    origin: link.readContext.origin,
    say: () => link.say,
    now: () => link.now(),
    speaker: () => kit.speaker,
    bringSpeaker: () => kit.bringSpeaker(),
    policy: () => link.policy,
    rules: () => kit.rules,
    dossierOf: (code) => kit.facts(code),
    lookInto: (file, at) => kit.lookInto(file, at),
    chosen: () => kit.chosen,
    readContext: () => link.readContext,
    lastReading: () => kit.reading(),
    answers: kit.answersLine,
    openShadow: __DEMO__,
    append: async (entry) => {
      const answer = await link.call("ledger", { entry });
      if (!answer.ok) throw new Error(answer.error.key);
    },
    keep(entry) {
      kit.keep(entry);
      void link.part("page");
    },
    fault: (error) => link.fault("guard", error),
    alive: () => link.alive(),
    carry: (carried) => void link.call("carry", { carried }),
    carried: async () => {
      const answer = await link.call("carried", {});
      const left = answer.ok ? answer.value.carried : null;
      // Words of rules that lean on a later part came with it, on the page before.
      for (const part of ["page", "files"] as const)
        if (left?.words.some(({ key }) => link.say(key) === key)) await link.part(part);
      return left;
    },
    seenToCommit: (label) => void link.call("committed", { label }),
  };
}
