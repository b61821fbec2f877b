import type { ActionFacts, GuardedKind, Verdict } from "../../../lib/guard/types.ts";
import { viewOf } from "../../../lib/reading/dom.ts";
import type { GuardContext } from "./context.ts";
import type { Notices } from "./notice.ts";

/** A click that opens a form needs no reminder: what the form commits is guarded by itself. */
const FORM_OPENS_WITHIN_MS = 500;

export interface Reminders {
  /** Speaks of what is missing, without stopping anything; `said` is called when it was said. */
  about(facts: ActionFacts, verdict: Verdict, said: () => void): void;
  clear(): void;
}

export function makeReminders(
  ctx: GuardContext,
  notices: Notices,
  /** Roots of the forms of this kind of action that stand open. */
  openForms: (kind: GuardedKind) => Element[],
  signal: AbortSignal,
): Reminders {
  const win = viewOf(ctx.doc)!;
  let waiting: { due: () => void; timer: number } | null = null;
  // The page goes: what was waiting to be said is at least written down.
  win.addEventListener("pagehide", () => waiting?.due(), { signal });

  const show = (verdict: Verdict) => {
    const [first] = verdict.findings;
    if (!first) return;
    const say = ctx.say();
    notices.show({
      kind: "remind",
      text: say(first.what.key, ...first.what.args),
      means: say(first.todo.key, ...first.todo.args),
      todo: say(first.citation.key, ...first.citation.args),
    });
  };
  const clear = () => {
    if (waiting) win.clearTimeout(waiting.timer);
    waiting = null;
    notices.clear();
  };
  return {
    clear,
    about(facts, verdict, said) {
      clear();
      const due = () => {
        waiting = null;
        show(verdict);
        said();
      };
      if (facts.commits !== false) return due();
      const before = new Set(openForms(facts.kind));
      const timer = win.setTimeout(() => {
        if (signal.aborted) return;
        if (openForms(facts.kind).some((root) => !before.has(root))) waiting = null;
        else due();
      }, FORM_OPENS_WITHIN_MS);
      waiting = { due, timer };
    },
  };
}
