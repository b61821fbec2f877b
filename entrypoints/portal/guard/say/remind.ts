import { viewOf } from "../../../../lib/dom/safe.ts";
import { isPaused } from "../../../../lib/dossier/paused.ts";
import type { ActionFacts, GuardedKind, Verdict, Words } from "../../../../lib/guard/types.ts";
import type { Carried } from "../../../../lib/messages/carried.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import type { GuardContext } from "../context.ts";
import type { Leaving } from "../know/leaving.ts";
import type { Ledger } from "../know/ledger.ts";
import { whenLeft } from "./home.ts";
import type { Notices } from "./notice.ts";

/** A click that opens a form needs no reminder: what the form commits is guarded by itself. */
const FORM_OPENS_WITHIN_MS = 500;
/** So long shown on this page, it need not be said on the next. */
const READ_MS = 2500;

export interface Reminders {
  /**
   * Speaks of what is missing, without stopping anything. Where the click takes the officer to another page
   * first, that page does. `reading`: what is let through with it. `here` false: the click leads away, and only the next page may speak.
   */
  about(facts: ActionFacts, verdict: Verdict, here?: boolean, reading?: ActionReading): void;
  /** What the page before left to be said; nothing where it was a form's page. */
  take(carried: Carried): void;
  /** The officer presses something else, `back`: a way back. What was to be said is over. */
  drop(back: boolean): void;
  clear(): void;
}

export function makeReminders(
  ctx: GuardContext,
  tools: { notices: Notices; leaving: Leaving; ledger: Ledger },
  /** Roots of the forms of this kind of action that stand open. */
  openForms: (kind: GuardedKind) => Element[],
  signal: AbortSignal,
): Reminders {
  const { notices, leaving, ledger } = tools;
  const win = viewOf(ctx.doc)!;
  let waiting: { due: () => void; timer: number } | null = null;
  let left = false;
  // The page goes: what was waiting to be said is at least written down.
  whenLeft(ctx.doc, () => waiting?.due(), signal);

  const show = ([what, todo, citation]: Words[]) => {
    if (!what) return;
    const say = (words: Words) => ctx.say()(words.key, ...words.args);
    notices.show({
      kind: "remind",
      text: say(what),
      ...(todo && { means: say(todo) }),
      ...(citation && { todo: say(citation) }),
    });
  };
  const carry = (carried: Carried | null) => {
    if (carried || left) ctx.carry?.(carried);
    left = carried !== null;
  };
  const clear = () => {
    if (waiting) win.clearTimeout(waiting.timer);
    waiting = null;
    notices.clear();
  };
  return {
    clear,
    drop(back) {
      carry(null);
      if (back && waiting) win.clearTimeout(waiting.timer);
      if (back) waiting = null;
    },
    take({ entry, words }) {
      if (openForms(entry.action).length > 0) return;
      show(words);
      void ledger.add(entry);
    },
    about(facts, verdict, here = true, reading) {
      clear();
      const entry = ledger.entry(facts, verdict, "reminded");
      const words = wordsOf(verdict);
      if (reading) leaving.watch(entry, reading);
      const due = () => {
        waiting = null;
        show(words);
        void ledger.add(entry);
      };
      if (facts.commits !== false) return due();
      if (words.length > 0) carry({ entry, words, ran: ranBefore(facts, ctx) });
      if (!here) return;
      const before = new Set(openForms(facts.kind));
      const timer = win.setTimeout(() => {
        if (signal.aborted) return;
        if (openForms(facts.kind).some((root) => !before.has(root))) {
          waiting = null;
          leaving.drop(entry);
          carry(null);
        } else {
          due();
          win.setTimeout(() => carry(null), READ_MS);
        }
      }, FORM_OPENS_WITHIN_MS);
      waiting = { due, timer };
    },
  };
}

function wordsOf({ findings: [first] }: Verdict): Words[] {
  return first ? [first.what, first.todo, first.citation] : [];
}

function ranBefore({ kind, codes }: ActionFacts, ctx: GuardContext): boolean {
  const [code] = codes;
  const known = kind === "pause" && codes.length === 1 && code !== undefined ? ctx.dossierOf(code) : null;
  return known !== null && isPaused(known.dossier) === false;
}
