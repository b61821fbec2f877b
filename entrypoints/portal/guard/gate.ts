/**
 * Decides about one attempt: let it go, speak of it, or hold it and ask. Knows
 * nothing of events; the listeners (listeners.ts) and the page's own calls
 * (mainLine.ts) both come here.
 */

import { attributeOf, closestTo } from "../../../lib/dom/safe.ts";
import { leavesWay } from "../../../lib/dossier/action-kinds.ts";
import { judge } from "../../../lib/guard/judge.ts";
import type { ActionFacts, Verdict } from "../../../lib/guard/types.ts";
import { actsFor, clickableOf, labelOf } from "../../../lib/reading/sight/clickable.ts";
import type { ActionReading } from "../../../lib/reading/types.ts";
import { isDismiss } from "../../../lib/reading/words/action-words.ts";
import type { Asking } from "./ask/asking.ts";
import type { Reminders } from "./ask/remind.ts";
import type { Attempt, Doer, GuardContext, Held } from "./context.ts";
import type { Chosen } from "./know/chosen-files.ts";
import { factsOf, inputOf } from "./know/facts.ts";
import { type FieldsNow, fieldsNow } from "./know/fields-now.ts";
import type { Leaving } from "./know/leaving.ts";
import type { Ledger } from "./know/ledger.ts";
import type { Passes } from "./know/passes.ts";

/** One click gives rise to several events: they are one line in the ledger. */
const SAME_MS = 2000;
/** A native confirm() comes within the click; slow pages ask the server first. */
const UNSURE_MS = 3000;
/** A request of the click's own; later ones belong to what the click has opened, unless they say what they do. */
const REQUEST_MS = 1000;

export interface Gate {
  /** Only looks: would this be held? Used for the press that comes before the click. */
  wouldHold(reading: ActionReading, way: Attempt["way"]): boolean;
  /** Decides; true: the caller keeps the event from the page. */
  holds(attempt: Attempt): boolean;
  /** A click that seemed only to open something; a native confirm within it says otherwise. */
  opens(attempt: Attempt): void;
  /** A click that passed without evidence turns out to commit (a confirm, a submit by script). */
  holdsUnsure(
    way: Attempt["way"],
    by?: Omit<Attempt, "way" | "reading" | "by">,
    whose?: Pick<ActionReading, "codes" | "count">,
  ): boolean;
  /** A native question belongs to a commit that was let through, asked about already where it had to be. */
  settles(reading: ActionReading): boolean;
  /** A request that is declared to commit belongs to what was let through, asked about already where it had to be. */
  sends(reading: ActionReading): boolean;
  /** What a script does follows from an action that was let through. */
  follows(way: Attempt["way"]): boolean;
  /** Such a click was made just now: a request may be its own. `late`: it says itself that it is a pause. */
  unsure(late: boolean): ActionReading | null;
  /** The officer has pressed something else: what follows is that one's doing. */
  forget(target: Element): void;
}

export function makeGate(
  ctx: GuardContext,
  tools: {
    asking: Asking;
    chosen: Chosen;
    leaving: Leaving;
    ledger: Ledger;
    passes: Passes;
    remind: Reminders;
  },
  onPassed: (attempt: Attempt, commits: boolean) => void,
): Gate {
  const { asking, chosen, leaving, ledger, passes, remind } = tools;
  let unsure: { attempt: Attempt; at: number; fields: FieldsNow } | null = null;
  const doubt = (attempt: Attempt) => {
    unsure = { attempt, at: performance.now(), fields: fieldsNow(ctx.doc) };
  };
  let noted: { what: string; at: number } | null = null;

  const verdictOn = (reading: ActionReading, by?: Doer): { facts: ActionFacts; verdict: Verdict } => {
    const facts = { ...factsOf(reading, chosen), ...(by && { by }) };
    const verdict = judge(inputOf(facts, ctx), ctx.rules(), (rule, error) =>
      ctx.fault(new Error(`rule ${rule}`, { cause: error })),
    );
    return { facts, verdict };
  };
  /** Once for all the events of one click. */
  const isAgain = (facts: ActionFacts): boolean => {
    const what = JSON.stringify([facts.kind, facts.label, facts.codes]);
    const now = performance.now();
    const again = noted?.what === what && now - noted.at < SAME_MS;
    noted = { what, at: now };
    return again;
  };
  const letGo = (attempt: Attempt, facts: ActionFacts, verdict: Verdict) => {
    const commits = facts.commits !== false;
    if (commits) passes.give(attempt.reading);
    else doubt(attempt);
    const again = isAgain(facts);
    if (verdict.level === "remind") {
      // A choice within a form is committed by the form's button, and that is guarded by itself.
      if (!again && (commits || attempt.reading.form === null))
        remind.about(facts, verdict, true, attempt.reading);
    } else if (commits) {
      remind.clear();
      // What is in order is written down where someone may later ask for it.
      if (leavesWay(facts.kind) && !again) {
        const entry = ledger.entry(facts, verdict, "in-order");
        void ledger.add(entry);
        leaving.watch(entry, attempt.reading);
      }
    }
    onPassed(attempt, commits);
  };
  const ask = (held: Held): true => {
    remind.clear();
    asking.ask(held);
    return true;
  };
  const isHeld = (verdict: Verdict) => verdict.level === "ask" || verdict.level === "stop";

  return {
    wouldHold(reading, way) {
      if (passes.take(reading, way)) return false;
      return asking.open || isHeld(verdictOn(reading).verdict);
    },
    holds(attempt) {
      const { reading, way } = attempt;
      if (passes.take(reading, way)) return false;
      if (asking.open) return true;
      unsure = null;
      if (passes.takeConfirmation(reading)) {
        passes.give(reading);
        leaving.again();
        return false;
      }
      const { facts, verdict } = verdictOn(reading, attempt.by);
      if (isHeld(verdict)) return ask({ attempt, facts, verdict });
      letGo(attempt, facts, verdict);
      return false;
    },
    opens(attempt) {
      doubt(attempt);
      onPassed(attempt, false);
      if (!leadsAway(attempt.reading.element)) return;
      const { facts, verdict } = verdictOn(attempt.reading, attempt.by);
      if (verdict.level === "remind") remind.about(facts, verdict, false);
    },
    settles(reading) {
      const its = passes.takeAny("confirm") || passes.takeQuestion(reading);
      if (its) leaving.again();
      return its;
    },
    sends: (reading) => passes.takeRequest(reading),
    follows: (way) => passes.takeAny(way),
    unsure(late) {
      if (!unsure || performance.now() - unsure.at > (late ? UNSURE_MS : REQUEST_MS)) return null;
      // A form with fields has come up: the click only opened it, and the form's commit is guarded by itself.
      return unsure.attempt.reading.form || !unsure.fields.more() ? unsure.attempt.reading : null;
    },
    forget(target) {
      const pressed = clickableOf(target);
      leaving.pressed(target);
      remind.drop(pressed !== null && isDismiss(labelOf(pressed)));
      // A click on a label is followed by the browser's own on what the label is for.
      if (unsure && actsFor(unsure.attempt.reading.element) !== target) unsure = null;
    },
    holdsUnsure(way, by, whose) {
      if (asking.open) return true;
      if (!unsure || performance.now() - unsure.at > UNSURE_MS) return false;
      const { attempt } = unsure;
      // Many a portal opens its forms by a submit of the page.
      if (attempt.reading.phase === "open" && way !== "confirm") return false;
      if (passes.take(attempt.reading, way)) return false;
      unsure = null;
      const evidence = way === "confirm" ? "confirm" : way === "request" ? "seen-before" : "post-back";
      const sure: Attempt = {
        ...attempt,
        ...by,
        undo: () => {
          by?.undo?.();
          attempt.undo?.();
        },
        way,
        reading: {
          ...attempt.reading,
          ...(whose && { codes: whose.codes, count: whose.count }),
          phase: "commit",
          evidence,
          sure: surer(attempt.reading.sure),
        },
      };
      const { facts, verdict } = verdictOn(sure.reading, sure.by);
      ctx.seenToCommit?.(sure.reading.label);
      return isHeld(verdict) && ask({ attempt: sure, facts, verdict });
    },
  };
}

/** A link to another page of this tab: what is to be said is said there. */
function leadsAway(el: Element): boolean {
  const link = closestTo(el, "a[href]");
  const href = link ? (attributeOf(link, "href") ?? "") : "";
  const target = link ? attributeOf(link, "target") : null;
  return href !== "" && !/^\s*(?:#|javascript:)/i.test(href) && (!target || target === "_self");
}

/** That it commits was half of the doubt; what the words left in doubt stays so. */
function surer(sure: number): number {
  return sure >= 0.6 ? Math.max(sure, 0.75) : sure;
}
