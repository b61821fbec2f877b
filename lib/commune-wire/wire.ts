/** One machine's wire to its commune's servers: connects, heals, hears, sends, and connects anew, until it is closed. Never throws. */
import type { AnyStream, Inbox, Outbox, Outgoing } from "../commune/post.ts";
import { type FaultKind, faultOf, WireFault } from "./faults.ts";
import { beginAnew, COMMUNES, whatIsLost } from "./heal.ts";
import { hear } from "./hear.ts";
import { connectLine, type Line } from "./line.ts";
import { OWN, toCursor } from "./mark.ts";
import { type Sender, startSending } from "./send.ts";

export interface WireOptions {
  /** `wss://…`; which are allowed is the caller's to say. */
  servers: readonly string[];
  officer: string;
  /** A head hears everybody's ledger. */
  head: boolean;
  /** Reads the counts of the province's communes, and nothing of any commune. */
  counts?: boolean;
  seed(): Promise<Uint8Array>;
  outbox: Outbox;
  inbox: Inbox<AnyStream>;
  /** Do two bodies hold the same entry of the ledger? */
  same(mine: string, theirs: string): boolean;
  /** Another entry stands in a place of this machine's own ledger: the chain has forked. */
  forked(it: Outgoing, theirs: string): void;
  changed(state: WireState): void;
  /** A fault that is none of the line's: the store's, or ours. */
  fault(error: unknown): void;
  /** Milliseconds. */
  now(): number;
  sleep(ms: number): Promise<void>;
  random(): number;
}

export interface WireState {
  phase: "connecting" | "connected" | "waiting" | "closed";
  /** Why it isn't connected, or what the server won't take; null: nothing is wrong. */
  fault: FaultKind | null;
  /** Everything that the server had is here, and everything that was here is there. */
  inSync: boolean;
  /** When that was last so; milliseconds, null: not since the wire was begun. */
  synced: number | null;
}

export interface Wire {
  /** There may be something new in the outbox, or somebody is at work: also ends a longer pause before connecting anew. */
  wake(): void;
  state(): WireState;
  close(): Promise<void>;
}

/** Pauses before connecting anew: all machines of an office lose their server in the same moment. */
const FIRST_MS = 500;
const LONGEST_MS = 30_000;
/** So much of a pause isn't cut short, whatever is done meanwhile. */
const LEAST_MS = 4_000;

export function startWire(options: WireOptions): Wire {
  const { servers, random, now } = options;
  const heard = heardBy(options);
  const all = options.counts ? heard : COMMUNES;
  let state: WireState = { phase: "connecting", fault: null, inSync: false, synced: null };
  let sender: Sender | null = null;
  let line: Line | null = null;
  let closed = false;
  let closeNow = () => {};
  let goOn = () => {};
  const closing = new Promise<void>((done) => {
    closeNow = done;
  });

  const say = (news: Partial<WireState>): void => {
    const before = JSON.stringify(state);
    if (state.inSync) state.synced = now();
    state = { ...state, ...news };
    if (state.inSync) state.synced = now();
    if (JSON.stringify(state) !== before) options.changed(state);
  };

  const session = async (on: Line): Promise<void> => {
    const lost = await whatIsLost(on, options.inbox, all);
    if (lost.length > 0) await beginAnew(lost, options.inbox, options.outbox, all);
    const behind = new Set<string>([...heard, "outbox"]);
    const mark = (what: string, is: boolean) => {
      if (is) behind.delete(what);
      else behind.add(what);
      say({ inSync: behind.size === 0 });
    };
    const own = options.head || options.counts ? null : await ownLedger(on, options.inbox);
    const { ended } = on;
    const ears = heard.map((stream) =>
      hear({ ...options, stream, line: on, ended, caughtUp: (is) => mark(stream, is) }),
    );
    const sending = startSending({
      ...options,
      line: on,
      ended,
      kept: (it, seq) => own?.note(it, seq),
      setAside: (fault) => say({ fault: fault?.kind ?? null }),
      idle(is) {
        mark("outbox", is);
        if (is) own?.keep().catch(options.fault);
      },
    });
    sender = sending;
    await Promise.race([ended, sending.done, ...ears.map((ear) => ear.then(() => ended))]);
  };

  const run = async (): Promise<void> => {
    const first = Math.floor(random() * servers.length);
    for (let turn = 0, tries = 0; !closed; turn++) {
      say({ phase: "connecting" });
      try {
        line = await connectLine({ ...options, server: servers[(first + turn) % servers.length]! });
        if (closed) break;
        say({ phase: "connected", fault: null });
        const begun = now();
        try {
          await session(line);
          if (!closed) say({ fault: "unreachable" });
        } finally {
          // One that has stood for a while was sound.
          if (now() - begun > LONGEST_MS) tries = 0;
        }
      } catch (error) {
        if (!closed) {
          if (!(error instanceof WireFault)) options.fault(error);
          say({ fault: faultOf(error).kind });
        }
      } finally {
        sender = null;
        await line?.close();
        line = null;
      }
      if (closed) break;
      say({ phase: "waiting", inSync: false });
      const pause = Math.min(LONGEST_MS, FIRST_MS * 2 ** tries++) * (0.5 + random());
      const woken = new Promise<void>((wake) => {
        goOn = wake;
      });
      const least = Math.min(pause, LEAST_MS * (0.5 + random()));
      await Promise.race([options.sleep(least), closing]);
      await Promise.race([options.sleep(pause - least), woken, closing]);
    }
    await line?.close();
    say({ phase: "closed", inSync: false });
  };

  const done = servers.length > 0 ? run() : Promise.resolve();
  return {
    wake() {
      sender?.wake();
      goOn();
    },
    state: () => (state.inSync ? { ...state, synced: now() } : state),
    async close() {
      closed = true;
      closeNow();
      await line?.close();
      await done;
    },
  };
}

function heardBy({ head, counts }: Pick<WireOptions, "head" | "counts">): readonly AnyStream[] {
  if (counts) return ["COUNTS"];
  return head ? ["UNIT", "DOSSIER", "PAPER", "LEDGER"] : ["UNIT", "DOSSIER", "PAPER"];
}

/** Where the ledger isn't heard, this machine's newest entry is what a restored server is known by. */
async function ownLedger(line: Line, inbox: Inbox<AnyStream>) {
  const { created } = await line.info("LEDGER");
  let newest: { seq: number; subject: string } | null = null;
  return {
    note({ kind, subject }: Outgoing, seq: number) {
      if (kind === "ledger" && seq > (newest?.seq ?? 0)) newest = { seq, subject };
    },
    async keep() {
      if (!newest) return;
      const mark = { ...newest, created, print: OWN };
      newest = null;
      const before = await inbox.cursor("LEDGER");
      if ((before?.seq ?? 0) < mark.seq) await inbox.take("LEDGER", [], toCursor(mark));
    },
  };
}
