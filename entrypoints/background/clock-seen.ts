/** How the machine's clock has gone on, kept in storage.local: what is forgotten by it is gone for good. */
import browser from "webextension-polyfill";
import { inTurn } from "../../lib/in-turn.ts";
import { type ClockSeen, clockSeen, lookAtClock } from "../../lib/store/steady-clock.ts";
import { now } from "../edge/clock.ts";

/** In storage.local; taken away with everything else. */
const CLOCK = "clockSeen";
/** A clock that merely goes on is noted once an hour: minutes. */
const NOTED = 60;

const turn = inTurn();

/** Looks at the clock, and notes what it shows. */
export const lookNow = (): Promise<ClockSeen> =>
  turn(async () => {
    const read = clockSeen.safeParse((await browser.storage.local.get(CLOCK))[CLOCK]);
    const before = read.success ? read.data : null;
    const seen = lookAtClock(before, await now());
    const goesOn = before?.at != null && seen.at !== null && !before.jumped && !seen.jumped;
    if (!goesOn || Math.abs(seen.at! - before.at!) >= NOTED)
      await browser.storage.local.set({ [CLOCK]: seen });
    return seen;
  });
