/** When answers are read: one at a time, when the page has nothing to do, and with rests so long that no page feels it. */
import { after } from "../../../lib/after.ts";

/** After some milliseconds of reading we rest so many times as long. */
const REST = 500;
const LONGEST_REST_MS = 2_000;
/** Where a page is never idle. */
const LATEST_MS = 1_000;

export interface Pace {
  /** Something waits to be read, one or more. */
  waits(): void;
  /** From now on reading makes sense. */
  begin(): void;
}

/** `read` reads one; where more wait, it is said again meanwhile. */
export function makePace(read: () => void): Pace {
  let begun = false;
  let waiting = false;
  let resting = false;
  const now = () => {
    waiting = false;
    const from = performance.now();
    read();
    after(Math.min(LONGEST_REST_MS, (performance.now() - from) * REST), () => {
      resting = false;
      next();
    });
  };
  const next = () => {
    if (!begun || !waiting || resting) return;
    resting = true;
    let done = false;
    const once = () => {
      if (done) return;
      done = true;
      now();
    };
    // A page may call off every number that it can count.
    requestIdleCallback(once);
    after(LATEST_MS, once);
  };
  return {
    waits() {
      waiting = true;
      next();
    },
    begin() {
      begun = true;
      next();
    },
  };
}
