/** Hears one stream: what comes in its order is taken as it comes; where a place is missing, the stream is asked. */
import type { Heard } from "../commune/post.ts";
import { type CatchUp, catchUp, markOf } from "./catch-up.ts";
import { fromCursor, type Mark, OWN, toCursor } from "./mark.ts";

export interface Ear extends CatchUp {
  /** true: everything that the stream has is taken; false: it has more. */
  caughtUp(is: boolean): void;
  ended: Promise<unknown>;
}

/** More than this waits only while something is slow; it is then read from the stream instead. */
const MOST = 2_000;
/** Until a server that lags is asked once more, where nothing else gives occasion. */
const AGAIN_MS = 30_000;
const START: Mark = { seq: 0, created: "", print: "", subject: "" };

/** Hears until the line ends. Throws WireFault, and what the store throws. */
export async function hear(ear: Ear): Promise<void> {
  const { stream, line, inbox } = ear;
  let queue: Heard[] = [];
  let missed = false;
  let ring = () => {};
  let over = false;
  void ear.ended.then(() => {
    over = true;
    ring();
  });
  await line.listen(stream, (it) => {
    if (queue.length >= MOST) {
      queue = [];
      missed = true;
    }
    queue.push(it);
    ring();
  });
  const kept = await inbox.cursor(stream);
  const from = kept ? fromCursor(kept) : START;
  // Who has become head since has heard nothing of others' entries.
  let { at, all } = await catchUp(ear, from.print === OWN ? START : from);
  ear.caughtUp(all);
  while (!over) {
    if (queue.length === 0 && !missed) {
      const rung = new Promise<void>((done) => {
        ring = done;
      });
      await (all ? rung : Promise.race([rung, ear.sleep(AGAIN_MS)]));
    }
    if (over) return;
    const some = queue;
    queue = [];
    const next = inOrder(some, at.seq);
    const newest = next.run.at(-1);
    if (newest) {
      at = markOf(newest, at.created);
      await inbox.take(stream, next.run, toCursor(at));
    }
    if (all && !next.gap && !missed) continue;
    missed = false;
    ear.caughtUp(false);
    ({ at, all } = await catchUp(ear, at));
    ear.caughtUp(all);
  }
}

/** Those that follow on each other behind a place; `gap`: some beyond them were heard, and some between were not. */
function inOrder(some: Heard[], after: number): { run: Heard[]; gap: boolean } {
  const run: Heard[] = [];
  let at = after;
  for (const it of some.sort((a, b) => a.seq - b.seq)) {
    if (it.seq <= at) continue;
    if (it.seq !== at + 1) return { run, gap: true };
    run.push(it);
    at = it.seq;
  }
  return { run, gap: false };
}
