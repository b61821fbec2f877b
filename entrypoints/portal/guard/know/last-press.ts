import { closestTo, holds } from "../../../../lib/dom/safe.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import type { Doer } from "../context.ts";

/** What a page's script does so soon after a click or key is that click's doing. */
const ITS_DOING_MS = 1500;
/** A native question may wait for the server first. */
const ITS_QUESTION_MS = 10_000;

/**
 * What the officer pressed last. A page-wide form holds many actions: when a script sends it, the
 * press tells which one it is, and a press that is none of them (a page turned, a filter) means none.
 */
export interface LastPress {
  note(action: ActionReading | null, target: Element, by: Doer): void;
  /** Enter sends a form that has no button: what it does the form itself has to say. */
  entered(field: Element, by: Doer): void;
  /** A click into a field to write there: nothing that could send a form was pressed. */
  wrote(): void;
  /** What was pressed, for a question that may follow; null: nothing was, or it is gone. */
  target(): Element | null;
  /** undefined: nobody has pressed anything just now. */
  action(): ActionReading | null | undefined;
  /** Who pressed within the time in which a question may follow (`within` says where); nobody: a script. */
  by(within?: Element): Doer;
  /** How many presses there were; another one since means that what happens may be its doing. */
  count(): number;
}

export function makeLastPress(clock: () => number): LastPress {
  let count = 0;
  let last: { action: ActionReading | null; target: Element; at: number } | null = null;
  let hand: { by: Doer; target: Element; at: number } | null = null;
  return {
    count: () => count,
    note(action, target, by) {
      count += 1;
      last = { action, target, at: clock() };
      hand = { by, target, at: clock() };
    },
    entered(field, by) {
      count += 1;
      last = null;
      hand = { by, target: field, at: clock() };
    },
    wrote() {
      count += 1;
      last = null;
      hand = null;
    },
    by(within) {
      if (!hand || clock() - hand.at > ITS_QUESTION_MS) return "script";
      return !within || isIn(hand.target, within) ? hand.by : "script";
    },
    target: () => (last?.target.isConnected && clock() - last.at < ITS_QUESTION_MS ? last.target : null),
    action: () => (last && clock() - last.at < ITS_DOING_MS ? last.action : undefined),
  };
}

/** Pressed in it, on what belongs to it from elsewhere (`form=`), or on what lies within the button. */
function isIn(pressed: Element, within: Element): boolean {
  if (holds(within, pressed)) return true;
  const { form } = (closestTo(pressed, "button, input") as HTMLButtonElement | null) ?? { form: null };
  return form === within;
}
