/** From a verdict to what the officer decides, and on to what then happens. */
import { after, inTime } from "../../../../lib/after.ts";
import type { LedgerEntry } from "../../../../lib/ledger/types.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import type { Answer, GuardContext, Held, Speaker } from "../context.ts";
import type { Leaving } from "../know/leaving.ts";
import type { Ledger } from "../know/ledger.ts";
import type { Passes } from "../know/passes.ts";
import { askByBrowser } from "./by-browser.ts";
import type { Voice } from "./voice.ts";

export interface Asking {
  /** true while a question stands or is about to: whatever else is tried meanwhile is held without a second one. */
  readonly open: boolean;
  /** Asks about an action that is held; where nothing can be shown it is let go. */
  ask(held: Held): void;
}

/** Shorter than a person notices, longer than a machine's double click. */
const OPEN_AFTER_MS = 40;

/** The page made its button anew and it could not be told which: the officer presses it. */
const PRESS_AGAIN_MS = 60_000;

/**
 * So long a held action waits for what asks about it. A worker that has died is there again in less than one second, on a
 * slow and busy machine in two or three; whoever has pressed a button and sees nothing for longer takes it for broken.
 */
export const SPEAKER_MS = 5_000;

export function makeAsking(
  ctx: GuardContext,
  tools: {
    leaving: Leaving;
    ledger: Ledger;
    voice: Voice;
    passes: Passes;
    refind(held: Held): Element | null;
    read(target: Element): ActionReading | null;
  },
  signal: AbortSignal,
): Asking {
  const { leaving, ledger, voice, passes } = tools;
  let open = false;
  const gone = new WeakSet<Held>();

  /** Never twice, whatever fails on the way. */
  const letThrough = (held: Held, entry: LedgerEntry) => {
    if (gone.has(held)) return;
    gone.add(held);
    const { attempt } = held;
    leaving.watch(entry, attempt.reading);
    // What waits goes on by itself: no event follows that would need a pass.
    if (attempt.anywhere) {
      leaving.sure("request");
      return attempt.replay(attempt.reading.element);
    }
    if (attempt.way === "script-submit") leaving.sure("submit");
    const element = attempt.byHand ? null : tools.refind(held);
    passes.give(attempt.reading, element ? undefined : PRESS_AGAIN_MS);
    if (element) return attempt.replay(element);
    voice.tell((say) => ({ kind: "info", text: say("rules_pressAgain", attempt.reading.label) }));
  };
  const decided = async (held: Held, answer: Answer) => {
    open = false;
    const { attempt, facts, verdict } = held;
    if (answer.decision === "anyway") {
      const entry = ledger.entry(facts, verdict, "anyway", answer.reason);
      const written = await ledger.add(entry);
      if (!written) voice.tell((say) => ({ kind: "error", text: say("rules_ledgerLate") }));
      return letThrough(held, entry);
    }
    attempt.undo?.();
    if (answer.decision === "next") {
      answer.go();
      return void (await ledger.write(facts, verdict, answer.as));
    }
    const stopped = verdict.level === "stop" && answer.decision === "back";
    const written = ledger.write(facts, verdict, stopped ? "stopped" : answer.decision);
    if (answer.decision === "withdrawn")
      voice.tell((say) => ({
        kind: "error",
        text: say("rules_withdrawn"),
        todo: say("rules_withdrawnTodo"),
      }));
    await written;
  };
  const release = (held: Held, error: unknown) => {
    open = false;
    ctx.fault(error);
    voice.clear();
    const entry = ledger.entry(held.facts, held.verdict, "failed");
    letThrough(held, entry);
    void ledger.add(entry);
  };
  const answered = (held: Held, answer: Answer) => {
    decided(held, answer).catch((error) => {
      if (answer.decision === "anyway") release(held, error);
      else ctx.fault(error);
    });
  };
  const show = (held: Held, speaker: Speaker | null) => {
    if (signal.aborted) throw new Error("guard: the page's life ended");
    const notices = voice.notices();
    if (!speaker || !notices) return answered(held, askByBrowser(ctx, held));
    speaker.question(ctx, held, { read: tools.read, notices }, (answer) => answered(held, answer), signal);
  };
  const trying = (held: Held, speaker: Speaker | null) => {
    try {
      show(held, speaker);
    } catch (error) {
      release(held, error);
    }
  };
  const ended = new Promise<void>((end) => signal.addEventListener("abort", () => end(), { once: true }));
  return {
    get open() {
      return open;
    },
    ask(held) {
      voice.clear();
      open = true;
      if (!ctx.speaker()) void ctx.bringSpeaker();
      // The second click of a double click still finds the portal's button, and is held there.
      after(OPEN_AFTER_MS, () => {
        const speaker = ctx.speaker();
        if (speaker || signal.aborted) return trying(held, speaker);
        // It stays held until somebody can be asked.
        const comes = Promise.race([ctx.bringSpeaker(), ended]);
        void inTime(SPEAKER_MS, comes)
          .catch(ctx.fault)
          .then(() => trying(held, ctx.speaker()));
      });
    },
  };
}
