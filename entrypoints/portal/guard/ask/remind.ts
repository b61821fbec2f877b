import { after } from "../../../../lib/after.ts";
import type { ActionKind } from "../../../../lib/dossier/action-kinds.ts";
import { isPaused } from "../../../../lib/dossier/paused.ts";
import type { ActionFacts, Verdict, Words } from "../../../../lib/guard/types.ts";
import type { LedgerEntry } from "../../../../lib/ledger/types.ts";
import type { Carried } from "../../../../lib/messages/carried.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import { whenLeft } from "../../parts/home.ts";
import type { GuardContext } from "../context.ts";
import type { Leaving } from "../know/leaving.ts";
import type { Ledger } from "../know/ledger.ts";
import type { Voice } from "./voice.ts";

/**
 * A click that opens a form needs no reminder: what the form commits is guarded by itself. Milliseconds at which a form is
 * looked for: at the first it is spoken of, at the last it is written down. In between a slow form takes the word back.
 */
const LOOKS = [500, 1500, 3000];
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
  /** The officer presses something else, before the page hears of it. `back`: a way back, what was to be said is over. */
  drop(back: boolean): void;
  clear(): void;
}

/** What is to be said of a click, or was just now, that may yet turn out to have opened a form. */
interface Waiting {
  entry: LedgerEntry;
  /** A form of its kind has come up since. */
  formCame(): boolean;
  said: boolean;
  callOff(): void;
}

export function makeReminders(
  ctx: GuardContext,
  tools: { voice: Voice; leaving: Leaving; ledger: Ledger },
  /** Roots of the forms of this kind of action that stand open. */
  openForms: (kind: ActionKind) => Element[],
  signal: AbortSignal,
): Reminders {
  const { voice, leaving, ledger } = tools;
  let waiting: Waiting | null = null;
  let left = false;

  const show = ([what, todo, citation]: Words[]) => {
    if (!what) return;
    voice.tell((say) => ({
      kind: "remind",
      text: say(what.key, ...what.args),
      ...(todo && { means: say(todo.key, ...todo.args) }),
      ...(citation && { todo: say(citation.key, ...citation.args) }),
    }));
  };
  const carry = (carried: Carried | null) => {
    if (carried || left) ctx.carry?.(carried);
    left = carried !== null;
  };
  const over = () => {
    waiting?.callOff();
    waiting = null;
  };
  /** A form was opened, however soon it is closed again: there is nothing to be said, nor to be written. */
  const onlyOpened = (): boolean => {
    if (!waiting?.formCame()) return false;
    if (waiting.said) voice.clear();
    leaving.drop(waiting.entry);
    carry(null);
    over();
    return true;
  };
  const settle = () => {
    if (!waiting || onlyOpened()) return;
    void ledger.add(waiting.entry);
    over();
  };
  const clear = () => {
    if (waiting?.said) settle();
    over();
    voice.clear();
  };
  // The page goes: what was waiting to be said is at least written down.
  whenLeft(ctx.doc, settle, signal);
  return {
    clear,
    drop(back) {
      carry(null);
      if (onlyOpened() || !back) return;
      if (waiting?.said) settle();
      over();
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
      if (facts.commits !== false) {
        show(words);
        return void ledger.add(entry);
      }
      if (words.length > 0) carry({ entry, words, ran: ranBefore(facts, ctx) });
      if (!here) return;
      const before = new Set(openForms(facts.kind));
      const formCame = () => {
        const forms = openForms(facts.kind);
        // Later, a form that stood there may have been drawn anew: the deed was done, and none came.
        return forms.some((root) => !before.has(root)) && (!one.said || forms.length > before.size);
      };
      const one: Waiting = { entry, formCame, said: false, callOff: () => {} };
      const look = (nth: number) => {
        one.callOff = after(LOOKS[nth]! - (LOOKS[nth - 1] ?? 0), () => {
          if (signal.aborted || onlyOpened()) return;
          if (nth === 0) {
            one.said = true;
            show(words);
            after(READ_MS, () => carry(null));
          }
          if (nth + 1 < LOOKS.length) look(nth + 1);
          else settle();
        });
      };
      look(0);
      waiting = one;
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
