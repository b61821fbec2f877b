import type { ActionReading } from "../../../../lib/reading/types.ts";

/** What a page's script does so soon after a click or key is that click's doing. */
const ITS_DOING_MS = 1500;
/** A native question may wait for the server first. */
const ITS_QUESTION_MS = 10_000;

/**
 * What the officer pressed last. A page-wide form holds many actions: when a script sends it, the
 * press tells which one it is, and a press that is none of them (a page turned, a filter) means none.
 */
export interface LastPress {
  note(action: ActionReading | null, target: Element): void;
  /** Enter sends a form that has no button: what it does the form itself has to say. */
  forget(): void;
  /** What was pressed, for a question that may follow; null: nothing was, or it is gone. */
  target(): Element | null;
  /** undefined: nobody has pressed anything just now. */
  action(): ActionReading | null | undefined;
  /** How many presses there were; another one since means that what happens may be its doing. */
  count(): number;
}

export function makeLastPress(clock: () => number): LastPress {
  let count = 0;
  let last: { action: ActionReading | null; target: Element; at: number } | null = null;
  return {
    count: () => count,
    note(action, target) {
      count += 1;
      last = { action, target, at: clock() };
    },
    forget() {
      last = null;
    },
    target: () => (last?.target.isConnected && clock() - last.at < ITS_QUESTION_MS ? last.target : null),
    action: () => (last && clock() - last.at < ITS_DOING_MS ? last.action : undefined),
  };
}
