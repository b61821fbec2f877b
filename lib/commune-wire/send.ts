/** Sends the outbox: many at a time, each row kept until the server has acknowledged it. */
import type { Outbox, Outgoing } from "../commune/post.ts";
import { PlaceTaken, WireFault } from "./faults.ts";
import type { Line } from "./line.ts";

export interface Sending {
  line: Line;
  outbox: Outbox;
  /** Is the entry in the server's place the one that was to be sent? Both are bodies; they may differ in what is sealed. */
  same(mine: string, theirs: string): boolean;
  /** Another entry stands in a place of this machine's own ledger. */
  forked(it: Outgoing, theirs: string): void;
  /** The server has it, at that place of its stream. */
  kept(it: Outgoing, seq: number): void;
  /** What the server would not take, and goes on waiting; null: it is tried again. */
  setAside(fault: WireFault | null): void;
  /** true: nothing waits or is under way, but for what was set aside. */
  idle(is: boolean): void;
  sleep(ms: number): Promise<void>;
  random(): number;
  ended: Promise<unknown>;
}

/** Under way at once. */
const MOST = 256;
/** So many rows may be set aside before sending stands still. */
const MOST_ASIDE = 20_000;
const AGAIN_MS = 300_000;

/** What to do when there may be something new in the outbox. */
export interface Sender {
  wake(): void;
  /** Resolves when the line ends. Throws WireFault where it isn't worth going on with this line, and what the store throws. */
  done: Promise<void>;
}

export function startSending(sending: Sending): Sender {
  const { outbox, ended } = sending;
  const under = new Set<string>();
  const aside = new Set<string>();
  let more = true;
  let over = false;
  let wrong: { error: unknown } | null = null;
  let ring = () => {};
  const wake = () => {
    more = true;
    ring();
  };
  void ended.then(() => {
    over = true;
    ring();
  });

  const put = async (it: Outgoing): Promise<void> => {
    try {
      await deliver(it, sending);
    } catch (error) {
      if (!isAside(error)) throw error;
      if (aside.size === 0) void retryLater();
      aside.add(it.row);
      if (error instanceof WireFault) sending.setAside(error);
    }
  };
  const retryLater = async () => {
    await sending.sleep(AGAIN_MS * (0.5 + sending.random()));
    aside.clear();
    sending.setAside(null);
    wake();
  };
  const begin = (it: Outgoing): void => {
    under.add(it.row);
    put(it)
      .catch((error) => {
        wrong ??= { error };
      })
      .finally(() => {
        under.delete(it.row);
        // Newer than what was sent meanwhile, perhaps.
        if (under.size === 0) more = true;
        ring();
      });
  };
  const run = async (): Promise<void> => {
    while (!over) {
      if (wrong) throw wrong.error;
      if (more && under.size <= MOST / 2 && aside.size < MOST_ASIDE) {
        const room = MOST - under.size;
        more = false;
        const some = await outbox.next(room, new Set([...under, ...aside]));
        if (some.length === room) more = true;
        if (some.length > 0) sending.idle(false);
        else if (under.size === 0 && !more) sending.idle(true);
        some.forEach(begin);
        continue;
      }
      await new Promise<void>((rung) => {
        ring = rung;
      });
    }
  };
  return { wake, done: run() };
}

/** Refused by this server, and by the next one: the line itself is sound. A fork is told once and stays. */
const isAside = (error: unknown): boolean =>
  error instanceof Forked || (error instanceof WireFault && error.kind !== "unreachable");

class Forked extends Error {}

async function deliver(it: Outgoing, { line, outbox, same, forked, kept }: Sending): Promise<void> {
  const seq = await line.publish(it).catch(async (error) => {
    if (!(error instanceof PlaceTaken)) throw error;
    const there = it.kind === "ledger" ? await line.last("LEDGER", it.subject) : null;
    if (!there) throw new WireFault("unreachable", `a taken place that is empty: ${it.subject}`);
    if (same(it.body, there.body)) return there.seq;
    forked(it, there.body);
    throw new Forked(it.subject);
  });
  await outbox.sent(it);
  kept(it, seq);
}
