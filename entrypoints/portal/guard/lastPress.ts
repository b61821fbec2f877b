import type { ActionReading } from "../../../lib/reading/types.ts";

/** What a page's script does so soon after a click or key is that click's doing. */
const ITS_DOING_MS = 1500;

/**
 * What the officer pressed last. A page-wide form holds many actions: when a script sends it, the
 * press tells which one it is, and a press that is none of them (a page turned, a filter) means none.
 */
export interface LastPress {
  note(action: ActionReading | null): void;
  /** undefined: nobody has pressed anything just now. */
  action(): ActionReading | null | undefined;
}

export function makeLastPress(clock: () => number): LastPress {
  let last: { action: ActionReading | null; at: number } | null = null;
  return {
    note(action) {
      last = { action, at: clock() };
    },
    action: () => (last && clock() - last.at < ITS_DOING_MS ? last.action : undefined),
  };
}
