/** From a verdict to what the officer decides, and on to what then happens. */
import { after } from "../../../../lib/after.ts";
import type { LedgerEntry } from "../../../../lib/ledger/types.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import type { Notices } from "../../parts/about-chosen.ts";
import type { GuardContext } from "../context.ts";
import type { Leaving } from "../know/leaving.ts";
import type { Ledger } from "../know/ledger.ts";
import type { Passes } from "../know/passes.ts";
import { type Answer, openDialog } from "./dialog.ts";
import { nextStep } from "./next-step.ts";
import { pointOut } from "./point-out.ts";
import type { Held, NextStep } from "./step.ts";

export interface Asking {
  /** true while a question stands: whatever else is tried meanwhile is held without a second one. */
  readonly open: boolean;
  /** Asks about an action that is held; where nothing can be shown it is let go. */
  ask(held: Held): void;
}

/** Shorter than a person notices, longer than a machine's double click. */
const OPEN_AFTER_MS = 40;

/** The page made its button anew and it could not be told which: the officer presses it. */
const PRESS_AGAIN_MS = 60_000;

export function makeAsking(
  ctx: GuardContext,
  tools: {
    leaving: Leaving;
    ledger: Ledger;
    notices: Notices;
    passes: Passes;
    refind(held: Held): Element | null;
    read(target: Element): ActionReading | null;
  },
  signal: AbortSignal,
): Asking {
  const { leaving, ledger, notices, passes } = tools;
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
    notices.show({ kind: "info", text: ctx.say()("rules_pressAgain", attempt.reading.label) });
  };
  const decided = async (held: Held, answer: Answer, next: NextStep | null) => {
    open = false;
    const { attempt, facts, verdict } = held;
    if (answer.decision === "anyway") {
      const entry = ledger.entry(facts, verdict, "anyway", answer.reason);
      const written = await ledger.add(entry);
      if (!written) notices.show({ kind: "error", text: ctx.say()("rules_ledgerLate") });
      return letThrough(held, entry);
    }
    attempt.undo?.();
    if (answer.decision === "next") {
      const shown = next?.go() ?? null;
      if (shown) pointOut(ctx, shown, signal);
      return void (await ledger.write(facts, verdict, next?.decision ?? "back"));
    }
    const stopped = verdict.level === "stop" && answer.decision === "back";
    const written = ledger.write(facts, verdict, stopped ? "stopped" : answer.decision);
    if (answer.decision === "withdrawn")
      notices.show({
        kind: "error",
        text: ctx.say()("rules_withdrawn"),
        todo: ctx.say()("rules_withdrawnTodo"),
      });
    await written;
  };
  const release = (held: Held, error: unknown) => {
    open = false;
    ctx.fault(error);
    notices.clear();
    const entry = ledger.entry(held.facts, held.verdict, "failed");
    letThrough(held, entry);
    void ledger.add(entry);
  };
  const show = (held: Held) => {
    const tell = (text: string) => notices.show({ kind: "info", text });
    const next = stepOrNone(ctx, held, { read: tools.read, tell });
    openDialog(
      ctx,
      {
        facts: held.facts,
        verdict: held.verdict,
        pressed: held.attempt.reading.element,
        next: next && { text: ctx.say()(next.key, ...next.args), icon: next.icon },
      },
      (answer) => {
        decided(held, answer, next).catch((error) => {
          if (answer.decision === "anyway") release(held, error);
          else ctx.fault(error);
        });
      },
      signal,
    );
  };
  return {
    get open() {
      return open;
    },
    ask(held) {
      notices.clear();
      open = true;
      // The second click of a double click still finds the portal's button, and is held there.
      after(OPEN_AFTER_MS, () => {
        if (signal.aborted) return release(held, new Error("guard: the page's life ended"));
        try {
          show(held);
        } catch (error) {
          release(held, error);
        }
      });
    },
  };
}

/** Where looking for a next step fails, going back is still there. */
function stepOrNone(...given: Parameters<typeof nextStep>): NextStep | null {
  try {
    return nextStep(...given);
  } catch (error) {
    given[0].fault(error);
    return null;
  }
}
